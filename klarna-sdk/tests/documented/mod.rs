//! Everything that went to and from a sandbox against the document.

use klarna_contract::{Contract, Exchange};
use klarna_sdk::sandbox::Sandbox;

/// Fails the test when an exchange contradicts the document.
pub(crate) fn assert_documented(sandbox: &Sandbox) {
    let received = sandbox.received();
    assert!(!received.is_empty(), "the example calls nobody");
    for request in received {
        let status = request.answer_status.expect("each call was answered");
        Contract::shared().assert(&Exchange {
            method: &request.method,
            target: &request.path,
            headers: &request.headers,
            body: &request.body,
            answer: Some((status, &request.answer_body)),
        });
    }
}
