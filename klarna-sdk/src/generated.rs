//! The only place that names what the generator wrote.
//!
//! A new version of the document that renames a component costs a line here, nothing elsewhere.

pub(crate) use klarna_gen::{
    Body, Check, Client as GeneratedClient, Error as GeneratedError, Held, OPERATIONS,
    ResponseValue, SECRET_HEADERS, Secret, Shared, Transport, TransportFuture, Unsent, Violations,
    WholeBody, ascii, insert, reread,
};

pub(crate) use klarna_gen::builder::{AuthorizePayment, AuthorizePaymentForOwnAccount};

pub(crate) use self::types::{
    AuthorizationResult, AuthorizePaymentRequest, AuthorizePaymentResponse,
    CapturePaymentTransactionRequest, CreatePaymentRequestRequest, CustomerInteractionConfig,
    CustomerInteractionMethod, CustomerTokenResponse, CustomerTokenValue, ErrorCode, ErrorResponse,
    InteractionExpiry, LineItem as ItemOfLine, PaymentFunding, PaymentPricing, PaymentRefund,
    PaymentRequest, PaymentTransaction, ReauthorizePaymentTransactionRequest,
    RefundPaymentCaptureRequest, RefundPaymentTransactionRequest, RequestCustomerToken,
    RequestPaymentTransaction, StepUpConfig, SupplementaryCaptureData, SupplementaryPurchaseData,
    UpdatePaymentRequestRequest, UpdatePaymentTransactionRequest,
};

#[cfg(feature = "webhook")]
pub(crate) use self::types::{
    PaymentDisputeEventPayload, PaymentFundingEventPayload, PaymentRequestEventPayload,
    PaymentTransactionEventPayload, SigningKey as CreatedSigningKey, WebhookEventType,
    WebhookMetadata,
};

pub use klarna_gen::{Idempotency, Operation, Rule, Violation};

// Where the document gives a component another name, the old one goes on to work, here and for our
// users, with a line such as `pub use klarna_gen::types::NewName as OldName;` in this module.
/// Every object and value set of Klarna's document.
///
/// Structs are made with `new`, which takes what Klarna requires, and setters for the rest. Value
/// sets are open: a value that Klarna adds later is kept as text. So are unions: another form is kept
/// as it arrived.
pub mod types {
    pub use klarna_gen::{Secret, Timestamp, UnknownForm, types::*};
}

/// Returns the token in either of the forms that Klarna's samples show.
// The variants of a union are named after its members.
pub(crate) fn issued_token(token: &CustomerTokenValue) -> Option<Secret> {
    match token {
        CustomerTokenValue::String(token) => Some(token.0.clone()),
        CustomerTokenValue::Details(details) => details.customer_token_id.clone(),
        // Details with another member that has another type.
        CustomerTokenValue::Unknown(form) => {
            let id = form.value().get("customer_token_id")?;
            id.as_str().map(Secret::new)
        }
        _ => None,
    }
}
