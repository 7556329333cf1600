//! The shortest way to a server.

use std::sync::Arc;

use crate::{Client, Transport, TransportFuture};

/// Sends every request once, as it is.
///
/// Credentials belong into the default headers of the `reqwest::Client`, or into a [`Transport`]
/// of your own.
#[derive(Clone, Copy, Debug, Default)]
pub struct Direct;

impl Transport for Direct {
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        _operation: &'static str,
        request: reqwest::Request,
    ) -> TransportFuture<'a> {
        Box::pin(client.execute(request))
    }
}

impl Client {
    /// Creates a client of the API at an address, which sends through [`Direct`].
    ///
    /// Redirects are the `reqwest::Client`'s business: give it
    /// `reqwest::redirect::Policy::none()` where a repeated request or a header that travels to
    /// another host would hurt.
    #[must_use]
    pub fn direct(address: &str, client: reqwest::Client) -> Self {
        let address = address.trim_end_matches('/');
        Self::new_with_client(address, client, Arc::new(Direct))
    }
}
