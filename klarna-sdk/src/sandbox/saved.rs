//! The file that a sandbox can be started from again.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{credentials::Credentials, identifiers::Identifiers, state::State};
use crate::{ApiKey, PartnerAccountId};

/// Everything that has to survive, written whole after every change.
#[derive(Serialize, Deserialize)]
pub(super) struct Saved<S> {
    api_key: String,
    partner_account_id: String,
    identifiers: (String, u64),
    /// How far the clock was moved.
    pub(super) advanced: Duration,
    pub(super) state: S,
}

/// Identifiers that may have been given after the file was written.
const GIVEN_SINCE: u64 = 1 << 16;

impl<'a> Saved<&'a State> {
    pub(super) fn new(
        credentials: &Credentials,
        identifiers: &Identifiers,
        advanced: Duration,
        state: &'a State,
    ) -> Self {
        let (namespace, given) = identifiers.position();
        Self {
            api_key: credentials.api_key.expose().to_owned(),
            partner_account_id: credentials.partner_account_id.as_str().to_owned(),
            identifiers: (namespace.to_string(), given),
            advanced,
            state,
        }
    }
}

impl Saved<State> {
    pub(super) fn credentials(&self) -> io::Result<Credentials> {
        Ok(Credentials {
            api_key: ApiKey::new(self.api_key.as_str()).map_err(io::Error::other)?,
            partner_account_id: PartnerAccountId::new(self.partner_account_id.as_str())
                .map_err(io::Error::other)?,
        })
    }

    pub(super) fn identifiers(&self) -> io::Result<Identifiers> {
        let (namespace, given) = &self.identifiers;
        let namespace = Uuid::parse_str(namespace).map_err(io::Error::other)?;
        let given = given.saturating_add(GIVEN_SINCE);
        Ok(Identifiers::resume((namespace, given)))
    }
}

/// Where the file is, and what was last written to it.
pub(super) struct StateFile {
    path: PathBuf,
    written: Vec<u8>,
}

impl StateFile {
    /// Reads what an earlier sandbox left, if there was one.
    pub(super) fn open(path: &Path) -> io::Result<(Self, Option<Saved<State>>)> {
        let file = Self {
            path: path.to_owned(),
            written: Vec::new(),
        };
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((file, None)),
            Err(error) => return Err(error),
        };
        // The message of the decoder may quote a token.
        let saved = serde_json::from_slice(&bytes).map_err(|error| {
            let message = format!(
                "{} isn't the state of a sandbox, at line {} column {}",
                path.display(),
                error.line(),
                error.column()
            );
            io::Error::new(io::ErrorKind::InvalidData, message)
        })?;
        Ok((file, Some(saved)))
    }

    /// Replaces the file as a whole, so that whoever is stopped meanwhile leaves the old one.
    pub(super) fn write(&mut self, saved: &Saved<&State>) -> io::Result<()> {
        let bytes = serde_json::to_vec(saved)?;
        if bytes == self.written {
            return Ok(());
        }
        let new = self.path.with_added_extension("new");
        fs::write(&new, &bytes)?;
        fs::rename(&new, &self.path)?;
        self.written = bytes;
        Ok(())
    }
}

/// Writes and reads a type as its text, which doesn't offer that itself: [`SessionToken`]
/// (crate::SessionToken) on purpose.
macro_rules! as_text {
    ($name:ident: $type:ty, $write:expr, $read:expr) => {
        pub(super) mod $name {
            use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

            pub(in crate::sandbox) fn serialize<S: Serializer>(
                value: &$type,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                let write: fn(&$type) -> &str = $write;
                serializer.serialize_str(write(value))
            }

            pub(in crate::sandbox) fn deserialize<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<$type, D::Error> {
                let text = String::deserialize(deserializer)?;
                let read: fn(String) -> Option<$type> = $read;
                read(text).ok_or_else(|| D::Error::custom(concat!("no ", stringify!($name))))
            }
        }
    };
}

as_text!(session_token: crate::SessionToken, crate::SessionToken::expose, |text| {
    crate::SessionToken::new(text).ok()
});
as_text!(url: url::Url, url::Url::as_str, |text| text.parse().ok());
as_text!(status: http::StatusCode, http::StatusCode::as_str, |text| text.parse().ok());
as_text!(text: Vec<u8>, |bytes| str::from_utf8(bytes).unwrap_or_default(), |text| {
    Some(text.into_bytes())
});

#[cfg(test)]
mod tests {
    use std::env;

    use serde_json::{Value, json};

    use super::*;
    use crate::{
        generated::types::PaymentRequestState,
        sandbox::{
            Sandbox, SandboxDeliveryState,
            testing::{Caller, Endpoint},
        },
    };

    /// A file of its own, gone at the end.
    struct File(PathBuf);

    impl File {
        fn new(test: &str) -> Self {
            let name = format!("klarna-sandbox-{}-{test}.json", std::process::id());
            Self(env::temp_dir().join(name))
        }

        async fn start(&self) -> Caller {
            Caller::of(Sandbox::builder().state_file(&self.0)).await
        }
    }

