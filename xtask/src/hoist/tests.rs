use serde_json::json;

use super::*;

fn hoisted(mut document: Value) -> Value {
    hoist(&mut document, &mut Vec::new());
    document
}

fn names_of(document: &Value) -> Vec<&str> {
    let mut names: Vec<&str> = references::components(document)
        .keys()
        .map(String::as_str)
        .collect();
    names.sort_unstable();
    names
}

fn object(properties: Value) -> Value {
    json!({"type": "object", "properties": properties})
}

#[test]
fn types_are_named_after_where_they_stand() {
    let document = hoisted(json!({"components": {"schemas": {"Order": object(json!({
        "lines": {"type": "array", "items": object(json!({"sku": {"type": "string", "enum": ["a"]}}))},
        "by_name": {"type": "object", "additionalProperties": object(json!({"a": {"type": "string"}}))},
        "payer": {"oneOf": [{"type": "string"}, object(json!({"id": {"type": "string"}}))], "nullable": true,
                  "description": "d"},
    }))}}}));
    assert_eq!(
        names_of(&document),
        [
            "Order",
            "OrderByNameValue",
            "OrderLinesItem",
            "OrderLinesItemSku",
            "OrderPayer",
            "OrderPayerObject"
        ]
    );
    let order = &document["components"]["schemas"]["Order"]["properties"];
    assert_eq!(order["lines"]["items"], reference("OrderLinesItem"));
    assert_eq!(
        order["payer"],
        json!({"$ref": "#/components/schemas/OrderPayer", "nullable": true, "description": "d"})
    );
}

#[test]
fn bodies_are_named_after_their_operation() {
    let body = |schema: Value| json!({"content": {"application/json": {"schema": schema}}});
    let document = hoisted(json!({"paths": {"/a": {"post": {
        "operationId": "pay_now",
        "parameters": [{"name": "sort", "schema": {"type": "string", "enum": ["up"]}}],
        "requestBody": body(object(json!({"a": {"type": "string"}}))),
        "responses": {
            "200": body(object(json!({"b": {"type": "string"}}))),
            "201": body(object(json!({"c": {"type": "string"}}))),
            "400": body(object(json!({"d": {"type": "string"}}))),
            "404": body(object(json!({"d": {"type": "string"}}))),
        },
    }}}}));
    assert_eq!(
        names_of(&document),
        [
            "PayNow201Response",
            "PayNowError",
            "PayNowRequest",
            "PayNowResponse",
            "PayNowSort"
        ]
    );
}

#[test]
fn a_list_of_what_may_be_null_is_a_body_of_its_own() {
    let document = hoisted(
        json!({"paths": {"/a": {"get": {"operationId": "list", "responses": {
            "200": {"content": {"application/json": {"schema":
                {"type": "array", "items": {"type": "string", "nullable": true}}}}},
            "201": {"content": {"application/json": {"schema":
                {"type": "array", "items": {"type": "string"}}}}},
        }}}}}),
    );
    assert_eq!(names_of(&document), ["ListResponse"]);
}

#[test]
fn a_free_body_that_requires_members_keeps_its_type() {
    let document = hoisted(
        json!({"paths": {"/a": {"get": {"operationId": "pay", "responses": {
            "200": {"content": {"application/json": {"schema":
                {"type": "object", "required": ["a"]}}}},
        }}}}}),
    );
    let schema = "/paths/~1a/get/responses/200/content/application~1json/schema";
    let schema = document.pointer(schema).unwrap();
    assert_eq!(schema["$ref"], "#/components/schemas/PayResponse");
    assert_eq!(names_of(&document), ["PayResponse"]);
}

#[test]
fn names_that_become_one_in_rust_are_told_apart() {
    let document = hoisted(json!({"components": {"schemas": {
        "foo_bar": object(json!({"a": {"type": "string"}})),
        "FooBar": object(json!({"b": to("foo_bar"), "c": to("FooBar"), "d": to("String"), "e": to("1")})),
        "String": object(json!({"a": {"type": "string"}})),
        "1": object(json!({"a": {"type": "string"}})),
    }}}));
    assert_eq!(
        names_of(&document),
        ["FooBar", "FooBar2", "StringObject", "X1"]
    );
    let properties = &document["components"]["schemas"]["FooBar"]["properties"];
    assert_eq!(properties["b"], to("FooBar2"));
    assert_eq!(properties["c"], to("FooBar"));
    assert_eq!(properties["d"], to("StringObject"));
    assert_eq!(properties["e"], to("X1"));
}

