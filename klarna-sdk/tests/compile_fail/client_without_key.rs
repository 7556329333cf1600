//= the client has no API key yet
//= call `.api_key(..)` before `.build()`

use klarna_sdk::{Client, Environment, Error};

pub fn build() -> Result<Client, Error> {
    Client::builder().environment(Environment::Test).build()
}
