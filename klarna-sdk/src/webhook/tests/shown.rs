//! What an event shows, and of which group.

use super::*;

#[test]
fn metadata_has_every_documented_member() {
    let event = event(COMPLETED, &completed());
    assert_eq!(event.metadata().event_id.as_deref(), Some("event-1"));
}

#[test]
fn only_events_of_payment_requests_are_about_one() {
    let other = event("payment.transaction.captured", &completed());
    assert_eq!(other.payment_request_id(), None);
    assert!(other.session_token().unwrap().is_none());
    assert!(other.customer_token().unwrap().is_none());
}

#[test]
fn what_is_printed_tells_which_event_it_is() {
    let printed = format!("{:?}", event(COMPLETED, &completed()));
    assert!(
        printed.contains("event-1") && printed.contains("request-1"),
        "{printed}"
    );
}
