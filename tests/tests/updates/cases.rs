//! What new versions of the document do to the API, one change each.

use serde_json::{Value, json};
use xtask::diff::Class;

/// The name of the schema that authorizes a payment, and the names of what it is answered with.
///
/// Names of schemas are ours and may change; paths and wire names are Klarna's.
fn schema_of(document: &Value, place: &str) -> String {
    let mut found = document.pointer(place).unwrap_or_else(|| panic!("{place}"));
    while found.get("content").is_none() {
        let reference = found["$ref"].as_str().unwrap().trim_start_matches('#');
        found = document.pointer(reference).unwrap();
    }
    let reference = found["content"]["application/json"]["schema"]["$ref"]
        .as_str()
        .unwrap();
    reference.rsplit('/').next().unwrap().to_owned()
}

const OPERATION: &str = "/paths/~1v2~1accounts~1{partner_account_id}~1payment~1authorize/post";

pub(crate) fn request(document: &Value) -> String {
    schema_of(document, &format!("{OPERATION}/requestBody"))
}

fn answer(document: &Value) -> String {
    schema_of(document, &format!("{OPERATION}/responses/200"))
}

pub(crate) fn schemas(document: &mut Value) -> &mut Value {
    &mut document["components"]["schemas"]
}

/// What a new version does to the API.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) change: fn(&mut Value),
    pub(crate) class: Class,
    /// What the changes have to tell.
    pub(crate) told: &'static str,
    /// What the generated module has to have then.
    pub(crate) generated: &'static str,
    /// What it may have no longer.
    pub(crate) gone: Option<&'static str>,
    /// Whether klarna-sdk has to change.
    pub(crate) reaches_the_sdk: bool,
}

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "added optional field",
        change: |document| {
            let name = request(document);
            schemas(document)[name]["properties"]["added_note"] = json!({"type": "string"});
        },
        class: Class::Additive,
        told: "added_note is new and optional",
        generated: "pub fn added_note(",
        gone: None,
        reaches_the_sdk: false,
    },
    Case {
        name: "added field of an answer",
        change: |document| {
            let name = answer(document);
            schemas(document)[name]["properties"]["added_note"] = json!({"type": "string"});
        },
        class: Class::Additive,
        told: "added_note is new",
        generated: "pub added_note: ::std::option::Option<::std::string::String>",
        gone: None,
        reaches_the_sdk: false,
    },
    Case {
        name: "added enum value",
        change: |document| {
            let values = schemas(document)["AuthorizationResult"]["enum"].as_array_mut();
            values.unwrap().push("ADDED_BY_A_TEST".into());
        },
        class: Class::Additive,
        told: "AuthorizationResult: ADDED_BY_A_TEST is new",
        generated: "AddedByATest = \"ADDED_BY_A_TEST\"",
        gone: None,
        reaches_the_sdk: false,
    },
    Case {
        name: "removed enum value",
        change: |document| {
            let values = schemas(document)["AuthorizationResult"]["enum"].as_array_mut();
            values.unwrap().retain(|value| value != "DECLINED");
        },
        class: Class::Breaking,
        told: "AuthorizationResult: DECLINED is gone",
        generated: "Approved = \"APPROVED\"",
        gone: Some(
            "pub enum AuthorizationResult {\n            Approved = \"APPROVED\",\n            Declined",
        ),
        reaches_the_sdk: true,
    },
    Case {
        name: "added operation",
        change: |document| {
            document["paths"]["/v2/added"] = json!({"get": {
                "operationId": "readAdded",
                "responses": {"200": {"$ref": document.pointer(OPERATION).unwrap()["responses"]["200"]["$ref"]}},
            }});
        },
        class: Class::Additive,
        told: "readAdded is new",
        generated: "pub fn read_added(",
        gone: None,
        reaches_the_sdk: false,
    },
    Case {
        name: "added required field",
        change: |document| {
            let name = request(document);
            let schema = &mut schemas(document)[name];
            schema["properties"]["added_note"] = json!({"type": "string"});
            schema["required"]
                .as_array_mut()
                .unwrap()
                .push("added_note".into());
        },
        class: Class::Breaking,
        told: "added_note is new and required",
        generated: "added_note: impl Into<::std::string::String>",
        gone: None,
        reaches_the_sdk: true,
    },
    Case {
        name: "removed field",
        change: |document| {
            let name = answer(document);
            let properties = schemas(document)[name]["properties"].as_object_mut();
            properties
                .unwrap()
                .remove("payment_transaction_response")
                .unwrap();
        },
        class: Class::Breaking,
        told: "payment_transaction_response is gone",
        generated: "pub struct AuthorizePaymentResponse",
        gone: Some("pub payment_transaction_response: "),
        reaches_the_sdk: true,
    },
    Case {
        name: "renamed schema",
        change: |document| {
            let text = document.to_string();
            let text = text.replace("schemas/PaymentFunding\"", "schemas/FundingOfPayment\"");
            *document = serde_json::from_str(&text).unwrap();
            let schemas = schemas(document).as_object_mut().unwrap();
            let funding = schemas.remove("PaymentFunding").unwrap();
            schemas.insert("FundingOfPayment".into(), funding);
        },
        class: Class::Breaking,
        told: "FundingOfPayment was called PaymentFunding",
        generated: "pub struct FundingOfPayment",
        gone: Some("pub struct PaymentFunding "),
        reaches_the_sdk: true,
    },
    Case {
        name: "changed type",
        change: |document| {
            let name = request(document);
            schemas(document)[name]["properties"]["currency"] = json!({"type": "integer"});
        },
        class: Class::Breaking,
        told: "currency type changed from string to integer",
        generated: "pub currency: i64",
        gone: None,
        reaches_the_sdk: true,
    },
    Case {
        name: "tightened limit",
        change: |document| {
            let name = request(document);
            let schema = &mut schemas(document)[name]["properties"]["currency"];
            *schema =
                json!({"type": "string", "minLength": 3, "maxLength": 3, "pattern": "^[A-C]{3}$"});
        },
        class: Class::Breaking,
        told: "currency pattern is ^[A-C]{3}$",
        generated: "\"^[A-C]{3}$\"",
        gone: None,
        reaches_the_sdk: false,
    },
    Case {
        name: "new media type of an answer",
        change: |document| {
            let mut place = format!("{OPERATION}/responses/401");
            while let Some(reference) = document.pointer(&place).unwrap()["$ref"].as_str() {
                place = reference.trim_start_matches('#').to_owned();
            }
            let content = &mut document.pointer_mut(&place).unwrap()["content"];
            content["application/problem+json"] = content["application/json"].clone();
        },
        class: Class::Additive,
        told: "application/problem+json is new",
        generated: "\"application/json, application/problem+json\"",
        gone: None,
        reaches_the_sdk: false,
    },
];