fn to(name: &str) -> Value {
    reference(name)
}

#[test]
fn simple_components_move_to_where_they_are_used() {
    let document = hoisted(json!({"components": {"schemas": {
        "A": object(json!({"code": {"$ref": "#/components/schemas/Code", "description": "own"}})),
        "U": {"oneOf": [to("Token"), object(json!({"a": {"type": "string"}}))]},
        "Code": {"type": "string", "description": "shared"},
        "Token": {"type": "string"},
    }}}));
    let schemas = &document["components"]["schemas"];
    assert_eq!(
        schemas["A"]["properties"]["code"],
        json!({"type": "string", "description": "own"})
    );
    assert_eq!(schemas.get("Code"), None);
    assert!(
        schemas.get("Token").is_some(),
        "a union names its variants after components"
    );
}

#[test]
fn a_name_for_another_component_is_that_component() {
    let mut losses = Vec::new();
    let mut document = json!({"components": {"schemas": {
        "A": object(json!({"b": to("B"), "loop": to("X")})),
        "B": to("C"), "C": to("D"), "D": object(json!({"a": {"type": "string"}})),
        "X": to("Y"), "Y": to("X"),
    }}});
    hoist(&mut document, &mut losses);
    let properties = &document["components"]["schemas"]["A"]["properties"];
    assert_eq!(properties["b"], to("D"));
    assert_eq!(properties["loop"], json!({}));
    assert!(
        losses
            .iter()
            .all(|loss| loss.message.contains("nothing but itself"))
    );
    assert_eq!(losses.len(), 2);
}

#[test]
fn a_title_is_a_name_only_where_it_is_one() {
    let form = |title: &str| json!({"type": "object", "title": title, "properties": {"a": {"type": "string"}}});
    let named = |titles: [&str; 2]| {
        let document = hoisted(json!({"components": {"schemas": {
            "U": {"oneOf": titles.map(form)}}}}));
        names_of(&document).join(" ")
    };
    assert_eq!(named(["Card", "Bank"]), "U UBank UCard");
    assert_eq!(named(["Card", "card"]), "U UForm1 UForm2");
    assert_eq!(
        named(["A card that is used once or twice", "B"]),
        "U UB UObject"
    );
}

#[test]
fn what_is_written_twice_is_one_type_under_both_names() {
    let address = |about: &str| {
        json!({"type": "object", "description": about, "properties": {
            "country": {"type": "string", "enum": ["SE"]}}})
    };
    let document = hoisted(json!({"components": {"schemas": {
        "Order": object(json!({"billing": address("Who pays."), "shipping": address("Who gets it.")})),
        "Refund": object(json!({"to": {"type": "array", "items": address("Who gets it back.")}})),
    }}}));
    assert_eq!(
        names_of(&document),
        ["Order", "OrderBilling", "OrderBillingCountry", "Refund"]
    );
    let schemas = &document["components"]["schemas"];
    assert_eq!(
        schemas["Order"]["properties"]["shipping"],
        json!({"$ref": "#/components/schemas/OrderBilling", "description": "Who gets it."})
    );
    assert_eq!(
        schemas["Refund"]["properties"]["to"]["items"]["$ref"],
        "#/components/schemas/OrderBilling"
    );
    assert_eq!(
        document[NAMES],
        json!({
            "OrderShipping": "OrderBilling", "OrderShippingCountry": "OrderBillingCountry",
            "RefundToItem": "OrderBilling", "RefundToItemCountry": "OrderBillingCountry",
        })
    );
}

#[test]
fn what_is_written_as_one_component_is_that_component() {
    let address = object(json!({"country": {"type": "string", "enum": ["SE"]}}));
    let other = object(json!({"id": {"type": "string"}}));
    let document = hoisted(json!({"components": {"schemas": {
        "Address": address.clone(), "One": other.clone(), "Two": other.clone(),
        "Order": object(json!({"billing": address, "other": other})),
    }}}));
    let order = &document["components"]["schemas"]["Order"]["properties"];
    assert_eq!(order["billing"], to("Address"));
    // Two components are alike: nobody says which of them is meant.
    assert_eq!(order["other"], to("OrderOther"));
    assert!(names_of(&document).contains(&"Two"));
}

