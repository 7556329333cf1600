//! What comes back with the customer.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::{
    Account, Error, Finalize, PendingAuthorization, SessionToken,
    generated::types::PaymentRequestState,
};

/// The placeholders that Klarna replaces inside a return URL before it sends the customer there.
///
/// Klarna recommends webhooks as the channel to rely on, and placeholders as an addition.
/// [`ReturnUrlTemplate`] reads what came in their place.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ReturnUrl, StepUp};
///
/// let (id, token) = (ReturnUrl::PAYMENT_REQUEST_ID, ReturnUrl::SESSION_TOKEN);
/// let step_up = StepUp::handover(format!("https://psp.example/return?id={id}&token={token}"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ReturnUrl;

impl ReturnUrl {
    /// Becomes the id of the payment request.
    pub const PAYMENT_REQUEST_ID: &'static str = "{klarna.payment_request.id}";
    /// Becomes the state of the payment request.
    pub const PAYMENT_REQUEST_STATE: &'static str = "{klarna.payment_request.state}";
    /// Becomes your reference for the payment request.
    pub const PAYMENT_REQUEST_REFERENCE: &'static str =
        "{klarna.payment_request.payment_request_reference}";
    /// Becomes the session token for the final authorization. Use it only when the URL is your
    /// own: whoever sees the URL sees the token.
    pub const SESSION_TOKEN: &'static str = "{klarna.payment_request.klarna_network_session_token}";

    /// In the order of the fields of [`ReturnUrlTemplate`].
    const ALL: [&'static str; 4] = [
        Self::PAYMENT_REQUEST_ID,
        Self::PAYMENT_REQUEST_STATE,
        Self::PAYMENT_REQUEST_REFERENCE,
        Self::SESSION_TOKEN,
    ];
}

/// A return URL with placeholders: goes to Klarna with [`StepUp::handover`](crate::StepUp::handover),
/// and reads the URL that the customer came back with.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ReturnUrl, ReturnUrlTemplate, StepUp};
///
/// let template = ReturnUrlTemplate::new(format!(
///     "https://psp.example/return?shop=7&id={}&token={}",
///     ReturnUrl::PAYMENT_REQUEST_ID,
///     ReturnUrl::SESSION_TOKEN,
/// ))?;
/// let step_up = StepUp::handover(template.clone());
///
/// // What the server of psp.example sees when the customer is back:
/// let returned = template.read("/return?shop=7&id=request-1&token=example")?;
/// assert_eq!(returned.payment_request_id(), Some("request-1"));
/// assert_eq!(returned.session_token().unwrap().expose(), "example");
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnUrlTemplate {
    text: String,
    /// The parameter for each of [`ReturnUrl::ALL`].
    names: [Option<String>; 4],
}

impl ReturnUrlTemplate {
    /// Takes a return URL whose placeholders are the values of query parameters.
    ///
    /// # Errors
    ///
    /// - a placeholder is elsewhere, or only a part of a value: it couldn't be told from what is
    ///   around it
    /// - a placeholder is there twice, or the name of its parameter is
    pub fn new(url: impl Into<String>) -> Result<Self, Error> {
        let text = url.into();
        let parameters: Vec<_> = parameters(&text).collect();
        let mut names = [const { None }; 4];
        for (placeholder, name) in ReturnUrl::ALL.into_iter().zip(&mut names) {
            let mut named = parameters.iter().filter(|(_, value)| *value == placeholder);
            *name = named.next().map(|(name, _)| name.to_string());
            if text.matches(placeholder).count() > usize::from(name.is_some()) {
                let rule = "must be there once, as the whole value of a query parameter";
                return Err(Error::invalid_input(placeholder, rule));
            }
            let is_shared =
                |name: &String| parameters.iter().filter(|(n, _)| n == name).count() > 1;
            if name.as_ref().is_some_and(is_shared) {
                let rule = "must be in a query parameter with a name of its own";
                return Err(Error::invalid_input(placeholder, rule));
            }
        }
        Ok(Self { text, names })
    }

    /// Returns the URL with its placeholders, as Klarna gets it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Reads the URL that the customer came back with, whole or from the path on.
    ///
    /// Percent-encoded characters are decoded. A plus stays one, because tokens may have it and no
    /// blanks. A parameter that is missing, empty or still holds its placeholder, as when there was
    /// nothing to put there, reads as `None`.
    ///
    /// # Errors
    ///
    /// Somebody changed the URL: a parameter is there twice, isn't UTF-8, or holds a session token
    /// that no header can carry. The error never holds the value.
    pub fn read(&self, url: &str) -> Result<CustomerReturn, Error> {
        let mut values = [const { None }; 4];
        for (name, value) in parameters(url) {
            let known = self
                .names
                .iter()
                .position(|known| known.as_deref() == Some(&*name));
            let Some(at) = known else { continue };
            let decoded = percent_decode_str(value).decode_utf8();
            let rule = match (&values[at], decoded) {
                (None, Ok(text)) => {
                    values[at] = Some(text.into_owned());
                    continue;
                }
                (Some(_), _) => "must be there once",
                (None, Err(_)) => "must be UTF-8",
            };
            return Err(Error::invalid_input(ReturnUrl::ALL[at], rule));
        }
        let [id, state, reference, token] = values.map(|value: Option<String>| {
            value.filter(|value| !value.is_empty() && !ReturnUrl::ALL.contains(&value.as_str()))
        });
        Ok(CustomerReturn {
            payment_request_id: id,
            state: state.map(PaymentRequestState::from),
            payment_request_reference: reference,
            session_token: token.map(SessionToken::new).transpose()?,
        })
    }
}

