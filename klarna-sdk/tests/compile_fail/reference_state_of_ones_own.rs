//= the trait `klarna_sdk::reference::private::Sealed` is not implemented

struct Mine;

impl klarna_sdk::HasReference for Mine {}
