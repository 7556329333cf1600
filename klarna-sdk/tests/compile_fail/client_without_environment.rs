//= the client has no environment yet
//= call `.environment(..)` or `.base_url(..)` before `.build()`

use klarna_sdk::{ApiKey, Client, Error};

pub fn build(key: ApiKey) -> Result<Client, Error> {
    Client::builder().api_key(key).build()
}
