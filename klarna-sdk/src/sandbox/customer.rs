//! The customer whom the sandbox plays, with data that is invented.

use serde_json::{Value, json};

use crate::generated::types::{CustomerProfileScope, ShippingConfig};

/// Returns what was asked for of the customer's profile. The names of the members are a guess.
pub(super) fn profile(scopes: &[CustomerProfileScope]) -> Value {
    let mut profile = json!({});
    for scope in scopes {
        match scope {
            CustomerProfileScope::ProfileName => {
                profile["given_name"] = "Sam".into();
                profile["family_name"] = "Sandbox".into();
            }
            CustomerProfileScope::ProfileEmail => {
                profile["email"] = "sam@sandbox.example".into();
            }
            CustomerProfileScope::ProfilePhone => profile["phone"] = "+46700000000".into(),
            CustomerProfileScope::ProfileLocale => profile["locale"] = "en-SE".into(),
            CustomerProfileScope::ProfileBillingAddress => {
                profile["billing_address"] = address("SE");
            }
            CustomerProfileScope::ProfileCountry => profile["country"] = "SE".into(),
            CustomerProfileScope::ProfileNationalIdentification => {
                profile["national_identification"] = "000000-0000".into();
            }
            CustomerProfileScope::ProfileDateOfBirth => {
                profile["date_of_birth"] = "1990-01-31".into();
            }
            _ => {}
        }
    }
    profile
}

/// Returns where the customer wants the goods: as it was sent, or else in the first country that
/// the partner ships to.
pub(super) fn shipping(config: &ShippingConfig, purchase_data: Option<&Value>) -> Value {
    let sent = purchase_data.and_then(|data| data.pointer("/shipping/0"));
    if let Some(sent) = sent {
        let mut collected = json!({});
        for name in ["recipient", "address"] {
            if let Some(value) = sent.get(name) {
                collected[name] = value.clone();
            }
        }
        return collected;
    }
    let country = config.supported_countries.first();
    json!({
        "recipient": { "given_name": "Sam", "family_name": "Sandbox" },
        "address": address(country.map_or("SE", |country| country.as_str())),
    })
}

fn address(country: &str) -> Value {
    json!({
        "street_address": "Sandgatan 1",
        "city": "Sandstad",
        "postal_code": "11111",
        "country": country,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_asked_for_is_shared() {
        let shared = profile(&[
            CustomerProfileScope::ProfileEmail,
            CustomerProfileScope::ProfileName,
        ]);
        let members: Vec<_> = shared.as_object().unwrap().keys().collect();
        assert_eq!(members, ["email", "family_name", "given_name"]);
    }

    #[test]
    fn every_documented_part_of_the_profile_is_known() {
        for scope in CustomerProfileScope::KNOWN {
            assert_ne!(profile(&[(*scope).into()]), json!({}), "{scope}");
        }
    }

    #[test]
    fn the_address_lies_in_a_country_that_the_partner_ships_to() {
        let config = serde_json::from_value(json!({ "supported_countries": ["DE", "AT"] }));
        let collected = shipping(&config.unwrap(), None);
        assert_eq!(collected["address"]["country"], "DE");
    }

    #[test]
    fn an_address_that_was_sent_is_taken() {
        let config = serde_json::from_value(json!({})).unwrap();
        let sent = json!({ "shipping": [{
            "shipping_reference": "s-1",
            "recipient": { "given_name": "Ines" },
            "address": { "city": "Leeds" },
        }] });
        assert_eq!(
            shipping(&config, Some(&sent)),
            json!({ "recipient": { "given_name": "Ines" }, "address": { "city": "Leeds" } })
        );
    }
}