impl From<ReturnUrlTemplate> for String {
    fn from(template: ReturnUrlTemplate) -> Self {
        template.text
    }
}

/// Names, decoded, and values, as they are.
fn parameters(url: &str) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
    let before_fragment = url.split('#').next().unwrap_or_default();
    let query = before_fragment
        .split_once('?')
        .map_or("", |(_, query)| query);
    query.split('&').filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        Some((percent_decode_str(name).decode_utf8_lossy(), value))
    })
}

/// What a return URL told, made by [`ReturnUrlTemplate::read`].
///
/// **Anybody can open a return URL**, with any values: show the customer a page for it, and believe
/// what [`finalize`](Self::finalize) comes to. Klarna refuses a session token that isn't one.
///
/// `Debug` doesn't show the session token.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ReturnUrl, ReturnUrlTemplate, types::PaymentRequestState};
///
/// let template = ReturnUrlTemplate::new(format!(
///     "https://psp.example/return?state={}&reference={}",
///     ReturnUrl::PAYMENT_REQUEST_STATE,
///     ReturnUrl::PAYMENT_REQUEST_REFERENCE,
/// ))?;
/// assert!(template.as_str().starts_with("https://psp.example/return?state={klarna."));
///
/// let returned = template.read("/return?state=CANCELED&reference=checkout-1")?;
/// assert_eq!(returned.state(), Some(&PaymentRequestState::Canceled));
/// assert_eq!(returned.payment_request_reference(), Some("checkout-1"));
/// assert!(returned.session_token().is_none());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct CustomerReturn {
    payment_request_id: Option<String>,
    state: Option<PaymentRequestState>,
    payment_request_reference: Option<String>,
    session_token: Option<SessionToken>,
}

impl CustomerReturn {
    /// Returns the id of the payment request, to look up the pending authorization by.
    #[must_use]
    pub fn payment_request_id(&self) -> Option<&str> {
        self.payment_request_id.as_deref()
    }

    /// Returns what the URL says of the payment request's state.
    #[must_use]
    pub fn state(&self) -> Option<&PaymentRequestState> {
        self.state.as_ref()
    }

    /// Returns your reference for the payment request.
    #[must_use]
    pub fn payment_request_reference(&self) -> Option<&str> {
        self.payment_request_reference.as_deref()
    }

    /// Returns the session token for [`Account::finalize`]; better use [`finalize`](Self::finalize).
    #[must_use]
    pub fn session_token(&self) -> Option<&SessionToken> {
        self.session_token.as_ref()
    }

