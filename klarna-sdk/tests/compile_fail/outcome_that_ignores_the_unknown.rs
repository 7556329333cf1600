//= non-exhaustive patterns

use klarna_sdk::Authorization;

pub fn is_paid(outcome: &Authorization) -> bool {
    match outcome {
        Authorization::Approved(_) => true,
        Authorization::StepUpRequired(_) | Authorization::Declined(_) => false,
    }
}
