//! What the end-to-end tests share.

mod authority;
mod full;
mod heard;
mod proxy;
mod random;
mod request;
mod sandbox;
mod stub;
mod timing;

pub use authority::{Authority, Issued};
pub use full::{Full, Spot};
pub use heard::Heard;
pub use proxy::{Fault, Plan, Proxy, When, seed};
pub use random::Random;
pub use request::Request;
pub use sandbox::CheckedSandbox;
pub use stub::{Answer, Stub};
pub use timing::Virtual;

use klarna_sdk::{Account, ApiKey, Client};

/// The key of [`account`].
pub const KEY: &str = "klarna_test_api_wire";

/// Returns an account at a server of the test's own.
///
/// # Panics
///
/// When the address isn't one, which is a mistake in the test.
pub fn account(base_url: &str) -> Account {
    account_with_key(base_url, KEY)
}

/// Returns an account with a key of the test's own.
///
/// # Panics
///
/// When address or key aren't ones, which is a mistake in the test.
pub fn account_with_key(base_url: &str, key: &str) -> Account {
    let client = Client::builder()
        .api_key(ApiKey::new(key).expect("the key is one"))
        .base_url(base_url)
        .build()
        .expect("the client can be built");
    client.account("partner-account").expect("the id is one")
}

/// The samples of the README, compiled.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
