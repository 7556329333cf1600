// Written by `cargo xtask generate` from openapi/klarna-network.yaml and openapi/overlay.yaml.
// Never edited by hand: a change belongs into one of them, or into the pipeline in xtask/.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// Account that receives the money, sent by acquiring partners.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AcquiringConfig {
        /// Identifier of the payment account on which Klarna settles.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_account_id: ::std::option::Option<::std::string::String>,
        /// Currency of the settlement where it differs from that of the payment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub settlement_currency: ::std::option::Option<::std::string::String>,
    }
    impl AcquiringConfig {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                payment_account_id: ::std::default::Default::default(),
                settlement_currency: ::std::default::Default::default(),
            }
        }
        /// Sets `payment_account_id`.
        ///
        /// Identifier of the payment account on which Klarna settles.
        #[must_use]
        pub fn payment_account_id(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_account_id = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `settlement_currency`.
        ///
        /// Currency of the settlement where it differs from that of the payment.
        #[must_use]
        pub fn settlement_currency(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.settlement_currency = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for AcquiringConfig {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.settlement_currency {
                let at = at.field("settlement_currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
        }
    }
    /// Postal address.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Address {
        /// City.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<::std::string::String>,
        /// Country, present in each of Klarna's samples.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        /// Postal code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub postal_code: ::std::option::Option<::std::string::String>,
        /// State, province or region where addresses need one, such as in the US, Canada and Australia.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub region: ::std::option::Option<::std::string::String>,
        /// Street and house number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub street_address: ::std::option::Option<::std::string::String>,
        /// Second line of the street address. Inferred: seen in integrations and in a partner's copy of this vocabulary.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub street_address2: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for Address {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Address")
                .field("city", &format_args!("[redacted]"))
                .field("country", &format_args!("[redacted]"))
                .field("postal_code", &format_args!("[redacted]"))
                .field("region", &format_args!("[redacted]"))
                .field("street_address", &format_args!("[redacted]"))
                .field("street_address2", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl Address {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                city: ::std::default::Default::default(),
                country: ::std::default::Default::default(),
                postal_code: ::std::default::Default::default(),
                region: ::std::default::Default::default(),
                street_address: ::std::default::Default::default(),
                street_address2: ::std::default::Default::default(),
            }
        }
        /// Sets `city`.
        ///
        /// City.
        #[must_use]
        pub fn city(mut self, value: impl Into<::std::string::String>) -> Self {
            self.city = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `country`.
        ///
        /// Country, present in each of Klarna's samples.
        #[must_use]
        pub fn country(mut self, value: impl Into<::std::string::String>) -> Self {
            self.country = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `postal_code`.
        ///
        /// Postal code.
        #[must_use]
        pub fn postal_code(mut self, value: impl Into<::std::string::String>) -> Self {
            self.postal_code = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `region`.
        ///
        /// State, province or region where addresses need one, such as in the US, Canada and Australia.
        #[must_use]
        pub fn region(mut self, value: impl Into<::std::string::String>) -> Self {
            self.region = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `street_address`.
        ///
        /// Street and house number.
        #[must_use]
        pub fn street_address(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.street_address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `street_address2`.
        ///
        /// Second line of the street address. Inferred: seen in integrations and in a partner's copy of this vocabulary.
        #[must_use]
        pub fn street_address2(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.street_address2 = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Address {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.country {
                let at = at.field("country");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Z]{2}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z')],
                                least: 2usize,
                                most: Some(2usize),
                            },
                        ],
                    );
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Result of an authorization: `APPROVED` when what was asked for exists now, `DECLINED` when Klarna refused, `STEP_UP_REQUIRED` when the customer has to interact with Klarna first. All three values are documented, and Klarna may add values without notice.
        pub enum AuthorizationResult {
            Approved = "APPROVED",
            Declined = "DECLINED",
            StepUpRequired = "STEP_UP_REQUIRED",
        }
    }
    /// Request to authorize a payment, to obtain a customer token, or both. Inferred: at least one of `request_payment_transaction` and `request_customer_token` must be present.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AuthorizePaymentRequest {
        /// Account that receives the money.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub acquiring_config: ::std::option::Option<AcquiringConfig>,
        /// Currency of all amounts in the request that don't name their own.
        pub currency: ::std::string::String,
        /// Older name of `klarna_network_data`, still present in some of Klarna's samples.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interoperability_data: ::std::option::Option<::std::string::String>,
        /// Serialized JSON that the partner supplied for Klarna, forwarded exactly as received, neither parsed nor changed. A partner's API limits it to 10240 characters; Klarna documents no limit, so none is set.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub klarna_network_data: ::std::option::Option<::std::string::String>,
        /// Identifier of the completed payment request, which may be sent with the final authorization.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_id: ::std::option::Option<::std::string::String>,
        /// Store in which the sale happens, for in-store payments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub point_of_checkout: ::std::option::Option<PointOfCheckout>,
        /// Device at which the sale happens, for in-store payments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub point_of_transaction: ::std::option::Option<PointOfTransaction>,
        /// Customer token to ask the customer for, left out for one-time payments and for token charges.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_customer_token: ::std::option::Option<RequestCustomerToken>,
        /// Payment to authorize, left out when only a customer token is wanted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_payment_transaction: ::std::option::Option<
            RequestPaymentTransaction,
        >,
        /// Rules for involving the customer, left out on the final authorization and on charges without the customer. Inferred: without it a case that would need the customer ends as a decline.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub step_up_config: ::std::option::Option<StepUpConfig>,
        /// What is bought, by whom and how it is delivered. Klarna's documentation requires it of acquiring partners on one page and calls it technically optional on another.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<
            SupplementaryPurchaseData,
        >,
    }
    impl ::std::fmt::Debug for AuthorizePaymentRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AuthorizePaymentRequest")
                .field("acquiring_config", &self.acquiring_config)
                .field("currency", &self.currency)
                .field("interoperability_data", &format_args!("[redacted]"))
                .field("klarna_network_data", &format_args!("[redacted]"))
                .field("payment_request_id", &self.payment_request_id)
                .field("point_of_checkout", &self.point_of_checkout)
                .field("point_of_transaction", &self.point_of_transaction)
                .field("request_customer_token", &self.request_customer_token)
                .field("request_payment_transaction", &self.request_payment_transaction)
                .field("step_up_config", &self.step_up_config)
                .field("supplementary_purchase_data", &self.supplementary_purchase_data)
                .finish()
        }
    }
    impl AuthorizePaymentRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(currency: impl Into<::std::string::String>) -> Self {
            Self {
                acquiring_config: ::std::default::Default::default(),
                currency: currency.into(),
                interoperability_data: ::std::default::Default::default(),
                klarna_network_data: ::std::default::Default::default(),
                payment_request_id: ::std::default::Default::default(),
                point_of_checkout: ::std::default::Default::default(),
                point_of_transaction: ::std::default::Default::default(),
                request_customer_token: ::std::default::Default::default(),
                request_payment_transaction: ::std::default::Default::default(),
                step_up_config: ::std::default::Default::default(),
                supplementary_purchase_data: ::std::default::Default::default(),
            }
        }
        /// Sets `acquiring_config`.
        ///
        /// Account that receives the money.
        #[must_use]
        pub fn acquiring_config(mut self, value: impl Into<AcquiringConfig>) -> Self {
            self.acquiring_config = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `interoperability_data`.
        ///
        /// Older name of `klarna_network_data`, still present in some of Klarna's samples.
        ///
        /// Deprecated.
        #[must_use]
        pub fn interoperability_data(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.interoperability_data = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `klarna_network_data`.
        ///
        /// Serialized JSON that the partner supplied for Klarna, forwarded exactly as received, neither parsed nor changed. A partner's API limits it to 10240 characters; Klarna documents no limit, so none is set.
        #[must_use]
        pub fn klarna_network_data(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.klarna_network_data = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `payment_request_id`.
        ///
        /// Identifier of the completed payment request, which may be sent with the final authorization.
        #[must_use]
        pub fn payment_request_id(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_request_id = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `point_of_checkout`.
        ///
        /// Store in which the sale happens, for in-store payments.
        #[must_use]
        pub fn point_of_checkout(mut self, value: impl Into<PointOfCheckout>) -> Self {
            self.point_of_checkout = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `point_of_transaction`.
        ///
        /// Device at which the sale happens, for in-store payments.
        #[must_use]
        pub fn point_of_transaction(
            mut self,
            value: impl Into<PointOfTransaction>,
        ) -> Self {
            self.point_of_transaction = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `request_customer_token`.
        ///
        /// Customer token to ask the customer for, left out for one-time payments and for token charges.
        #[must_use]
        pub fn request_customer_token(
            mut self,
            value: impl Into<RequestCustomerToken>,
        ) -> Self {
            self.request_customer_token = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `request_payment_transaction`.
        ///
        /// Payment to authorize, left out when only a customer token is wanted.
        #[must_use]
        pub fn request_payment_transaction(
            mut self,
            value: impl Into<RequestPaymentTransaction>,
        ) -> Self {
            self.request_payment_transaction = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `step_up_config`.
        ///
        /// Rules for involving the customer, left out on the final authorization and on charges without the customer. Inferred: without it a case that would need the customer ends as a decline.
        #[must_use]
        pub fn step_up_config(mut self, value: impl Into<StepUpConfig>) -> Self {
            self.step_up_config = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_purchase_data`.
        ///
        /// What is bought, by whom and how it is delivered. Klarna's documentation requires it of acquiring partners on one page and calls it technically optional on another.
        #[must_use]
        pub fn supplementary_purchase_data(
            mut self,
            value: impl Into<SupplementaryPurchaseData>,
        ) -> Self {
            self.supplementary_purchase_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for AuthorizePaymentRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.acquiring_config {
                let at = at.field("acquiring_config");
                crate::Check::check(value, at, found);
            }
            {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        &self.currency,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.interoperability_data {
                let at = at.field("interoperability_data");
                found.min_length(at, value, 1usize);
            }
            if let Some(value) = &self.klarna_network_data {
                let at = at.field("klarna_network_data");
                found.min_length(at, value, 1usize);
            }
            if let Some(value) = &self.point_of_checkout {
                let at = at.field("point_of_checkout");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.point_of_transaction {
                let at = at.field("point_of_transaction");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.request_customer_token {
                let at = at.field("request_customer_token");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.request_payment_transaction {
                let at = at.field("request_payment_transaction");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.step_up_config {
                let at = at.field("step_up_config");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.supplementary_purchase_data {
                let at = at.field("supplementary_purchase_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Results of an authorization, one for each thing that was requested.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AuthorizePaymentResponse {
        /// Result for the customer token, expected when `request_customer_token` was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token_response: ::std::option::Option<CustomerTokenResponse>,
        /// What the customer has to do, expected when a result is `STEP_UP_REQUIRED`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request: ::std::option::Option<PaymentRequest>,
        /// Result for the payment, expected when `request_payment_transaction` was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_response: ::std::option::Option<
            PaymentTransactionResponse,
        >,
    }
    crate::open_enum::open_enum! {
        /// Unit of time between bills or purchases. `MONTH` and `YEAR` occur in Klarna's samples, and Klarna may add values without notice. Inferred: `DAY` and `WEEK` come from an older API of Klarna.
        pub enum BillingInterval {
            Day = "DAY",
            Week = "WEEK",
            Month = "MONTH",
            Year = "YEAR",
        }
    }
    /// How a subscription is billed from some moment on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct BillingPlan {
        /// Amount of each bill in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub billing_amount: ::std::option::Option<i64>,
        /// Currency of `billing_amount`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Moment of the plan's first bill, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub from: ::std::option::Option<crate::Timestamp>,
        /// Unit of time between two bills.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interval: ::std::option::Option<BillingInterval>,
        /// Number of units of time between two bills, at least 1. Inferred: the minimum comes from an older API of Klarna.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interval_frequency: ::std::option::Option<i64>,
    }
    impl BillingPlan {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                billing_amount: ::std::default::Default::default(),
                currency: ::std::default::Default::default(),
                from: ::std::default::Default::default(),
                interval: ::std::default::Default::default(),
                interval_frequency: ::std::default::Default::default(),
            }
        }
        /// Sets `billing_amount`.
        ///
        /// Amount of each bill in minor currency units.
        #[must_use]
        pub fn billing_amount(mut self, value: i64) -> Self {
            self.billing_amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `currency`.
        ///
        /// Currency of `billing_amount`.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `from`.
        ///
        /// Moment of the plan's first bill, as an RFC 3339 timestamp.
        #[must_use]
        pub fn from(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.from = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `interval`.
        ///
        /// Unit of time between two bills.
        #[must_use]
        pub fn interval(mut self, value: impl Into<BillingInterval>) -> Self {
            self.interval = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `interval_frequency`.
        ///
        /// Number of units of time between two bills, at least 1. Inferred: the minimum comes from an older API of Klarna.
        #[must_use]
        pub fn interval_frequency(mut self, value: i64) -> Self {
            self.interval_frequency = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for BillingPlan {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.billing_amount {
                let at = at.field("billing_amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.from {
                let at = at.field("from");
                found.date_time(at, value);
            }
            if let Some(value) = &self.interval_frequency {
                let at = at.field("interval_frequency");
                found.minimum(at, *value, 1i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Moment of the capture: `NOW` on approval, `LATER` by a separate call. Both values occur in Klarna's samples, and Klarna may add values without notice.
        pub enum CaptureMode {
            Now = "NOW",
            Later = "LATER",
        }
    }
    /// Shipping data that Klarna collected from the customer, in the vocabulary of `Shipping`. It is kept as it arrives, because its fields aren't documented for this operation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct CollectedShipping(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for CollectedShipping {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for CollectedShipping {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<CollectedShipping>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: CollectedShipping) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for CollectedShipping {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// Customer who buys.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Customer {
        /// Billing address of the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// Account that the customer has with the partner.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_account: ::std::option::Option<CustomerAccount>,
        /// Device with which the customer buys.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_device: ::std::option::Option<CustomerDevice>,
        /// Date of birth of the customer. Inferred: the form `YYYY-MM-DD` follows Klarna's other dates.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date_of_birth: ::std::option::Option<::std::string::String>,
        /// Email address of the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        /// Moment at which the partner last verified the email address, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_last_verified_at: ::std::option::Option<crate::Timestamp>,
        /// Family name of the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub family_name: ::std::option::Option<::std::string::String>,
        /// Given name of the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub given_name: ::std::option::Option<::std::string::String>,
        /// Phone number of the customer with its country code, such as `+15550100`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone: ::std::option::Option<::std::string::String>,
        /// Moment at which the partner last verified the phone number, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone_last_verified_at: ::std::option::Option<crate::Timestamp>,
    }
    impl ::std::fmt::Debug for Customer {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Customer")
                .field("address", &format_args!("[redacted]"))
                .field("customer_account", &format_args!("[redacted]"))
                .field("customer_device", &format_args!("[redacted]"))
                .field("date_of_birth", &format_args!("[redacted]"))
                .field("email", &format_args!("[redacted]"))
                .field("email_last_verified_at", &format_args!("[redacted]"))
                .field("family_name", &format_args!("[redacted]"))
                .field("given_name", &format_args!("[redacted]"))
                .field("phone", &format_args!("[redacted]"))
                .field("phone_last_verified_at", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl Customer {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                address: ::std::default::Default::default(),
                customer_account: ::std::default::Default::default(),
                customer_device: ::std::default::Default::default(),
                date_of_birth: ::std::default::Default::default(),
                email: ::std::default::Default::default(),
                email_last_verified_at: ::std::default::Default::default(),
                family_name: ::std::default::Default::default(),
                given_name: ::std::default::Default::default(),
                phone: ::std::default::Default::default(),
                phone_last_verified_at: ::std::default::Default::default(),
            }
        }
        /// Sets `address`.
        ///
        /// Billing address of the customer.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `customer_account`.
        ///
        /// Account that the customer has with the partner.
        #[must_use]
        pub fn customer_account(mut self, value: impl Into<CustomerAccount>) -> Self {
            self.customer_account = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `customer_device`.
        ///
        /// Device with which the customer buys.
        #[must_use]
        pub fn customer_device(mut self, value: impl Into<CustomerDevice>) -> Self {
            self.customer_device = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `date_of_birth`.
        ///
        /// Date of birth of the customer. Inferred: the form `YYYY-MM-DD` follows Klarna's other dates.
        #[must_use]
        pub fn date_of_birth(mut self, value: impl Into<::std::string::String>) -> Self {
            self.date_of_birth = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `email`.
        ///
        /// Email address of the customer.
        #[must_use]
        pub fn email(mut self, value: impl Into<::std::string::String>) -> Self {
            self.email = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `email_last_verified_at`.
        ///
        /// Moment at which the partner last verified the email address, as an RFC 3339 timestamp.
        #[must_use]
        pub fn email_last_verified_at(
            mut self,
            value: impl Into<crate::Timestamp>,
        ) -> Self {
            self.email_last_verified_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `family_name`.
        ///
        /// Family name of the customer.
        #[must_use]
        pub fn family_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.family_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `given_name`.
        ///
        /// Given name of the customer.
        #[must_use]
        pub fn given_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.given_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `phone`.
        ///
        /// Phone number of the customer with its country code, such as `+15550100`.
        #[must_use]
        pub fn phone(mut self, value: impl Into<::std::string::String>) -> Self {
            self.phone = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `phone_last_verified_at`.
        ///
        /// Moment at which the partner last verified the phone number, as an RFC 3339 timestamp.
        #[must_use]
        pub fn phone_last_verified_at(
            mut self,
            value: impl Into<crate::Timestamp>,
        ) -> Self {
            self.phone_last_verified_at = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Customer {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.customer_account {
                let at = at.field("customer_account");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.customer_device {
                let at = at.field("customer_device");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.date_of_birth {
                let at = at.field("date_of_birth");
                found.date(at, value);
            }
            if let Some(value) = &self.email {
                let at = at.field("email");
                found.email(at, value);
            }
            if let Some(value) = &self.email_last_verified_at {
                let at = at.field("email_last_verified_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.phone_last_verified_at {
                let at = at.field("phone_last_verified_at");
                found.date_time(at, value);
            }
        }
    }
    /// Account that a customer has with the partner.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerAccount {
        /// Partner's identifier of the customer's account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub account_identifier: ::std::option::Option<::std::string::String>,
        /// Moment at which the account was created, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Earlier purchases with the same device. Inferred: one entry for each way of paying.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub device_purchase_history: ::std::vec::Vec<PurchaseHistory>,
        /// Last time the customer logged in to the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_login: ::std::option::Option<LastLogin>,
        /// How loyal the customer is to the partner.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub loyalty_level: ::std::option::Option<LoyaltyLevel>,
        /// Earlier purchases of the account. Inferred: one entry for each way of paying.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub purchase_history: ::std::vec::Vec<PurchaseHistory>,
        /// Moment at which the account was last changed, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated_at: ::std::option::Option<crate::Timestamp>,
    }
    impl ::std::fmt::Debug for CustomerAccount {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CustomerAccount")
                .field("account_identifier", &format_args!("[redacted]"))
                .field("created_at", &format_args!("[redacted]"))
                .field("device_purchase_history", &format_args!("[redacted]"))
                .field("last_login", &format_args!("[redacted]"))
                .field("loyalty_level", &format_args!("[redacted]"))
                .field("purchase_history", &format_args!("[redacted]"))
                .field("updated_at", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl CustomerAccount {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                account_identifier: ::std::default::Default::default(),
                created_at: ::std::default::Default::default(),
                device_purchase_history: ::std::default::Default::default(),
                last_login: ::std::default::Default::default(),
                loyalty_level: ::std::default::Default::default(),
                purchase_history: ::std::default::Default::default(),
                updated_at: ::std::default::Default::default(),
            }
        }
        /// Sets `account_identifier`.
        ///
        /// Partner's identifier of the customer's account.
        #[must_use]
        pub fn account_identifier(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.account_identifier = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `created_at`.
        ///
        /// Moment at which the account was created, as an RFC 3339 timestamp.
        #[must_use]
        pub fn created_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.created_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `device_purchase_history`.
        ///
        /// Earlier purchases with the same device. Inferred: one entry for each way of paying.
        #[must_use]
        pub fn device_purchase_history(
            mut self,
            value: impl IntoIterator<Item = impl Into<PurchaseHistory>>,
        ) -> Self {
            self.device_purchase_history = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `last_login`.
        ///
        /// Last time the customer logged in to the account.
        #[must_use]
        pub fn last_login(mut self, value: impl Into<LastLogin>) -> Self {
            self.last_login = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `loyalty_level`.
        ///
        /// How loyal the customer is to the partner.
        #[must_use]
        pub fn loyalty_level(mut self, value: impl Into<LoyaltyLevel>) -> Self {
            self.loyalty_level = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `purchase_history`.
        ///
        /// Earlier purchases of the account. Inferred: one entry for each way of paying.
        #[must_use]
        pub fn purchase_history(
            mut self,
            value: impl IntoIterator<Item = impl Into<PurchaseHistory>>,
        ) -> Self {
            self.purchase_history = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `updated_at`.
        ///
        /// Moment at which the account was last changed, as an RFC 3339 timestamp.
        #[must_use]
        pub fn updated_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.updated_at = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CustomerAccount {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.created_at {
                let at = at.field("created_at");
                found.date_time(at, value);
            }
            {
                let at = at.field("device_purchase_history");
                for (index, entry) in (&self.device_purchase_history).iter().enumerate()
                {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.last_login {
                let at = at.field("last_login");
                crate::Check::check(value, at, found);
            }
            {
                let at = at.field("purchase_history");
                for (index, entry) in (&self.purchase_history).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.updated_at {
                let at = at.field("updated_at");
                found.date_time(at, value);
            }
        }
    }
    /// Device with which a customer buys.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerDevice {
        /// Identifier of the app on the device.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub app_identifier: ::std::option::Option<::std::string::String>,
        /// Identifier of the device.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub device_identifier: ::std::option::Option<::std::string::String>,
        /// Where the device is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub geolocation: ::std::option::Option<Geolocation>,
        /// IPv4 or IPv6 address of the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip_address: ::std::option::Option<::std::string::String>,
        /// User agent that the customer's browser or app sends.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_agent: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for CustomerDevice {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CustomerDevice")
                .field("app_identifier", &format_args!("[redacted]"))
                .field("device_identifier", &format_args!("[redacted]"))
                .field("geolocation", &format_args!("[redacted]"))
                .field("ip_address", &format_args!("[redacted]"))
                .field("user_agent", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl CustomerDevice {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                app_identifier: ::std::default::Default::default(),
                device_identifier: ::std::default::Default::default(),
                geolocation: ::std::default::Default::default(),
                ip_address: ::std::default::Default::default(),
                user_agent: ::std::default::Default::default(),
            }
        }
        /// Sets `app_identifier`.
        ///
        /// Identifier of the app on the device.
        #[must_use]
        pub fn app_identifier(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.app_identifier = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `device_identifier`.
        ///
        /// Identifier of the device.
        #[must_use]
        pub fn device_identifier(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.device_identifier = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `geolocation`.
        ///
        /// Where the device is.
        #[must_use]
        pub fn geolocation(mut self, value: impl Into<Geolocation>) -> Self {
            self.geolocation = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `ip_address`.
        ///
        /// IPv4 or IPv6 address of the customer.
        #[must_use]
        pub fn ip_address(mut self, value: impl Into<::std::string::String>) -> Self {
            self.ip_address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `user_agent`.
        ///
        /// User agent that the customer's browser or app sends.
        #[must_use]
        pub fn user_agent(mut self, value: impl Into<::std::string::String>) -> Self {
            self.user_agent = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CustomerDevice {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.geolocation {
                let at = at.field("geolocation");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Where to send the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerInteraction {
        /// Way in which the customer reaches Klarna, as it was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub method: ::std::option::Option<CustomerInteractionMethod>,
        /// Identifier of the payment request once more.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_id: ::std::option::Option<::std::string::String>,
        /// URL to redirect the customer to, or to show as a QR code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_url: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for CustomerInteraction {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CustomerInteraction")
                .field("method", &self.method)
                .field("payment_request_id", &self.payment_request_id)
                .field("payment_request_url", &format_args!("[redacted]"))
                .finish()
        }
    }
    /// How the customer reaches Klarna and comes back.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerInteractionConfig {
        /// URL, often with an app's own scheme, that brings the customer back into a native app after an app switch. It may be sent together with `return_url`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub app_return_url: ::std::option::Option<::std::string::String>,
        /// Lifetime of the payment request. Without it current pages state 3 hours, and older pages 48 hours.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interaction_expiry: ::std::option::Option<InteractionExpiry>,
        /// Way in which the customer reaches Klarna.
        pub method: CustomerInteractionMethod,
        /// URL to which Klarna sends the browser after the customer approves or aborts. Inferred: required for `HANDOVER`, because Klarna's samples send it there and leave it out for `QR_CODE`. Klarna replaces the placeholders `{klarna.payment_request.id}`, `{klarna.payment_request.state}`, `{klarna.payment_request.klarna_network_session_token}`, `{klarna.payment_request.payment_request_reference}` and the older `{klarna.payment_request.payment_token}`, whose braces make the text more than a plain URI.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub return_url: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for CustomerInteractionConfig {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CustomerInteractionConfig")
                .field("app_return_url", &format_args!("[redacted]"))
                .field("interaction_expiry", &self.interaction_expiry)
                .field("method", &self.method)
                .field("return_url", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl CustomerInteractionConfig {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(method: impl Into<CustomerInteractionMethod>) -> Self {
            Self {
                app_return_url: ::std::default::Default::default(),
                interaction_expiry: ::std::default::Default::default(),
                method: method.into(),
                return_url: ::std::default::Default::default(),
            }
        }
        /// Sets `app_return_url`.
        ///
        /// URL, often with an app's own scheme, that brings the customer back into a native app after an app switch. It may be sent together with `return_url`.
        #[must_use]
        pub fn app_return_url(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.app_return_url = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `interaction_expiry`.
        ///
        /// Lifetime of the payment request. Without it current pages state 3 hours, and older pages 48 hours.
        #[must_use]
        pub fn interaction_expiry(
            mut self,
            value: impl Into<InteractionExpiry>,
        ) -> Self {
            self.interaction_expiry = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `return_url`.
        ///
        /// URL to which Klarna sends the browser after the customer approves or aborts. Inferred: required for `HANDOVER`, because Klarna's samples send it there and leave it out for `QR_CODE`. Klarna replaces the placeholders `{klarna.payment_request.id}`, `{klarna.payment_request.state}`, `{klarna.payment_request.klarna_network_session_token}`, `{klarna.payment_request.payment_request_reference}` and the older `{klarna.payment_request.payment_token}`, whose braces make the text more than a plain URI.
        #[must_use]
        pub fn return_url(mut self, value: impl Into<::std::string::String>) -> Self {
            self.return_url = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CustomerInteractionConfig {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.interaction_expiry {
                let at = at.field("interaction_expiry");
                crate::Check::check(value, at, found);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Way in which the customer reaches Klarna: `HANDOVER` by redirect, Web SDK or app, `QR_CODE` by scanning a code in a store. Both values are documented, and Klarna may add values without notice.
        pub enum CustomerInteractionMethod {
            Handover = "HANDOVER",
            QrCode = "QR_CODE",
        }
    }
    /// Personal data of the customer, such as name, address and phone number. Its fields aren't documented for this operation, so it is kept as it arrives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct CustomerProfile(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for CustomerProfile {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for CustomerProfile {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<CustomerProfile>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: CustomerProfile) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for CustomerProfile {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// Customer token with its reference. Inferred: seen in one integration only.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerTokenDetails {
        /// Opaque identifier of the customer token. Inferred: it is what `Klarna-Customer-Token` takes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token_id: ::std::option::Option<crate::Secret>,
        /// Partner's reference of the customer token, as it was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token_reference: ::std::option::Option<::std::string::String>,
    }
    /// Result for a customer token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerTokenResponse {
        /// Customer token that was issued, expected when `result` is `APPROVED`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token: ::std::option::Option<CustomerTokenValue>,
        /// Whether the customer token was issued.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result: ::std::option::Option<AuthorizationResult>,
        /// Reason for the result, for logs and not for decisions. Inferred: seen in an integration; its values are unpublished.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result_reason: ::std::option::Option<::std::string::String>,
    }
    crate::open_enum::open_enum! {
        /// Use that a customer token permits. `payment:customer_present` is for on-demand charges and needs `ondemand_service` in the purchase data, `payment:customer_not_present` is for subscriptions and needs `subscriptions` there, and `customer:login` is documented by its name only. All three values are documented, and Klarna may add values without notice.
        pub enum CustomerTokenScope {
            PaymentCustomerPresent = "payment:customer_present",
            PaymentCustomerNotPresent = "payment:customer_not_present",
            CustomerLogin = "customer:login",
        }
    }
    /// Opaque customer token itself, to be sent in `Klarna-Customer-Token`.
    #[derive(Clone, Debug, ::serde::Deserialize, ::serde::Serialize)]
    #[serde(transparent)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    pub struct CustomerTokenString(pub crate::Secret);
    impl ::std::convert::From<crate::Secret> for CustomerTokenString {
        fn from(value: crate::Secret) -> Self {
            Self(value)
        }
    }
    /// Customer token as Klarna returns it. Sources contradict each other: Klarna's sample scripts read a plain string and send it in `Klarna-Customer-Token`, while an integration reads an object, so both forms are described.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(untagged)]
    #[non_exhaustive]
    pub enum CustomerTokenValue {
        String(CustomerTokenString),
        Details(CustomerTokenDetails),
    }
    impl ::std::convert::From<CustomerTokenString> for CustomerTokenValue {
        fn from(value: CustomerTokenString) -> Self {
            Self::String(value)
        }
    }
    impl ::std::convert::From<CustomerTokenDetails> for CustomerTokenValue {
        fn from(value: CustomerTokenDetails) -> Self {
            Self::Details(value)
        }
    }
    /// Purchase data as Klarna holds it, in the vocabulary of `SupplementaryPurchaseData`. It is kept as it arrives, because Klarna may complete or rearrange what was sent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct EchoedPurchaseData(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for EchoedPurchaseData {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for EchoedPurchaseData {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<EchoedPurchaseData>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: EchoedPurchaseData) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for EchoedPurchaseData {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    crate::open_enum::open_enum! {
        /// What went wrong. All values are documented, no list beyond them is public, and Klarna may add values without notice.
        pub enum ErrorCode {
            ValidationError = "VALIDATION_ERROR",
            InvalidContentType = "INVALID_CONTENT_TYPE",
            Unauthorized = "UNAUTHORIZED",
            OperationForbidden = "OPERATION_FORBIDDEN",
            NotFound = "NOT_FOUND",
            ResourceNotFound = "RESOURCE_NOT_FOUND",
            ResourceConflict = "RESOURCE_CONFLICT",
            RateLimited = "RATE_LIMITED",
            InternalError = "INTERNAL_ERROR",
            ServerConfigurationError = "SERVER_CONFIGURATION_ERROR",
            Timeout = "TIMEOUT",
            TemporaryUnavailable = "TEMPORARY_UNAVAILABLE",
        }
    }
    /// Error that kept Klarna from processing a request. Identifier, code and message are expected, but no field is guaranteed. Decide by HTTP status and `error_code`, and log `error_id`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorResponse {
        /// URL of a page that explains the error.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub doc_url: ::std::option::Option<::std::string::String>,
        /// What went wrong.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<ErrorCode>,
        /// Identifier of this occurrence of the error, usually a UUID, to be quoted to Klarna's support.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_id: ::std::option::Option<::std::string::String>,
        /// Explanation for engineers, not for customers, whose wording may change. Inferred: a sibling API of Klarna limits it to 2048 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_message: ::std::option::Option<::std::string::String>,
        /// Family of the error, absent on some of Klarna's newer pages.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_type: ::std::option::Option<ErrorType>,
        /// Older form of `validation_errors`, shown on an older page.
        ///
        /// Deprecated.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub errors: ::std::vec::Vec<LegacyValidationError>,
        /// Parameters that are wrong, present with `VALIDATION_ERROR` only.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub validation_errors: ::std::vec::Vec<ValidationError>,
    }
    impl ::std::fmt::Debug for ErrorResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ErrorResponse")
                .field("doc_url", &self.doc_url)
                .field("error_code", &self.error_code)
                .field("error_id", &self.error_id)
                .field("error_message", &format_args!("[redacted]"))
                .field("error_type", &self.error_type)
                .field("errors", &self.errors)
                .field("validation_errors", &self.validation_errors)
                .finish()
        }
    }
    crate::open_enum::open_enum! {
        /// Family of an error. All four values are documented, and Klarna may add values without notice.
        pub enum ErrorType {
            AccessError = "ACCESS_ERROR",
            TechnicalError = "TECHNICAL_ERROR",
            ResourceError = "RESOURCE_ERROR",
            InputError = "INPUT_ERROR",
        }
    }
    /// Event tickets that are bought.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EventReservation {
        /// Whether access to the venue is controlled.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_controlled_venue: ::std::option::Option<bool>,
        /// Address of the venue.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// Name of the affiliate that brought about the sale.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub affiliate_name: ::std::option::Option<::std::string::String>,
        /// Moment at which the event ends, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ends_at: ::std::option::Option<crate::Timestamp>,
        /// Name of the company that organizes the event.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_company_name: ::std::option::Option<::std::string::String>,
        /// Name of the event.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_name: ::std::option::Option<::std::string::String>,
        /// Kind of event.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_type: ::std::option::Option<EventType>,
        /// Insurances of the tickets.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub insurances: ::std::vec::Vec<Insurance>,
        /// Moment at which the event begins, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub starts_at: ::std::option::Option<crate::Timestamp>,
        /// Name of the venue.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub venue_name: ::std::option::Option<::std::string::String>,
    }
    impl EventReservation {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                access_controlled_venue: ::std::default::Default::default(),
                address: ::std::default::Default::default(),
                affiliate_name: ::std::default::Default::default(),
                ends_at: ::std::default::Default::default(),
                event_company_name: ::std::default::Default::default(),
                event_name: ::std::default::Default::default(),
                event_type: ::std::default::Default::default(),
                insurances: ::std::default::Default::default(),
                starts_at: ::std::default::Default::default(),
                venue_name: ::std::default::Default::default(),
            }
        }
        /// Sets `access_controlled_venue`.
        ///
        /// Whether access to the venue is controlled.
        #[must_use]
        pub fn access_controlled_venue(mut self, value: bool) -> Self {
            self.access_controlled_venue = ::std::option::Option::Some(value);
            self
        }
        /// Sets `address`.
        ///
        /// Address of the venue.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `affiliate_name`.
        ///
        /// Name of the affiliate that brought about the sale.
        #[must_use]
        pub fn affiliate_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.affiliate_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `ends_at`.
        ///
        /// Moment at which the event ends, as an RFC 3339 timestamp.
        #[must_use]
        pub fn ends_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.ends_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `event_company_name`.
        ///
        /// Name of the company that organizes the event.
        #[must_use]
        pub fn event_company_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.event_company_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `event_name`.
        ///
        /// Name of the event.
        #[must_use]
        pub fn event_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.event_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `event_type`.
        ///
        /// Kind of event.
        #[must_use]
        pub fn event_type(mut self, value: impl Into<EventType>) -> Self {
            self.event_type = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `insurances`.
        ///
        /// Insurances of the tickets.
        #[must_use]
        pub fn insurances(
            mut self,
            value: impl IntoIterator<Item = impl Into<Insurance>>,
        ) -> Self {
            self.insurances = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `starts_at`.
        ///
        /// Moment at which the event begins, as an RFC 3339 timestamp.
        #[must_use]
        pub fn starts_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.starts_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `venue_name`.
        ///
        /// Name of the venue.
        #[must_use]
        pub fn venue_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.venue_name = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for EventReservation {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.ends_at {
                let at = at.field("ends_at");
                found.date_time(at, value);
            }
            {
                let at = at.field("insurances");
                for (index, entry) in (&self.insurances).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.starts_at {
                let at = at.field("starts_at");
                found.date_time(at, value);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Kind of event. `CONCERT` occurs in Klarna's samples, and Klarna may add values without notice. Inferred: the other values come from a partner's lower-case copy of this vocabulary.
        pub enum EventType {
            Concert = "CONCERT",
            Conference = "CONFERENCE",
            DigitalEducation = "DIGITAL_EDUCATION",
            Expo = "EXPO",
            Festival = "FESTIVAL",
            InPersonEducation = "IN_PERSON_EDUCATION",
            Sport = "SPORT",
            Tour = "TOUR",
        }
    }
    crate::open_enum::open_enum! {
        /// Whether a subscription is in a free trial. Both values occur in Klarna's samples, and Klarna may add values without notice.
        pub enum FreeTrial {
            Active = "ACTIVE",
            Inactive = "INACTIVE",
        }
    }
    /// Position on earth.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Geolocation {
        /// Country of the position.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        /// Latitude in degrees, north being positive.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub latitude: ::std::option::Option<f64>,
        /// Longitude in degrees, east being positive.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub longitude: ::std::option::Option<f64>,
    }
    impl ::std::fmt::Debug for Geolocation {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Geolocation")
                .field("country", &format_args!("[redacted]"))
                .field("latitude", &format_args!("[redacted]"))
                .field("longitude", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl Geolocation {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                country: ::std::default::Default::default(),
                latitude: ::std::default::Default::default(),
                longitude: ::std::default::Default::default(),
            }
        }
        /// Sets `country`.
        ///
        /// Country of the position.
        #[must_use]
        pub fn country(mut self, value: impl Into<::std::string::String>) -> Self {
            self.country = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `latitude`.
        ///
        /// Latitude in degrees, north being positive.
        #[must_use]
        pub fn latitude(mut self, value: f64) -> Self {
            self.latitude = ::std::option::Option::Some(value);
            self
        }
        /// Sets `longitude`.
        ///
        /// Longitude in degrees, east being positive.
        #[must_use]
        pub fn longitude(mut self, value: f64) -> Self {
            self.longitude = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for Geolocation {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.country {
                let at = at.field("country");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Z]{2}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z')],
                                least: 2usize,
                                most: Some(2usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.latitude {
                let at = at.field("latitude");
                found.finite(at, *value);
            }
            if let Some(value) = &self.longitude {
                let at = at.field("longitude");
                found.finite(at, *value);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Kind of host. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum HostType {
            Hotel = "HOTEL",
        }
    }
    /// Insurance, either bought by itself or as a part of a reservation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Insurance {
        /// Currency of `price`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Name of the insurance company.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub insurance_company_name: ::std::option::Option<::std::string::String>,
        /// What the insurance covers.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub insurance_type: ::std::option::Option<InsuranceType>,
        /// Price of the insurance in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub price: ::std::option::Option<i64>,
    }
    impl Insurance {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                currency: ::std::default::Default::default(),
                insurance_company_name: ::std::default::Default::default(),
                insurance_type: ::std::default::Default::default(),
                price: ::std::default::Default::default(),
            }
        }
        /// Sets `currency`.
        ///
        /// Currency of `price`.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `insurance_company_name`.
        ///
        /// Name of the insurance company.
        #[must_use]
        pub fn insurance_company_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.insurance_company_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `insurance_type`.
        ///
        /// What the insurance covers.
        #[must_use]
        pub fn insurance_type(mut self, value: impl Into<InsuranceType>) -> Self {
            self.insurance_type = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `price`.
        ///
        /// Price of the insurance in minor currency units.
        #[must_use]
        pub fn price(mut self, value: i64) -> Self {
            self.price = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for Insurance {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.price {
                let at = at.field("price");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// What an insurance covers. `CANCELATION`, with a single L, occurs in Klarna's samples, and Klarna may add values without notice. Inferred: the other values come from a partner's lower-case copy of this vocabulary, where `BAGGAGE` is for journeys only.
        pub enum InsuranceType {
            Cancelation = "CANCELATION",
            Baggage = "BAGGAGE",
            Bankruptcy = "BANKRUPTCY",
            Emergency = "EMERGENCY",
            Medical = "MEDICAL",
        }
    }
    /// Software through which a call is made, as the value of `Klarna-Integration-Metadata`. Inferred: its fields and limits come from a sibling API of Klarna with the same header.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct IntegrationMetadata {
        /// Party that calls Klarna.
        pub integrator: Integrator,
        /// Parties from which the call came to the integrator, at most 10 and possibly none.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub originators: ::std::vec::Vec<Originator>,
    }
    /// Party that calls Klarna.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Integrator {
        /// Name of the integrator's module that makes the call.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_name: ::std::option::Option<::std::string::String>,
        /// Version of that module, as a semantic version, a date or a commit hash.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_version: ::std::option::Option<::std::string::String>,
        /// Name of the integrator. Klarna asks for upper-case letters, digits and underscores only, but its own samples use mixed case, so no pattern is set.
        pub name: ::std::string::String,
        /// Integrator's reference of the session, by which several calls can be told to belong together.
        pub session_reference: ::std::string::String,
    }
    /// Lifetime of a payment request, given by exactly one of the two fields, between 15 minutes and 48 hours.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct InteractionExpiry {
        /// Lifetime as an ISO 8601 duration, such as `PT15M` or `PT24H`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration: ::std::option::Option<::std::string::String>,
        /// Moment in UTC at which the payment request ends, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timestamp: ::std::option::Option<crate::Timestamp>,
    }
    impl InteractionExpiry {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                duration: ::std::default::Default::default(),
                timestamp: ::std::default::Default::default(),
            }
        }
        /// Sets `duration`.
        ///
        /// Lifetime as an ISO 8601 duration, such as `PT15M` or `PT24H`.
        #[must_use]
        pub fn duration(mut self, value: impl Into<::std::string::String>) -> Self {
            self.duration = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `timestamp`.
        ///
        /// Moment in UTC at which the payment request ends, as an RFC 3339 timestamp.
        #[must_use]
        pub fn timestamp(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.timestamp = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for InteractionExpiry {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.duration {
                let at = at.field("duration");
                found.duration(at, value);
            }
            if let Some(value) = &self.timestamp {
                let at = at.field("timestamp");
                found.date_time(at, value);
            }
        }
    }
    /// What Klarna shares about the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct KlarnaCustomer {
        /// Customer's profile, present when it was requested and the customer agreed. Inferred: known from Klarna's Web SDK and from an integration.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_profile: ::std::option::Option<CustomerProfile>,
        /// Opaque customer token, present when one was requested and the customer agreed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token: ::std::option::Option<crate::Secret>,
    }
    impl ::std::fmt::Debug for KlarnaCustomer {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("KlarnaCustomer")
                .field("customer_profile", &format_args!("[redacted]"))
                .field("customer_token", &self.customer_token)
                .finish()
        }
    }
    /// Last time a customer logged in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LastLogin {
        /// How the customer proved who they are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub login_method: ::std::option::Option<LoginMethod>,
        /// Moment of the login, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub occurred_at: ::std::option::Option<crate::Timestamp>,
    }
    impl ::std::fmt::Debug for LastLogin {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LastLogin")
                .field("login_method", &format_args!("[redacted]"))
                .field("occurred_at", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl LastLogin {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                login_method: ::std::default::Default::default(),
                occurred_at: ::std::default::Default::default(),
            }
        }
        /// Sets `login_method`.
        ///
        /// How the customer proved who they are.
        #[must_use]
        pub fn login_method(mut self, value: impl Into<LoginMethod>) -> Self {
            self.login_method = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `occurred_at`.
        ///
        /// Moment of the login, as an RFC 3339 timestamp.
        #[must_use]
        pub fn occurred_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.occurred_at = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for LastLogin {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.occurred_at {
                let at = at.field("occurred_at");
                found.date_time(at, value);
            }
        }
    }
    /// Parameter that is wrong, in the form of an older page, where `error_message` stands for `reason`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LegacyValidationError {
        /// URL of a page that explains the parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub doc_url: ::std::option::Option<::std::string::String>,
        /// Why the parameter is wrong.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_message: ::std::option::Option<::std::string::String>,
        /// Place of the parameter in dot notation, such as `line_items[0].quantity`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parameter: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for LegacyValidationError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LegacyValidationError")
                .field("doc_url", &self.doc_url)
                .field("error_message", &format_args!("[redacted]"))
                .field("parameter", &self.parameter)
                .finish()
        }
    }
    /// One position of a purchase, which may be goods, a service, a fee, a discount or a gift card.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LineItem {
        /// Currency of the position. Inferred: known from the line items of Klarna's Web SDK only, and not needed beside the currency of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// URL of the product's picture.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub image_url: ::std::option::Option<::std::string::String>,
        /// Further facts about the position.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line_item_metadata: ::std::option::Option<LineItemMetadata>,
        /// Partner's reference of the position, such as an SKU, to which marketplace sellers refer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line_item_reference: ::std::option::Option<::std::string::String>,
        /// Name of the product as the customer knows it.
        pub name: ::std::string::String,
        /// Number of the product in a public scheme, such as GTIN, UPC or ISBN.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product_identifier: ::std::option::Option<::std::string::String>,
        /// URL of the product's page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product_url: ::std::option::Option<::std::string::String>,
        /// Number of units, at least 1.
        pub quantity: i64,
        /// Older name of `line_item_reference`, still present in some of Klarna's samples.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reference: ::std::option::Option<::std::string::String>,
        /// Reference of the shipment that contains the position, equal to that of an entry of `shipping`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_reference: ::std::option::Option<::std::string::String>,
        /// Reference of the subscription that the position belongs to, equal to that of an entry of `subscriptions`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subscription_reference: ::std::option::Option<::std::string::String>,
        /// Total of the position in minor currency units, including taxes and surcharges. It is below zero for discounts and gift cards.
        pub total_amount: i64,
        /// Sales tax that `total_amount` contains, in minor currency units. Inferred: below zero where `total_amount` is, because a discount lowers the tax as well.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_tax_amount: ::std::option::Option<i64>,
        /// Price of one unit in minor currency units; `total_amount` is this price times `quantity`. Inferred: below zero where `total_amount` is, because it isn't documented that such a position leaves it out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub unit_price: ::std::option::Option<i64>,
    }
    impl LineItem {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            name: impl Into<::std::string::String>,
            quantity: i64,
            total_amount: i64,
        ) -> Self {
            Self {
                currency: ::std::default::Default::default(),
                image_url: ::std::default::Default::default(),
                line_item_metadata: ::std::default::Default::default(),
                line_item_reference: ::std::default::Default::default(),
                name: name.into(),
                product_identifier: ::std::default::Default::default(),
                product_url: ::std::default::Default::default(),
                quantity: quantity,
                reference: ::std::default::Default::default(),
                shipping_reference: ::std::default::Default::default(),
                subscription_reference: ::std::default::Default::default(),
                total_amount: total_amount,
                total_tax_amount: ::std::default::Default::default(),
                unit_price: ::std::default::Default::default(),
            }
        }
        /// Sets `currency`.
        ///
        /// Currency of the position. Inferred: known from the line items of Klarna's Web SDK only, and not needed beside the currency of the request.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `image_url`.
        ///
        /// URL of the product's picture.
        #[must_use]
        pub fn image_url(mut self, value: impl Into<::std::string::String>) -> Self {
            self.image_url = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `line_item_metadata`.
        ///
        /// Further facts about the position.
        #[must_use]
        pub fn line_item_metadata(mut self, value: impl Into<LineItemMetadata>) -> Self {
            self.line_item_metadata = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `line_item_reference`.
        ///
        /// Partner's reference of the position, such as an SKU, to which marketplace sellers refer.
        #[must_use]
        pub fn line_item_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.line_item_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `product_identifier`.
        ///
        /// Number of the product in a public scheme, such as GTIN, UPC or ISBN.
        #[must_use]
        pub fn product_identifier(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.product_identifier = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `product_url`.
        ///
        /// URL of the product's page.
        #[must_use]
        pub fn product_url(mut self, value: impl Into<::std::string::String>) -> Self {
            self.product_url = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `reference`.
        ///
        /// Older name of `line_item_reference`, still present in some of Klarna's samples.
        ///
        /// Deprecated.
        #[must_use]
        pub fn reference(mut self, value: impl Into<::std::string::String>) -> Self {
            self.reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_reference`.
        ///
        /// Reference of the shipment that contains the position, equal to that of an entry of `shipping`.
        #[must_use]
        pub fn shipping_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.shipping_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `subscription_reference`.
        ///
        /// Reference of the subscription that the position belongs to, equal to that of an entry of `subscriptions`.
        #[must_use]
        pub fn subscription_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.subscription_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `total_tax_amount`.
        ///
        /// Sales tax that `total_amount` contains, in minor currency units. Inferred: below zero where `total_amount` is, because a discount lowers the tax as well.
        #[must_use]
        pub fn total_tax_amount(mut self, value: i64) -> Self {
            self.total_tax_amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `unit_price`.
        ///
        /// Price of one unit in minor currency units; `total_amount` is this price times `quantity`. Inferred: below zero where `total_amount` is, because it isn't documented that such a position leaves it out.
        #[must_use]
        pub fn unit_price(mut self, value: i64) -> Self {
            self.unit_price = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for LineItem {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.image_url {
                let at = at.field("image_url");
                found.uri(at, value);
            }
            if let Some(value) = &self.line_item_metadata {
                let at = at.field("line_item_metadata");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.product_url {
                let at = at.field("product_url");
                found.uri(at, value);
            }
            {
                let at = at.field("quantity");
                found.minimum(at, *&self.quantity, 1i64);
                found.maximum(at, *&self.quantity, 9007199254740991i64);
            }
            {
                let at = at.field("total_amount");
                found.minimum(at, *&self.total_amount, -9007199254740991i64);
                found.maximum(at, *&self.total_amount, 9007199254740991i64);
            }
            if let Some(value) = &self.total_tax_amount {
                let at = at.field("total_tax_amount");
                found.minimum(at, *value, -9007199254740991i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.unit_price {
                let at = at.field("unit_price");
                found.minimum(at, *value, -9007199254740991i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    /// Further facts about a position of a purchase.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LineItemMetadata {
        /// Product categories in the partner's own words.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub categories: ::std::vec::Vec<::std::string::String>,
    }
    impl LineItemMetadata {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                categories: ::std::default::Default::default(),
            }
        }
        /// Sets `categories`.
        ///
        /// Product categories in the partner's own words.
        #[must_use]
        pub fn categories(
            mut self,
            value: impl IntoIterator<Item = impl Into<::std::string::String>>,
        ) -> Self {
            self.categories = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
    }
    impl crate::Check for LineItemMetadata {
        fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
    }
    /// Host of a lodging.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LodgingHost {
        /// Country in which the host is at home.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country_of_domicile: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the host.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub host_reference: ::std::option::Option<::std::string::String>,
        /// Kind of host.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub host_type: ::std::option::Option<HostType>,
        /// Number of reservations that the host had.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number_of_reservations: ::std::option::Option<i64>,
        /// Moment at which the host registered with the partner, as an RFC 3339 timestamp. Inferred: the type follows the other fields whose names end in `_at`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub registered_at: ::std::option::Option<crate::Timestamp>,
    }
    impl ::std::fmt::Debug for LodgingHost {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("LodgingHost")
                .field("country_of_domicile", &format_args!("[redacted]"))
                .field("host_reference", &format_args!("[redacted]"))
                .field("host_type", &format_args!("[redacted]"))
                .field("number_of_reservations", &format_args!("[redacted]"))
                .field("registered_at", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl LodgingHost {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                country_of_domicile: ::std::default::Default::default(),
                host_reference: ::std::default::Default::default(),
                host_type: ::std::default::Default::default(),
                number_of_reservations: ::std::default::Default::default(),
                registered_at: ::std::default::Default::default(),
            }
        }
        /// Sets `country_of_domicile`.
        ///
        /// Country in which the host is at home.
        #[must_use]
        pub fn country_of_domicile(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.country_of_domicile = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `host_reference`.
        ///
        /// Partner's reference of the host.
        #[must_use]
        pub fn host_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.host_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `host_type`.
        ///
        /// Kind of host.
        #[must_use]
        pub fn host_type(mut self, value: impl Into<HostType>) -> Self {
            self.host_type = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `number_of_reservations`.
        ///
        /// Number of reservations that the host had.
        #[must_use]
        pub fn number_of_reservations(mut self, value: i64) -> Self {
            self.number_of_reservations = ::std::option::Option::Some(value);
            self
        }
        /// Sets `registered_at`.
        ///
        /// Moment at which the host registered with the partner, as an RFC 3339 timestamp. Inferred: the type follows the other fields whose names end in `_at`.
        #[must_use]
        pub fn registered_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.registered_at = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for LodgingHost {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.country_of_domicile {
                let at = at.field("country_of_domicile");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Z]{2}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z')],
                                least: 2usize,
                                most: Some(2usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.number_of_reservations {
                let at = at.field("number_of_reservations");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.registered_at {
                let at = at.field("registered_at");
                found.date_time(at, value);
            }
        }
    }
    /// Stay that is bought.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LodgingReservation {
        /// Address of the lodging.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// Name of the affiliate that brought about the sale.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub affiliate_name: ::std::option::Option<::std::string::String>,
        /// Currency of `price`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Moment at which the stay ends, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ends_at: ::std::option::Option<crate::Timestamp>,
        /// People who stay.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub guests: ::std::vec::Vec<Person>,
        /// Host of the lodging, a single object in Klarna's samples in spite of the plural name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub hosts: ::std::option::Option<LodgingHost>,
        /// Insurances of the stay.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub insurances: ::std::vec::Vec<Insurance>,
        /// Name of the lodging.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lodging_name: ::std::option::Option<::std::string::String>,
        /// Kind of lodging.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lodging_type: ::std::option::Option<LodgingType>,
        /// Number of rooms or other spaces.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number_of_spaces: ::std::option::Option<i64>,
        /// Price of the stay in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub price: ::std::option::Option<i64>,
        /// Moment at which the stay begins, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub starts_at: ::std::option::Option<crate::Timestamp>,
    }
    impl LodgingReservation {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                address: ::std::default::Default::default(),
                affiliate_name: ::std::default::Default::default(),
                currency: ::std::default::Default::default(),
                ends_at: ::std::default::Default::default(),
                guests: ::std::default::Default::default(),
                hosts: ::std::default::Default::default(),
                insurances: ::std::default::Default::default(),
                lodging_name: ::std::default::Default::default(),
                lodging_type: ::std::default::Default::default(),
                number_of_spaces: ::std::default::Default::default(),
                price: ::std::default::Default::default(),
                starts_at: ::std::default::Default::default(),
            }
        }
        /// Sets `address`.
        ///
        /// Address of the lodging.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `affiliate_name`.
        ///
        /// Name of the affiliate that brought about the sale.
        #[must_use]
        pub fn affiliate_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.affiliate_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `currency`.
        ///
        /// Currency of `price`.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `ends_at`.
        ///
        /// Moment at which the stay ends, as an RFC 3339 timestamp.
        #[must_use]
        pub fn ends_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.ends_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `guests`.
        ///
        /// People who stay.
        #[must_use]
        pub fn guests(
            mut self,
            value: impl IntoIterator<Item = impl Into<Person>>,
        ) -> Self {
            self.guests = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `hosts`.
        ///
        /// Host of the lodging, a single object in Klarna's samples in spite of the plural name.
        #[must_use]
        pub fn hosts(mut self, value: impl Into<LodgingHost>) -> Self {
            self.hosts = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `insurances`.
        ///
        /// Insurances of the stay.
        #[must_use]
        pub fn insurances(
            mut self,
            value: impl IntoIterator<Item = impl Into<Insurance>>,
        ) -> Self {
            self.insurances = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `lodging_name`.
        ///
        /// Name of the lodging.
        #[must_use]
        pub fn lodging_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.lodging_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `lodging_type`.
        ///
        /// Kind of lodging.
        #[must_use]
        pub fn lodging_type(mut self, value: impl Into<LodgingType>) -> Self {
            self.lodging_type = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `number_of_spaces`.
        ///
        /// Number of rooms or other spaces.
        #[must_use]
        pub fn number_of_spaces(mut self, value: i64) -> Self {
            self.number_of_spaces = ::std::option::Option::Some(value);
            self
        }
        /// Sets `price`.
        ///
        /// Price of the stay in minor currency units.
        #[must_use]
        pub fn price(mut self, value: i64) -> Self {
            self.price = ::std::option::Option::Some(value);
            self
        }
        /// Sets `starts_at`.
        ///
        /// Moment at which the stay begins, as an RFC 3339 timestamp.
        #[must_use]
        pub fn starts_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.starts_at = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for LodgingReservation {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.ends_at {
                let at = at.field("ends_at");
                found.date_time(at, value);
            }
            {
                let at = at.field("guests");
                for (index, entry) in (&self.guests).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.hosts {
                let at = at.field("hosts");
                crate::Check::check(value, at, found);
            }
            {
                let at = at.field("insurances");
                for (index, entry) in (&self.insurances).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.number_of_spaces {
                let at = at.field("number_of_spaces");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.price {
                let at = at.field("price");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.starts_at {
                let at = at.field("starts_at");
                found.date_time(at, value);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Kind of lodging. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum LodgingType {
            Room = "ROOM",
        }
    }
    crate::open_enum::open_enum! {
        /// How a customer logs in. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum LoginMethod {
            WebauthnPasskey = "WEBAUTHN_PASSKEY",
        }
    }
    crate::open_enum::open_enum! {
        /// How loyal a customer is. The only value is the one that occurs in Klarna's samples; a scale like that of `SellerRating` is likely, and Klarna may add values without notice.
        pub enum LoyaltyLevel {
            High = "HIGH",
        }
    }
    /// Seller behind a part of a purchase on a marketplace.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MarketplaceSeller {
        /// References of the line items that the seller sells.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub line_item_references: ::std::vec::Vec<::std::string::String>,
        /// Address of the seller.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub marketplace_seller_address: ::std::option::Option<Address>,
        /// Name of the seller.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub marketplace_seller_name: ::std::option::Option<::std::string::String>,
        /// Marketplace's reference of the seller.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub marketplace_seller_reference: ::std::option::Option<::std::string::String>,
        /// Number of the seller's sales. Inferred: in the last 12 months, like `volume_of_transactions`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number_of_transactions: ::std::option::Option<i64>,
        /// Category of what the seller sells.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product_category: ::std::option::Option<ProductCategory>,
        /// Moment at which the seller last logged in, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub seller_last_login_at: ::std::option::Option<crate::Timestamp>,
        /// How buyers rate the seller.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub seller_rating: ::std::option::Option<SellerRating>,
        /// Moment at which the seller registered with the marketplace, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub seller_registered_at: ::std::option::Option<crate::Timestamp>,
        /// Moment at which the seller's account was last changed, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub seller_updated_at: ::std::option::Option<crate::Timestamp>,
        /// References of the shipments that the seller sends.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub shipping_references: ::std::vec::Vec<::std::string::String>,
        /// Total of the seller's sales in the last 12 months, in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub volume_of_transactions: ::std::option::Option<i64>,
    }
    impl ::std::fmt::Debug for MarketplaceSeller {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("MarketplaceSeller")
                .field("line_item_references", &self.line_item_references)
                .field("marketplace_seller_address", &format_args!("[redacted]"))
                .field("marketplace_seller_name", &format_args!("[redacted]"))
                .field(
                    "marketplace_seller_reference",
                    &self.marketplace_seller_reference,
                )
                .field("number_of_transactions", &self.number_of_transactions)
                .field("product_category", &self.product_category)
                .field("seller_last_login_at", &self.seller_last_login_at)
                .field("seller_rating", &self.seller_rating)
                .field("seller_registered_at", &self.seller_registered_at)
                .field("seller_updated_at", &self.seller_updated_at)
                .field("shipping_references", &self.shipping_references)
                .field("volume_of_transactions", &self.volume_of_transactions)
                .finish()
        }
    }
    impl MarketplaceSeller {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                line_item_references: ::std::default::Default::default(),
                marketplace_seller_address: ::std::default::Default::default(),
                marketplace_seller_name: ::std::default::Default::default(),
                marketplace_seller_reference: ::std::default::Default::default(),
                number_of_transactions: ::std::default::Default::default(),
                product_category: ::std::default::Default::default(),
                seller_last_login_at: ::std::default::Default::default(),
                seller_rating: ::std::default::Default::default(),
                seller_registered_at: ::std::default::Default::default(),
                seller_updated_at: ::std::default::Default::default(),
                shipping_references: ::std::default::Default::default(),
                volume_of_transactions: ::std::default::Default::default(),
            }
        }
        /// Sets `line_item_references`.
        ///
        /// References of the line items that the seller sells.
        #[must_use]
        pub fn line_item_references(
            mut self,
            value: impl IntoIterator<Item = impl Into<::std::string::String>>,
        ) -> Self {
            self.line_item_references = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `marketplace_seller_address`.
        ///
        /// Address of the seller.
        #[must_use]
        pub fn marketplace_seller_address(mut self, value: impl Into<Address>) -> Self {
            self.marketplace_seller_address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `marketplace_seller_name`.
        ///
        /// Name of the seller.
        #[must_use]
        pub fn marketplace_seller_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.marketplace_seller_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `marketplace_seller_reference`.
        ///
        /// Marketplace's reference of the seller.
        #[must_use]
        pub fn marketplace_seller_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.marketplace_seller_reference = ::std::option::Option::Some(
                value.into(),
            );
            self
        }
        /// Sets `number_of_transactions`.
        ///
        /// Number of the seller's sales. Inferred: in the last 12 months, like `volume_of_transactions`.
        #[must_use]
        pub fn number_of_transactions(mut self, value: i64) -> Self {
            self.number_of_transactions = ::std::option::Option::Some(value);
            self
        }
        /// Sets `product_category`.
        ///
        /// Category of what the seller sells.
        #[must_use]
        pub fn product_category(mut self, value: impl Into<ProductCategory>) -> Self {
            self.product_category = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `seller_last_login_at`.
        ///
        /// Moment at which the seller last logged in, as an RFC 3339 timestamp.
        #[must_use]
        pub fn seller_last_login_at(
            mut self,
            value: impl Into<crate::Timestamp>,
        ) -> Self {
            self.seller_last_login_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `seller_rating`.
        ///
        /// How buyers rate the seller.
        #[must_use]
        pub fn seller_rating(mut self, value: impl Into<SellerRating>) -> Self {
            self.seller_rating = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `seller_registered_at`.
        ///
        /// Moment at which the seller registered with the marketplace, as an RFC 3339 timestamp.
        #[must_use]
        pub fn seller_registered_at(
            mut self,
            value: impl Into<crate::Timestamp>,
        ) -> Self {
            self.seller_registered_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `seller_updated_at`.
        ///
        /// Moment at which the seller's account was last changed, as an RFC 3339 timestamp.
        #[must_use]
        pub fn seller_updated_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.seller_updated_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_references`.
        ///
        /// References of the shipments that the seller sends.
        #[must_use]
        pub fn shipping_references(
            mut self,
            value: impl IntoIterator<Item = impl Into<::std::string::String>>,
        ) -> Self {
            self.shipping_references = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `volume_of_transactions`.
        ///
        /// Total of the seller's sales in the last 12 months, in minor currency units.
        #[must_use]
        pub fn volume_of_transactions(mut self, value: i64) -> Self {
            self.volume_of_transactions = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for MarketplaceSeller {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.marketplace_seller_address {
                let at = at.field("marketplace_seller_address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.number_of_transactions {
                let at = at.field("number_of_transactions");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.seller_last_login_at {
                let at = at.field("seller_last_login_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.seller_registered_at {
                let at = at.field("seller_registered_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.seller_updated_at {
                let at = at.field("seller_updated_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.volume_of_transactions {
                let at = at.field("volume_of_transactions");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    /// Expected use of a service that is charged on demand.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OndemandService {
        /// Average amount of a purchase in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub average_amount: ::std::option::Option<i64>,
        /// Currency of the amounts where it differs from that of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Largest expected amount of a purchase in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub maximum_amount: ::std::option::Option<i64>,
        /// Smallest expected amount of a purchase in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub minimum_amount: ::std::option::Option<i64>,
        /// Unit of time between two purchases. Klarna's samples show `MONTH`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub purchase_interval: ::std::option::Option<BillingInterval>,
        /// Number of units of time between two purchases. Inferred: the minimum of 1 is that of billing plans.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub purchase_interval_frequency: ::std::option::Option<i64>,
    }
    impl OndemandService {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                average_amount: ::std::default::Default::default(),
                currency: ::std::default::Default::default(),
                maximum_amount: ::std::default::Default::default(),
                minimum_amount: ::std::default::Default::default(),
                purchase_interval: ::std::default::Default::default(),
                purchase_interval_frequency: ::std::default::Default::default(),
            }
        }
        /// Sets `average_amount`.
        ///
        /// Average amount of a purchase in minor currency units.
        #[must_use]
        pub fn average_amount(mut self, value: i64) -> Self {
            self.average_amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `currency`.
        ///
        /// Currency of the amounts where it differs from that of the request.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `maximum_amount`.
        ///
        /// Largest expected amount of a purchase in minor currency units.
        #[must_use]
        pub fn maximum_amount(mut self, value: i64) -> Self {
            self.maximum_amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `minimum_amount`.
        ///
        /// Smallest expected amount of a purchase in minor currency units.
        #[must_use]
        pub fn minimum_amount(mut self, value: i64) -> Self {
            self.minimum_amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `purchase_interval`.
        ///
        /// Unit of time between two purchases. Klarna's samples show `MONTH`.
        #[must_use]
        pub fn purchase_interval(mut self, value: impl Into<BillingInterval>) -> Self {
            self.purchase_interval = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `purchase_interval_frequency`.
        ///
        /// Number of units of time between two purchases. Inferred: the minimum of 1 is that of billing plans.
        #[must_use]
        pub fn purchase_interval_frequency(mut self, value: i64) -> Self {
            self.purchase_interval_frequency = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for OndemandService {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.average_amount {
                let at = at.field("average_amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.maximum_amount {
                let at = at.field("maximum_amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.minimum_amount {
                let at = at.field("minimum_amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.purchase_interval_frequency {
                let at = at.field("purchase_interval_frequency");
                found.minimum(at, *value, 1i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    /// Party from which a call came to the integrator, such as a shop platform or a plugin.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Originator {
        /// Name of the originator's module.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_name: ::std::option::Option<::std::string::String>,
        /// Version of that module, as a semantic version, a date or a commit hash.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub module_version: ::std::option::Option<::std::string::String>,
        /// Name of the originator. Klarna asks for upper-case letters, digits and underscores only, but its own samples use mixed case, so no pattern is set.
        pub name: ::std::string::String,
        /// Originator's reference of the session.
        pub session_reference: ::std::string::String,
    }
    /// Whether and when Klarna vouches for the money of a payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentFunding {
        /// Progress of the funding, meaningful for payments that aren't guaranteed. Whether guaranteed payments carry it, and with which value, isn't documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<PaymentFundingState>,
        /// Whether Klarna guarantees the payment.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<PaymentFundingType>,
    }
    crate::open_enum::open_enum! {
        /// Progress of the funding of a payment. All three values are documented, and Klarna may add values without notice. Inferred: `PENDING` means that the money is awaited, `FUNDED` that it is there, `EXPIRED` that it didn't arrive in time.
        pub enum PaymentFundingState {
            Pending = "PENDING",
            Funded = "FUNDED",
            Expired = "EXPIRED",
        }
    }
    crate::open_enum::open_enum! {
        /// Whether Klarna guarantees a payment. Both values are documented, and Klarna may add values without notice.
        pub enum PaymentFundingType {
            Guaranteed = "GUARANTEED",
            NonGuaranteed = "NON_GUARANTEED",
        }
    }
    /// What a payment costs the partner. Klarna publishes no field of this object, so it is kept as it arrives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct PaymentPricing(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for PaymentPricing {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<PaymentPricing>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: PaymentPricing) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for PaymentPricing {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// Request to the customer to approve a payment, a customer token or both. All fields up to the lifetime are expected in a step-up, but only the identifier is relied on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentRequest {
        /// Amount that the customer is asked for, in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Moment at which the payment request was created, as an RFC 3339 timestamp. Inferred: documented for version 1.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Currency of `amount` as an ISO 4217 alphabetic code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Moment at which the payment request ends, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<crate::Timestamp>,
        /// Opaque identifier of the payment request, which can be handed to Klarna's Web SDK.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment request, as it was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_reference: ::std::option::Option<::std::string::String>,
        /// Where the payment request stands.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<PaymentRequestState>,
        /// What can be done in the current state.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_context: ::std::option::Option<PaymentRequestStateContext>,
        /// Why the payment request is in its state.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_reason: ::std::option::Option<PaymentRequestStateReason>,
        /// Purchase data as Klarna holds it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<EchoedPurchaseData>,
        /// Moment at which the payment request was last changed, as an RFC 3339 timestamp. Inferred: documented for version 1.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated_at: ::std::option::Option<crate::Timestamp>,
    }
    impl ::std::fmt::Debug for PaymentRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PaymentRequest")
                .field("amount", &self.amount)
                .field("created_at", &self.created_at)
                .field("currency", &self.currency)
                .field("expires_at", &self.expires_at)
                .field("payment_request_id", &self.payment_request_id)
                .field("payment_request_reference", &self.payment_request_reference)
                .field("state", &self.state)
                .field("state_context", &self.state_context)
                .field("state_reason", &self.state_reason)
                .field("supplementary_purchase_data", &format_args!("[redacted]"))
                .field("updated_at", &self.updated_at)
                .finish()
        }
    }
    crate::open_enum::open_enum! {
        /// Where a payment request stands: `SUBMITTED` when it was created, `IN_PROGRESS` while the customer is with Klarna, `COMPLETED` once the customer approved, `EXPIRED` when its lifetime passed, `CANCELED` when the partner took it back, `DECLINED` when the customer rejected it or no payment method was available. All values are documented, `DECLINED` by Klarna's pages and webhooks but not by its Web SDK, and Klarna may add values without notice.
        pub enum PaymentRequestState {
            Submitted = "SUBMITTED",
            InProgress = "IN_PROGRESS",
            Completed = "COMPLETED",
            Expired = "EXPIRED",
            Canceled = "CANCELED",
            Declined = "DECLINED",
        }
    }
    /// What can be done with a payment request in its current state.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentRequestStateContext {
        /// Where to send the customer. Inferred: expected while the payment request waits for the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_interaction: ::std::option::Option<CustomerInteraction>,
        /// What Klarna shares about the customer, present once the payment request is `COMPLETED`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub klarna_customer: ::std::option::Option<KlarnaCustomer>,
        /// Opaque token for the final authorization, present once the payment request is `COMPLETED`. Send it in `Klarna-Network-Session-Token` within 60 minutes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub klarna_network_session_token: ::std::option::Option<crate::Secret>,
        /// Older token for the final authorization, which Klarna asks new integrations to ignore.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_token: ::std::option::Option<crate::Secret>,
        /// Shipping data that Klarna collected from the customer, when it was asked to. Inferred: known from Klarna's Web SDK.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping: ::std::option::Option<CollectedShipping>,
    }
    impl ::std::fmt::Debug for PaymentRequestStateContext {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PaymentRequestStateContext")
                .field("customer_interaction", &self.customer_interaction)
                .field("klarna_customer", &self.klarna_customer)
                .field(
                    "klarna_network_session_token",
                    &self.klarna_network_session_token,
                )
                .field("payment_token", &self.payment_token)
                .field("shipping", &format_args!("[redacted]"))
                .finish()
        }
    }
    crate::open_enum::open_enum! {
        /// Why a payment request is in its state. `PARTNER_CANCELED`, `PURCHASE_FLOW_ABORTED` and `TECHNICAL_ERROR` are documented for Klarna's Web SDK version 2, and Klarna may add values without notice. Inferred: the other values are documented for version 1.
        pub enum PaymentRequestStateReason {
            PartnerCanceled = "PARTNER_CANCELED",
            PurchaseFlowAborted = "PURCHASE_FLOW_ABORTED",
            TechnicalError = "TECHNICAL_ERROR",
            ConfirmationTokenExpired = "CONFIRMATION_TOKEN_EXPIRED",
            CustomerActionRequired = "CUSTOMER_ACTION_REQUIRED",
            PaymentRequestSubmitted = "PAYMENT_REQUEST_SUBMITTED",
            Permanent = "PERMANENT",
            StepUpRequired = "STEP_UP_REQUIRED",
        }
    }
    /// Approved payment, to be captured, refunded or voided later. All fields are expected in an approval, but only the identifier is relied on; Klarna's other operations return further fields, which may appear here as well.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentTransaction {
        /// Approved amount in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Currency of `amount` as an ISO 4217 alphabetic code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Moment at which the authorization ends, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<crate::Timestamp>,
        /// Whether and when Klarna vouches for the money.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_funding: ::std::option::Option<PaymentFunding>,
        /// What the payment costs the partner.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_pricing: ::std::option::Option<PaymentPricing>,
        /// Opaque identifier of the payment transaction, by which all later operations name it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment transaction, as it was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
    }
    /// Result for a payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentTransactionResponse {
        /// Payment transaction that was created, expected when `result` is `APPROVED`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction: ::std::option::Option<PaymentTransaction>,
        /// Whether the payment was approved.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result: ::std::option::Option<AuthorizationResult>,
        /// Reason for the result, for logs and not for decisions. Inferred: seen in integrations that read it on a decline; its values are unpublished.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result_reason: ::std::option::Option<::std::string::String>,
    }
    /// Passenger or guest.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Person {
        /// Family name of the person.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub family_name: ::std::option::Option<::std::string::String>,
        /// Given name of the person.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub given_name: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for Person {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("Person")
                .field("family_name", &format_args!("[redacted]"))
                .field("given_name", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl Person {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                family_name: ::std::default::Default::default(),
                given_name: ::std::default::Default::default(),
            }
        }
        /// Sets `family_name`.
        ///
        /// Family name of the person.
        #[must_use]
        pub fn family_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.family_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `given_name`.
        ///
        /// Given name of the person.
        #[must_use]
        pub fn given_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.given_name = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Person {
        fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
    }
    /// Store in which the sale happens. Inferred: give either `store_id` or `store`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PointOfCheckout {
        /// Description of the store itself. Inferred: Klarna's samples show it on a payment request, not on this operation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub store: ::std::option::Option<Store>,
        /// Identifier that Klarna assigned to the store.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub store_id: ::std::option::Option<::std::string::String>,
    }
    impl PointOfCheckout {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                store: ::std::default::Default::default(),
                store_id: ::std::default::Default::default(),
            }
        }
        /// Sets `store`.
        ///
        /// Description of the store itself. Inferred: Klarna's samples show it on a payment request, not on this operation.
        #[must_use]
        pub fn store(mut self, value: impl Into<Store>) -> Self {
            self.store = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `store_id`.
        ///
        /// Identifier that Klarna assigned to the store.
        #[must_use]
        pub fn store_id(mut self, value: impl Into<::std::string::String>) -> Self {
            self.store_id = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for PointOfCheckout {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.store {
                let at = at.field("store");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Device at which an in-store sale happens.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PointOfTransaction {
        /// Partner's reference of the terminal.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub terminal_reference: ::std::option::Option<::std::string::String>,
        /// Kind of device.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<PointOfTransactionType>,
    }
    impl PointOfTransaction {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                terminal_reference: ::std::default::Default::default(),
                type_: ::std::default::Default::default(),
            }
        }
        /// Sets `terminal_reference`.
        ///
        /// Partner's reference of the terminal.
        #[must_use]
        pub fn terminal_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.terminal_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `type`.
        ///
        /// Kind of device.
        #[must_use]
        pub fn type_(mut self, value: impl Into<PointOfTransactionType>) -> Self {
            self.type_ = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for PointOfTransaction {
        fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
    }
    crate::open_enum::open_enum! {
        /// Kind of device at which a sale happens. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum PointOfTransactionType {
            Terminal = "TERMINAL",
        }
    }
    crate::open_enum::open_enum! {
        /// Category of products. `MEN_CLOTHING` occurs in Klarna's samples, and Klarna may add values without notice. Inferred: the other values come from a partner's lower-case copy of this vocabulary.
        pub enum ProductCategory {
            Accessories = "ACCESSORIES",
            Appliances = "APPLIANCES",
            AppsAndGames = "APPS_AND_GAMES",
            ArtsCraftsAndSewing = "ARTS_CRAFTS_AND_SEWING",
            Automotive = "AUTOMOTIVE",
            Baby = "BABY",
            BabyClothing = "BABY_CLOTHING",
            BagsAndPurses = "BAGS_AND_PURSES",
            Beauty = "BEAUTY",
            Books = "BOOKS",
            CdsAndVinyl = "CDS_AND_VINYL",
            CellPhonesAndAccessories = "CELL_PHONES_AND_ACCESSORIES",
            CollectiblesAndFineArts = "COLLECTIBLES_AND_FINE_ARTS",
            DigitalMusic = "DIGITAL_MUSIC",
            Electronics = "ELECTRONICS",
            GroceryAndGourmetFood = "GROCERY_AND_GOURMET_FOOD",
            Handmade = "HANDMADE",
            HealthAndPersonalCare = "HEALTH_AND_PERSONAL_CARE",
            HomeAndKitchen = "HOME_AND_KITCHEN",
            IndustrialAndScientific = "INDUSTRIAL_AND_SCIENTIFIC",
            LuggageAndTravelGear = "LUGGAGE_AND_TRAVEL_GEAR",
            MagazineSubscriptions = "MAGAZINE_SUBSCRIPTIONS",
            MenClothing = "MEN_CLOTHING",
            MusicalInstruments = "MUSICAL_INSTRUMENTS",
            OfficeProducts = "OFFICE_PRODUCTS",
            PatioLawnAndGarden = "PATIO_LAWN_AND_GARDEN",
            PetSupplies = "PET_SUPPLIES",
            Shoes = "SHOES",
            Software = "SOFTWARE",
            SportsAndOutdoors = "SPORTS_AND_OUTDOORS",
            ToolsAndHomeImprovement = "TOOLS_AND_HOME_IMPROVEMENT",
            ToysAndGames = "TOYS_AND_GAMES",
            VideoGames = "VIDEO_GAMES",
            WomenClothing = "WOMEN_CLOTHING",
        }
    }
    /// Summary of earlier purchases. Inferred: of those that were paid in the same way.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PurchaseHistory {
        /// Currency of `total_amount`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Moment of the first purchase, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_purchase_at: ::std::option::Option<crate::Timestamp>,
        /// Moment of the last purchase, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_purchase_at: ::std::option::Option<crate::Timestamp>,
        /// Number of purchases that were disputed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number_of_disputed_purchases: ::std::option::Option<i64>,
        /// Number of purchases that were paid.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number_of_paid_purchases: ::std::option::Option<i64>,
        /// Number of purchases.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub number_of_purchases: ::std::option::Option<i64>,
        /// Way in which the purchases were paid. Klarna's samples show `CREDIT_CARD`; other values are unknown, so any text is accepted here.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_method: ::std::option::Option<::std::string::String>,
        /// Total of the purchases in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_amount: ::std::option::Option<i64>,
    }
    impl ::std::fmt::Debug for PurchaseHistory {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PurchaseHistory")
                .field("currency", &format_args!("[redacted]"))
                .field("first_purchase_at", &format_args!("[redacted]"))
                .field("last_purchase_at", &format_args!("[redacted]"))
                .field("number_of_disputed_purchases", &format_args!("[redacted]"))
                .field("number_of_paid_purchases", &format_args!("[redacted]"))
                .field("number_of_purchases", &format_args!("[redacted]"))
                .field("payment_method", &format_args!("[redacted]"))
                .field("total_amount", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl PurchaseHistory {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                currency: ::std::default::Default::default(),
                first_purchase_at: ::std::default::Default::default(),
                last_purchase_at: ::std::default::Default::default(),
                number_of_disputed_purchases: ::std::default::Default::default(),
                number_of_paid_purchases: ::std::default::Default::default(),
                number_of_purchases: ::std::default::Default::default(),
                payment_method: ::std::default::Default::default(),
                total_amount: ::std::default::Default::default(),
            }
        }
        /// Sets `currency`.
        ///
        /// Currency of `total_amount`.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `first_purchase_at`.
        ///
        /// Moment of the first purchase, as an RFC 3339 timestamp.
        #[must_use]
        pub fn first_purchase_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.first_purchase_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `last_purchase_at`.
        ///
        /// Moment of the last purchase, as an RFC 3339 timestamp.
        #[must_use]
        pub fn last_purchase_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.last_purchase_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `number_of_disputed_purchases`.
        ///
        /// Number of purchases that were disputed.
        #[must_use]
        pub fn number_of_disputed_purchases(mut self, value: i64) -> Self {
            self.number_of_disputed_purchases = ::std::option::Option::Some(value);
            self
        }
        /// Sets `number_of_paid_purchases`.
        ///
        /// Number of purchases that were paid.
        #[must_use]
        pub fn number_of_paid_purchases(mut self, value: i64) -> Self {
            self.number_of_paid_purchases = ::std::option::Option::Some(value);
            self
        }
        /// Sets `number_of_purchases`.
        ///
        /// Number of purchases.
        #[must_use]
        pub fn number_of_purchases(mut self, value: i64) -> Self {
            self.number_of_purchases = ::std::option::Option::Some(value);
            self
        }
        /// Sets `payment_method`.
        ///
        /// Way in which the purchases were paid. Klarna's samples show `CREDIT_CARD`; other values are unknown, so any text is accepted here.
        #[must_use]
        pub fn payment_method(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_method = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `total_amount`.
        ///
        /// Total of the purchases in minor currency units.
        #[must_use]
        pub fn total_amount(mut self, value: i64) -> Self {
            self.total_amount = ::std::option::Option::Some(value);
            self
        }
    }
    impl crate::Check for PurchaseHistory {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.first_purchase_at {
                let at = at.field("first_purchase_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.last_purchase_at {
                let at = at.field("last_purchase_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.number_of_disputed_purchases {
                let at = at.field("number_of_disputed_purchases");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.number_of_paid_purchases {
                let at = at.field("number_of_paid_purchases");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.number_of_purchases {
                let at = at.field("number_of_purchases");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.total_amount {
                let at = at.field("total_amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    /// Customer token to ask the customer for. A token always needs the customer's consent, so the first call answers `STEP_UP_REQUIRED`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RequestCustomerToken {
        /// Partner's reference of the customer token, sent in all of Klarna's samples.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token_reference: ::std::option::Option<::std::string::String>,
        /// What the token may be used for.
        pub scopes: ::std::vec::Vec<CustomerTokenScope>,
    }
    impl RequestCustomerToken {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            scopes: impl IntoIterator<Item = impl Into<CustomerTokenScope>>,
        ) -> Self {
            Self {
                customer_token_reference: ::std::default::Default::default(),
                scopes: scopes.into_iter().map(|entry| entry.into()).collect(),
            }
        }
        /// Sets `customer_token_reference`.
        ///
        /// Partner's reference of the customer token, sent in all of Klarna's samples.
        #[must_use]
        pub fn customer_token_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.customer_token_reference = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for RequestCustomerToken {
        fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
    }
    /// Payment to authorize. Every one of Klarna's samples sends `payment_transaction_reference`, although no page marks it as required.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RequestPaymentTransaction {
        /// Total to authorize in minor currency units, including taxes and discounts. Inferred: it must equal the sum of the line items' `total_amount` when line items are sent. Inferred: the maximum is the largest integer that every JSON reader carries exactly.
        pub amount: i64,
        /// Whether Klarna captures the payment as soon as it is approved, with an undocumented default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub capture: ::std::option::Option<CaptureMode>,
        /// Partner's reference of the capture, sent together with `capture` set to `NOW`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_reference: ::std::option::Option<::std::string::String>,
        /// Opaque identifier of the payment option that the customer chose from Klarna's presentation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_option_id: ::std::option::Option<::std::string::String>,
        /// Codes of the payment programs that the customer may choose from.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub payment_program_enablement_codes: ::std::vec::Vec<::std::string::String>,
        /// Partner's reference of the payment transaction, repeated in the response and in webhooks. Inferred: Klarna's samples always send it, so treat it as required.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
    }
    impl RequestPaymentTransaction {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(amount: i64) -> Self {
            Self {
                amount: amount,
                capture: ::std::default::Default::default(),
                payment_capture_reference: ::std::default::Default::default(),
                payment_option_id: ::std::default::Default::default(),
                payment_program_enablement_codes: ::std::default::Default::default(),
                payment_transaction_reference: ::std::default::Default::default(),
            }
        }
        /// Sets `capture`.
        ///
        /// Whether Klarna captures the payment as soon as it is approved, with an undocumented default.
        #[must_use]
        pub fn capture(mut self, value: impl Into<CaptureMode>) -> Self {
            self.capture = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `payment_capture_reference`.
        ///
        /// Partner's reference of the capture, sent together with `capture` set to `NOW`.
        #[must_use]
        pub fn payment_capture_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_capture_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `payment_option_id`.
        ///
        /// Opaque identifier of the payment option that the customer chose from Klarna's presentation.
        #[must_use]
        pub fn payment_option_id(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_option_id = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `payment_program_enablement_codes`.
        ///
        /// Codes of the payment programs that the customer may choose from.
        #[must_use]
        pub fn payment_program_enablement_codes(
            mut self,
            value: impl IntoIterator<Item = impl Into<::std::string::String>>,
        ) -> Self {
            self.payment_program_enablement_codes = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `payment_transaction_reference`.
        ///
        /// Partner's reference of the payment transaction, repeated in the response and in webhooks. Inferred: Klarna's samples always send it, so treat it as required.
        #[must_use]
        pub fn payment_transaction_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_transaction_reference = ::std::option::Option::Some(
                value.into(),
            );
            self
        }
    }
    impl crate::Check for RequestPaymentTransaction {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("amount");
                found.minimum(at, *&self.amount, 0i64);
                found.maximum(at, *&self.amount, 9007199254740991i64);
            }
            if let Some(value) = &self.payment_capture_reference {
                let at = at.field("payment_capture_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
            if let Some(value) = &self.payment_transaction_reference {
                let at = at.field("payment_transaction_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// How buyers rate a seller. `HIGH` occurs in Klarna's samples, and Klarna may add values without notice. Inferred: the other values come from a partner's lower-case copy of this vocabulary.
        pub enum SellerRating {
            VeryHigh = "VERY_HIGH",
            High = "HIGH",
            Medium = "MEDIUM",
            Low = "LOW",
            VeryLow = "VERY_LOW",
        }
    }
    /// One shipment of a purchase. Klarna's Web SDK requires recipient and address; for this operation no such rule is documented.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Shipping {
        /// Address to which the shipment goes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// Person who receives the shipment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub recipient: ::std::option::Option<ShippingRecipient>,
        /// How the shipment is delivered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_option: ::std::option::Option<ShippingOption>,
        /// Reference of the shipment, by which line items and marketplace sellers name it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_reference: ::std::option::Option<::std::string::String>,
    }
    impl Shipping {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                address: ::std::default::Default::default(),
                recipient: ::std::default::Default::default(),
                shipping_option: ::std::default::Default::default(),
                shipping_reference: ::std::default::Default::default(),
            }
        }
        /// Sets `address`.
        ///
        /// Address to which the shipment goes.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `recipient`.
        ///
        /// Person who receives the shipment.
        #[must_use]
        pub fn recipient(mut self, value: impl Into<ShippingRecipient>) -> Self {
            self.recipient = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_option`.
        ///
        /// How the shipment is delivered.
        #[must_use]
        pub fn shipping_option(mut self, value: impl Into<ShippingOption>) -> Self {
            self.shipping_option = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_reference`.
        ///
        /// Reference of the shipment, by which line items and marketplace sellers name it.
        #[must_use]
        pub fn shipping_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.shipping_reference = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Shipping {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.recipient {
                let at = at.field("recipient");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.shipping_option {
                let at = at.field("shipping_option");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// How a shipment is delivered.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ShippingOption {
        /// Name of the carrier, such as `DHL`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_carrier: ::std::option::Option<::std::string::String>,
        /// Kind of delivery.
        pub shipping_type: ShippingType,
        /// Details of the delivery. Klarna's capture operations spell the same thing `shipping_type_attribute`.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub shipping_type_attributes: ::std::vec::Vec<ShippingTypeAttribute>,
    }
    impl ShippingOption {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(shipping_type: impl Into<ShippingType>) -> Self {
            Self {
                shipping_carrier: ::std::default::Default::default(),
                shipping_type: shipping_type.into(),
                shipping_type_attributes: ::std::default::Default::default(),
            }
        }
        /// Sets `shipping_carrier`.
        ///
        /// Name of the carrier, such as `DHL`.
        #[must_use]
        pub fn shipping_carrier(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.shipping_carrier = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_type_attributes`.
        ///
        /// Details of the delivery. Klarna's capture operations spell the same thing `shipping_type_attribute`.
        #[must_use]
        pub fn shipping_type_attributes(
            mut self,
            value: impl IntoIterator<Item = impl Into<ShippingTypeAttribute>>,
        ) -> Self {
            self.shipping_type_attributes = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
    }
    impl crate::Check for ShippingOption {
        fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
    }
    /// Person who receives a shipment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ShippingRecipient {
        /// Email address of the recipient.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        /// Family name of the recipient.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub family_name: ::std::option::Option<::std::string::String>,
        /// Given name of the recipient.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub given_name: ::std::option::Option<::std::string::String>,
        /// Phone number of the recipient in international form, such as `+15550100`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub phone: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for ShippingRecipient {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ShippingRecipient")
                .field("email", &format_args!("[redacted]"))
                .field("family_name", &format_args!("[redacted]"))
                .field("given_name", &format_args!("[redacted]"))
                .field("phone", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl ShippingRecipient {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                email: ::std::default::Default::default(),
                family_name: ::std::default::Default::default(),
                given_name: ::std::default::Default::default(),
                phone: ::std::default::Default::default(),
            }
        }
        /// Sets `email`.
        ///
        /// Email address of the recipient.
        #[must_use]
        pub fn email(mut self, value: impl Into<::std::string::String>) -> Self {
            self.email = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `family_name`.
        ///
        /// Family name of the recipient.
        #[must_use]
        pub fn family_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.family_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `given_name`.
        ///
        /// Given name of the recipient.
        #[must_use]
        pub fn given_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.given_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `phone`.
        ///
        /// Phone number of the recipient in international form, such as `+15550100`.
        #[must_use]
        pub fn phone(mut self, value: impl Into<::std::string::String>) -> Self {
            self.phone = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for ShippingRecipient {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.email {
                let at = at.field("email");
                found.email(at, value);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Kind of delivery. All values are documented for Klarna's Web SDK, which shares this vocabulary, and Klarna may add values without notice.
        pub enum ShippingType {
            ToDoor = "TO_DOOR",
            ToCurb = "TO_CURB",
            ToMailbox = "TO_MAILBOX",
            PickupBox = "PICKUP_BOX",
            PickupPoint = "PICKUP_POINT",
            PickupStore = "PICKUP_STORE",
            PickupWarehouse = "PICKUP_WAREHOUSE",
            DigitalEmail = "DIGITAL_EMAIL",
            DigitalDownload = "DIGITAL_DOWNLOAD",
            DigitalOther = "DIGITAL_OTHER",
            PhysicalOther = "PHYSICAL_OTHER",
        }
    }
    crate::open_enum::open_enum! {
        /// Detail of a delivery. All values are documented for Klarna's Web SDK, which shares this vocabulary, and Klarna may add values without notice.
        pub enum ShippingTypeAttribute {
            SignatureRequired = "SIGNATURE_REQUIRED",
            IdentificationRequired = "IDENTIFICATION_REQUIRED",
            ContactlessDelivery = "CONTACTLESS_DELIVERY",
            LeaveAtDoor = "LEAVE_AT_DOOR",
            LeaveAtCurb = "LEAVE_AT_CURB",
            LeaveWithNeighbour = "LEAVE_WITH_NEIGHBOUR",
            Express = "EXPRESS",
            Tracked = "TRACKED",
            Untracked = "UNTRACKED",
        }
    }
    /// Rules for the case that the customer has to interact with Klarna.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct StepUpConfig {
        /// How the customer reaches Klarna and comes back.
        pub customer_interaction_config: CustomerInteractionConfig,
        /// Older way to limit the lifetime of the payment request, with a calendar date. Send `interaction_expiry` instead.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_expires_at: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment request, such as a session or order number. Recommended, because webhooks and return URL placeholders carry it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_reference: ::std::option::Option<::std::string::String>,
    }
    impl StepUpConfig {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            customer_interaction_config: impl Into<CustomerInteractionConfig>,
        ) -> Self {
            Self {
                customer_interaction_config: customer_interaction_config.into(),
                payment_request_expires_at: ::std::default::Default::default(),
                payment_request_reference: ::std::default::Default::default(),
            }
        }
        /// Sets `payment_request_expires_at`.
        ///
        /// Older way to limit the lifetime of the payment request, with a calendar date. Send `interaction_expiry` instead.
        ///
        /// Deprecated.
        #[must_use]
        pub fn payment_request_expires_at(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_request_expires_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `payment_request_reference`.
        ///
        /// Partner's reference of the payment request, such as a session or order number. Recommended, because webhooks and return URL placeholders carry it.
        #[must_use]
        pub fn payment_request_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_request_reference = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for StepUpConfig {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("customer_interaction_config");
                crate::Check::check(&self.customer_interaction_config, at, found);
            }
            if let Some(value) = &self.payment_request_expires_at {
                let at = at.field("payment_request_expires_at");
                found.date(at, value);
            }
        }
    }
    /// Store that is described in place instead of by Klarna's identifier.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Store {
        /// Address of the store.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// Partner's reference of the store.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub store_reference: ::std::option::Option<::std::string::String>,
        /// Kind of store.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<StoreType>,
    }
    impl Store {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                address: ::std::default::Default::default(),
                store_reference: ::std::default::Default::default(),
                type_: ::std::default::Default::default(),
            }
        }
        /// Sets `address`.
        ///
        /// Address of the store.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `store_reference`.
        ///
        /// Partner's reference of the store.
        #[must_use]
        pub fn store_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.store_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `type`.
        ///
        /// Kind of store.
        #[must_use]
        pub fn type_(mut self, value: impl Into<StoreType>) -> Self {
            self.type_ = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Store {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Kind of store. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum StoreType {
            PhysicalStore = "PHYSICAL_STORE",
        }
    }
    /// Subscription that a purchase starts or renews.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Subscription {
        /// How the subscription is billed. Inferred: one entry for each phase, such as a reduced first year.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub billing_plans: ::std::vec::Vec<BillingPlan>,
        /// Whether the subscription is in a free trial.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub free_trial: ::std::option::Option<FreeTrial>,
        /// Name of the subscription as the customer knows it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the subscription, by which line items name it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subscription_reference: ::std::option::Option<::std::string::String>,
    }
    impl Subscription {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                billing_plans: ::std::default::Default::default(),
                free_trial: ::std::default::Default::default(),
                name: ::std::default::Default::default(),
                subscription_reference: ::std::default::Default::default(),
            }
        }
        /// Sets `billing_plans`.
        ///
        /// How the subscription is billed. Inferred: one entry for each phase, such as a reduced first year.
        #[must_use]
        pub fn billing_plans(
            mut self,
            value: impl IntoIterator<Item = impl Into<BillingPlan>>,
        ) -> Self {
            self.billing_plans = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `free_trial`.
        ///
        /// Whether the subscription is in a free trial.
        #[must_use]
        pub fn free_trial(mut self, value: impl Into<FreeTrial>) -> Self {
            self.free_trial = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `name`.
        ///
        /// Name of the subscription as the customer knows it.
        #[must_use]
        pub fn name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `subscription_reference`.
        ///
        /// Partner's reference of the subscription, by which line items name it.
        #[must_use]
        pub fn subscription_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.subscription_reference = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Subscription {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("billing_plans");
                for (index, entry) in (&self.billing_plans).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
        }
    }
    /// What is bought, by whom and how it is delivered; the more Klarna knows, the more it can approve.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SupplementaryPurchaseData {
        /// Older form of extra purchase data: serialized JSON with `content_type` set to `application/vnd.klarna.internal.emd-v2+json` and an object named `content`.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_data: ::std::option::Option<::std::string::String>,
        /// Customer who buys.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer: ::std::option::Option<Customer>,
        /// Event tickets that are bought.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub event_reservations: ::std::vec::Vec<EventReservation>,
        /// Insurances that are bought.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub insurances: ::std::vec::Vec<Insurance>,
        /// Goods, services, fees and discounts, whose `total_amount` should add up to the amount of the payment.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub line_items: ::std::vec::Vec<LineItem>,
        /// Stays that are bought.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub lodging_reservations: ::std::vec::Vec<LodgingReservation>,
        /// Sellers behind a purchase on a marketplace.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub marketplace_sellers: ::std::vec::Vec<MarketplaceSeller>,
        /// Expected use of an on-demand service, needed for the scope `payment:customer_present`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ondemand_service: ::std::option::Option<OndemandService>,
        /// Order number that the customer knows, shown in Klarna's app and in settlement files.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub purchase_reference: ::std::option::Option<::std::string::String>,
        /// Shipments of the purchase, one entry for each.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub shipping: ::std::vec::Vec<Shipping>,
        /// Subscriptions that the purchase starts or renews, needed for the scope `payment:customer_not_present`. Klarna asks to repeat them on each renewal.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub subscriptions: ::std::vec::Vec<Subscription>,
        /// Journeys that are bought.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub travel_reservations: ::std::vec::Vec<TravelReservation>,
        /// Vouchers that are bought.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub vouchers: ::std::vec::Vec<Voucher>,
    }
    impl ::std::fmt::Debug for SupplementaryPurchaseData {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SupplementaryPurchaseData")
                .field("additional_data", &format_args!("[redacted]"))
                .field("customer", &self.customer)
                .field("event_reservations", &self.event_reservations)
                .field("insurances", &self.insurances)
                .field("line_items", &self.line_items)
                .field("lodging_reservations", &self.lodging_reservations)
                .field("marketplace_sellers", &self.marketplace_sellers)
                .field("ondemand_service", &self.ondemand_service)
                .field("purchase_reference", &self.purchase_reference)
                .field("shipping", &self.shipping)
                .field("subscriptions", &self.subscriptions)
                .field("travel_reservations", &self.travel_reservations)
                .field("vouchers", &self.vouchers)
                .finish()
        }
    }
    impl SupplementaryPurchaseData {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                additional_data: ::std::default::Default::default(),
                customer: ::std::default::Default::default(),
                event_reservations: ::std::default::Default::default(),
                insurances: ::std::default::Default::default(),
                line_items: ::std::default::Default::default(),
                lodging_reservations: ::std::default::Default::default(),
                marketplace_sellers: ::std::default::Default::default(),
                ondemand_service: ::std::default::Default::default(),
                purchase_reference: ::std::default::Default::default(),
                shipping: ::std::default::Default::default(),
                subscriptions: ::std::default::Default::default(),
                travel_reservations: ::std::default::Default::default(),
                vouchers: ::std::default::Default::default(),
            }
        }
        /// Sets `additional_data`.
        ///
        /// Older form of extra purchase data: serialized JSON with `content_type` set to `application/vnd.klarna.internal.emd-v2+json` and an object named `content`.
        ///
        /// Deprecated.
        #[must_use]
        pub fn additional_data(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.additional_data = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `customer`.
        ///
        /// Customer who buys.
        #[must_use]
        pub fn customer(mut self, value: impl Into<Customer>) -> Self {
            self.customer = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `event_reservations`.
        ///
        /// Event tickets that are bought.
        #[must_use]
        pub fn event_reservations(
            mut self,
            value: impl IntoIterator<Item = impl Into<EventReservation>>,
        ) -> Self {
            self.event_reservations = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `insurances`.
        ///
        /// Insurances that are bought.
        #[must_use]
        pub fn insurances(
            mut self,
            value: impl IntoIterator<Item = impl Into<Insurance>>,
        ) -> Self {
            self.insurances = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `line_items`.
        ///
        /// Goods, services, fees and discounts, whose `total_amount` should add up to the amount of the payment.
        #[must_use]
        pub fn line_items(
            mut self,
            value: impl IntoIterator<Item = impl Into<LineItem>>,
        ) -> Self {
            self.line_items = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `lodging_reservations`.
        ///
        /// Stays that are bought.
        #[must_use]
        pub fn lodging_reservations(
            mut self,
            value: impl IntoIterator<Item = impl Into<LodgingReservation>>,
        ) -> Self {
            self.lodging_reservations = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `marketplace_sellers`.
        ///
        /// Sellers behind a purchase on a marketplace.
        #[must_use]
        pub fn marketplace_sellers(
            mut self,
            value: impl IntoIterator<Item = impl Into<MarketplaceSeller>>,
        ) -> Self {
            self.marketplace_sellers = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `ondemand_service`.
        ///
        /// Expected use of an on-demand service, needed for the scope `payment:customer_present`.
        #[must_use]
        pub fn ondemand_service(mut self, value: impl Into<OndemandService>) -> Self {
            self.ondemand_service = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `purchase_reference`.
        ///
        /// Order number that the customer knows, shown in Klarna's app and in settlement files.
        #[must_use]
        pub fn purchase_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.purchase_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping`.
        ///
        /// Shipments of the purchase, one entry for each.
        #[must_use]
        pub fn shipping(
            mut self,
            value: impl IntoIterator<Item = impl Into<Shipping>>,
        ) -> Self {
            self.shipping = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `subscriptions`.
        ///
        /// Subscriptions that the purchase starts or renews, needed for the scope `payment:customer_not_present`. Klarna asks to repeat them on each renewal.
        #[must_use]
        pub fn subscriptions(
            mut self,
            value: impl IntoIterator<Item = impl Into<Subscription>>,
        ) -> Self {
            self.subscriptions = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `travel_reservations`.
        ///
        /// Journeys that are bought.
        #[must_use]
        pub fn travel_reservations(
            mut self,
            value: impl IntoIterator<Item = impl Into<TravelReservation>>,
        ) -> Self {
            self.travel_reservations = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
        /// Sets `vouchers`.
        ///
        /// Vouchers that are bought.
        #[must_use]
        pub fn vouchers(
            mut self,
            value: impl IntoIterator<Item = impl Into<Voucher>>,
        ) -> Self {
            self.vouchers = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
    }
    impl crate::Check for SupplementaryPurchaseData {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.customer {
                let at = at.field("customer");
                crate::Check::check(value, at, found);
            }
            {
                let at = at.field("event_reservations");
                for (index, entry) in (&self.event_reservations).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("insurances");
                for (index, entry) in (&self.insurances).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("line_items");
                for (index, entry) in (&self.line_items).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("lodging_reservations");
                for (index, entry) in (&self.lodging_reservations).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("marketplace_sellers");
                for (index, entry) in (&self.marketplace_sellers).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.ondemand_service {
                let at = at.field("ondemand_service");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.purchase_reference {
                let at = at.field("purchase_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
            {
                let at = at.field("shipping");
                for (index, entry) in (&self.shipping).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("subscriptions");
                for (index, entry) in (&self.subscriptions).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("travel_reservations");
                for (index, entry) in (&self.travel_reservations).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("vouchers");
                for (index, entry) in (&self.vouchers).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Class of a ticket. `ECONOMY` occurs in Klarna's samples, and Klarna may add values without notice. Inferred: the other values come from a partner's lower-case copy of this vocabulary.
        pub enum TicketClass {
            Economy = "ECONOMY",
            PremiumEconomy = "PREMIUM_ECONOMY",
            Business = "BUSINESS",
            FirstClass = "FIRST_CLASS",
        }
    }
    /// Where a journey ends. Klarna's sample of a flight puts city and country directly here, other samples use `address`, so both are possible.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct TravelArrival {
        /// Address of the place.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// Airport, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub arrival_airport: ::std::option::Option<::std::string::String>,
        /// Name of the place, such as a station.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub arrival_location: ::std::option::Option<::std::string::String>,
        /// City of the place, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<::std::string::String>,
        /// Country of the place, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        /// Street and house number of the place, for journeys by air. Inferred: Klarna's sample shows it for the departure only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub street_address: ::std::option::Option<::std::string::String>,
    }
    impl TravelArrival {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                address: ::std::default::Default::default(),
                arrival_airport: ::std::default::Default::default(),
                arrival_location: ::std::default::Default::default(),
                city: ::std::default::Default::default(),
                country: ::std::default::Default::default(),
                street_address: ::std::default::Default::default(),
            }
        }
        /// Sets `address`.
        ///
        /// Address of the place.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `arrival_airport`.
        ///
        /// Airport, for journeys by air.
        #[must_use]
        pub fn arrival_airport(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.arrival_airport = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `arrival_location`.
        ///
        /// Name of the place, such as a station.
        #[must_use]
        pub fn arrival_location(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.arrival_location = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `city`.
        ///
        /// City of the place, for journeys by air.
        #[must_use]
        pub fn city(mut self, value: impl Into<::std::string::String>) -> Self {
            self.city = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `country`.
        ///
        /// Country of the place, for journeys by air.
        #[must_use]
        pub fn country(mut self, value: impl Into<::std::string::String>) -> Self {
            self.country = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `street_address`.
        ///
        /// Street and house number of the place, for journeys by air. Inferred: Klarna's sample shows it for the departure only.
        #[must_use]
        pub fn street_address(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.street_address = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for TravelArrival {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.country {
                let at = at.field("country");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Z]{2}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z')],
                                least: 2usize,
                                most: Some(2usize),
                            },
                        ],
                    );
            }
        }
    }
    /// Where and when a journey begins. Klarna's sample of a flight puts street address, city and country directly here, other samples use `address`, so both are possible.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct TravelDeparture {
        /// Address of the place.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<Address>,
        /// City of the place, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<::std::string::String>,
        /// Country of the place, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        /// Moment of departure, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub departs_at: ::std::option::Option<crate::Timestamp>,
        /// Airport, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub departure_airport: ::std::option::Option<::std::string::String>,
        /// Name of the place, such as a station.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub departure_location: ::std::option::Option<::std::string::String>,
        /// Street and house number of the place, for journeys by air.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub street_address: ::std::option::Option<::std::string::String>,
    }
    impl TravelDeparture {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                address: ::std::default::Default::default(),
                city: ::std::default::Default::default(),
                country: ::std::default::Default::default(),
                departs_at: ::std::default::Default::default(),
                departure_airport: ::std::default::Default::default(),
                departure_location: ::std::default::Default::default(),
                street_address: ::std::default::Default::default(),
            }
        }
        /// Sets `address`.
        ///
        /// Address of the place.
        #[must_use]
        pub fn address(mut self, value: impl Into<Address>) -> Self {
            self.address = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `city`.
        ///
        /// City of the place, for journeys by air.
        #[must_use]
        pub fn city(mut self, value: impl Into<::std::string::String>) -> Self {
            self.city = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `country`.
        ///
        /// Country of the place, for journeys by air.
        #[must_use]
        pub fn country(mut self, value: impl Into<::std::string::String>) -> Self {
            self.country = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `departs_at`.
        ///
        /// Moment of departure, as an RFC 3339 timestamp.
        #[must_use]
        pub fn departs_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.departs_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `departure_airport`.
        ///
        /// Airport, for journeys by air.
        #[must_use]
        pub fn departure_airport(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.departure_airport = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `departure_location`.
        ///
        /// Name of the place, such as a station.
        #[must_use]
        pub fn departure_location(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.departure_location = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `street_address`.
        ///
        /// Street and house number of the place, for journeys by air.
        #[must_use]
        pub fn street_address(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.street_address = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for TravelDeparture {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.address {
                let at = at.field("address");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.country {
                let at = at.field("country");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Z]{2}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z')],
                                least: 2usize,
                                most: Some(2usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.departs_at {
                let at = at.field("departs_at");
                found.date_time(at, value);
            }
        }
    }
    /// Journey that is bought.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct TravelReservation {
        /// Name of the affiliate that brought about the sale.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub affiliate_name: ::std::option::Option<::std::string::String>,
        /// Where the journey ends.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub arrival: ::std::option::Option<TravelArrival>,
        /// Name of the carrier.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub carrier_name: ::std::option::Option<::std::string::String>,
        /// Currency of `price`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Where and when the journey begins.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub departure: ::std::option::Option<TravelDeparture>,
        /// Insurances of the journey.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub insurances: ::std::vec::Vec<Insurance>,
        /// People who travel.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub passengers: ::std::vec::Vec<Person>,
        /// Price of the journey in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub price: ::std::option::Option<i64>,
        /// Reference of the booking, such as a PNR.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reservation_reference: ::std::option::Option<::std::string::String>,
        /// Class of the ticket.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ticket_class: ::std::option::Option<TicketClass>,
        /// Means of travel.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub travel_type: ::std::option::Option<TravelType>,
    }
    impl ::std::fmt::Debug for TravelReservation {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TravelReservation")
                .field("affiliate_name", &self.affiliate_name)
                .field("arrival", &self.arrival)
                .field("carrier_name", &self.carrier_name)
                .field("currency", &self.currency)
                .field("departure", &self.departure)
                .field("insurances", &self.insurances)
                .field("passengers", &self.passengers)
                .field("price", &self.price)
                .field("reservation_reference", &format_args!("[redacted]"))
                .field("ticket_class", &self.ticket_class)
                .field("travel_type", &self.travel_type)
                .finish()
        }
    }
    impl TravelReservation {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                affiliate_name: ::std::default::Default::default(),
                arrival: ::std::default::Default::default(),
                carrier_name: ::std::default::Default::default(),
                currency: ::std::default::Default::default(),
                departure: ::std::default::Default::default(),
                insurances: ::std::default::Default::default(),
                passengers: ::std::default::Default::default(),
                price: ::std::default::Default::default(),
                reservation_reference: ::std::default::Default::default(),
                ticket_class: ::std::default::Default::default(),
                travel_type: ::std::default::Default::default(),
            }
        }
        /// Sets `affiliate_name`.
        ///
        /// Name of the affiliate that brought about the sale.
        #[must_use]
        pub fn affiliate_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.affiliate_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `arrival`.
        ///
        /// Where the journey ends.
        #[must_use]
        pub fn arrival(mut self, value: impl Into<TravelArrival>) -> Self {
            self.arrival = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `carrier_name`.
        ///
        /// Name of the carrier.
        #[must_use]
        pub fn carrier_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.carrier_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `currency`.
        ///
        /// Currency of `price`.
        #[must_use]
        pub fn currency(mut self, value: impl Into<::std::string::String>) -> Self {
            self.currency = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `departure`.
        ///
        /// Where and when the journey begins.
        #[must_use]
        pub fn departure(mut self, value: impl Into<TravelDeparture>) -> Self {
            self.departure = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `insurances`.
        ///
        /// Insurances of the journey.
        #[must_use]
        pub fn insurances(
            mut self,
            value: impl IntoIterator<Item = impl Into<Insurance>>,
        ) -> Self {
            self.insurances = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `passengers`.
        ///
        /// People who travel.
        #[must_use]
        pub fn passengers(
            mut self,
            value: impl IntoIterator<Item = impl Into<Person>>,
        ) -> Self {
            self.passengers = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `price`.
        ///
        /// Price of the journey in minor currency units.
        #[must_use]
        pub fn price(mut self, value: i64) -> Self {
            self.price = ::std::option::Option::Some(value);
            self
        }
        /// Sets `reservation_reference`.
        ///
        /// Reference of the booking, such as a PNR.
        #[must_use]
        pub fn reservation_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.reservation_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `ticket_class`.
        ///
        /// Class of the ticket.
        #[must_use]
        pub fn ticket_class(mut self, value: impl Into<TicketClass>) -> Self {
            self.ticket_class = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `travel_type`.
        ///
        /// Means of travel.
        #[must_use]
        pub fn travel_type(mut self, value: impl Into<TravelType>) -> Self {
            self.travel_type = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for TravelReservation {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.arrival {
                let at = at.field("arrival");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.currency {
                let at = at.field("currency");
                found
                    .pattern(
                        at,
                        value,
                        "^[A-Za-z]{3}$",
                        &[
                            crate::Span {
                                class: &[('A', 'Z'), ('a', 'z')],
                                least: 3usize,
                                most: Some(3usize),
                            },
                        ],
                    );
            }
            if let Some(value) = &self.departure {
                let at = at.field("departure");
                crate::Check::check(value, at, found);
            }
            {
                let at = at.field("insurances");
                for (index, entry) in (&self.insurances).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("passengers");
                for (index, entry) in (&self.passengers).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            if let Some(value) = &self.price {
                let at = at.field("price");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// Means of travel. `AIR`, `BUS` and `TRAIN` occur in Klarna's samples, and Klarna may add values without notice. Inferred: `FERRY` comes from a partner's copy of this vocabulary.
        pub enum TravelType {
            Air = "AIR",
            Bus = "BUS",
            Train = "TRAIN",
            Ferry = "FERRY",
        }
    }
    /// Parameter that is wrong. Parameter and reason are expected, but no field is guaranteed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ValidationError {
        /// URL of a page that explains the parameter.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub doc_url: ::std::option::Option<::std::string::String>,
        /// Place of the parameter in dot notation, such as `line_items[0].quantity`. Inferred: a sibling API of Klarna limits it to 256 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub parameter: ::std::option::Option<::std::string::String>,
        /// Why the parameter is wrong. Inferred: a sibling API of Klarna limits it to 512 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reason: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for ValidationError {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ValidationError")
                .field("doc_url", &self.doc_url)
                .field("parameter", &self.parameter)
                .field("reason", &format_args!("[redacted]"))
                .finish()
        }
    }
    /// Voucher that is bought.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Voucher {
        /// Name of the affiliate that brought about the sale.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub affiliate_name: ::std::option::Option<::std::string::String>,
        /// Moment until which the voucher is valid, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ends_at: ::std::option::Option<crate::Timestamp>,
        /// Moment from which the voucher is valid, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub starts_at: ::std::option::Option<crate::Timestamp>,
        /// Company behind the voucher.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub voucher_company: ::std::option::Option<::std::string::String>,
        /// Name of the voucher.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub voucher_name: ::std::option::Option<::std::string::String>,
        /// What the voucher is good for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub voucher_type: ::std::option::Option<VoucherType>,
    }
    impl Voucher {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                affiliate_name: ::std::default::Default::default(),
                ends_at: ::std::default::Default::default(),
                starts_at: ::std::default::Default::default(),
                voucher_company: ::std::default::Default::default(),
                voucher_name: ::std::default::Default::default(),
                voucher_type: ::std::default::Default::default(),
            }
        }
        /// Sets `affiliate_name`.
        ///
        /// Name of the affiliate that brought about the sale.
        #[must_use]
        pub fn affiliate_name(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.affiliate_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `ends_at`.
        ///
        /// Moment until which the voucher is valid, as an RFC 3339 timestamp.
        #[must_use]
        pub fn ends_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.ends_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `starts_at`.
        ///
        /// Moment from which the voucher is valid, as an RFC 3339 timestamp.
        #[must_use]
        pub fn starts_at(mut self, value: impl Into<crate::Timestamp>) -> Self {
            self.starts_at = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `voucher_company`.
        ///
        /// Company behind the voucher.
        #[must_use]
        pub fn voucher_company(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.voucher_company = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `voucher_name`.
        ///
        /// Name of the voucher.
        #[must_use]
        pub fn voucher_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.voucher_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `voucher_type`.
        ///
        /// What the voucher is good for.
        #[must_use]
        pub fn voucher_type(mut self, value: impl Into<VoucherType>) -> Self {
            self.voucher_type = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Voucher {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.ends_at {
                let at = at.field("ends_at");
                found.date_time(at, value);
            }
            if let Some(value) = &self.starts_at {
                let at = at.field("starts_at");
                found.date_time(at, value);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// What a voucher is good for. `GIFT_CARD` occurs in Klarna's samples, and Klarna may add values without notice. Inferred: the other values come from a partner's lower-case copy of this vocabulary.
        pub enum VoucherType {
            GiftCard = "GIFT_CARD",
            DigitalProduct = "DIGITAL_PRODUCT",
            Discount = "DISCOUNT",
            PhysicalProduct = "PHYSICAL_PRODUCT",
            Services = "SERVICES",
        }
    }
}
#[derive(Clone, Debug)]
/// Client for Klarna Network payment API
///
/// This document describes the part of Klarna's Network payment API, version 2, that lets a partner authorize a payment.
///
/// It was written from Klarna's public documentation.
/// It is not Klarna's own OpenAPI file, which isn't redistributable here, and it is not affiliated with or endorsed by Klarna.
///
/// Whatever Klarna's documentation or public samples don't state, and which had to be concluded from something else, is marked "Inferred:" in the description of the place concerned.
/// Names, values, numbers and limits without that mark are documented by Klarna or occur in Klarna's public sample requests.
///
/// Conventions that hold everywhere:
///
/// - Amounts are integers in minor currency units: 1999 with USD means 19.99 US dollars, and 1999 with JPY means 1999 yen.
/// - Inferred: amounts and counts that are sent can't be below zero, except where a description says so.
/// - Currencies are ISO 4217 alphabetic codes, countries are ISO 3166-1 alpha-2 codes.
/// - Timestamps follow RFC 3339 and carry a time zone, dates are `YYYY-MM-DD`, durations follow ISO 8601.
/// - Identifiers and tokens are opaque: store them and send them back, never take them apart.
/// - Klarna may add response fields, optional request fields, enumeration values and headers without notice, so readers ignore what they don't know.
/// - Limits are enforced here only on what a partner sends; for answers they are stated in words, so that an unexpected answer can still be read.
/// - A single header is limited to 6 KB, all headers together to 20 KB, and a body to 1 MB.
///
/// Version: 2.0.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: ::std::sync::Arc<dyn crate::Transport>,
}
impl Client {
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: ::std::sync::Arc<dyn crate::Transport>,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<::std::sync::Arc<dyn crate::Transport>> for Client {
    fn api_version() -> &'static str {
        "2.0.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &::std::sync::Arc<dyn crate::Transport> {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<::std::sync::Arc<dyn crate::Transport>>,
    {}
};
impl Client {
    /// Authorize a payment, a customer token or both
    ///
    /// Asks Klarna to approve a payment, to store a customer's consent as a customer token, or to do both at once, on behalf of one partner account.
    /// Each call is an authorization attempt of its own.
    ///
    /// The answer has status 200 for each of the three results:
    ///
    /// - `APPROVED`: a payment transaction, a customer token or both now exist.
    /// - `DECLINED`: Klarna refused; offer the customer another way to pay and don't repeat the call.
    /// - `STEP_UP_REQUIRED`: the customer has to interact with Klarna first, and `payment_request` says where.
    ///
    /// Inferred: the status of a decline is nowhere documented, but every public integration reads it from a 200 answer.
    ///
    /// After a step-up the payment is finalized with a second call of this operation:
    ///
    /// 1. The first call carries `step_up_config` and is answered with `STEP_UP_REQUIRED` and a payment request.
    /// 2. The customer is sent to `payment_request_url`, or `payment_request_id` is handed to Klarna's Web SDK.
    /// 3. Once the customer approves, the payment request becomes `COMPLETED`, and a webhook delivers the session token.
    /// 4. The second call repeats the payload without `step_up_config` and carries the session token in `Klarna-Network-Session-Token`.
    ///
    /// The second call has to happen within 60 minutes of completion, or the approval is lost.
    /// Klarna checks that the amount equals the one the customer approved, and reacts when the purchase data differs materially.
    /// Inferred: the currency must be the same as well.
    /// Repeating the second call with the same session token returns the same result.
    /// Inferred: keep the idempotency key and the payload the same as well, because two racing final calls with different keys were seen to end in 409.
    /// When only a customer token was requested, no second call is needed: the token arrives with the completed payment request.
    ///
    /// Inferred: at least one of `request_payment_transaction` and `request_customer_token` must be present.
    ///
    /// Klarna gives up after 59 idle seconds at the latest and answers 500 with `TIMEOUT`.
    /// A call whose answer was lost is repeated with the same idempotency key and the same payload.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/authorize`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_customer_region`: Hint for the region that should handle the customer, in the form of a Klarna resource name. Inferred: Klarna's samples send it on a sibling operation only; that this operation reads it is unconfirmed.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `klarna_interoperability_token`: Older name of the session token, still present in some of Klarna's samples. Send `Klarna-Network-Session-Token` instead.
    /// - `klarna_network_session_token`: Opaque token that carries the customer's session and, after a completed payment request, the customer's approval. It is optional on the first call and required on the final one. The limit of 8192 characters is documented for its predecessor; it exceeds the documented 6 KB for a single header.
    /// - `klarna_payment_token`: Older way to finalize a payment after a completed payment request, which Klarna announced to remove. Send `Klarna-Network-Session-Token` instead.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to authorize, for which purchase, and how the customer may be involved.
    /// ```text
    /// let response = client.authorize_payment()
    ///    .partner_account_id(partner_account_id)
    ///    .klarna_customer_region(klarna_customer_region)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .klarna_interoperability_token(klarna_interoperability_token)
    ///    .klarna_network_session_token(klarna_network_session_token)
    ///    .klarna_payment_token(klarna_payment_token)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn authorize_payment(&self) -> builder::AuthorizePayment<'_> {
        builder::AuthorizePayment::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /// Builder for [`Client::authorize_payment`]
    ///
    /// [`Client::authorize_payment`]: super::Client::authorize_payment
    #[derive(Clone)]
    pub struct AuthorizePayment<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        klarna_customer_region: Result<Option<::std::string::String>, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        klarna_interoperability_token: Result<Option<::std::string::String>, String>,
        klarna_network_session_token: Result<Option<::std::string::String>, String>,
        klarna_payment_token: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::AuthorizePaymentRequest, String>,
    }
    impl ::std::fmt::Debug for AuthorizePayment<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AuthorizePayment").finish_non_exhaustive()
        }
    }
    impl<'a> AuthorizePayment<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                klarna_customer_region: Ok(None),
                klarna_customer_token: Ok(None),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                klarna_interoperability_token: Ok(None),
                klarna_network_session_token: Ok(None),
                klarna_payment_token: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn partner_account_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.partner_account_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for partner_account_id failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_customer_region<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_customer_region = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_customer_region failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_customer_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_customer_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_customer_token failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_idempotency_key failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_integration_metadata<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_integration_metadata = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_integration_metadata failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_interoperability_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_interoperability_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_interoperability_token failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_network_session_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_network_session_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_network_session_token failed"
                        .to_string()
                });
            self
        }
        pub fn klarna_payment_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_payment_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for klarna_payment_token failed"
                        .to_string()
                });
            self
        }
        pub fn partner_correlation_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.partner_correlation_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for partner_correlation_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_agent<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_agent = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_agent failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AuthorizePaymentRequest>,
            <V as std::convert::TryInto<
                types::AuthorizePaymentRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `AuthorizePaymentRequest` for body failed: {}", s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/authorize`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::AuthorizePaymentResponse>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                klarna_customer_region,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                klarna_interoperability_token,
                klarna_network_session_token,
                klarna_payment_token,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let klarna_customer_region = klarna_customer_region
                .map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let klarna_interoperability_token = klarna_interoperability_token
                .map_err(Error::InvalidRequest)?;
            let klarna_network_session_token = klarna_network_session_token
                .map_err(Error::InvalidRequest)?;
            let klarna_payment_token = klarna_payment_token
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::AuthorizePaymentRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_customer_region {
                        let at = root.field("Klarna-Customer-Region");
                        found.min_length(at, value, 1usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &klarna_customer_token {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, value, 1usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &klarna_interoperability_token {
                        let at = root.field("Klarna-Interoperability-Token");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 8192usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &klarna_network_session_token {
                        let at = root.field("Klarna-Network-Session-Token");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 8192usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &klarna_payment_token {
                        let at = root.field("Klarna-Payment-Token");
                        found.min_length(at, value, 1usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("partner_account_id");
                        found.min_length(at, &partner_account_id, 1usize);
                        found.max_length(at, &partner_account_id, 255usize);
                        found.path_segment(at, &partner_account_id);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                crate::Check::check(&body, root, &mut found);
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/authorize", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(10usize);
            if let Some(value) = klarna_customer_region {
                header_map
                    .append("Klarna-Customer-Region", value.to_string().try_into()?);
            }
            if let Some(value) = klarna_customer_token {
                header_map
                    .append("Klarna-Customer-Token", value.to_string().try_into()?);
            }
            if let Some(value) = klarna_idempotency_key {
                header_map
                    .append("Klarna-Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
            }
            if let Some(value) = klarna_interoperability_token {
                header_map
                    .append(
                        "Klarna-Interoperability-Token",
                        value.to_string().try_into()?,
                    );
            }
            if let Some(value) = klarna_network_session_token {
                header_map
                    .append(
                        "Klarna-Network-Session-Token",
                        value.to_string().try_into()?,
                    );
            }
            if let Some(value) = klarna_payment_token {
                header_map.append("Klarna-Payment-Token", value.to_string().try_into()?);
            }
            if let Some(value) = partner_correlation_id {
                header_map
                    .append("Partner-Correlation-Id", value.to_string().try_into()?);
            }
            if let Some(value) = user_agent {
                header_map.append("User-Agent", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "authorize_payment",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
/// The headers whose values are secrets, in lower case.
pub const SECRET_HEADERS: &[&str] = &[
    "klarna-customer-token",
    "klarna-interoperability-token",
    "klarna-network-session-token",
    "klarna-payment-token",
];
