//! Return URLs, which anybody can change.

use klarna_sdk::{ReturnUrl, ReturnUrlTemplate};

/// Takes the bytes up to a line break for a template, and all of them for a URL.
pub(crate) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let known = format!(
        "https://psp.example/?id={}&t={}",
        ReturnUrl::PAYMENT_REQUEST_ID,
        ReturnUrl::SESSION_TOKEN
    );
    let first = text.lines().next().unwrap_or_default();
    for template in [known.as_str(), first] {
        let Ok(template) = ReturnUrlTemplate::new(template) else {
            continue;
        };
        if let Ok(returned) = template.read(text) {
            let token = returned.session_token();
            assert!(token.is_none_or(|token| !token.expose().is_empty()));
            assert!(!format!("{returned:?}").is_empty());
        }
    }
}