    impl Drop for File {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.0);
        }
    }

    #[tokio::test]
    async fn a_sandbox_goes_on_where_it_was_stopped() {
        let file = File::new("goes-on");
        let first = file.start().await;
        let endpoint = Endpoint::start(&[]).await;
        endpoint.subscribe(&first, &["payment.*"]).await;
        let body = Caller::payment();
        let id = first.stepped_up(&body).await;
        first.sandbox.clock().advance(Duration::from_secs(60));
        let token = first.sandbox.approve(&id).unwrap();
        first.sandbox.deliver_due().await;
        let (key, account) = (first.sandbox.api_key(), first.sandbox.partner_account_id());
        drop(first);

        let second = file.start().await;
        assert_eq!(second.sandbox.api_key().expose(), key.expose());
        assert_eq!(second.sandbox.partner_account_id(), account);
        let requests = second.sandbox.payment_requests();
        assert_eq!(requests[0].payment_request_id, id);
        assert_eq!(requests[0].state, PaymentRequestState::Completed);
        let sent = second.sandbox.deliveries();
        assert!(!sent.is_empty());
        assert!(
            sent.iter()
                .all(|own| own.state == SandboxDeliveryState::Acknowledged)
        );
        let mut body = body;
        body["step_up_config"].take();
        let final_call = async |caller: &Caller| {
            let request = caller.request_with_key("final call", &body);
            let request = request.header("Klarna-Network-Session-Token", token.expose());
            caller.execute(request.build().unwrap()).await
        };
        let answer = final_call(&second).await;
        assert_eq!(answer.0, 200, "{}", answer.1);
        drop(second);

        let third = file.start().await;
        assert_eq!(third.sandbox.transactions().len(), 1);
        assert_eq!(final_call(&third).await, answer);
        assert_eq!(third.sandbox.transactions().len(), 1);
    }

    #[tokio::test]
    async fn a_file_of_another_key_or_account_is_refused() {
        let file = File::new("another");
        let first = file.start().await;
        let (key, account) = (first.sandbox.api_key(), first.sandbox.partner_account_id());
        drop(first);
        let builder = Sandbox::builder().state_file(&file.0);
        let same = builder.clone().api_key(key).partner_account_id(account);
        assert!(same.start().await.is_ok());
        let other_key = ApiKey::new("klarna_test_api_other").unwrap();
        let other_account = PartnerAccountId::new("other").unwrap();
        for other in [
            builder.clone().api_key(other_key),
            builder.partner_account_id(other_account),
        ] {
            let error = other.start().await.unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
        }
    }

    #[tokio::test]
    async fn an_idempotency_key_survives() {
        let file = File::new("key");
        let first = file.start().await;
        let answer = first.call_with_key("key", &Caller::payment()).await;
        drop(first);
        let second = file.start().await;
        assert_eq!(
            second.call_with_key("key", &Caller::payment()).await,
            answer
        );
        assert_eq!(second.sandbox.payment_requests().len(), 1);
        let other = second.call_with_key("other", &Caller::payment()).await;
        assert_ne!(other, answer, "no identifier is given twice");
    }

    #[tokio::test]
    async fn everything_that_a_sandbox_holds_is_read_again() {
        let file = File::new("everything");
        let first = file.start().await;
        first
            .notification("POST", "/signing-keys", &Value::Null)
            .await;
        let mut body = Caller::payment();
        body["request_customer_token"] = json!({ "scopes": ["customer:login"] });
        let id = first.stepped_up(&body).await;
        let token = first.sandbox.approve(&id).unwrap();
        body["step_up_config"].take();
        let (_, answer) = first.finalize(&token, &body).await;
        let payment = &answer["payment_transaction_response"]["payment_transaction"];
        let payment = payment["payment_transaction_id"].as_str().unwrap();
        let part = json!({ "capture_amount": 450 });
        let (_, capture) = first.change(payment, "capture", &part).await;
        let back = json!({ "refund_amount": 50 });
        first.change(payment, "refund", &back).await;
        let capture = capture["payment_capture_id"].as_str().unwrap();
        first.sandbox.charge_back(capture, 400).unwrap();
        drop(first);
        let before = fs::read_to_string(&file.0).unwrap();
        let second = file.start().await;
        assert_eq!(second.sandbox.payment_requests().len(), 1);
        drop(second);
        let after = fs::read_to_string(&file.0).unwrap();
        let [before, after] = [before, after].map(|text| {
            let mut all: Value = serde_json::from_str(&text).unwrap();
            // That moves on, on purpose.
            all["identifiers"].take();
            all
        });
        assert_eq!(before, after);
    }

    #[tokio::test]
    async fn a_sandbox_that_nothing_happened_in_is_kept_too() {
        let file = File::new("nothing");
        let account = file.start().await.sandbox.partner_account_id();
        assert_eq!(file.start().await.sandbox.partner_account_id(), account);
    }

    #[tokio::test]
    async fn a_file_that_cannot_be_written_is_an_error() {
        let path = env::temp_dir().join("no such folder").join("sandbox.json");
        let error = Sandbox::builder().state_file(path).start().await;
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[tokio::test]
    async fn a_file_that_is_something_else_is_an_error_and_stays() {
        let file = File::new("else");
        fs::write(&file.0, "not ours").unwrap();
        let error = Sandbox::builder().state_file(&file.0).start().await;
        let error = error.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        assert!(error.to_string().contains("klarna-sandbox-"), "{error}");
        assert_eq!(fs::read_to_string(&file.0).unwrap(), "not ours");
    }
}