#[test]
fn what_differs_by_more_than_texts_stays_apart() {
    let one = object(json!({"id": {"type": "string"}}));
    for (other, is_same) in [
        (
            object(json!({"id": {"type": "string", "description": "d"}})),
            true,
        ),
        (
            object(json!({"id": {"type": "string", "maxLength": 3}})),
            false,
        ),
        (
            object(json!({"id": {"type": "string", "x-sensitive": "secret"}})),
            false,
        ),
        (
            object(json!({"id": {"type": "string", "nullable": true}})),
            false,
        ),
        (
            json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}),
            false,
        ),
    ] {
        let mut losses = Vec::new();
        let mut document = json!({"components": {"schemas": {
            "Order": object(json!({"a": one.clone(), "b": other.clone()}))}}});
        hoist(&mut document, &mut losses);
        let places = &document["components"]["schemas"]["Order"]["properties"];
        assert_eq!(
            places["a"]["$ref"] == places["b"]["$ref"],
            is_same,
            "{other}"
        );
        assert_eq!(losses.len(), usize::from(is_same), "{losses:?}");
    }
}

#[test]
fn unions_are_the_same_with_their_forms() {
    let union = json!({"oneOf": [
        {"type": "object", "title": "Card", "properties": {"number": {"type": "string"}}},
        {"type": "object", "title": "Bank", "properties": {"iban": {"type": "string"}}},
    ]});
    let document = hoisted(json!({"components": {"schemas": {
        "Order": object(json!({"by": union.clone(), "number": {"type": "object", "properties":
            {"number": {"type": "string"}}}})),
        "Refund": object(json!({"to": union})),
    }}}));
    // An object outside is no form, however alike.
    assert_eq!(
        names_of(&document),
        [
            "Order",
            "OrderBy",
            "OrderByBank",
            "OrderByCard",
            "OrderNumber",
            "Refund"
        ]
    );
    assert_eq!(document[NAMES]["RefundToCard"], "OrderByCard");
}

#[test]
fn a_discriminator_without_a_mapping_calls_forms_as_the_document_does() {
    let form = |name: &str| object(json!({"kind": {"type": "string"}, (name): {"type": "string"}}));
    let document = hoisted(json!({"components": {"schemas": {
        "card_method": form("number"), "bank_method": form("iban"),
        "Method": {"oneOf": [to("card_method"), to("bank_method"), form("inside")],
                   "discriminator": {"propertyName": "kind", "mapping": {"bank": "bank_method"}}},
    }}}));
    let discriminator = &document["components"]["schemas"]["Method"]["discriminator"];
    assert_eq!(discriminator["mapping"], json!({"bank": "BankMethod"}));
    assert_eq!(
        discriminator[CALLED],
        json!({"card_method": "CardMethod", "bank_method": "BankMethod"})
    );
}

#[test]
fn lists_and_maps_move_to_where_they_are_used_unless_they_have_no_end() {
    let document = hoisted(json!({"components": {"schemas": {
        "Order": object(json!({"lines": to("Lines"), "labels": to("Labels"), "tree": to("Tree")})),
        "Lines": {"type": "array", "items": to("Line"), "maxItems": 3},
        "Line": object(json!({"order": to("Order")})),
        "Labels": {"type": "object", "additionalProperties": to("Lines")},
        "Tree": {"type": "array", "items": to("Tree")},
        "Free": {"type": "object"},
    }}}));
    assert_eq!(names_of(&document), ["Free", "Line", "Order", "Tree"]);
    let order = &document["components"]["schemas"]["Order"]["properties"];
    assert_eq!(
        order["lines"],
        json!({"type": "array", "items": to("Line"), "maxItems": 3})
    );
    assert_eq!(order["labels"]["additionalProperties"], order["lines"]);
    assert_eq!(order["tree"], to("Tree"));
}

#[test]
fn what_is_marked_outside_of_a_field_has_a_type_that_is_silent() {
    let token = json!({"type": "string", "x-sensitive": "secret"});
    let document = hoisted(json!({"components": {"schemas": {
        "Known": token.clone(),
        "Order": object(json!({
            "field": to("Known"),
            "known": {"type": "array", "items": to("Known")},
            "own": {"type": "array", "items": token.clone()},
            "either": {"oneOf": [token, {"type": "integer"}]},
        })),
    }}}));
    assert_eq!(
        names_of(&document),
        ["Known", "Order", "OrderEither", "OrderEitherText"]
    );
    let order = &document["components"]["schemas"]["Order"]["properties"];
    assert_eq!(
        order["own"]["items"]["$ref"],
        order["known"]["items"]["$ref"]
    );
    assert_eq!(order["field"]["type"], "string");
}
