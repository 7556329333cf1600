//! Every builder of the SDK, with everything that it can set.

use std::{any::type_name_of_val, time::Duration};

use klarna_sdk::{
    Account, CustomerToken, LineItem, Money, ReturnUrl, SessionToken, StepUp,
    types::{self, CustomerTokenScope},
};

use crate::{ACCOUNT, Surface};

/// What the document's examples of answers are about: an answer about anything else is no outcome.
const REFERENCE: &str = "psp-payment-2041";

fn amount() -> Money {
    Money::new(13_170, klarna_sdk::Currency::EUR)
}

fn customer_token() -> CustomerToken {
    CustomerToken::new("token").expect("a token")
}

/// Sends all of them, for a partner's account and for the key's own.
pub(crate) async fn send(surface: &mut Surface) {
    let partner = surface.client.account(ACCOUNT).expect("an id");
    for account in [partner, surface.client.own_account()] {
        authorize(surface, &account).await;
        tokens(surface, &account).await;
        payment_requests(surface, &account).await;
        payment_transactions(surface, &account).await;
        captures_and_refunds(surface, &account).await;
    }
}

fn step_ups(surface: &Surface) -> [StepUp; 3] {
    let return_url = format!("https://psp.example/?t={}", ReturnUrl::SESSION_TOKEN);
    let handover = StepUp::handover(return_url)
        .app_return_url("psp://return")
        .payment_request_reference("checkout-1");
    let at = surface.clock + Duration::from_secs(3_600);
    [
        handover.clone().expires_in(Duration::from_secs(3_600)),
        handover.expires_at(at),
        StepUp::qr_code(),
    ]
}

fn line_item() -> LineItem {
    LineItem::new("Desk lamp", 1, 13_270)
        .image_url("https://shop.example/lamp.png")
        .product_url("https://shop.example/lamp")
        .line_item_reference("lamp-1")
        .total_tax_amount(2_000)
}

/// Sets what all purchases can have.
macro_rules! purchase {
    ($surface:ident, $call:expr) => {
        $call
            .supplementary_purchase_data($surface.full("SupplementaryPurchaseData", 0))
            .purchase_reference("cart-1")
            .line_item(line_item())
            .line_items([$surface.full::<types::LineItem>("LineItem", 0)])
            .line_items([LineItem::discount("Welcome", 100)])
            .customer($surface.full("Customer", 0))
            .shipping($surface.full("Shipping", 0))
    };
}

/// Sets what all calls can carry, sends it, and writes down how it went.
macro_rules! send {
    ($surface:ident, $call:expr) => {{
        let call = $call
            .with_partner_correlation_id("contract-1")
            .with_integration_metadata($surface.full("IntegrationMetadata", 0));
        let name = type_name_of_val(&call);
        $surface.note(name, call.send().await);
    }};
}

async fn authorize(surface: &mut Surface, account: &Account) {
    for step_up in step_ups(surface) {
        let call = account
            .authorize_payment(amount())
            .payment_transaction_reference(REFERENCE)
            .step_up(step_up)
            .request_customer_token(surface.full("RequestCustomerToken", 0))
            .klarna_network_session_token(SessionToken::new("session").expect("a token"))
            .klarna_network_data("{\"customer\": 1}")
            .payment_option_id("option-1")
            .acquiring_config(surface.full("AcquiringConfig", 0))
            .point_of_checkout(surface.full("PointOfCheckout", 0))
            .point_of_transaction(surface.full("PointOfTransaction", 0))
            .capture_now("capture-1");
        let call = purchase!(surface, call);
        let pending = call.clone().pending("request-1");
        send!(surface, call);
        match pending {
            Ok(pending) => {
                let token = SessionToken::new("session").expect("a token");
                send!(surface, account.finalize(&pending, token.clone()));
                send!(
                    surface,
                    account.finalize(&pending, token).payment_request_id()
                );
            }
            Err(error) => surface.note::<()>("pending", Err(error)),
        }
    }
    let call = account.charge_customer_present(amount(), customer_token());
    send!(surface, call.payment_transaction_reference(REFERENCE));
    let call = account.charge_customer_not_present(amount(), customer_token());
    send!(surface, call.payment_transaction_reference(REFERENCE));
}

async fn tokens(surface: &mut Surface, account: &Account) {
    for step_up in step_ups(surface) {
        let scopes = [CustomerTokenScope::from("payment:customer_present")];
        let call = account
            .tokenize(amount().currency(), scopes, step_up)
            .customer_token_reference("customer-1")
            .customer(surface.full("Customer", 0))
            .ondemand_service(surface.full("OndemandService", 0))
            .subscription(surface.full("Subscription", 0));
        send!(surface, call);
    }
}

async fn payment_requests(surface: &mut Surface, account: &Account) {
    for step_up in step_ups(surface) {
        let call = account
            .create_payment_request(amount(), step_up.clone())
            .payment_request_reference("checkout-1")
            .acquiring_config(surface.full("AcquiringConfig", 0))
            .collect_customer_profile(types::CustomerProfileScope::from("profile:email"))
            .klarna_network_data("{\"customer\": 1}")
            .payment_option_id("option-1")
            .point_of_checkout(surface.full("PointOfCheckout", 0))
            .request_customer_token(surface.full("RequestCustomerToken", 0))
            .shipping_config(surface.full("ShippingConfig", 0));
        send!(surface, purchase!(surface, call));
        let call = account
            .update_payment_request("request-1")
            .change_reference("change-1")
            .amount(amount())
            .step_up(step_up);
        send!(surface, purchase!(surface, call));
    }
    send!(surface, account.read_payment_request("request-1"));
    send!(surface, account.cancel_payment_request("request-1"));
}

async fn payment_transactions(surface: &mut Surface, account: &Account) {
    let call = account
        .update_payment_transaction("t1")
        .change_reference("change-1")
        .payment_transaction_reference("order-1b")
        .amount(amount());
    send!(surface, purchase!(surface, call));
    let call = account
        .reauthorize_payment_transaction("t1")
        .change_reference("change-2")
        .extension_days(7)
        .amount(amount());
    send!(surface, purchase!(surface, call));
    send!(
        surface,
        account
            .void_payment_transaction("t1")
            .change_reference("void-1")
    );
    send!(surface, account.read_payment_transaction("t1"));
}

async fn captures_and_refunds(surface: &mut Surface, account: &Account) {
    let call = account
        .capture_payment_transaction("t1", amount())
        .payment_capture_reference("capture-1")
        .line_item(line_item())
        .delivery(surface.full("ShipmentTracking", 0))
        .shipment(surface.full("CaptureShipment", 0))
        .release_remaining_authorization();
    send!(surface, call);
    let call = account
        .refund_payment_transaction("t1", amount())
        .refund_reference("refund-1")
        .line_item(line_item());
    send!(surface, call);
    let call = account
        .refund_payment_capture("t1:capture:1", amount())
        .payment_refund_reference("refund-2")
        .line_item(line_item());
    send!(surface, call);
    send!(surface, account.read_payment_capture("t1:capture:1"));
    send!(surface, account.read_payment_refund("t1:refund:1"));
    send!(surface, account.read_payment_chargeback("t1:chargeback:1"));
}
