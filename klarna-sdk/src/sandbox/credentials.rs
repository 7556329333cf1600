//! Who may call, and for which account.

use axum::http::{HeaderMap, header::AUTHORIZATION};
use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{SandboxBuilder, identifiers::Identifiers, refusal::Refusal};
use crate::{ApiKey, Error, PartnerAccountId};

/// The one key and the one account of a sandbox.
pub(super) struct Credentials {
    pub(super) api_key: ApiKey,
    pub(super) partner_account_id: PartnerAccountId,
}

impl Credentials {
    /// Takes those that were chosen, and makes up the others.
    pub(super) fn new(identifiers: &Identifiers, chosen: &SandboxBuilder) -> Result<Self, Error> {
        let api_key = match &chosen.api_key {
            Some(key) => key.clone(),
            None => ApiKey::new(identifiers.api_key())?,
        };
        let partner_account_id = match &chosen.partner_account_id {
            Some(id) => id.clone(),
            None => PartnerAccountId::new(identifiers.partner_account_id())?,
        };
        Ok(Self {
            api_key,
            partner_account_id,
        })
    }

    /// Returns whether these are the ones that were chosen, as far as any were.
    pub(super) fn fit(&self, chosen: &SandboxBuilder) -> bool {
        let key = chosen.api_key.as_ref().map(ApiKey::expose);
        let account = chosen.partner_account_id.as_ref();
        key.is_none_or(|key| key == self.api_key.expose())
            && account.is_none_or(|account| *account == self.partner_account_id)
    }

    /// Lets a call through that carries the key.
    pub(super) fn admit(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let value = headers.get(AUTHORIZATION).map(|value| value.as_bytes());
        if !value.is_some_and(|value| carries(value, self.api_key.expose())) {
            return Err(Refusal::unauthorized());
        }
        Ok(())
    }

    /// Lets a call through that is made for the account.
    pub(super) fn own(&self, account: Option<&str>) -> Result<(), Refusal> {
        if account != Some(self.partner_account_id.as_str()) {
            return Err(Refusal::not_found("There is no such account."));
        }
        Ok(())
    }
}

/// Klarna takes the key after the word `Basic`: raw, in base64, or as the password in base64.
fn carries(authorization: &[u8], key: &str) -> bool {
    let Some((scheme, credentials)) = authorization.split_at_checked("Basic ".len()) else {
        return false;
    };
    if !scheme.eq_ignore_ascii_case(b"Basic ") {
        return false;
    }
    if credentials == key.as_bytes() {
        return true;
    }
    let Ok(decoded) = STANDARD.decode(credentials) else {
        return false;
    };
    // A user name holds no colon, so the first one ends it (RFC 7617).
    let colon = decoded.iter().position(|byte| *byte == b':');
    decoded[colon.map_or(0, |colon| colon + 1)..] == *key.as_bytes()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;
    use crate::sandbox::testing::Caller;

    const KEY: &str = "klarna_test_api_key";

    fn encoded(credentials: &str) -> Vec<u8> {
        format!("Basic {}", STANDARD.encode(credentials)).into_bytes()
    }

    #[test]
    fn the_bare_key_is_accepted() {
        assert!(carries(b"Basic klarna_test_api_key", KEY));
        assert!(carries(b"basic klarna_test_api_key", KEY));
    }

    #[test]
    fn the_key_is_accepted_in_base64() {
        for credentials in [
            ":klarna_test_api_key",
            "name:klarna_test_api_key",
            "klarna_test_api_key",
        ] {
            assert!(carries(&encoded(credentials), KEY), "{credentials}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for value in [
            &b""[..],
            b"Basic",
            b"Basic ",
            b"klarna_test_api_key",
            b"Bearer klarna_test_api_key",
            b"Basic klarna_test_api_other",
            b"Basic klarna_test_api_key2",
            b"Basic :klarna_test_api_key",
            &encoded(":klarna_test_api_other"),
            &encoded("klarna_test_api_key:"),
            &encoded("name:other:klarna_test_api_key"),
        ] {
            assert!(!carries(value, KEY), "{}", value.escape_ascii());
        }
    }

    #[tokio::test]
    async fn a_wrong_key_is_unauthorized() {
        let caller = Caller::start().await;
        let mut request = caller.request(&Caller::payment()).build().unwrap();
        let wrong = HeaderValue::from_static("Basic klarna_test_api_wrong");
        request.headers_mut().insert(AUTHORIZATION, wrong);
        let (status, error) = caller.execute(request).await;
        assert_eq!(
            (status, &error["error_type"]),
            (401, &"ACCESS_ERROR".into())
        );
        assert_eq!(error["error_code"], "UNAUTHORIZED");
    }

    #[tokio::test]
    async fn a_missing_key_is_unauthorized() {
        let caller = Caller::start().await;
        let mut request = caller.request(&Caller::payment()).build().unwrap();
        request.headers_mut().remove(AUTHORIZATION);
        assert_eq!(caller.execute(request).await.0, 401);
    }

    #[tokio::test]
    async fn an_unknown_account_is_not_found() {
        let caller = Caller::start().await;
        for account in ["krn%3Aother", "%FF", "%2E%2F"] {
            let mut request = caller.request(&Caller::payment()).build().unwrap();
            let path = format!("/v2/accounts/{account}/payment/authorize");
            request.url_mut().set_path(&path);
            let (status, error) = caller.execute(request).await;
            assert_eq!(status, 404, "{account}");
            assert_eq!(error["error_code"], "RESOURCE_NOT_FOUND", "{account}");
        }
    }

    #[tokio::test]
    async fn the_account_may_be_percent_encoded_or_literal() {
        let caller = Caller::start().await;
        let id = caller.sandbox.partner_account_id().as_str().to_owned();
        for account in [id.replace(':', "%3A"), id] {
            let mut request = caller.request(&Caller::payment()).build().unwrap();
            let path = format!("/v2/accounts/{account}/payment/authorize");
            request.url_mut().set_path(&path);
            assert_eq!(caller.execute(request).await.0, 200, "{account}");
        }
    }
}
