//! What of a body may be shown.

use serde_json::Value;

/// Parts of the names of members that grant something to whoever knows them.
const GRANTS: [&str; 3] = ["token", "secret", "password"];
/// Members that grant something, or tell who the customer is.
const HIDDEN: [&str; 3] = ["signing_key", "klarna_customer", "shipping"];

/// Writes a JSON body for people, without what grants something and without the customer.
///
/// It goes by names, so it has to be extended when Klarna adds a secret under a new kind of name.
/// Anything that isn't JSON is left out as a whole.
pub(crate) fn readable(body: &[u8]) -> String {
    if body.is_empty() {
        return String::new();
    }
    let Ok(mut value) = serde_json::from_slice::<Value>(body) else {
        return format!("[{} bytes that aren't JSON]", body.len());
    };
    hide(&mut value);
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

fn hide(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let grants = GRANTS.iter().any(|part| name.contains(part));
                if grants || HIDDEN.contains(&name.as_str()) {
                    *value = "[redacted]".into();
                } else {
                    hide(value);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(hide),
        _ => {}
    }
}
