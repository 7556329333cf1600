//! Every operation of the generated client, with every parameter and every member of its body.

use klarna_sdk::types::{self, BillingInterval, PresentationIntent};

use crate::{ACCOUNT, Surface};

/// Sends one operation with these parameters.
macro_rules! send {
    ($surface:ident, $name:ident, $($parameter:ident: $value:expr),* $(,)?) => {
        if let Some(call) = $surface.operation(stringify!($name)) {
            let sent = async |generated: &klarna_gen::Client| {
                generated.$name()$(.$parameter($value))*.send().await
            };
            let result = call.send(sent).await;
            $surface.note(stringify!($name), result);
        }
    };
}

/// Sends both forms of an operation: for a partner's account, and for the key's own.
macro_rules! send_both {
    ($surface:ident, $name:ident / $own:ident, $($parameter:ident: $value:expr),* $(,)?) => {
        send!($surface, $name, partner_account_id: ACCOUNT, $($parameter: $value),*);
        send!($surface, $own, $($parameter: $value),*);
    };
}

/// Sends all of them; of alternatives in a body, the one at `choice`.
pub(crate) async fn send(surface: &mut Surface, choice: usize) {
    authorize(surface, choice).await;
    payment_requests(surface, choice).await;
    payment_transactions(surface, choice).await;
    captures_and_refunds(surface, choice).await;
    tokens(surface, choice).await;
    notifications(surface, choice).await;
}

async fn authorize(surface: &mut Surface, choice: usize) {
    let body: types::AuthorizePaymentRequest = surface.full("AuthorizePaymentRequest", choice);
    send_both!(
        surface,
        authorize_payment / authorize_payment_for_own_account,
        klarna_customer_region: "EU",
        klarna_customer_token: "token",
        klarna_interoperability_token: "interoperability",
        klarna_network_session_token: "session",
        klarna_payment_token: "payment",
        body: body.clone(),
    );
    send_both!(
        surface,
        read_payment_presentation / read_payment_presentation_for_own_account,
        amount: 500,
        app_return_url: "https://psp.example/app",
        currency: "EUR",
        intents: vec![PresentationIntent::Pay, PresentationIntent::Subscribe],
        locale: "de-DE",
        subscription_billing_interval: BillingInterval::Month,
        subscription_billing_interval_frequency: 1,
        klarna_customer_token: "token",
        klarna_interoperability_token: "interoperability",
        klarna_network_session_token: "session",
    );
}

async fn payment_requests(surface: &mut Surface, choice: usize) {
    let body: types::CreatePaymentRequestRequest =
        surface.full("CreatePaymentRequestRequest", choice);
    send_both!(
        surface,
        create_payment_request / create_payment_request_for_own_account,
        klarna_customer_token: "token",
        klarna_interoperability_token: "interoperability",
        klarna_network_session_token: "session",
        body: body.clone(),
    );
    let body: types::UpdatePaymentRequestRequest =
        surface.full("UpdatePaymentRequestRequest", choice);
    send_both!(
        surface,
        update_payment_request / update_payment_request_for_own_account,
        payment_request_id: "r1",
        body: body.clone(),
    );
    send_both!(
        surface,
        read_payment_request / read_payment_request_for_own_account,
        payment_request_id: "r1",
    );
    send_both!(
        surface,
        cancel_payment_request / cancel_payment_request_for_own_account,
        payment_request_id: "r1",
    );
}

async fn payment_transactions(surface: &mut Surface, choice: usize) {
    send_both!(
        surface,
        read_payment_transaction / read_payment_transaction_for_own_account,
        payment_transaction_id: "t1",
    );
    let body: types::UpdatePaymentTransactionRequest =
        surface.full("UpdatePaymentTransactionRequest", choice);
    send_both!(
        surface,
        update_payment_transaction / update_payment_transaction_for_own_account,
        payment_transaction_id: "t1",
        body: body.clone(),
    );
    let body: types::ReauthorizePaymentTransactionRequest =
        surface.full("ReauthorizePaymentTransactionRequest", choice);
    send_both!(
        surface,
        reauthorize_payment_transaction / reauthorize_payment_transaction_for_own_account,
        payment_transaction_id: "t1",
        body: body.clone(),
    );
    send_both!(
        surface,
        void_payment_transaction / void_payment_transaction_for_own_account,
        payment_transaction_id: "t1",
    );
}

async fn captures_and_refunds(surface: &mut Surface, choice: usize) {
    let body: types::CapturePaymentTransactionRequest =
        surface.full("CapturePaymentTransactionRequest", choice);
    send_both!(
        surface,
        capture_payment_transaction / capture_payment_transaction_for_own_account,
        payment_transaction_id: "t1",
        body: body.clone(),
    );
    let body: types::RefundPaymentTransactionRequest =
        surface.full("RefundPaymentTransactionRequest", choice);
    send_both!(
        surface,
        refund_payment_transaction / refund_payment_transaction_for_own_account,
        payment_transaction_id: "t1",
        body: body.clone(),
    );
    let body: types::RefundPaymentCaptureRequest =
        surface.full("RefundPaymentCaptureRequest", choice);
    send_both!(
        surface,
        refund_payment_capture / refund_payment_capture_for_own_account,
        payment_capture_id: "t1:capture:1",
        body: body.clone(),
    );
    send_both!(
        surface,
        read_payment_capture / read_payment_capture_for_own_account,
        payment_capture_id: "t1:capture:1",
    );
    send_both!(
        surface,
        read_payment_refund / read_payment_refund_for_own_account,
        payment_refund_id: "t1:refund:1",
    );
    send_both!(
        surface,
        read_payment_chargeback / read_payment_chargeback_for_own_account,
        payment_chargeback_id: "t1:chargeback:1",
    );
}

async fn tokens(surface: &mut Surface, choice: usize) {
    send_both!(
        surface,
        introspect_customer_token / introspect_customer_token_for_own_account,
        klarna_customer_token: "token",
    );
    send_both!(
        surface,
        revoke_customer_token / revoke_customer_token_for_own_account,
        klarna_customer_token: "token",
    );
    send_both!(
        surface,
        cancel_payment_token / cancel_payment_token_for_own_account,
        payment_token: "p1",
    );
    send_both!(
        surface,
        create_interoperability_sdk_token / create_interoperability_sdk_token_for_own_account,
        klarna_customer_token: "token",
    );
    let body: types::CreateInteroperabilityTestTokenRequest =
        surface.full("CreateInteroperabilityTestTokenRequest", choice);
    send_both!(
        surface,
        create_interoperability_test_token / create_interoperability_test_token_for_own_account,
        klarna_customer_region: "EU",
        klarna_customer_token: "token",
        body: body.clone(),
    );
}

async fn notifications(surface: &mut Surface, choice: usize) {
    send!(surface, list_signing_keys,);
    send!(surface, create_signing_key,);
    send!(surface, read_signing_key, signing_key_id: "k1");
    send!(surface, delete_signing_key, signing_key_id: "k1");
    send!(surface, list_webhooks,);
    let body: types::CreateWebhookRequest = surface.full("CreateWebhookRequest", choice);
    send!(surface, create_webhook, body: body.clone());
    send!(surface, read_webhook, webhook_id: "w1");
    let body: types::UpdateWebhookRequest = surface.full("UpdateWebhookRequest", choice);
    send!(surface, update_webhook, webhook_id: "w1", body: body.clone());
    let body: types::SimulateWebhookRequest = surface.full("SimulateWebhookRequest", choice);
    send!(surface, simulate_webhook, webhook_id: "w1", body: body.clone());
    send!(surface, delete_webhook, webhook_id: "w1");
}
