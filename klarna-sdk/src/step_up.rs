//! How the customer reaches Klarna when a payment needs the customer.

use std::time::{Duration, SystemTime};

use crate::generated::{
    CustomerInteractionConfig, CustomerInteractionMethod, InteractionExpiry, StepUpConfig,
    types::Timestamp,
};
use crate::{Error, identifier::check_identifier};

/// Allows Klarna to ask for the customer, and says how the customer gets there.
///
/// Without it a payment that would need the customer is declined.
///
/// # Examples
///
/// ```
/// use std::time::Duration;
/// use klarna_sdk::{ReturnUrl, StepUp};
///
/// let return_url = format!("https://psp.example/return?id={}", ReturnUrl::PAYMENT_REQUEST_ID);
/// let step_up = StepUp::handover(return_url)
///     .payment_request_reference("checkout-5521")
///     .expires_in(Duration::from_secs(30 * 60));
/// ```
#[derive(Clone, Debug)]
pub struct StepUp {
    reference: Option<String>,
    interaction: CustomerInteractionConfig,
    expiry: Option<InteractionExpiry>,
}

impl StepUp {
    /// Sends the customer to Klarna by redirect, SDK or app, and back to `return_url` after
    /// approving or giving up.
    ///
    /// The URL may contain the placeholders of [`ReturnUrl`](crate::ReturnUrl); with those, hand over a
    /// [`ReturnUrlTemplate`](crate::ReturnUrlTemplate), which reads what Klarna put in their place.
    #[must_use]
    pub fn handover(return_url: impl Into<String>) -> Self {
        let method = CustomerInteractionMethod::Handover;
        let interaction = CustomerInteractionConfig::new(method).return_url(return_url);
        Self::new(interaction)
    }

    /// Shows a code for the customer's phone, in a store.
    #[must_use]
    pub fn qr_code() -> Self {
        Self::new(CustomerInteractionConfig::new(
            CustomerInteractionMethod::QrCode,
        ))
    }

    fn new(interaction: CustomerInteractionConfig) -> Self {
        Self {
            reference: None,
            interaction,
            expiry: None,
        }
    }

    /// Sets where a native app gets the customer back after an app switch: a URL or a scheme of
    /// the app's own.
    #[must_use]
    pub fn app_return_url(mut self, url: impl Into<String>) -> Self {
        self.interaction = self.interaction.app_return_url(url);
        self
    }

    /// Sets your reference for the payment request; it appears in its webhooks.
    #[must_use]
    pub fn payment_request_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// Sets how long the customer has, between 15 minutes and 48 hours; whole minutes, rounded
    /// down. Klarna's default is 3 hours. Anything outside of that is refused when the request is
    /// sent.
    #[must_use]
    pub fn expires_in(mut self, duration: Duration) -> Self {
        let minutes = duration.as_secs() / 60;
        self.expiry = Some(InteractionExpiry::new().duration(format!("PT{minutes}M")));
        self
    }

    /// Sets until when the customer has time, between 15 minutes and 48 hours from now.
    ///
    /// A call that is repeated has to repeat the moment, too: keep it, or use
    /// [`expires_in`](Self::expires_in).
    ///
    /// A moment outside of the years 0 to 9999 is refused when the request is sent.
    #[must_use]
    pub fn expires_at(mut self, moment: SystemTime) -> Self {
        // What can't be written is caught by the request's own check.
        let moment = Timestamp::try_from(moment).unwrap_or_else(|_| Timestamp::from(""));
        self.expiry = Some(InteractionExpiry::new().timestamp(moment));
        self
    }
}

/// Refuses addresses and a lifetime that can't be meant. `at` is the place of the configuration in the
/// request.
pub(crate) fn check_interaction(at: &str, config: &CustomerInteractionConfig) -> Result<(), Error> {
    for (name, url) in [
        ("return_url", &config.return_url),
        ("app_return_url", &config.app_return_url),
    ] {
        if let Some(url) = url {
            check_identifier(&format!("{at}.{name}"), url, usize::MAX)?;
        }
    }
    check_lifetime(at, config)
}

/// Refuses a lifetime that Klarna doesn't allow, as far as it is written like [`StepUp`] writes it.
fn check_lifetime(at: &str, config: &CustomerInteractionConfig) -> Result<(), Error> {
    let expiry = config.interaction_expiry.as_ref();
    let minutes = expiry
        .and_then(|expiry| expiry.duration.as_deref())
        .and_then(|duration| duration.strip_prefix("PT")?.strip_suffix('M'))
        .and_then(|minutes| minutes.parse::<u64>().ok());
    match minutes {
        Some(minutes) if !(15..=48 * 60).contains(&minutes) => Err(Error::invalid_input(
            format!("{at}.interaction_expiry.duration"),
            "must be between 15 minutes and 48 hours",
        )),
        _ => Ok(()),
    }
}

impl From<StepUp> for StepUpConfig {
    fn from(step_up: StepUp) -> Self {
        let interaction = match step_up.expiry {
            Some(expiry) => step_up.interaction.interaction_expiry(expiry),
            None => step_up.interaction,
        };
        let config = Self::new(interaction);
        match step_up.reference {
            Some(reference) => config.payment_request_reference(reference),
            None => config,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(step_up: StepUp) -> serde_json::Value {
        serde_json::to_value(StepUpConfig::from(step_up)).unwrap()
    }

    #[test]
    fn a_handover_has_a_method_and_a_return_url() {
        assert_eq!(
            json(StepUp::handover("https://psp.example/return")),
            serde_json::json!({"customer_interaction_config": {
                "method": "HANDOVER", "return_url": "https://psp.example/return",
            }})
        );
    }

    #[test]
    fn a_qr_code_has_no_return_url() {
        assert_eq!(
            json(StepUp::qr_code()),
            serde_json::json!({"customer_interaction_config": {"method": "QR_CODE"}})
        );
    }

    #[test]
    fn a_lifetime_is_between_15_minutes_and_48_hours() {
        let refused = |minutes: u64| {
            let step_up = StepUp::qr_code().expires_in(Duration::from_secs(minutes * 60));
            let config = StepUpConfig::from(step_up).customer_interaction_config;
            check_lifetime("config", &config).is_err()
        };
        assert_eq!(
            [14, 15, 2_880, 2_881].map(refused),
            [true, false, false, true]
        );
    }

    #[test]
    fn a_lifetime_is_written_in_minutes() {
        let step_up = StepUp::qr_code().expires_in(Duration::from_secs(3_659));
        let config = &json(step_up)["customer_interaction_config"];
        assert_eq!(config["interaction_expiry"]["duration"], "PT60M");
    }
}
