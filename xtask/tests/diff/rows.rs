//! What each difference is.

use xtask::diff::Class;

use super::Row;

pub(super) const ROWS: &[Row] = &[
    Row {
        from: "  /b:\n",
        to: "  /c:\n    get:\n      operationId: listThings\n      responses: {'204': {description: d}}\n  /b:\n",
        forth: &["additive operation: listThings is new"],
        back: &["breaking operation: listThings is gone"],
        rust: Some(Class::Additive),
    },
    Row {
        from: "operationId: payNow",
        to: "operationId: payLater",
        forth: &["breaking operation: payLater was called payNow (its method is renamed)"],
        back: &["breaking operation: payNow was called payLater (its method is renamed)"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "  /a/{id}:",
        to: "  /v2/a/{id}:",
        forth: &["additive operation: payNow moved to POST /v2/a/{id}, was POST /a/{id}"],
        back: &["additive operation: payNow moved to POST /a/{id}, was POST /v2/a/{id}"],
        rust: None,
    },
    Row {
        from: "      deprecated: false # operation\n",
        to: "      deprecated: true\n",
        forth: &["additive deprecation: payNow is deprecated now"],
        back: &["cosmetic deprecation: payNow isn't deprecated any more"],
        rust: None,
    },
    Row {
        from: "Pays.",
        to: "Pays at once.",
        forth: &["cosmetic text: payNow summary has changed"],
        back: &["cosmetic text: payNow summary has changed"],
        rust: None,
    },
    Row {
        from: "        - {name: Trace, in: header, schema: {type: string}}\n",
        to: "",
        forth: &["breaking parameter: payNow: header Trace is gone"],
        back: &["additive parameter: payNow: header Trace is new and optional"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "        - {name: Trace, in: header,",
        to: "        - {name: Trace, in: header, required: true,",
        forth: &[
            "breaking parameter: payNow: header Trace is required now (a call without it is refused before sending)",
        ],
        back: &["additive parameter: payNow: header Trace is optional now"],
        rust: None,
    },
    Row {
        from: "        - {name: Trace, in: header,",
        to: "        - {name: Extra, in: header, required: true, schema: {type: string}}\n        - {name: Trace, in: header,",
        forth: &["breaking parameter: payNow: header Extra is new and required"],
        back: &["breaking parameter: payNow: header Extra is gone"],
        rust: Some(Class::Additive),
    },
    Row {
        from: "{name: limit, in: query, schema: {type: integer, maximum: 50}}",
        to: "{name: limit, in: query, schema: {type: integer, maximum: 20}}",
        forth: &[
            "breaking limit: readThings: query limit maximum is 20, was 50 (requests that passed may be refused)",
        ],
        back: &[
            "additive limit: readThings: query limit maximum is 50, was 20 (requests may hold more)",
        ],
        rust: None,
    },
    Row {
        from: "{name: limit, in: query, schema: {type: integer, maximum: 50}}",
        to: "{name: limit, in: query, schema: {type: string}}",
        forth: &["breaking parameter: readThings: query limit type changed from integer to string"],
        back: &["breaking parameter: readThings: query limit type changed from string to integer"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "        note: {type: string, maxLength: 9}\n",
        to: "        note: {type: string, maxLength: 9}\n        extra: {type: string}\n",
        forth: &["additive request property: Order.extra is new and optional"],
        back: &["breaking request property: Order.extra is gone"],
        rust: Some(Class::Additive),
    },
    Row {
        from: "        note: {type: string, maxLength: 9}\n",
        to: "",
        forth: &["breaking request property: Order.note is gone"],
        back: &["additive request property: Order.note is new and optional"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "required: [amount] # Order",
        to: "required: [amount, note]",
        forth: &["breaking request property: Order.note is required now (an argument of `new`)"],
        back: &[
            "breaking request property: Order.note is optional now (no argument of `new` any more, but a setter)",
        ],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "required: [amount] # Order",
        to: "required: [amount, lines]",
        forth: &["breaking request property: Order.lines is required now (an argument of `new`)"],
        back: &[
            "breaking request property: Order.lines is optional now (no argument of `new` any more, but a setter)",
        ],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 5}",
        forth: &[
            "breaking limit: Order.note maxLength is 5, was 9 (requests that passed may be refused)",
        ],
        back: &["additive limit: Order.note maxLength is 9, was 5 (requests may hold more)"],
        rust: None,
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: integer}",
        forth: &["breaking request property: Order.note type changed from string to integer"],
        back: &["breaking request property: Order.note type changed from integer to string"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 9, pattern: '^[a-z]+$'}",
        forth: &[
            "breaking limit: Order.note pattern is new: ^[a-z]+$ (requests that passed may be refused)",
        ],
        back: &[
            "additive limit: Order.note pattern is gone, was ^[a-z]+$ (requests may hold more)",
        ],
        rust: None,
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 9, default: none}",
        forth: &[
            "breaking request property: Order.note default is \"none\", was nothing (leaving it out means something else now)",
        ],
        back: &[
            "breaking request property: Order.note default is nothing, was \"none\" (leaving it out means something else now)",
        ],
        // The server fills it in: the type stays as it is.
        rust: None,
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: [string, 'null'], maxLength: 9}",
        forth: &[
            "breaking request property: Order.note may be null now (its Rust type becomes another)",
        ],
        back: &[
            "breaking request property: Order.note is never null now (its Rust type becomes another)",
        ],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 9, deprecated: true}",
        forth: &["additive deprecation: Order.note is deprecated now"],
        back: &["cosmetic deprecation: Order.note isn't deprecated any more"],
        rust: None,
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 9, format: date-time}",
        forth: &["breaking request property: Order.note type changed from string to date-time"],
        back: &["breaking request property: Order.note type changed from date-time to string"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 9, format: email}",
        forth: &[
            "breaking limit: Order.note format is new: email (requests that passed may be refused)",
        ],
        back: &["additive limit: Order.note format is gone, was email (requests may hold more)"],
        rust: None,
    },
    Row {
        from: "note: {type: string, maxLength: 9}",
        to: "note: {type: string, maxLength: 9, description: A note.}",
        forth: &["cosmetic text: Order.note description has changed"],
        back: &["cosmetic text: Order.note description has changed"],
        rust: None,
    },
    Row {
        from: "amount: {type: integer, minimum: 0}",
        to: "amount: {type: integer, exclusiveMinimum: 0}",
        forth: &[
            "breaking limit: Order.amount minimum is 1, was 0 (requests that passed may be refused)",
        ],
        back: &["additive limit: Order.amount minimum is 0, was 1 (requests may hold more)"],
        rust: None,
    },
    Row {
        from: "receipt_text: {type: string, maxLength: 9}",
        to: "receipt_text: {type: string, maxLength: 5}",
        forth: &[
            "cosmetic limit: Receipt.receipt_text maxLength is 5, was 9 (not enforced on answers)",
        ],
        back: &[
            "cosmetic limit: Receipt.receipt_text maxLength is 9, was 5 (not enforced on answers)",
        ],
        rust: None,
    },
    Row {
        from: "        receipt_text: {type: string, maxLength: 9}\n",
        to: "",
        forth: &["breaking response property: Receipt.receipt_text is gone"],
        back: &["additive response property: Receipt.receipt_text is new"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "        receipt_text: {type: string, maxLength: 9}\n",
        to: "        receipt_text: {type: string, maxLength: 9}\n        extra: {type: string}\n",
        forth: &["additive response property: Receipt.extra is new"],
        back: &["breaking response property: Receipt.extra is gone"],
        rust: Some(Class::Additive),
    },
    Row {
        from: "      type: object # Receipt\n",
        to: "      type: object\n      required: [receipt_text]\n",
        forth: &[
            "breaking response property: Receipt.receipt_text is always there now (no `Option` any more)",
        ],
        back: &[
            "breaking response property: Receipt.receipt_text may be missing now (an `Option`)",
        ],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "      type: object # Receipt\n",
        to: "      type: object\n      required: [copies]\n",
        forth: &[
            "breaking response property: Receipt.copies is always there now (what holds it has no `Default` any more)",
        ],
        back: &[
            "additive response property: Receipt.copies may be missing now (an empty list then)",
        ],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "enum: [DONE, LATER]",
        to: "enum: [DONE, LATER, NEVER]",
        forth: &["additive enum value: State: NEVER is new (value sets are open)"],
        back: &["breaking enum value: State: NEVER is gone, and its variant with it"],
        rust: Some(Class::Additive),
    },
    Row {
        from: "        shared: {$ref: '#/components/schemas/Shared'} # request\n",
        to: "",
        forth: &[
            "breaking request property: Order.shared is gone",
            "breaking schema: Shared is no longer part of a request: its constructor and setters go",
            "breaking schema: Either is no longer part of a request: its constructor and setters go",
        ],
        back: &["additive request property: Order.shared is new and optional"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "      - {type: string, title: Text}",
        to: "      - {type: string, title: Text}\n      - {$ref: '#/components/schemas/Line'}",
        forth: &["additive property: Either(Line) is a new member of the union"],
        back: &["breaking property: Either(Line) is no member of the union any more"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "maxItems: 3",
        to: "maxItems: 2",
        forth: &[
            "breaking limit: Order.lines maxItems is 2, was 3 (requests that passed may be refused)",
        ],
        back: &["additive limit: Order.lines maxItems is 3, was 2 (requests may hold more)"],
        rust: None,
    },
    Row {
        from: "        '404': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}\n",
        to: "",
        forth: &["cosmetic status: payNow 404 isn't documented any more"],
        back: &["additive status: payNow 404 is new"],
        rust: None,
    },
    Row {
        from: "          headers: {Trace: {schema: {type: string}}}\n",
        to: "",
        forth: &["breaking response header: payNow 200: trace is gone"],
        back: &["additive response header: payNow 200: trace is new"],
        rust: None,
    },
    Row {
        from: "security: [{key: []}]",
        to: "security: [{key: []}, {token: []}]",
        forth: &["additive auth: every call takes token now"],
        back: &["breaking auth: every call doesn't take token any more"],
        rust: None,
    },
    Row {
        from: "security: [{key: []}]",
        to: "security: [{key: [], token: []}]",
        forth: &[
            "breaking auth: every call doesn't take key any more",
            "additive auth: every call takes key and token now",
        ],
        back: &[
            "breaking auth: every call doesn't take key and token any more",
            "additive auth: every call takes key now",
        ],
        rust: None,
    },
    Row {
        from: "{type: http, scheme: basic}",
        to: "{type: http, scheme: bearer}",
        forth: &["breaking auth: key scheme is bearer, was basic"],
        back: &["breaking auth: key scheme is basic, was bearer"],
        rust: None,
    },
    Row {
        from: "https://a.example",
        to: "https://b.example",
        forth: &[
            "cosmetic document: servers are https://b.example, were https://a.example (the SDK chooses its hosts itself)",
        ],
        back: &[
            "cosmetic document: servers are https://a.example, were https://b.example (the SDK chooses its hosts itself)",
        ],
        rust: None,
    },
    Row {
        from: "        happened_at: {type: string}\n",
        to: "",
        forth: &["breaking response property: Event.happened_at is gone"],
        back: &["additive response property: Event.happened_at is new"],
        rust: Some(Class::Breaking),
    },
    Row {
        from: "  paid:\n",
        to: "  refunded:\n    post:\n      operationId: onRefunded\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}\n      responses: {'200': {description: d}}\n  paid:\n",
        forth: &["additive event: onRefunded is new"],
        back: &["breaking event: onRefunded is gone"],
        rust: None,
    },
    Row {
        from: "      requestBody:\n        required: true # order\n",
        to: "      requestBody:\n        required: false\n",
        forth: &["additive request property: payNow request may go without a body now"],
        back: &["breaking request property: payNow request has to have a body now"],
        rust: None,
    },
    Row {
        from: "$ref: '#/components/schemas/Currency'",
        to: "type: string",
        forth: &[
            "additive limit: Order.currency minLength is gone, was 3 (requests may hold more)",
        ],
        back: &[
            "breaking limit: Order.currency minLength is new: 3 (requests that passed may be refused)",
        ],
        rust: None,
    },
];