    /// Starts the final authorization of the payment that the customer came back from.
    ///
    /// # Errors
    ///
    /// Nothing was sent, and
    /// - the URL is about another payment request than `pending`
    /// - it brought no session token, as when the customer gave up: wait for the webhook, or read
    ///   the payment request
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Authorization, PendingAuthorization, ReturnUrlTemplate};
    ///
    /// # fn look_up(payment_request_id: &str) -> Option<PendingAuthorization> { None }
    /// # async fn back(account: Account, template: ReturnUrlTemplate, url: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// let returned = template.read(url)?;
    /// let id = returned.payment_request_id().ok_or("not about a payment request")?;
    /// let pending = look_up(id).ok_or("not one of ours")?;
    /// match returned.finalize(&account, &pending)?.send().await? {
    ///     Authorization::Approved(payment) => println!("{}", payment.payment_transaction_id()),
    ///     other => println!("not paid: {other:?}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn finalize(
        &self,
        account: &Account,
        pending: &PendingAuthorization,
    ) -> Result<Finalize, Error> {
        let id = self.payment_request_id();
        if id.is_some_and(|id| id != pending.payment_request_id()) {
            return Err(Error::invalid_input(
                ReturnUrl::PAYMENT_REQUEST_ID,
                "must be that of the pending authorization",
            ));
        }
        let token = self.session_token.clone();
        let token =
            token.ok_or_else(|| Error::invalid_input(ReturnUrl::SESSION_TOKEN, "must be there"))?;
        Ok(account.finalize(pending, token))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ApiKey, Client, Currency, Environment, Money};

    fn template() -> ReturnUrlTemplate {
        let url = format!(
            "https://psp.example/return?shop=7&id={}&state={}&ref={}&token={}#top",
            ReturnUrl::PAYMENT_REQUEST_ID,
            ReturnUrl::PAYMENT_REQUEST_STATE,
            ReturnUrl::PAYMENT_REQUEST_REFERENCE,
            ReturnUrl::SESSION_TOKEN,
        );
        ReturnUrlTemplate::new(url).unwrap()
    }

    #[test]
    fn each_placeholder_is_read_by_the_name_of_its_parameter() {
        let url =
            "https://psp.example/return?token=a%3Ab&shop=8&ref=r%201&state=COMPLETED&id=1#top";
        for url in [url, &url["https://psp.example".len()..]] {
            let returned = template().read(url).unwrap();
            assert_eq!(returned.payment_request_id(), Some("1"));
            assert_eq!(returned.state(), Some(&PaymentRequestState::Completed));
            assert_eq!(returned.payment_request_reference(), Some("r 1"));
            assert_eq!(returned.session_token().unwrap().expose(), "a:b");
        }
    }

    #[test]
    fn a_state_that_is_not_documented_is_kept() {
        let returned = template().read("/return?state=NEW").unwrap();
        assert_eq!(returned.state().unwrap().as_str(), "NEW");
    }

    #[test]
    fn a_token_comes_out_as_it_was_put_in() {
        for (written, token) in [
            ("a+b/c==", "a+b/c=="),
            ("a%2Bb%2Fc%3D%3D", "a+b/c=="),
            ("%zz", "%zz"),
        ] {
            let returned = template()
                .read(&format!("/return?token={written}"))
                .unwrap();
            assert_eq!(returned.session_token().unwrap().expose(), token);
        }
    }

    #[test]
    fn what_was_not_put_in_is_missing() {
        for url in [
            "",
            "/return",
            "/return?",
            "/return?token",
            "/return?id=&token=",
            "/return?token={klarna.payment_request.klarna_network_session_token}",
            "/return?token=%7Bklarna.payment_request.klarna_network_session_token%7D",
            "/return#?token=a",
        ] {
            let returned = template().read(url).unwrap();
            assert!(returned.session_token().is_none(), "{url}");
            assert!(returned.payment_request_id().is_none(), "{url}");
        }
    }

    #[test]
    fn a_changed_url_is_refused_without_its_values() {
        for url in [
            "/return?token=s3cret&token=other",
            "/return?token=&tok%65n=s3cret",
            "/return?token=s3cret%FF",
            "/return?token=s3cret%0D%0A",
            "/return?token=s3cret%20x",
            "/return?id=1&id=s3cret",
        ] {
            let error = template().read(url).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
        }
    }

    #[test]
    fn a_placeholder_that_could_not_be_read_again_is_refused() {
        let token = ReturnUrl::SESSION_TOKEN;
        for url in [
            format!("https://psp.example/{token}"),
            format!("https://psp.example/?a=x{token}"),
            format!("https://psp.example/?a={token}&b={token}"),
            format!("https://psp.example/?a={token}&a=1"),
            format!("https://psp.example/?a={token}&%61=1"),
            format!("https://psp.example/#a={token}"),
        ] {
            let error = ReturnUrlTemplate::new(url.as_str()).expect_err(&url);
            assert!(error.to_string().contains(token), "{error}");
        }
        ReturnUrlTemplate::new("https://psp.example/return").unwrap();
    }

    #[test]
    fn klarna_gets_the_url_as_it_is() {
        let url = "https://psp.example/return?id={klarna.payment_request.id}";
        let template = ReturnUrlTemplate::new(url).unwrap();
        assert_eq!(template.as_str(), url);
        assert_eq!(String::from(template), url);
    }

    #[test]
    fn nothing_prints_the_token() {
        let returned = template().read("/return?token=s3cret").unwrap();
        assert!(!format!("{returned:?} {returned:#?}").contains("s3cret"));
    }

    fn account() -> Account {
        let client = Client::builder()
            .api_key(ApiKey::new("klarna_test_api_x").unwrap())
            .environment(Environment::Test)
            .build()
            .unwrap();
        client.account("account").unwrap()
    }

    #[test]
    fn only_the_payment_that_the_url_is_about_is_finalized() {
        let account = account();
        let call = account
            .authorize_payment(Money::new(500, Currency::SEK))
            .payment_transaction_reference("reference");
        let pending = call.pending("1").unwrap();
        let finalize = |url| template().read(url).unwrap().finalize(&account, &pending);
        assert!(finalize("/return?id=1&token=a").is_ok());
        assert!(finalize("/return?token=a").is_ok());
        assert!(finalize("/return?id=2&token=a").is_err());
        assert!(finalize("/return?id=1").is_err());
    }
}
