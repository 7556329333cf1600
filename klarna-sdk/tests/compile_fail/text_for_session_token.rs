//= expected `SessionToken`, found `&str`

use klarna_sdk::{Account, Finalize, PendingAuthorization};

pub fn finalize(account: Account, pending: PendingAuthorization) -> Finalize {
    account.finalize(&pending, "krn:payment:eu1:klarna-network-session-token:example")
}
