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
    /// Capture of a payment transaction, wholly or in part. Inferred: the amount is required, because every sample sends it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CapturePaymentTransactionRequest {
        /// Amount to capture in minor currency units of the payment's currency. Inferred: the minimum, because there is nothing to capture below it.
        pub capture_amount: i64,
        /// Partner's reference of the capture.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_reference: ::std::option::Option<::std::string::String>,
        /// What becomes of the part that isn't captured, with an undocumented default.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub remaining_authorization: ::std::option::Option<RemainingAuthorization>,
        /// What is captured and how it is delivered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_capture_data: ::std::option::Option<SupplementaryCaptureData>,
        /// New purchase data of the payment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<
            SupplementaryPurchaseData,
        >,
    }
    impl CapturePaymentTransactionRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(capture_amount: i64) -> Self {
            Self {
                capture_amount: capture_amount,
                payment_capture_reference: ::std::default::Default::default(),
                remaining_authorization: ::std::default::Default::default(),
                supplementary_capture_data: ::std::default::Default::default(),
                supplementary_purchase_data: ::std::default::Default::default(),
            }
        }
        /// Sets `payment_capture_reference`.
        ///
        /// Partner's reference of the capture.
        #[must_use]
        pub fn payment_capture_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_capture_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `remaining_authorization`.
        ///
        /// What becomes of the part that isn't captured, with an undocumented default.
        #[must_use]
        pub fn remaining_authorization(
            mut self,
            value: impl Into<RemainingAuthorization>,
        ) -> Self {
            self.remaining_authorization = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_capture_data`.
        ///
        /// What is captured and how it is delivered.
        #[must_use]
        pub fn supplementary_capture_data(
            mut self,
            value: impl Into<SupplementaryCaptureData>,
        ) -> Self {
            self.supplementary_capture_data = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_purchase_data`.
        ///
        /// New purchase data of the payment.
        #[must_use]
        pub fn supplementary_purchase_data(
            mut self,
            value: impl Into<SupplementaryPurchaseData>,
        ) -> Self {
            self.supplementary_purchase_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CapturePaymentTransactionRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("capture_amount");
                found.minimum(at, *&self.capture_amount, 1i64);
                found.maximum(at, *&self.capture_amount, 9007199254740991i64);
            }
            if let Some(value) = &self.payment_capture_reference {
                let at = at.field("payment_capture_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
            if let Some(value) = &self.supplementary_capture_data {
                let at = at.field("supplementary_capture_data");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.supplementary_purchase_data {
                let at = at.field("supplementary_purchase_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Shipment of captured goods.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CaptureShipment {
        /// The way to the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delivery: ::std::option::Option<ShipmentTracking>,
        /// The way back.
        #[serde(
            rename = "return",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub return_: ::std::option::Option<ShipmentTracking>,
    }
    impl CaptureShipment {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                delivery: ::std::default::Default::default(),
                return_: ::std::default::Default::default(),
            }
        }
        /// Sets `delivery`.
        ///
        /// The way to the customer.
        #[must_use]
        pub fn delivery(mut self, value: impl Into<ShipmentTracking>) -> Self {
            self.delivery = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `return`.
        ///
        /// The way back.
        #[must_use]
        pub fn return_(mut self, value: impl Into<ShipmentTracking>) -> Self {
            self.return_ = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CaptureShipment {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.delivery {
                let at = at.field("delivery");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.return_ {
                let at = at.field("return");
                crate::Check::check(value, at, found);
            }
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
    /// Which journey a session token for tests stands for. Inferred: the journey is required, because every sample sends it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateInteroperabilityTestTokenRequest {
        /// Journey that the token stands for.
        pub customer_journey: CustomerJourney,
    }
    impl CreateInteroperabilityTestTokenRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(customer_journey: impl Into<CustomerJourney>) -> Self {
            Self {
                customer_journey: customer_journey.into(),
            }
        }
    }
    impl crate::Check for CreateInteroperabilityTestTokenRequest {
        fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
    }
    /// Request to ask the customer for approval of a payment, a customer token or both. Inferred: `amount` may be left out when only a customer token is wanted, and `customer_interaction_config` is required, because every sample sends it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreatePaymentRequestRequest {
        /// Account that receives the money.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub acquiring_config: ::std::option::Option<AcquiringConfig>,
        /// Total that the customer is asked for in minor currency units, including taxes and discounts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Personal data that Klarna is asked to share, with the customer's consent.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub collect_customer_profile: ::std::vec::Vec<CustomerProfileScope>,
        /// Currency of all amounts in the request that don't name their own.
        pub currency: ::std::string::String,
        /// How the customer reaches Klarna and comes back.
        pub customer_interaction_config: CustomerInteractionConfig,
        /// Older name of `klarna_network_data`, still present in some of Klarna's samples.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interoperability_data: ::std::option::Option<::std::string::String>,
        /// Serialized JSON that the partner supplied for Klarna, forwarded exactly as received.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub klarna_network_data: ::std::option::Option<::std::string::String>,
        /// Opaque identifier of the payment option that the customer chose from Klarna's presentation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_option_id: ::std::option::Option<::std::string::String>,
        /// Codes of the payment programs that the customer may choose from.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub payment_program_enablement_codes: ::std::vec::Vec<::std::string::String>,
        /// Partner's reference of the payment request, such as a session or order number. Webhooks and return URL placeholders carry it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_reference: ::std::option::Option<::std::string::String>,
        /// Store in which the sale happens, for in-store payments.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub point_of_checkout: ::std::option::Option<PointOfCheckout>,
        /// Customer token to ask the customer for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_customer_token: ::std::option::Option<RequestCustomerToken>,
        /// Whether Klarna collects the shipping address from the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_config: ::std::option::Option<ShippingConfig>,
        /// What is bought, by whom and how it is delivered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<
            SupplementaryPurchaseData,
        >,
    }
    impl ::std::fmt::Debug for CreatePaymentRequestRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreatePaymentRequestRequest")
                .field("acquiring_config", &self.acquiring_config)
                .field("amount", &self.amount)
                .field("collect_customer_profile", &self.collect_customer_profile)
                .field("currency", &self.currency)
                .field("customer_interaction_config", &self.customer_interaction_config)
                .field("interoperability_data", &format_args!("[redacted]"))
                .field("klarna_network_data", &format_args!("[redacted]"))
                .field("payment_option_id", &self.payment_option_id)
                .field(
                    "payment_program_enablement_codes",
                    &self.payment_program_enablement_codes,
                )
                .field("payment_request_reference", &self.payment_request_reference)
                .field("point_of_checkout", &self.point_of_checkout)
                .field("request_customer_token", &self.request_customer_token)
                .field("shipping_config", &self.shipping_config)
                .field("supplementary_purchase_data", &self.supplementary_purchase_data)
                .finish()
        }
    }
    impl CreatePaymentRequestRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            currency: impl Into<::std::string::String>,
            customer_interaction_config: impl Into<CustomerInteractionConfig>,
        ) -> Self {
            Self {
                acquiring_config: ::std::default::Default::default(),
                amount: ::std::default::Default::default(),
                collect_customer_profile: ::std::default::Default::default(),
                currency: currency.into(),
                customer_interaction_config: customer_interaction_config.into(),
                interoperability_data: ::std::default::Default::default(),
                klarna_network_data: ::std::default::Default::default(),
                payment_option_id: ::std::default::Default::default(),
                payment_program_enablement_codes: ::std::default::Default::default(),
                payment_request_reference: ::std::default::Default::default(),
                point_of_checkout: ::std::default::Default::default(),
                request_customer_token: ::std::default::Default::default(),
                shipping_config: ::std::default::Default::default(),
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
        /// Sets `amount`.
        ///
        /// Total that the customer is asked for in minor currency units, including taxes and discounts.
        #[must_use]
        pub fn amount(mut self, value: i64) -> Self {
            self.amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `collect_customer_profile`.
        ///
        /// Personal data that Klarna is asked to share, with the customer's consent.
        #[must_use]
        pub fn collect_customer_profile(
            mut self,
            value: impl IntoIterator<Item = impl Into<CustomerProfileScope>>,
        ) -> Self {
            self.collect_customer_profile = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
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
        /// Serialized JSON that the partner supplied for Klarna, forwarded exactly as received.
        #[must_use]
        pub fn klarna_network_data(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.klarna_network_data = ::std::option::Option::Some(value.into());
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
        /// Sets `payment_request_reference`.
        ///
        /// Partner's reference of the payment request, such as a session or order number. Webhooks and return URL placeholders carry it.
        #[must_use]
        pub fn payment_request_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_request_reference = ::std::option::Option::Some(value.into());
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
        /// Sets `request_customer_token`.
        ///
        /// Customer token to ask the customer for.
        #[must_use]
        pub fn request_customer_token(
            mut self,
            value: impl Into<RequestCustomerToken>,
        ) -> Self {
            self.request_customer_token = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_config`.
        ///
        /// Whether Klarna collects the shipping address from the customer.
        #[must_use]
        pub fn shipping_config(mut self, value: impl Into<ShippingConfig>) -> Self {
            self.shipping_config = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_purchase_data`.
        ///
        /// What is bought, by whom and how it is delivered.
        #[must_use]
        pub fn supplementary_purchase_data(
            mut self,
            value: impl Into<SupplementaryPurchaseData>,
        ) -> Self {
            self.supplementary_purchase_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CreatePaymentRequestRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.acquiring_config {
                let at = at.field("acquiring_config");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.amount {
                let at = at.field("amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
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
            {
                let at = at.field("customer_interaction_config");
                crate::Check::check(&self.customer_interaction_config, at, found);
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
            if let Some(value) = &self.request_customer_token {
                let at = at.field("request_customer_token");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.shipping_config {
                let at = at.field("shipping_config");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.supplementary_purchase_data {
                let at = at.field("supplementary_purchase_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Subscription of an endpoint to events. Inferred: endpoint, events and version are required, because there is no subscription without them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateWebhookRequest {
        /// Events to receive, as values of `WebhookEventType` or with an asterisk for the rest, such as `payment.request.*`. Inferred: at least one.
        pub event_types: ::std::vec::Vec<::std::string::String>,
        /// Version of the events, such as `v2`.
        pub event_version: ::std::string::String,
        /// Key with which Klarna signs the events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_key_id: ::std::option::Option<::std::string::String>,
        /// Whether events are sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<WebhookStatus>,
        /// HTTPS endpoint on port 443 or 8443 that receives the events.
        pub url: ::std::string::String,
    }
    impl CreateWebhookRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            url: impl Into<::std::string::String>,
            event_types: impl IntoIterator<Item = impl Into<::std::string::String>>,
            event_version: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                event_types: event_types.into_iter().map(|entry| entry.into()).collect(),
                event_version: event_version.into(),
                signing_key_id: ::std::default::Default::default(),
                status: ::std::default::Default::default(),
                url: url.into(),
            }
        }
        /// Sets `signing_key_id`.
        ///
        /// Key with which Klarna signs the events.
        #[must_use]
        pub fn signing_key_id(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.signing_key_id = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `status`.
        ///
        /// Whether events are sent.
        #[must_use]
        pub fn status(mut self, value: impl Into<WebhookStatus>) -> Self {
            self.status = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for CreateWebhookRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("event_types");
                found.min_items(at, &self.event_types, 1usize);
                for (index, entry) in (&self.event_types).iter().enumerate() {
                    let at = at.index(index);
                    found.min_length(at, entry, 1usize);
                }
            }
            {
                let at = at.field("event_version");
                found.min_length(at, &self.event_version, 1usize);
            }
            if let Some(value) = &self.signing_key_id {
                let at = at.field("signing_key_id");
                found.min_length(at, value, 1usize);
            }
            {
                let at = at.field("url");
                found.uri(at, &self.url);
            }
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
    crate::open_enum::open_enum! {
        /// Journey of a customer. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum CustomerJourney {
            KlarnaExpressCheckout = "KLARNA_EXPRESS_CHECKOUT",
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
    crate::open_enum::open_enum! {
        /// Part of the customer's profile. Inferred: the values are those of Klarna's Web SDK; Klarna may add values without notice.
        pub enum CustomerProfileScope {
            ProfileName = "profile:name",
            ProfileEmail = "profile:email",
            ProfilePhone = "profile:phone",
            ProfileLocale = "profile:locale",
            ProfileBillingAddress = "profile:billing_address",
            ProfileCountry = "profile:country",
            ProfileNationalIdentification = "profile:national_identification",
            ProfileDateOfBirth = "profile:date_of_birth",
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
    /// Event about a customer token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerTokenEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the customer token.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<UndocumentedEventPayload>,
    }
    impl ::std::fmt::Debug for CustomerTokenEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CustomerTokenEvent")
                .field("metadata", &self.metadata)
                .field("payload", &format_args!("[redacted]"))
                .finish()
        }
    }
    /// What Klarna knows about a customer token. No field of this object is public, so it is kept as it arrives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct CustomerTokenIntrospection(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for CustomerTokenIntrospection {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for CustomerTokenIntrospection {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<CustomerTokenIntrospection>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: CustomerTokenIntrospection) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for CustomerTokenIntrospection {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
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
        /// A form that isn't documented yet.
        Unknown(crate::UnknownForm),
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
    impl IntegrationMetadata {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(integrator: impl Into<Integrator>) -> Self {
            Self {
                integrator: integrator.into(),
                originators: ::std::default::Default::default(),
            }
        }
        /// Sets `originators`.
        ///
        /// Parties from which the call came to the integrator, at most 10 and possibly none.
        #[must_use]
        pub fn originators(
            mut self,
            value: impl IntoIterator<Item = impl Into<Originator>>,
        ) -> Self {
            self.originators = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
    }
    impl crate::Check for IntegrationMetadata {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("integrator");
                crate::Check::check(&self.integrator, at, found);
            }
            {
                let at = at.field("originators");
                found.max_items(at, &self.originators, 10usize);
                for (index, entry) in (&self.originators).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
        }
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
    impl Integrator {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            name: impl Into<::std::string::String>,
            session_reference: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                module_name: ::std::default::Default::default(),
                module_version: ::std::default::Default::default(),
                name: name.into(),
                session_reference: session_reference.into(),
            }
        }
        /// Sets `module_name`.
        ///
        /// Name of the integrator's module that makes the call.
        #[must_use]
        pub fn module_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.module_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `module_version`.
        ///
        /// Version of that module, as a semantic version, a date or a commit hash.
        #[must_use]
        pub fn module_version(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.module_version = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Integrator {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.module_name {
                let at = at.field("module_name");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 50usize);
            }
            if let Some(value) = &self.module_version {
                let at = at.field("module_version");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 50usize);
            }
            {
                let at = at.field("name");
                found.min_length(at, &self.name, 1usize);
                found.max_length(at, &self.name, 50usize);
            }
            {
                let at = at.field("session_reference");
                found.min_length(at, &self.session_reference, 1usize);
                found.max_length(at, &self.session_reference, 100usize);
            }
        }
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
    /// Token of a checkout, for Klarna's Web SDK or for tests. No field of this object is public, so it is kept as it arrives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct InteroperabilityToken(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for InteroperabilityToken {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for InteroperabilityToken {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<InteroperabilityToken>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: InteroperabilityToken) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for InteroperabilityToken {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
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
        /// Customer token, present when one was requested and the customer agreed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_token: ::std::option::Option<CustomerTokenValue>,
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
                .field("parameter", &format_args!("[redacted]"))
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
    impl Originator {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            name: impl Into<::std::string::String>,
            session_reference: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                module_name: ::std::default::Default::default(),
                module_version: ::std::default::Default::default(),
                name: name.into(),
                session_reference: session_reference.into(),
            }
        }
        /// Sets `module_name`.
        ///
        /// Name of the originator's module.
        #[must_use]
        pub fn module_name(mut self, value: impl Into<::std::string::String>) -> Self {
            self.module_name = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `module_version`.
        ///
        /// Version of that module, as a semantic version, a date or a commit hash.
        #[must_use]
        pub fn module_version(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.module_version = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for Originator {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.module_name {
                let at = at.field("module_name");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 50usize);
            }
            if let Some(value) = &self.module_version {
                let at = at.field("module_version");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 50usize);
            }
            {
                let at = at.field("name");
                found.min_length(at, &self.name, 1usize);
                found.max_length(at, &self.name, 50usize);
            }
            {
                let at = at.field("session_reference");
                found.min_length(at, &self.session_reference, 1usize);
                found.max_length(at, &self.session_reference, 100usize);
            }
        }
    }
    /// Event about a partner account.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PartnerEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the account.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<UndocumentedEventPayload>,
    }
    impl ::std::fmt::Debug for PartnerEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PartnerEvent")
                .field("metadata", &self.metadata)
                .field("payload", &format_args!("[redacted]"))
                .finish()
        }
    }
    /// Capture of a payment transaction. Inferred: Klarna documents that the answer is authoritative and not what is in it; the fields follow the request and the vocabulary of other operations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentCapture {
        /// Captured amount in minor currency units, under the name that it has in other answers.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Captured amount in minor currency units, under the name that it has in the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub capture_amount: ::std::option::Option<i64>,
        /// Moment of the capture, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub captured_at: ::std::option::Option<crate::Timestamp>,
        /// Currency of the amount as an ISO 4217 alphabetic code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Opaque identifier of the capture, by which a refund names it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the capture, as it was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_reference: ::std::option::Option<::std::string::String>,
        /// Identifier of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
    }
    /// Money that Klarna took back from the partner after a dispute. Inferred: no field is documented; they follow the vocabulary of other operations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentChargeback {
        /// Amount in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Moment of the chargeback, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Currency of `amount` as an ISO 4217 alphabetic code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Identifier of the capture.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_id: ::std::option::Option<::std::string::String>,
        /// Opaque identifier of the chargeback.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_chargeback_id: ::std::option::Option<::std::string::String>,
        /// Identifier of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
    }
    /// Event about a dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentDisputeEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the dispute.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<PaymentDisputeEventPayload>,
    }
    /// What happened to a dispute. Inferred: the fields come from a sibling API of Klarna, which sends more.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentDisputeEventPayload {
        /// Identifier of the capture.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_id: ::std::option::Option<::std::string::String>,
        /// Identifier of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
        /// Order number that the customer knows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub purchase_reference: ::std::option::Option<::std::string::String>,
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
    /// Event about the funding of a payment that Klarna doesn't guarantee.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentFundingEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the funding.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<PaymentFundingEventPayload>,
    }
    /// What happened to the funding of a payment. Inferred: the fields follow the vocabulary of the operations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentFundingEventPayload {
        /// Whether and when Klarna vouches for the money.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_funding: ::std::option::Option<PaymentFunding>,
        /// Identifier of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
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
    /// How Klarna is to be shown, with the payment options to choose from. No field of this object is public, so it is kept as it arrives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct PaymentPresentation(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for PaymentPresentation {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for PaymentPresentation {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<PaymentPresentation>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: PaymentPresentation) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for PaymentPresentation {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
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
    /// Refund of a payment transaction or of a capture. Inferred: Klarna documents that the answer is authoritative and not what is in it; the fields follow the requests and the vocabulary of other operations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentRefund {
        /// Refunded amount in minor currency units, under the name that it has in other answers.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Currency of the amount as an ISO 4217 alphabetic code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Identifier of the capture that was refunded.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_id: ::std::option::Option<::std::string::String>,
        /// Opaque identifier of the refund.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_refund_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the refund, as it was sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_refund_reference: ::std::option::Option<::std::string::String>,
        /// Identifier of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Refunded amount in minor currency units, under the name that it has in the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refund_amount: ::std::option::Option<i64>,
        /// Partner's reference of the refund, in the spelling of refunds of a payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refund_reference: ::std::option::Option<::std::string::String>,
        /// Moment of the refund, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refunded_at: ::std::option::Option<crate::Timestamp>,
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
    /// Event about a payment request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentRequestEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the payment request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<PaymentRequestEventPayload>,
    }
    /// What happened to a payment request. Inferred: the fields come from integrations that read them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentRequestEventPayload {
        /// What Klarna shares about the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub klarna_customer: ::std::option::Option<KlarnaCustomer>,
        /// Opaque token for the final authorization, present when the payment request was completed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub klarna_network_session_token: ::std::option::Option<crate::Secret>,
        /// Older reference, documented for version 1.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub merchant_reference: ::std::option::Option<::std::string::String>,
        /// Older reference, documented for version 1.
        ///
        /// Deprecated.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_reference: ::std::option::Option<::std::string::String>,
        /// Identifier of the payment request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_reference: ::std::option::Option<::std::string::String>,
        /// Shipping data that Klarna collected from the customer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping: ::std::option::Option<CollectedShipping>,
        /// Where the payment request stands.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<PaymentRequestState>,
        /// Why the payment request is in its state. Inferred: payment requests have it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_reason: ::std::option::Option<PaymentRequestStateReason>,
    }
    impl ::std::fmt::Debug for PaymentRequestEventPayload {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PaymentRequestEventPayload")
                .field("klarna_customer", &self.klarna_customer)
                .field(
                    "klarna_network_session_token",
                    &self.klarna_network_session_token,
                )
                .field("merchant_reference", &self.merchant_reference)
                .field("payment_reference", &self.payment_reference)
                .field("payment_request_id", &self.payment_request_id)
                .field("payment_request_reference", &self.payment_request_reference)
                .field("shipping", &format_args!("[redacted]"))
                .field("state", &self.state)
                .field("state_reason", &self.state_reason)
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
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
        /// Where the payment transaction stands, documented for reading it. Inferred: the name of the field.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<PaymentTransactionState>,
        /// Purchase data as Klarna holds it, documented for reading a payment transaction. Inferred: the name of the field.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<EchoedPurchaseData>,
    }
    impl ::std::fmt::Debug for PaymentTransaction {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("PaymentTransaction")
                .field("amount", &self.amount)
                .field("currency", &self.currency)
                .field("expires_at", &self.expires_at)
                .field("payment_funding", &self.payment_funding)
                .field("payment_pricing", &self.payment_pricing)
                .field("payment_transaction_id", &self.payment_transaction_id)
                .field(
                    "payment_transaction_reference",
                    &self.payment_transaction_reference,
                )
                .field("state", &self.state)
                .field("supplementary_purchase_data", &format_args!("[redacted]"))
                .finish()
        }
    }
    /// Event about a payment transaction.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentTransactionEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<PaymentTransactionEventPayload>,
    }
    /// What happened to a payment transaction. Inferred: the fields follow the vocabulary of the operations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentTransactionEventPayload {
        /// Amount in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Currency of `amount` as an ISO 4217 alphabetic code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub currency: ::std::option::Option<::std::string::String>,
        /// Moment at which the authorization ends, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<crate::Timestamp>,
        /// Identifier of the capture that the event is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of that capture.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_capture_reference: ::std::option::Option<::std::string::String>,
        /// Identifier of the chargeback that the event is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_chargeback_id: ::std::option::Option<::std::string::String>,
        /// Identifier of the refund that the event is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_refund_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of that refund.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_refund_reference: ::std::option::Option<::std::string::String>,
        /// Identifier of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_id: ::std::option::Option<::std::string::String>,
        /// Partner's reference of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
        /// Where the payment transaction stands.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<PaymentTransactionState>,
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
    crate::open_enum::open_enum! {
        /// Where a payment transaction stands: `AUTHORIZED` while it can be captured, `EXPIRED` when its lifetime passed, which ends in `CLOSED` unless it is reauthorized in time, `COMPLETED` when it is captured wholly, or in part and the rest is released, `CLOSED` when nothing can be done any more, not even a refund. All four values are documented, and Klarna may add values without notice.
        pub enum PaymentTransactionState {
            Authorized = "AUTHORIZED",
            Expired = "EXPIRED",
            Completed = "COMPLETED",
            Closed = "CLOSED",
        }
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
        /// What a customer is about to do. All values occur in Klarna's samples, which hold further ones, and Klarna may add values without notice.
        pub enum PresentationIntent {
            Pay = "PAY",
            Subscribe = "SUBSCRIBE",
            AddToWallet = "ADD_TO_WALLET",
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
    /// New amount of a payment transaction, an extension of its lifetime, or both.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ReauthorizePaymentTransactionRequest {
        /// New authorized amount in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// Number of days by which the lifetime is extended. Inferred: the minimum; no limit is documented.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub extension_days: ::std::option::Option<i64>,
        /// Purchase data that belongs to the new amount.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<
            SupplementaryPurchaseData,
        >,
    }
    impl ReauthorizePaymentTransactionRequest {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                amount: ::std::default::Default::default(),
                extension_days: ::std::default::Default::default(),
                supplementary_purchase_data: ::std::default::Default::default(),
            }
        }
        /// Sets `amount`.
        ///
        /// New authorized amount in minor currency units.
        #[must_use]
        pub fn amount(mut self, value: i64) -> Self {
            self.amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `extension_days`.
        ///
        /// Number of days by which the lifetime is extended. Inferred: the minimum; no limit is documented.
        #[must_use]
        pub fn extension_days(mut self, value: i64) -> Self {
            self.extension_days = ::std::option::Option::Some(value);
            self
        }
        /// Sets `supplementary_purchase_data`.
        ///
        /// Purchase data that belongs to the new amount.
        #[must_use]
        pub fn supplementary_purchase_data(
            mut self,
            value: impl Into<SupplementaryPurchaseData>,
        ) -> Self {
            self.supplementary_purchase_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for ReauthorizePaymentTransactionRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.amount {
                let at = at.field("amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.extension_days {
                let at = at.field("extension_days");
                found.minimum(at, *value, 1i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.supplementary_purchase_data {
                let at = at.field("supplementary_purchase_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Refund of a capture, wholly or in part. Inferred: the amount is required, because every sample sends it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundPaymentCaptureRequest {
        /// Partner's reference of the refund.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_refund_reference: ::std::option::Option<::std::string::String>,
        /// Amount to pay back in minor currency units of the payment's currency. Inferred: the minimum, because there is nothing to pay back below it.
        pub refund_amount: i64,
        /// What is paid back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_refund_data: ::std::option::Option<SupplementaryRefundData>,
    }
    impl RefundPaymentCaptureRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(refund_amount: i64) -> Self {
            Self {
                payment_refund_reference: ::std::default::Default::default(),
                refund_amount: refund_amount,
                supplementary_refund_data: ::std::default::Default::default(),
            }
        }
        /// Sets `payment_refund_reference`.
        ///
        /// Partner's reference of the refund.
        #[must_use]
        pub fn payment_refund_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_refund_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_refund_data`.
        ///
        /// What is paid back.
        #[must_use]
        pub fn supplementary_refund_data(
            mut self,
            value: impl Into<SupplementaryRefundData>,
        ) -> Self {
            self.supplementary_refund_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for RefundPaymentCaptureRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.payment_refund_reference {
                let at = at.field("payment_refund_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
            {
                let at = at.field("refund_amount");
                found.minimum(at, *&self.refund_amount, 1i64);
                found.maximum(at, *&self.refund_amount, 9007199254740991i64);
            }
            if let Some(value) = &self.supplementary_refund_data {
                let at = at.field("supplementary_refund_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Refund of a payment transaction, wholly or in part. Inferred: the amount is required, because every sample sends it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundPaymentTransactionRequest {
        /// Amount to pay back in minor currency units of the payment's currency. Inferred: the minimum, because there is nothing to pay back below it.
        pub refund_amount: i64,
        /// Partner's reference of the refund, in the spelling of Klarna's sample for this operation. Refunds of a capture spell it `payment_refund_reference`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refund_reference: ::std::option::Option<::std::string::String>,
        /// What is paid back.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_refund_data: ::std::option::Option<SupplementaryRefundData>,
    }
    impl RefundPaymentTransactionRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(refund_amount: i64) -> Self {
            Self {
                refund_amount: refund_amount,
                refund_reference: ::std::default::Default::default(),
                supplementary_refund_data: ::std::default::Default::default(),
            }
        }
        /// Sets `refund_reference`.
        ///
        /// Partner's reference of the refund, in the spelling of Klarna's sample for this operation. Refunds of a capture spell it `payment_refund_reference`.
        #[must_use]
        pub fn refund_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.refund_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_refund_data`.
        ///
        /// What is paid back.
        #[must_use]
        pub fn supplementary_refund_data(
            mut self,
            value: impl Into<SupplementaryRefundData>,
        ) -> Self {
            self.supplementary_refund_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for RefundPaymentTransactionRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("refund_amount");
                found.minimum(at, *&self.refund_amount, 1i64);
                found.maximum(at, *&self.refund_amount, 9007199254740991i64);
            }
            if let Some(value) = &self.refund_reference {
                let at = at.field("refund_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
            if let Some(value) = &self.supplementary_refund_data {
                let at = at.field("supplementary_refund_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    crate::open_enum::open_enum! {
        /// What becomes of the part of an authorization that isn't captured. The only value is the one that occurs in Klarna's samples; others are likely, and Klarna may add values without notice.
        pub enum RemainingAuthorization {
            Release = "RELEASE",
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
    /// Event about a settlement.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SettlementEvent {
        /// What is the same in all events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<WebhookMetadata>,
        /// What happened to the settlement.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payload: ::std::option::Option<UndocumentedEventPayload>,
    }
    impl ::std::fmt::Debug for SettlementEvent {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SettlementEvent")
                .field("metadata", &self.metadata)
                .field("payload", &format_args!("[redacted]"))
                .finish()
        }
    }
    /// Where a shipment is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ShipmentTracking {
        /// Day on which the shipment is expected to arrive.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub estimated_delivery_date: ::std::option::Option<::std::string::String>,
        /// Name of the carrier, such as `DHL`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_carrier: ::std::option::Option<::std::string::String>,
        /// Kind of delivery.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_type: ::std::option::Option<ShippingType>,
        /// Detail of the delivery. `authorizePayment` spells the same thing `shipping_type_attributes` and takes several.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shipping_type_attribute: ::std::option::Option<ShippingTypeAttribute>,
        /// Number under which the carrier tracks the shipment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tracking_number: ::std::option::Option<::std::string::String>,
        /// Page of the carrier on which the customer can track the shipment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tracking_url: ::std::option::Option<::std::string::String>,
    }
    impl ::std::fmt::Debug for ShipmentTracking {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ShipmentTracking")
                .field("estimated_delivery_date", &self.estimated_delivery_date)
                .field("shipping_carrier", &self.shipping_carrier)
                .field("shipping_type", &self.shipping_type)
                .field("shipping_type_attribute", &self.shipping_type_attribute)
                .field("tracking_number", &format_args!("[redacted]"))
                .field("tracking_url", &format_args!("[redacted]"))
                .finish()
        }
    }
    impl ShipmentTracking {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                estimated_delivery_date: ::std::default::Default::default(),
                shipping_carrier: ::std::default::Default::default(),
                shipping_type: ::std::default::Default::default(),
                shipping_type_attribute: ::std::default::Default::default(),
                tracking_number: ::std::default::Default::default(),
                tracking_url: ::std::default::Default::default(),
            }
        }
        /// Sets `estimated_delivery_date`.
        ///
        /// Day on which the shipment is expected to arrive.
        #[must_use]
        pub fn estimated_delivery_date(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.estimated_delivery_date = ::std::option::Option::Some(value.into());
            self
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
        /// Sets `shipping_type`.
        ///
        /// Kind of delivery.
        #[must_use]
        pub fn shipping_type(mut self, value: impl Into<ShippingType>) -> Self {
            self.shipping_type = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `shipping_type_attribute`.
        ///
        /// Detail of the delivery. `authorizePayment` spells the same thing `shipping_type_attributes` and takes several.
        #[must_use]
        pub fn shipping_type_attribute(
            mut self,
            value: impl Into<ShippingTypeAttribute>,
        ) -> Self {
            self.shipping_type_attribute = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `tracking_number`.
        ///
        /// Number under which the carrier tracks the shipment.
        #[must_use]
        pub fn tracking_number(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.tracking_number = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `tracking_url`.
        ///
        /// Page of the carrier on which the customer can track the shipment.
        #[must_use]
        pub fn tracking_url(mut self, value: impl Into<::std::string::String>) -> Self {
            self.tracking_url = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for ShipmentTracking {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.estimated_delivery_date {
                let at = at.field("estimated_delivery_date");
                found.date(at, value);
            }
            if let Some(value) = &self.tracking_url {
                let at = at.field("tracking_url");
                found.uri(at, value);
            }
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
    /// Whether Klarna collects the shipping address from the customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ShippingConfig {
        /// Whether the customer may change the shipping address at Klarna.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub mode: ::std::option::Option<ShippingMode>,
        /// Countries to which the partner ships.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub supported_countries: ::std::vec::Vec<::std::string::String>,
    }
    impl ShippingConfig {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                mode: ::std::default::Default::default(),
                supported_countries: ::std::default::Default::default(),
            }
        }
        /// Sets `mode`.
        ///
        /// Whether the customer may change the shipping address at Klarna.
        #[must_use]
        pub fn mode(mut self, value: impl Into<ShippingMode>) -> Self {
            self.mode = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supported_countries`.
        ///
        /// Countries to which the partner ships.
        #[must_use]
        pub fn supported_countries(
            mut self,
            value: impl IntoIterator<Item = impl Into<::std::string::String>>,
        ) -> Self {
            self.supported_countries = value
                .into_iter()
                .map(|entry| entry.into())
                .collect();
            self
        }
    }
    impl crate::Check for ShippingConfig {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("supported_countries");
                for (index, entry) in (&self.supported_countries).iter().enumerate() {
                    let at = at.index(index);
                    found
                        .pattern(
                            at,
                            entry,
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
    }
    crate::open_enum::open_enum! {
        /// Whether the customer may change the shipping address at Klarna. Both values are documented, and Klarna may add values without notice.
        pub enum ShippingMode {
            Editable = "EDITABLE",
            ReadOnly = "READ_ONLY",
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
    /// Key with which Klarna signs webhooks.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SigningKey {
        /// Moment at which the key was created, as an RFC 3339 timestamp. Inferred: the webhooks of version 1 have it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// The key itself, present only in the answer to its creation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_key: ::std::option::Option<crate::Secret>,
        /// Opaque identifier of the key, which each signed webhook names.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_key_id: ::std::option::Option<::std::string::String>,
    }
    /// Signing keys of an account.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SigningKeyList {
        /// Signing keys, without the keys themselves.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub signing_keys: ::std::vec::Vec<SigningKey>,
    }
    /// Event to send to an endpoint as a test. Inferred: both fields are required, because all samples send them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SimulateWebhookRequest {
        /// Event to send.
        pub event_type: WebhookEventType,
        /// Version of the event, such as `v2`.
        pub event_version: ::std::string::String,
    }
    impl SimulateWebhookRequest {
        /// Creates a value with what Klarna requires of it.
        #[must_use]
        pub fn new(
            event_type: impl Into<WebhookEventType>,
            event_version: impl Into<::std::string::String>,
        ) -> Self {
            Self {
                event_type: event_type.into(),
                event_version: event_version.into(),
            }
        }
    }
    impl crate::Check for SimulateWebhookRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("event_version");
                found.min_length(at, &self.event_version, 1usize);
            }
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
    /// What is captured and how it is delivered.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SupplementaryCaptureData {
        /// Lines of the purchase that are captured.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub line_items: ::std::vec::Vec<LineItem>,
        /// Shipments on their way, and how to send things back.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub shipments: ::std::vec::Vec<CaptureShipment>,
    }
    impl SupplementaryCaptureData {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                line_items: ::std::default::Default::default(),
                shipments: ::std::default::Default::default(),
            }
        }
        /// Sets `line_items`.
        ///
        /// Lines of the purchase that are captured.
        #[must_use]
        pub fn line_items(
            mut self,
            value: impl IntoIterator<Item = impl Into<LineItem>>,
        ) -> Self {
            self.line_items = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `shipments`.
        ///
        /// Shipments on their way, and how to send things back.
        #[must_use]
        pub fn shipments(
            mut self,
            value: impl IntoIterator<Item = impl Into<CaptureShipment>>,
        ) -> Self {
            self.shipments = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
    }
    impl crate::Check for SupplementaryCaptureData {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("line_items");
                for (index, entry) in (&self.line_items).iter().enumerate() {
                    let at = at.index(index);
                    crate::Check::check(entry, at, found);
                }
            }
            {
                let at = at.field("shipments");
                for (index, entry) in (&self.shipments).iter().enumerate() {
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
    /// What is paid back.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct SupplementaryRefundData {
        /// Lines of the purchase that are paid back.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub line_items: ::std::vec::Vec<LineItem>,
    }
    impl SupplementaryRefundData {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                line_items: ::std::default::Default::default(),
            }
        }
        /// Sets `line_items`.
        ///
        /// Lines of the purchase that are paid back.
        #[must_use]
        pub fn line_items(
            mut self,
            value: impl IntoIterator<Item = impl Into<LineItem>>,
        ) -> Self {
            self.line_items = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
    }
    impl crate::Check for SupplementaryRefundData {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("line_items");
                for (index, entry) in (&self.line_items).iter().enumerate() {
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
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
    impl ::std::fmt::Debug for TravelArrival {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TravelArrival")
                .field("address", &self.address)
                .field("arrival_airport", &self.arrival_airport)
                .field("arrival_location", &self.arrival_location)
                .field("city", &self.city)
                .field("country", &self.country)
                .field("street_address", &format_args!("[redacted]"))
                .finish()
        }
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Default)]
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
    impl ::std::fmt::Debug for TravelDeparture {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TravelDeparture")
                .field("address", &self.address)
                .field("city", &self.city)
                .field("country", &self.country)
                .field("departs_at", &self.departs_at)
                .field("departure_airport", &self.departure_airport)
                .field("departure_location", &self.departure_location)
                .field("street_address", &format_args!("[redacted]"))
                .finish()
        }
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
    /// What happened. No field of this object is public, so it is kept as it arrives.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct UndocumentedEventPayload(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::fmt::Debug for UndocumentedEventPayload {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("[redacted]")
        }
    }
    impl ::std::ops::Deref for UndocumentedEventPayload {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<UndocumentedEventPayload>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: UndocumentedEventPayload) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for UndocumentedEventPayload {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /// Change of a payment request that is still `SUBMITTED`. Inferred: the fields have the names and the form that they have on creation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdatePaymentRequestRequest {
        /// New total that the customer is asked for in minor currency units.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// New rules for the interaction, such as another lifetime.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub customer_interaction_config: ::std::option::Option<
            CustomerInteractionConfig,
        >,
        /// Opaque identifier of the payment option that the customer chose from Klarna's presentation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_option_id: ::std::option::Option<::std::string::String>,
        /// New reference of the payment request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_request_reference: ::std::option::Option<::std::string::String>,
        /// New purchase data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<
            SupplementaryPurchaseData,
        >,
    }
    impl UpdatePaymentRequestRequest {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                amount: ::std::default::Default::default(),
                customer_interaction_config: ::std::default::Default::default(),
                payment_option_id: ::std::default::Default::default(),
                payment_request_reference: ::std::default::Default::default(),
                supplementary_purchase_data: ::std::default::Default::default(),
            }
        }
        /// Sets `amount`.
        ///
        /// New total that the customer is asked for in minor currency units.
        #[must_use]
        pub fn amount(mut self, value: i64) -> Self {
            self.amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `customer_interaction_config`.
        ///
        /// New rules for the interaction, such as another lifetime.
        #[must_use]
        pub fn customer_interaction_config(
            mut self,
            value: impl Into<CustomerInteractionConfig>,
        ) -> Self {
            self.customer_interaction_config = ::std::option::Option::Some(value.into());
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
        /// Sets `payment_request_reference`.
        ///
        /// New reference of the payment request.
        #[must_use]
        pub fn payment_request_reference(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.payment_request_reference = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `supplementary_purchase_data`.
        ///
        /// New purchase data.
        #[must_use]
        pub fn supplementary_purchase_data(
            mut self,
            value: impl Into<SupplementaryPurchaseData>,
        ) -> Self {
            self.supplementary_purchase_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for UpdatePaymentRequestRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.amount {
                let at = at.field("amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.customer_interaction_config {
                let at = at.field("customer_interaction_config");
                crate::Check::check(value, at, found);
            }
            if let Some(value) = &self.supplementary_purchase_data {
                let at = at.field("supplementary_purchase_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Change of a payment transaction.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdatePaymentTransactionRequest {
        /// New authorized amount in minor currency units. Inferred: documented as something that updates may include, absent from Klarna's samples.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amount: ::std::option::Option<i64>,
        /// New reference of the payment transaction.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_transaction_reference: ::std::option::Option<::std::string::String>,
        /// New purchase data.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub supplementary_purchase_data: ::std::option::Option<
            SupplementaryPurchaseData,
        >,
    }
    impl UpdatePaymentTransactionRequest {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                amount: ::std::default::Default::default(),
                payment_transaction_reference: ::std::default::Default::default(),
                supplementary_purchase_data: ::std::default::Default::default(),
            }
        }
        /// Sets `amount`.
        ///
        /// New authorized amount in minor currency units. Inferred: documented as something that updates may include, absent from Klarna's samples.
        #[must_use]
        pub fn amount(mut self, value: i64) -> Self {
            self.amount = ::std::option::Option::Some(value);
            self
        }
        /// Sets `payment_transaction_reference`.
        ///
        /// New reference of the payment transaction.
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
        /// Sets `supplementary_purchase_data`.
        ///
        /// New purchase data.
        #[must_use]
        pub fn supplementary_purchase_data(
            mut self,
            value: impl Into<SupplementaryPurchaseData>,
        ) -> Self {
            self.supplementary_purchase_data = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for UpdatePaymentTransactionRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            if let Some(value) = &self.amount {
                let at = at.field("amount");
                found.minimum(at, *value, 0i64);
                found.maximum(at, *value, 9007199254740991i64);
            }
            if let Some(value) = &self.payment_transaction_reference {
                let at = at.field("payment_transaction_reference");
                found.min_length(at, value, 1usize);
                found.max_length(at, value, 255usize);
            }
            if let Some(value) = &self.supplementary_purchase_data {
                let at = at.field("supplementary_purchase_data");
                crate::Check::check(value, at, found);
            }
        }
    }
    /// Change of a subscription.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdateWebhookRequest {
        /// Events to receive, in place of those before.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub event_types: ::std::vec::Vec<::std::string::String>,
        /// Version of the events, such as `v2`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_version: ::std::option::Option<::std::string::String>,
        /// Key with which Klarna signs the events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_key_id: ::std::option::Option<::std::string::String>,
        /// Whether events are sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<WebhookStatus>,
        /// HTTPS endpoint on port 443 or 8443 that receives the events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    impl UpdateWebhookRequest {
        /// Creates an empty value.
        #[must_use]
        pub fn new() -> Self {
            Self {
                event_types: ::std::default::Default::default(),
                event_version: ::std::default::Default::default(),
                signing_key_id: ::std::default::Default::default(),
                status: ::std::default::Default::default(),
                url: ::std::default::Default::default(),
            }
        }
        /// Sets `event_types`.
        ///
        /// Events to receive, in place of those before.
        #[must_use]
        pub fn event_types(
            mut self,
            value: impl IntoIterator<Item = impl Into<::std::string::String>>,
        ) -> Self {
            self.event_types = value.into_iter().map(|entry| entry.into()).collect();
            self
        }
        /// Sets `event_version`.
        ///
        /// Version of the events, such as `v2`.
        #[must_use]
        pub fn event_version(mut self, value: impl Into<::std::string::String>) -> Self {
            self.event_version = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `signing_key_id`.
        ///
        /// Key with which Klarna signs the events.
        #[must_use]
        pub fn signing_key_id(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.signing_key_id = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `status`.
        ///
        /// Whether events are sent.
        #[must_use]
        pub fn status(mut self, value: impl Into<WebhookStatus>) -> Self {
            self.status = ::std::option::Option::Some(value.into());
            self
        }
        /// Sets `url`.
        ///
        /// HTTPS endpoint on port 443 or 8443 that receives the events.
        #[must_use]
        pub fn url(mut self, value: impl Into<::std::string::String>) -> Self {
            self.url = ::std::option::Option::Some(value.into());
            self
        }
    }
    impl crate::Check for UpdateWebhookRequest {
        fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
            {
                let at = at.field("event_types");
                for (index, entry) in (&self.event_types).iter().enumerate() {
                    let at = at.index(index);
                    found.min_length(at, entry, 1usize);
                }
            }
            if let Some(value) = &self.event_version {
                let at = at.field("event_version");
                found.min_length(at, value, 1usize);
            }
            if let Some(value) = &self.signing_key_id {
                let at = at.field("signing_key_id");
                found.min_length(at, value, 1usize);
            }
            if let Some(value) = &self.url {
                let at = at.field("url");
                found.uri(at, value);
            }
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
                .field("parameter", &format_args!("[redacted]"))
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
    /// Subscription of an endpoint to events.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Webhook {
        /// Moment at which the subscription was created, as an RFC 3339 timestamp. Inferred: documented for version 1.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created_at: ::std::option::Option<crate::Timestamp>,
        /// Events that are sent.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub event_types: ::std::vec::Vec<::std::string::String>,
        /// Version of the events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_version: ::std::option::Option<::std::string::String>,
        /// Key with which Klarna signs the events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signing_key_id: ::std::option::Option<::std::string::String>,
        /// Whether events are sent.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<WebhookStatus>,
        /// Endpoint that receives the events.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
        /// Opaque identifier of the subscription.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_id: ::std::option::Option<::std::string::String>,
    }
    crate::open_enum::open_enum! {
        /// What an event is about. The values occur in Klarna's samples, and Klarna may add values without notice. Inferred: `initiated`, `representment` and `arbitration` of disputes come from a sibling API of Klarna.
        pub enum WebhookEventType {
            PaymentRequestStateChangeSubmitted = "payment.request.state-change.submitted",
            PaymentRequestStateChangeInProgress = "payment.request.state-change.in-progress",
            PaymentRequestStateChangeCompleted = "payment.request.state-change.completed",
            PaymentRequestStateChangeCanceled = "payment.request.state-change.canceled",
            PaymentRequestStateChangeExpired = "payment.request.state-change.expired",
            PaymentRequestStateChangeDeclined = "payment.request.state-change.declined",
            PaymentRequestUpdated = "payment.request.updated",
            PaymentTransactionStateChangeAuthorized = "payment.transaction.state-change.authorized",
            PaymentTransactionStateChangeCompleted = "payment.transaction.state-change.completed",
            PaymentTransactionStateChangeExpired = "payment.transaction.state-change.expired",
            PaymentTransactionStateChangeClosed = "payment.transaction.state-change.closed",
            PaymentTransactionCaptured = "payment.transaction.captured",
            PaymentTransactionRefunded = "payment.transaction.refunded",
            PaymentTransactionChargeback = "payment.transaction.chargeback",
            PaymentFundingStateChangeFunded = "payment.funding.state-change.funded",
            PaymentFundingStateChangeExpired = "payment.funding.state-change.expired",
            PaymentDisputeStateChangePreArbitration = "payment.dispute.state-change.pre-arbitration",
            PaymentDisputeStateChangeArbitrationPending = "payment.dispute.state-change.arbitration-pending",
            PaymentDisputeStateChangeMerchantEvidencePending = "payment.dispute.state-change.merchant-evidence-pending",
            PaymentDisputeStateChangeClosed = "payment.dispute.state-change.closed",
            PaymentDisputeStateChangeArbitrationAppealWindowOpen = "payment.dispute.state-change.arbitration-appeal-window-open",
            PaymentDisputeStateChangeInitiated = "payment.dispute.state-change.initiated",
            PaymentDisputeStateChangeRepresentment = "payment.dispute.state-change.representment",
            PaymentDisputeStateChangeArbitration = "payment.dispute.state-change.arbitration",
            PaymentDisputeUpdatedArbitrationDeadlineExtended = "payment.dispute.updated.arbitration-deadline-extended",
            IdentityCustomerTokenStateChangeRevoked = "identity.customer-token.state-change.revoked",
            SettlementReportCreated = "settlement.report.created",
            SettlementReportUploadedToSftp = "settlement.report.uploaded-to-sftp",
            SettlementPayoutProcessed = "settlement.payout.processed",
            SettlementPayoutConfirmed = "settlement.payout.confirmed",
            SettlementPayoutFailed = "settlement.payout.failed",
            PartnerAccountStateChangeOperational = "partner.account.state-change.operational",
            PartnerAccountChangeCreated = "partner.account.change.created",
            PartnerComplianceDecisionCreated = "partner.compliance.decision.created",
        }
    }
    /// Subscriptions of an account.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookList {
        /// Subscriptions.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        #[serde(deserialize_with = "crate::decode::null_as_default")]
        pub webhooks: ::std::vec::Vec<Webhook>,
    }
    /// What is the same in all events.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookMetadata {
        /// Klarna's trace identifier. Inferred: known from a sibling API of Klarna.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub correlation_id: ::std::option::Option<::std::string::String>,
        /// Identifier of the event, the same in each delivery of it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_id: ::std::option::Option<::std::string::String>,
        /// What happened.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_type: ::std::option::Option<WebhookEventType>,
        /// Version of the event, such as `v2`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_version: ::std::option::Option<::std::string::String>,
        /// Whether the event comes from the live environment.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub live: ::std::option::Option<bool>,
        /// Older identifier of the partner. Inferred: known from a sibling API of Klarna.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub merchant_id: ::std::option::Option<::std::string::String>,
        /// Moment at which it happened, as an RFC 3339 timestamp.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub occurred_at: ::std::option::Option<crate::Timestamp>,
        /// Instance of the product that the event is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product_instance_id: ::std::option::Option<::std::string::String>,
        /// Account that owns the subscription.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub recipient_account_id: ::std::option::Option<::std::string::String>,
        /// Account that the event is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject_account_id: ::std::option::Option<::std::string::String>,
        /// Subscription that the event was sent for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub webhook_id: ::std::option::Option<::std::string::String>,
    }
    crate::open_enum::open_enum! {
        /// Whether events are sent. `ENABLED` occurs in Klarna's samples, and Klarna may add values without notice. Inferred: `DISABLED` is its opposite.
        pub enum WebhookStatus {
            Enabled = "ENABLED",
            Disabled = "DISABLED",
        }
    }
}
#[derive(Clone, Debug)]
/// Client for Klarna Network payment API
///
/// This document describes Klarna's Network payment API, version 2: payments from the request to the refund, customer tokens, and webhooks.
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
    /// Ask what a customer token is good for
    ///
    /// Returns what Klarna knows about the customer token in the header.
    ///
    /// Inferred: the status; no field of the answer is public.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/identity/customer-token/introspect`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_customer_token`: Opaque customer token that the operation is about.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.introspect_customer_token()
    ///    .partner_account_id(partner_account_id)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn introspect_customer_token(&self) -> builder::IntrospectCustomerToken<'_> {
        builder::IntrospectCustomerToken::new(self)
    }
    /// Revoke a customer token
    ///
    /// Ends the customer token in the header for good.
    /// Klarna announces it with the webhook `identity.customer-token.state-change.revoked`.
    ///
    /// Inferred: the status, and that the answer has no content to rely on.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/identity/customer-token/revoke`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_customer_token`: Opaque customer token that the operation is about.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.revoke_customer_token()
    ///    .partner_account_id(partner_account_id)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn revoke_customer_token(&self) -> builder::RevokeCustomerToken<'_> {
        builder::RevokeCustomerToken::new(self)
    }
    /// Create a token for Klarna's Web SDK
    ///
    /// Creates a token with which Klarna's Web SDK recognizes the customer.
    ///
    /// Inferred: the status; neither a body nor the fields of the answer are public.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/interoperability/sdk-tokens`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.create_interoperability_sdk_token()
    ///    .partner_account_id(partner_account_id)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_interoperability_sdk_token(
        &self,
    ) -> builder::CreateInteroperabilitySdkToken<'_> {
        builder::CreateInteroperabilitySdkToken::new(self)
    }
    /// Create a session token for tests
    ///
    /// Creates a session token in the test environment, as a checkout with Klarna's Web SDK would.
    ///
    /// Inferred: the status; the fields of the answer aren't public.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/interoperability/test-tokens`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_customer_region`: Hint for the region that should handle the customer, in the form of a Klarna resource name. Inferred: Klarna's samples send it on a sibling operation only; that this operation reads it is unconfirmed.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: Which journey the token stands for.
    /// ```text
    /// let response = client.create_interoperability_test_token()
    ///    .partner_account_id(partner_account_id)
    ///    .klarna_customer_region(klarna_customer_region)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_interoperability_test_token(
        &self,
    ) -> builder::CreateInteroperabilityTestToken<'_> {
        builder::CreateInteroperabilityTestToken::new(self)
    }
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
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
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
    /// Read a capture
    ///
    /// Returns one capture of a payment transaction.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/captures/{payment_capture_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_capture_id`: Identifier of the capture, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_capture()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_capture_id(payment_capture_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_capture(&self) -> builder::ReadPaymentCapture<'_> {
        builder::ReadPaymentCapture::new(self)
    }
    /// Refund a capture
    ///
    /// Pays the money of one capture back to the customer, wholly or in part.
    ///
    /// Inferred: the status and the fields of the answer aren't documented.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/captures/{payment_capture_id}/refund`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_capture_id`: Identifier of the capture, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: How much to pay back, under which reference, and for what.
    /// ```text
    /// let response = client.refund_payment_capture()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_capture_id(payment_capture_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn refund_payment_capture(&self) -> builder::RefundPaymentCapture<'_> {
        builder::RefundPaymentCapture::new(self)
    }
    /// Read a chargeback
    ///
    /// Returns one chargeback of a payment transaction.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/chargebacks/{payment_chargeback_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_chargeback_id`: Identifier of the chargeback, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_chargeback()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_chargeback_id(payment_chargeback_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_chargeback(&self) -> builder::ReadPaymentChargeback<'_> {
        builder::ReadPaymentChargeback::new(self)
    }
    /// Read how to present Klarna in a checkout
    ///
    /// Returns how Klarna is to be shown to this customer for this purchase, with the payment options to choose from.
    /// Their identifiers are sent back as `payment_option_id`.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/presentation`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `amount`: Amount of the purchase in minor currency units.
    /// - `app_return_url`: URL, often with an app's own scheme, that brings the customer back into a native app.
    /// - `currency`: Currency of the purchase as an ISO 4217 alphabetic code.
    /// - `intents`: What the customer is about to do. Inferred: the parameter is repeated for each value, because Klarna's samples show a list without saying how it is written.
    /// - `locale`: Language and region of the customer as a BCP 47 tag, such as `en-US`.
    /// - `subscription_billing_interval`: Unit of the time between two payments of a subscription.
    /// - `subscription_billing_interval_frequency`: Number of units between two payments of a subscription.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `klarna_interoperability_token`: Older name of the session token, still present in some of Klarna's samples. Send `Klarna-Network-Session-Token` instead.
    /// - `klarna_network_session_token`: Opaque token that carries the customer's session and, after a completed payment request, the customer's approval. It is optional on the first call and required on the final one. The limit of 8192 characters is documented for its predecessor; it exceeds the documented 6 KB for a single header.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_presentation()
    ///    .partner_account_id(partner_account_id)
    ///    .amount(amount)
    ///    .app_return_url(app_return_url)
    ///    .currency(currency)
    ///    .intents(intents)
    ///    .locale(locale)
    ///    .subscription_billing_interval(subscription_billing_interval)
    ///    .subscription_billing_interval_frequency(subscription_billing_interval_frequency)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .klarna_interoperability_token(klarna_interoperability_token)
    ///    .klarna_network_session_token(klarna_network_session_token)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_presentation(&self) -> builder::ReadPaymentPresentation<'_> {
        builder::ReadPaymentPresentation::new(self)
    }
    /// Read a refund
    ///
    /// Returns one refund of a payment transaction.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/refunds/{payment_refund_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_refund_id`: Identifier of the refund, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_refund()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_refund_id(payment_refund_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_refund(&self) -> builder::ReadPaymentRefund<'_> {
        builder::ReadPaymentRefund::new(self)
    }
    /// Create a payment request
    ///
    /// Creates a payment request without an attempt to authorize first, for checkouts that always send the customer to Klarna.
    ///
    /// The customer approves it at `payment_request_url` or through Klarna's Web SDK.
    /// Once it is `COMPLETED`, the payment is finalized by `authorizePayment` with the session token, within 60 minutes.
    /// When only a customer token was requested, nothing is left to do: the token arrives with the completed payment request.
    ///
    /// Klarna's samples assert status 201 here, and 200 for some requests that ask for a customer token.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/requests`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `klarna_interoperability_token`: Older name of the session token, still present in some of Klarna's samples. Send `Klarna-Network-Session-Token` instead.
    /// - `klarna_network_session_token`: Opaque token that carries the customer's session and, after a completed payment request, the customer's approval. It is optional on the first call and required on the final one. The limit of 8192 characters is documented for its predecessor; it exceeds the documented 6 KB for a single header.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What the customer is asked to approve, and how the customer reaches Klarna.
    /// ```text
    /// let response = client.create_payment_request()
    ///    .partner_account_id(partner_account_id)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .klarna_interoperability_token(klarna_interoperability_token)
    ///    .klarna_network_session_token(klarna_network_session_token)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_payment_request(&self) -> builder::CreatePaymentRequest<'_> {
        builder::CreatePaymentRequest::new(self)
    }
    /// Read a payment request
    ///
    /// Returns a payment request in its current state, with the session token once it is `COMPLETED`.
    /// It is the way to learn of a completion whose webhook didn't arrive.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_request_id`: Identifier of the payment request, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_request()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_request_id(payment_request_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_request(&self) -> builder::ReadPaymentRequest<'_> {
        builder::ReadPaymentRequest::new(self)
    }
    /// Cancel a payment request
    ///
    /// Takes back a payment request, for example because the checkout ended before the customer approved.
    ///
    /// One page allows it while the request is `SUBMITTED` or `IN_PROGRESS`; another one also when it is `COMPLETED` and not yet finalized.
    ///
    /// Sends a `DELETE` request to `/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_request_id`: Identifier of the payment request, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.cancel_payment_request()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_request_id(payment_request_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn cancel_payment_request(&self) -> builder::CancelPaymentRequest<'_> {
        builder::CancelPaymentRequest::new(self)
    }
    /// Update a payment request
    ///
    /// Changes a payment request that is still `SUBMITTED`: payment details, purchase data or the interaction with the customer.
    /// Klarna announces the change with the webhook `payment.request.updated`.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `PATCH` request to `/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_request_id`: Identifier of the payment request, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to change; what is left out stays as it is.
    /// ```text
    /// let response = client.update_payment_request()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_request_id(payment_request_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn update_payment_request(&self) -> builder::UpdatePaymentRequest<'_> {
        builder::UpdatePaymentRequest::new(self)
    }
    /// Release an approval that is not finalized
    ///
    /// Releases a customer's approval that was given and not finalized, named by its payment token.
    ///
    /// Inferred: the answer has no content to rely on; Klarna's sample asserts none.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `DELETE` request to `/v2/accounts/{partner_account_id}/payment/tokens/{payment_token}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_token`: Payment token of a completed payment request, opaque.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.cancel_payment_token()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_token(payment_token)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn cancel_payment_token(&self) -> builder::CancelPaymentToken<'_> {
        builder::CancelPaymentToken::new(self)
    }
    /// Read a payment transaction
    ///
    /// Returns a payment transaction with its amount, purchase data, customer, shipping, pricing and state.
    ///
    /// Klarna asks not to poll it to confirm other operations, because the answer of each operation is authoritative.
    ///
    /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_transaction()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_transaction(&self) -> builder::ReadPaymentTransaction<'_> {
        builder::ReadPaymentTransaction::new(self)
    }
    /// Update a payment transaction
    ///
    /// Changes the reference, the amount or the purchase data of a payment transaction that isn't `EXPIRED`, `COMPLETED` or `CLOSED`.
    ///
    /// Inferred: the answer is the changed payment transaction.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `PATCH` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to change; what is left out stays as it is.
    /// ```text
    /// let response = client.update_payment_transaction()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn update_payment_transaction(&self) -> builder::UpdatePaymentTransaction<'_> {
        builder::UpdatePaymentTransaction::new(self)
    }
    /// Reauthorize a payment transaction
    ///
    /// Authorizes another amount for a payment transaction, extends its lifetime, or both.
    /// An expired transaction can be reauthorized within 7 days, unless another time is agreed.
    ///
    /// Inferred: the answer is the payment transaction with its new amount and lifetime.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/authorize`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: New amount, extension or both.
    /// ```text
    /// let response = client.reauthorize_payment_transaction()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn reauthorize_payment_transaction(
        &self,
    ) -> builder::ReauthorizePaymentTransaction<'_> {
        builder::ReauthorizePaymentTransaction::new(self)
    }
    /// Capture a payment transaction
    ///
    /// Captures the whole authorized amount or a part of it, once the goods are on their way.
    /// Several captures are possible until the authorized amount is reached or the rest of it is released.
    ///
    /// Inferred: the status and the fields of the answer aren't documented.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/capture`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: How much to capture, under which reference, and for what.
    /// ```text
    /// let response = client.capture_payment_transaction()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn capture_payment_transaction(&self) -> builder::CapturePaymentTransaction<'_> {
        builder::CapturePaymentTransaction::new(self)
    }
    /// Refund a payment transaction
    ///
    /// Pays captured money back to the customer, wholly or in part, without naming a capture.
    ///
    /// Inferred: the status and the fields of the answer aren't documented.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/refund`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: How much to pay back, under which reference, and for what.
    /// ```text
    /// let response = client.refund_payment_transaction()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn refund_payment_transaction(&self) -> builder::RefundPaymentTransaction<'_> {
        builder::RefundPaymentTransaction::new(self)
    }
    /// Void what is not captured of a payment transaction
    ///
    /// Releases what isn't captured of an `AUTHORIZED` payment transaction.
    /// Without an earlier capture the transaction becomes `CLOSED`, otherwise `COMPLETED`.
    /// A transaction can be voided at most 200 times.
    ///
    /// Inferred: the answer is the payment transaction.
    ///
    /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/void`
    ///
    /// Arguments:
    /// - `partner_account_id`: Identifier that Klarna assigned to the partner account the call is made for. It is opaque and contains colons, which may be sent literally or percent-encoded. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.void_payment_transaction()
    ///    .partner_account_id(partner_account_id)
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn void_payment_transaction(&self) -> builder::VoidPaymentTransaction<'_> {
        builder::VoidPaymentTransaction::new(self)
    }
    /// Ask what a customer token is good for, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `introspectCustomerToken` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/identity/customer-token/introspect`
    ///
    /// Arguments:
    /// - `klarna_customer_token`: Opaque customer token that the operation is about.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.introspect_customer_token_for_own_account()
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn introspect_customer_token_for_own_account(
        &self,
    ) -> builder::IntrospectCustomerTokenForOwnAccount<'_> {
        builder::IntrospectCustomerTokenForOwnAccount::new(self)
    }
    /// Revoke a customer token, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `revokeCustomerToken` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/identity/customer-token/revoke`
    ///
    /// Arguments:
    /// - `klarna_customer_token`: Opaque customer token that the operation is about.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.revoke_customer_token_for_own_account()
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn revoke_customer_token_for_own_account(
        &self,
    ) -> builder::RevokeCustomerTokenForOwnAccount<'_> {
        builder::RevokeCustomerTokenForOwnAccount::new(self)
    }
    /// Create a token for Klarna's Web SDK, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `createInteroperabilitySdkToken` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/interoperability/sdk-tokens`
    ///
    /// Arguments:
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.create_interoperability_sdk_token_for_own_account()
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_interoperability_sdk_token_for_own_account(
        &self,
    ) -> builder::CreateInteroperabilitySdkTokenForOwnAccount<'_> {
        builder::CreateInteroperabilitySdkTokenForOwnAccount::new(self)
    }
    /// Create a session token for tests, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `createInteroperabilityTestToken` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/interoperability/test-tokens`
    ///
    /// Arguments:
    /// - `klarna_customer_region`: Hint for the region that should handle the customer, in the form of a Klarna resource name. Inferred: Klarna's samples send it on a sibling operation only; that this operation reads it is unconfirmed.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: Which journey the token stands for.
    /// ```text
    /// let response = client.create_interoperability_test_token_for_own_account()
    ///    .klarna_customer_region(klarna_customer_region)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_interoperability_test_token_for_own_account(
        &self,
    ) -> builder::CreateInteroperabilityTestTokenForOwnAccount<'_> {
        builder::CreateInteroperabilityTestTokenForOwnAccount::new(self)
    }
    /// List signing keys
    ///
    /// Returns the signing keys of the account, without the keys themselves.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/notification/signing-keys`
    ///
    /// Arguments:
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.list_signing_keys()
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn list_signing_keys(&self) -> builder::ListSigningKeys<'_> {
        builder::ListSigningKeys::new(self)
    }
    /// Create a signing key
    ///
    /// Creates a key with which Klarna signs webhooks.
    /// The key itself is shown in this answer only; an account has at most 50 keys.
    ///
    /// Sends a `POST` request to `/v2/notification/signing-keys`
    ///
    /// Arguments:
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.create_signing_key()
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_signing_key(&self) -> builder::CreateSigningKey<'_> {
        builder::CreateSigningKey::new(self)
    }
    /// Read a signing key
    ///
    /// Returns one signing key, without the key itself.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/notification/signing-keys/{signing_key_id}`
    ///
    /// Arguments:
    /// - `signing_key_id`: Identifier of the signing key, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_signing_key()
    ///    .signing_key_id(signing_key_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_signing_key(&self) -> builder::ReadSigningKey<'_> {
        builder::ReadSigningKey::new(self)
    }
    /// Delete a signing key
    ///
    /// Deletes a signing key, after which Klarna signs nothing with it.
    ///
    /// Sends a `DELETE` request to `/v2/notification/signing-keys/{signing_key_id}`
    ///
    /// Arguments:
    /// - `signing_key_id`: Identifier of the signing key, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.delete_signing_key()
    ///    .signing_key_id(signing_key_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_signing_key(&self) -> builder::DeleteSigningKey<'_> {
        builder::DeleteSigningKey::new(self)
    }
    /// List webhooks
    ///
    /// Returns the subscriptions of the account.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/notification/webhooks`
    ///
    /// Arguments:
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.list_webhooks()
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn list_webhooks(&self) -> builder::ListWebhooks<'_> {
        builder::ListWebhooks::new(self)
    }
    /// Create a webhook
    ///
    /// Subscribes an endpoint to events.
    /// The endpoint speaks HTTPS with a valid certificate on port 443 or 8443, and acknowledges with 200, 201, 202 or 204.
    /// A subscription that exists already is refused.
    ///
    /// Inferred: it is refused with 409.
    ///
    /// Sends a `POST` request to `/v2/notification/webhooks`
    ///
    /// Arguments:
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: Endpoint, events and signing key.
    /// ```text
    /// let response = client.create_webhook()
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_webhook(&self) -> builder::CreateWebhook<'_> {
        builder::CreateWebhook::new(self)
    }
    /// Read a webhook
    ///
    /// Returns one subscription.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/notification/webhooks/{webhook_id}`
    ///
    /// Arguments:
    /// - `webhook_id`: Identifier of the subscription, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_webhook()
    ///    .webhook_id(webhook_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_webhook(&self) -> builder::ReadWebhook<'_> {
        builder::ReadWebhook::new(self)
    }
    /// Delete a webhook
    ///
    /// Ends a subscription.
    ///
    /// Inferred: the status is that of deleted signing keys.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `DELETE` request to `/v2/notification/webhooks/{webhook_id}`
    ///
    /// Arguments:
    /// - `webhook_id`: Identifier of the subscription, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.delete_webhook()
    ///    .webhook_id(webhook_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_webhook(&self) -> builder::DeleteWebhook<'_> {
        builder::DeleteWebhook::new(self)
    }
    /// Update a webhook
    ///
    /// Changes a subscription, for example to another signing key.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `PATCH` request to `/v2/notification/webhooks/{webhook_id}`
    ///
    /// Arguments:
    /// - `webhook_id`: Identifier of the subscription, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to change; what is left out stays as it is.
    /// ```text
    /// let response = client.update_webhook()
    ///    .webhook_id(webhook_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn update_webhook(&self) -> builder::UpdateWebhook<'_> {
        builder::UpdateWebhook::new(self)
    }
    /// Simulate an event
    ///
    /// Sends a sample event to the endpoint of a subscription.
    ///
    /// Inferred: the status, and that the answer has no content to rely on.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/notification/webhooks/{webhook_id}/simulate`
    ///
    /// Arguments:
    /// - `webhook_id`: Identifier of the subscription, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: Event to send.
    /// ```text
    /// let response = client.simulate_webhook()
    ///    .webhook_id(webhook_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn simulate_webhook(&self) -> builder::SimulateWebhook<'_> {
        builder::SimulateWebhook::new(self)
    }
    /// Authorize a payment, a customer token or both, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `authorizePayment` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    /// Inferred: the path is seen in integrations, while the pages for partners with an agreement of their own name the operation only.
    ///
    /// Sends a `POST` request to `/v2/payment/authorize`
    ///
    /// Arguments:
    /// - `klarna_customer_region`: Hint for the region that should handle the customer, in the form of a Klarna resource name. Inferred: Klarna's samples send it on a sibling operation only; that this operation reads it is unconfirmed.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `klarna_interoperability_token`: Older name of the session token, still present in some of Klarna's samples. Send `Klarna-Network-Session-Token` instead.
    /// - `klarna_network_session_token`: Opaque token that carries the customer's session and, after a completed payment request, the customer's approval. It is optional on the first call and required on the final one. The limit of 8192 characters is documented for its predecessor; it exceeds the documented 6 KB for a single header.
    /// - `klarna_payment_token`: Older way to finalize a payment after a completed payment request, which Klarna announced to remove. Send `Klarna-Network-Session-Token` instead.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to authorize, for which purchase, and how the customer may be involved.
    /// ```text
    /// let response = client.authorize_payment_for_own_account()
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
    pub fn authorize_payment_for_own_account(
        &self,
    ) -> builder::AuthorizePaymentForOwnAccount<'_> {
        builder::AuthorizePaymentForOwnAccount::new(self)
    }
    /// Read a capture, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `readPaymentCapture` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/payment/captures/{payment_capture_id}`
    ///
    /// Arguments:
    /// - `payment_capture_id`: Identifier of the capture, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_capture_for_own_account()
    ///    .payment_capture_id(payment_capture_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_capture_for_own_account(
        &self,
    ) -> builder::ReadPaymentCaptureForOwnAccount<'_> {
        builder::ReadPaymentCaptureForOwnAccount::new(self)
    }
    /// Refund a capture, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `refundPaymentCapture` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/payment/captures/{payment_capture_id}/refund`
    ///
    /// Arguments:
    /// - `payment_capture_id`: Identifier of the capture, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: How much to pay back, under which reference, and for what.
    /// ```text
    /// let response = client.refund_payment_capture_for_own_account()
    ///    .payment_capture_id(payment_capture_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn refund_payment_capture_for_own_account(
        &self,
    ) -> builder::RefundPaymentCaptureForOwnAccount<'_> {
        builder::RefundPaymentCaptureForOwnAccount::new(self)
    }
    /// Read a chargeback, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `readPaymentChargeback` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/payment/chargebacks/{payment_chargeback_id}`
    ///
    /// Arguments:
    /// - `payment_chargeback_id`: Identifier of the chargeback, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_chargeback_for_own_account()
    ///    .payment_chargeback_id(payment_chargeback_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_chargeback_for_own_account(
        &self,
    ) -> builder::ReadPaymentChargebackForOwnAccount<'_> {
        builder::ReadPaymentChargebackForOwnAccount::new(self)
    }
    /// Read how to present Klarna in a checkout, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `readPaymentPresentation` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/payment/presentation`
    ///
    /// Arguments:
    /// - `amount`: Amount of the purchase in minor currency units.
    /// - `app_return_url`: URL, often with an app's own scheme, that brings the customer back into a native app.
    /// - `currency`: Currency of the purchase as an ISO 4217 alphabetic code.
    /// - `intents`: What the customer is about to do. Inferred: the parameter is repeated for each value, because Klarna's samples show a list without saying how it is written.
    /// - `locale`: Language and region of the customer as a BCP 47 tag, such as `en-US`.
    /// - `subscription_billing_interval`: Unit of the time between two payments of a subscription.
    /// - `subscription_billing_interval_frequency`: Number of units between two payments of a subscription.
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `klarna_interoperability_token`: Older name of the session token, still present in some of Klarna's samples. Send `Klarna-Network-Session-Token` instead.
    /// - `klarna_network_session_token`: Opaque token that carries the customer's session and, after a completed payment request, the customer's approval. It is optional on the first call and required on the final one. The limit of 8192 characters is documented for its predecessor; it exceeds the documented 6 KB for a single header.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_presentation_for_own_account()
    ///    .amount(amount)
    ///    .app_return_url(app_return_url)
    ///    .currency(currency)
    ///    .intents(intents)
    ///    .locale(locale)
    ///    .subscription_billing_interval(subscription_billing_interval)
    ///    .subscription_billing_interval_frequency(subscription_billing_interval_frequency)
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .klarna_interoperability_token(klarna_interoperability_token)
    ///    .klarna_network_session_token(klarna_network_session_token)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_presentation_for_own_account(
        &self,
    ) -> builder::ReadPaymentPresentationForOwnAccount<'_> {
        builder::ReadPaymentPresentationForOwnAccount::new(self)
    }
    /// Read a refund, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `readPaymentRefund` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/payment/refunds/{payment_refund_id}`
    ///
    /// Arguments:
    /// - `payment_refund_id`: Identifier of the refund, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_refund_for_own_account()
    ///    .payment_refund_id(payment_refund_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_refund_for_own_account(
        &self,
    ) -> builder::ReadPaymentRefundForOwnAccount<'_> {
        builder::ReadPaymentRefundForOwnAccount::new(self)
    }
    /// Create a payment request, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `createPaymentRequest` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/payment/requests`
    ///
    /// Arguments:
    /// - `klarna_customer_token`: Opaque customer token whose stored payment preference is to be charged. It is required for a token charge, and a charge that doesn't fit the token's scopes may be rejected.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `klarna_interoperability_token`: Older name of the session token, still present in some of Klarna's samples. Send `Klarna-Network-Session-Token` instead.
    /// - `klarna_network_session_token`: Opaque token that carries the customer's session and, after a completed payment request, the customer's approval. It is optional on the first call and required on the final one. The limit of 8192 characters is documented for its predecessor; it exceeds the documented 6 KB for a single header.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What the customer is asked to approve, and how the customer reaches Klarna.
    /// ```text
    /// let response = client.create_payment_request_for_own_account()
    ///    .klarna_customer_token(klarna_customer_token)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .klarna_interoperability_token(klarna_interoperability_token)
    ///    .klarna_network_session_token(klarna_network_session_token)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_payment_request_for_own_account(
        &self,
    ) -> builder::CreatePaymentRequestForOwnAccount<'_> {
        builder::CreatePaymentRequestForOwnAccount::new(self)
    }
    /// Read a payment request, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `readPaymentRequest` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/payment/requests/{payment_request_id}`
    ///
    /// Arguments:
    /// - `payment_request_id`: Identifier of the payment request, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_request_for_own_account()
    ///    .payment_request_id(payment_request_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_request_for_own_account(
        &self,
    ) -> builder::ReadPaymentRequestForOwnAccount<'_> {
        builder::ReadPaymentRequestForOwnAccount::new(self)
    }
    /// Cancel a payment request, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `cancelPaymentRequest` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `DELETE` request to `/v2/payment/requests/{payment_request_id}`
    ///
    /// Arguments:
    /// - `payment_request_id`: Identifier of the payment request, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.cancel_payment_request_for_own_account()
    ///    .payment_request_id(payment_request_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn cancel_payment_request_for_own_account(
        &self,
    ) -> builder::CancelPaymentRequestForOwnAccount<'_> {
        builder::CancelPaymentRequestForOwnAccount::new(self)
    }
    /// Update a payment request, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `updatePaymentRequest` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `PATCH` request to `/v2/payment/requests/{payment_request_id}`
    ///
    /// Arguments:
    /// - `payment_request_id`: Identifier of the payment request, opaque. Inferred: the limit of 255 characters is that of identifiers elsewhere in Klarna's APIs.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to change; what is left out stays as it is.
    /// ```text
    /// let response = client.update_payment_request_for_own_account()
    ///    .payment_request_id(payment_request_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn update_payment_request_for_own_account(
        &self,
    ) -> builder::UpdatePaymentRequestForOwnAccount<'_> {
        builder::UpdatePaymentRequestForOwnAccount::new(self)
    }
    /// Release an approval that is not finalized, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `cancelPaymentToken` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `DELETE` request to `/v2/payment/tokens/{payment_token}`
    ///
    /// Arguments:
    /// - `payment_token`: Payment token of a completed payment request, opaque.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.cancel_payment_token_for_own_account()
    ///    .payment_token(payment_token)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn cancel_payment_token_for_own_account(
        &self,
    ) -> builder::CancelPaymentTokenForOwnAccount<'_> {
        builder::CancelPaymentTokenForOwnAccount::new(self)
    }
    /// Read a payment transaction, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `readPaymentTransaction` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `GET` request to `/v2/payment/transactions/{payment_transaction_id}`
    ///
    /// Arguments:
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.read_payment_transaction_for_own_account()
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn read_payment_transaction_for_own_account(
        &self,
    ) -> builder::ReadPaymentTransactionForOwnAccount<'_> {
        builder::ReadPaymentTransactionForOwnAccount::new(self)
    }
    /// Update a payment transaction, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `updatePaymentTransaction` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `PATCH` request to `/v2/payment/transactions/{payment_transaction_id}`
    ///
    /// Arguments:
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: What to change; what is left out stays as it is.
    /// ```text
    /// let response = client.update_payment_transaction_for_own_account()
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn update_payment_transaction_for_own_account(
        &self,
    ) -> builder::UpdatePaymentTransactionForOwnAccount<'_> {
        builder::UpdatePaymentTransactionForOwnAccount::new(self)
    }
    /// Reauthorize a payment transaction, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `reauthorizePaymentTransaction` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/authorize`
    ///
    /// Arguments:
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: New amount, extension or both.
    /// ```text
    /// let response = client.reauthorize_payment_transaction_for_own_account()
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn reauthorize_payment_transaction_for_own_account(
        &self,
    ) -> builder::ReauthorizePaymentTransactionForOwnAccount<'_> {
        builder::ReauthorizePaymentTransactionForOwnAccount::new(self)
    }
    /// Capture a payment transaction, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `capturePaymentTransaction` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/capture`
    ///
    /// Arguments:
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: How much to capture, under which reference, and for what.
    /// ```text
    /// let response = client.capture_payment_transaction_for_own_account()
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn capture_payment_transaction_for_own_account(
        &self,
    ) -> builder::CapturePaymentTransactionForOwnAccount<'_> {
        builder::CapturePaymentTransactionForOwnAccount::new(self)
    }
    /// Refund a payment transaction, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `refundPaymentTransaction` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/refund`
    ///
    /// Arguments:
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// - `body`: How much to pay back, under which reference, and for what.
    /// ```text
    /// let response = client.refund_payment_transaction_for_own_account()
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn refund_payment_transaction_for_own_account(
        &self,
    ) -> builder::RefundPaymentTransactionForOwnAccount<'_> {
        builder::RefundPaymentTransactionForOwnAccount::new(self)
    }
    /// Void what is not captured of a payment transaction, for the account of the API key
    ///
    /// Does for the account that the API key belongs to what `voidPaymentTransaction` does for the account in the path.
    /// It is for partners with a Klarna agreement or an API key of their own.
    /// The identifier of the operation is ours.
    ///
    /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/void`
    ///
    /// Arguments:
    /// - `payment_transaction_id`: Identifier of the payment transaction, opaque. Inferred: the limit of 255 characters comes from a sibling API of Klarna.
    /// - `klarna_idempotency_key`: Key that makes a repeated call safe, because Klarna answers a duplicate with the first result for 24 hours. Klarna's policy requires it on every POST and PATCH, and recommends a version 5 UUID. Using a key again for something else is answered with 409. Inferred: the limit of 255 characters is that of references elsewhere in Klarna's APIs.
    /// - `klarna_integration_metadata`: Who makes the call and with which software, as one JSON object serialized without line breaks. Klarna's policy asks every integration to send it.
    /// - `partner_correlation_id`: Partner's own trace identifier, which Klarna returns in the response. One version of Klarna's reference allows letters and digits only, while Klarna's own samples send UUIDs with dashes and newer models state a length alone, so no pattern is set.
    /// - `user_agent`: Program that sends the request, in the form that HTTP has for it. Klarna names it among the standard headers that it tolerates, and prescribes no format.
    /// ```text
    /// let response = client.void_payment_transaction_for_own_account()
    ///    .payment_transaction_id(payment_transaction_id)
    ///    .klarna_idempotency_key(klarna_idempotency_key)
    ///    .klarna_integration_metadata(klarna_integration_metadata)
    ///    .partner_correlation_id(partner_correlation_id)
    ///    .user_agent(user_agent)
    ///    .send()
    ///    .await;
    /// ```
    pub fn void_payment_transaction_for_own_account(
        &self,
    ) -> builder::VoidPaymentTransactionForOwnAccount<'_> {
        builder::VoidPaymentTransactionForOwnAccount::new(self)
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
    /// Builder for [`Client::introspect_customer_token`]
    ///
    /// [`Client::introspect_customer_token`]: super::Client::introspect_customer_token
    #[derive(Clone)]
    pub struct IntrospectCustomerToken<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        klarna_customer_token: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for IntrospectCustomerToken<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("IntrospectCustomerToken").finish_non_exhaustive()
        }
    }
    impl<'a> IntrospectCustomerToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                klarna_customer_token: Err(
                    "klarna_customer_token was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn klarna_customer_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_customer_token = value
                .try_into()
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
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/identity/customer-token/introspect`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CustomerTokenIntrospection>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, &klarna_customer_token, 1usize);
                        found.header_value(at, &klarna_customer_token);
                    }
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/identity/customer-token/introspect", client.baseurl,
                crate ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(6usize);
            header_map
                .append(
                    "Klarna-Customer-Token",
                    klarna_customer_token.to_string().try_into()?,
                );
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "introspect_customer_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::revoke_customer_token`]
    ///
    /// [`Client::revoke_customer_token`]: super::Client::revoke_customer_token
    #[derive(Clone)]
    pub struct RevokeCustomerToken<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        klarna_customer_token: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for RevokeCustomerToken<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RevokeCustomerToken").finish_non_exhaustive()
        }
    }
    impl<'a> RevokeCustomerToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                klarna_customer_token: Err(
                    "klarna_customer_token was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn klarna_customer_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_customer_token = value
                .try_into()
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
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/identity/customer-token/revoke`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, &klarna_customer_token, 1usize);
                        found.header_value(at, &klarna_customer_token);
                    }
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/identity/customer-token/revoke", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(6usize);
            header_map
                .append(
                    "Klarna-Customer-Token",
                    klarna_customer_token.to_string().try_into()?,
                );
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "revoke_customer_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_interoperability_sdk_token`]
    ///
    /// [`Client::create_interoperability_sdk_token`]: super::Client::create_interoperability_sdk_token
    #[derive(Clone)]
    pub struct CreateInteroperabilitySdkToken<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CreateInteroperabilitySdkToken<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateInteroperabilitySdkToken").finish_non_exhaustive()
        }
    }
    impl<'a> CreateInteroperabilitySdkToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                klarna_customer_token: Ok(None),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/interoperability/sdk-tokens`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::InteroperabilityToken>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/interoperability/sdk-tokens", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(6usize);
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_interoperability_sdk_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_interoperability_test_token`]
    ///
    /// [`Client::create_interoperability_test_token`]: super::Client::create_interoperability_test_token
    #[derive(Clone)]
    pub struct CreateInteroperabilityTestToken<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        klarna_customer_region: Result<Option<::std::string::String>, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CreateInteroperabilityTestTokenRequest, String>,
    }
    impl ::std::fmt::Debug for CreateInteroperabilityTestToken<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateInteroperabilityTestToken").finish_non_exhaustive()
        }
    }
    impl<'a> CreateInteroperabilityTestToken<'a> {
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
            V: std::convert::TryInto<types::CreateInteroperabilityTestTokenRequest>,
            <V as std::convert::TryInto<
                types::CreateInteroperabilityTestTokenRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CreateInteroperabilityTestTokenRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/interoperability/test-tokens`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::InteroperabilityToken>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                klarna_customer_region,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
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
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CreateInteroperabilityTestTokenRequest::try_from(v)
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
                "{}/v2/accounts/{}/interoperability/test-tokens", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(7usize);
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
                operation_id: "create_interoperability_test_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
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
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_capture`]
    ///
    /// [`Client::read_payment_capture`]: super::Client::read_payment_capture
    #[derive(Clone)]
    pub struct ReadPaymentCapture<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_capture_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentCapture<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentCapture").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentCapture<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_capture_id: Err(
                    "payment_capture_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_capture_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_capture_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_capture_id failed"
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
        /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/captures/{payment_capture_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentCapture>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_capture_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_capture_id = payment_capture_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_capture_id");
                        found.min_length(at, &payment_capture_id, 1usize);
                        found.max_length(at, &payment_capture_id, 255usize);
                        found.path_segment(at, &payment_capture_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/captures/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_capture_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_capture",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::refund_payment_capture`]
    ///
    /// [`Client::refund_payment_capture`]: super::Client::refund_payment_capture
    #[derive(Clone)]
    pub struct RefundPaymentCapture<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_capture_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::RefundPaymentCaptureRequest, String>,
    }
    impl ::std::fmt::Debug for RefundPaymentCapture<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RefundPaymentCapture").finish_non_exhaustive()
        }
    }
    impl<'a> RefundPaymentCapture<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_capture_id: Err(
                    "payment_capture_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
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
        pub fn payment_capture_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_capture_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_capture_id failed"
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
            V: std::convert::TryInto<types::RefundPaymentCaptureRequest>,
            <V as std::convert::TryInto<
                types::RefundPaymentCaptureRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `RefundPaymentCaptureRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/captures/{payment_capture_id}/refund`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRefund>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_capture_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_capture_id = payment_capture_id.map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::RefundPaymentCaptureRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_capture_id");
                        found.min_length(at, &payment_capture_id, 1usize);
                        found.max_length(at, &payment_capture_id, 255usize);
                        found.path_segment(at, &payment_capture_id);
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
                "{}/v2/accounts/{}/payment/captures/{}/refund", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_capture_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "refund_payment_capture",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_chargeback`]
    ///
    /// [`Client::read_payment_chargeback`]: super::Client::read_payment_chargeback
    #[derive(Clone)]
    pub struct ReadPaymentChargeback<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_chargeback_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentChargeback<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentChargeback").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentChargeback<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_chargeback_id: Err(
                    "payment_chargeback_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_chargeback_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_chargeback_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_chargeback_id failed"
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
        /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/chargebacks/{payment_chargeback_id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentChargeback>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                payment_chargeback_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_chargeback_id = payment_chargeback_id
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_chargeback_id");
                        found.min_length(at, &payment_chargeback_id, 1usize);
                        found.max_length(at, &payment_chargeback_id, 255usize);
                        found.path_segment(at, &payment_chargeback_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/chargebacks/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_chargeback_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_chargeback",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_presentation`]
    ///
    /// [`Client::read_payment_presentation`]: super::Client::read_payment_presentation
    #[derive(Clone)]
    pub struct ReadPaymentPresentation<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        amount: Result<Option<i64>, String>,
        app_return_url: Result<Option<::std::string::String>, String>,
        currency: Result<Option<::std::string::String>, String>,
        intents: Result<Option<::std::vec::Vec<types::PresentationIntent>>, String>,
        locale: Result<Option<::std::string::String>, String>,
        subscription_billing_interval: Result<Option<types::BillingInterval>, String>,
        subscription_billing_interval_frequency: Result<Option<i64>, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        klarna_interoperability_token: Result<Option<::std::string::String>, String>,
        klarna_network_session_token: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentPresentation<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentPresentation").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentPresentation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                amount: Ok(None),
                app_return_url: Ok(None),
                currency: Ok(None),
                intents: Ok(None),
                locale: Ok(None),
                subscription_billing_interval: Ok(None),
                subscription_billing_interval_frequency: Ok(None),
                klarna_customer_token: Ok(None),
                klarna_integration_metadata: Ok(None),
                klarna_interoperability_token: Ok(None),
                klarna_network_session_token: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn amount<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.amount = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i64` for amount failed".to_string());
            self
        }
        pub fn app_return_url<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_return_url = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_return_url failed"
                        .to_string()
                });
            self
        }
        pub fn currency<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.currency = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for currency failed"
                        .to_string()
                });
            self
        }
        pub fn intents<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::PresentationIntent>>,
        {
            self.intents = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < PresentationIntent >` for intents failed"
                        .to_string()
                });
            self
        }
        pub fn locale<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.locale = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for locale failed"
                        .to_string()
                });
            self
        }
        pub fn subscription_billing_interval<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::BillingInterval>,
        {
            self.subscription_billing_interval = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `BillingInterval` for subscription_billing_interval failed"
                        .to_string()
                });
            self
        }
        pub fn subscription_billing_interval_frequency<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.subscription_billing_interval_frequency = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `i64` for subscription_billing_interval_frequency failed"
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
        /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/presentation`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentPresentation>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                amount,
                app_return_url,
                currency,
                intents,
                locale,
                subscription_billing_interval,
                subscription_billing_interval_frequency,
                klarna_customer_token,
                klarna_integration_metadata,
                klarna_interoperability_token,
                klarna_network_session_token,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let amount = amount.map_err(Error::InvalidRequest)?;
            let app_return_url = app_return_url.map_err(Error::InvalidRequest)?;
            let currency = currency.map_err(Error::InvalidRequest)?;
            let intents = intents.map_err(Error::InvalidRequest)?;
            let locale = locale.map_err(Error::InvalidRequest)?;
            let subscription_billing_interval = subscription_billing_interval
                .map_err(Error::InvalidRequest)?;
            let subscription_billing_interval_frequency = subscription_billing_interval_frequency
                .map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let klarna_interoperability_token = klarna_interoperability_token
                .map_err(Error::InvalidRequest)?;
            let klarna_network_session_token = klarna_network_session_token
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &amount {
                        let at = root.field("amount");
                        found.minimum(at, *value, 0i64);
                        found.maximum(at, *value, 9007199254740991i64);
                    }
                    if let Some(value) = &app_return_url {
                        let at = root.field("app_return_url");
                        found.min_length(at, value, 1usize);
                    }
                    if let Some(value) = &currency {
                        let at = root.field("currency");
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
                    if let Some(value) = &klarna_customer_token {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, value, 1usize);
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
                    if let Some(value) = &locale {
                        let at = root.field("locale");
                        found.min_length(at, value, 1usize);
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
                    if let Some(value) = &subscription_billing_interval_frequency {
                        let at = root.field("subscription_billing_interval_frequency");
                        found.minimum(at, *value, 1i64);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/presentation", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(7usize);
            if let Some(value) = klarna_customer_token {
                header_map
                    .append("Klarna-Customer-Token", value.to_string().try_into()?);
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("amount", &amount))
                .query(
                    &progenitor_client::QueryParam::new(
                        "app_return_url",
                        &app_return_url,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("currency", &currency))
                .query(&progenitor_client::QueryParam::new("intents", &intents))
                .query(&progenitor_client::QueryParam::new("locale", &locale))
                .query(
                    &progenitor_client::QueryParam::new(
                        "subscription_billing_interval",
                        &subscription_billing_interval,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "subscription_billing_interval_frequency",
                        &subscription_billing_interval_frequency,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_presentation",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_refund`]
    ///
    /// [`Client::read_payment_refund`]: super::Client::read_payment_refund
    #[derive(Clone)]
    pub struct ReadPaymentRefund<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_refund_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentRefund<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentRefund").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentRefund<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_refund_id: Err(
                    "payment_refund_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_refund_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_refund_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_refund_id failed"
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
        /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/refunds/{payment_refund_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRefund>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_refund_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_refund_id = payment_refund_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_refund_id");
                        found.min_length(at, &payment_refund_id, 1usize);
                        found.max_length(at, &payment_refund_id, 255usize);
                        found.path_segment(at, &payment_refund_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/refunds/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_refund_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_refund",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_payment_request`]
    ///
    /// [`Client::create_payment_request`]: super::Client::create_payment_request
    #[derive(Clone)]
    pub struct CreatePaymentRequest<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        klarna_interoperability_token: Result<Option<::std::string::String>, String>,
        klarna_network_session_token: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CreatePaymentRequestRequest, String>,
    }
    impl ::std::fmt::Debug for CreatePaymentRequest<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreatePaymentRequest").finish_non_exhaustive()
        }
    }
    impl<'a> CreatePaymentRequest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                klarna_customer_token: Ok(None),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                klarna_interoperability_token: Ok(None),
                klarna_network_session_token: Ok(None),
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
            V: std::convert::TryInto<types::CreatePaymentRequestRequest>,
            <V as std::convert::TryInto<
                types::CreatePaymentRequestRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CreatePaymentRequestRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/requests`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                klarna_interoperability_token,
                klarna_network_session_token,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
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
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CreatePaymentRequestRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                "{}/v2/accounts/{}/payment/requests", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(8usize);
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
                operation_id: "create_payment_request",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_request`]
    ///
    /// [`Client::read_payment_request`]: super::Client::read_payment_request
    #[derive(Clone)]
    pub struct ReadPaymentRequest<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_request_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentRequest<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentRequest").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentRequest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_request_id: Err(
                    "payment_request_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_request_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_request_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_request_id failed"
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
        /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_request_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_request_id = payment_request_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_request_id");
                        found.min_length(at, &payment_request_id, 1usize);
                        found.max_length(at, &payment_request_id, 255usize);
                        found.path_segment(at, &payment_request_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/requests/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_request_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_request",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::cancel_payment_request`]
    ///
    /// [`Client::cancel_payment_request`]: super::Client::cancel_payment_request
    #[derive(Clone)]
    pub struct CancelPaymentRequest<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_request_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CancelPaymentRequest<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelPaymentRequest").finish_non_exhaustive()
        }
    }
    impl<'a> CancelPaymentRequest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_request_id: Err(
                    "payment_request_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_request_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_request_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_request_id failed"
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
        /// Sends a `DELETE` request to `/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_request_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_request_id = payment_request_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_request_id");
                        found.min_length(at, &payment_request_id, 1usize);
                        found.max_length(at, &payment_request_id, 255usize);
                        found.path_segment(at, &payment_request_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/requests/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_request_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "cancel_payment_request",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_payment_request`]
    ///
    /// [`Client::update_payment_request`]: super::Client::update_payment_request
    #[derive(Clone)]
    pub struct UpdatePaymentRequest<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_request_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::UpdatePaymentRequestRequest, String>,
    }
    impl ::std::fmt::Debug for UpdatePaymentRequest<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdatePaymentRequest").finish_non_exhaustive()
        }
    }
    impl<'a> UpdatePaymentRequest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_request_id: Err(
                    "payment_request_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
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
        pub fn payment_request_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_request_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_request_id failed"
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
            V: std::convert::TryInto<types::UpdatePaymentRequestRequest>,
            <V as std::convert::TryInto<
                types::UpdatePaymentRequestRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `UpdatePaymentRequestRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `PATCH` request to `/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_request_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_request_id = payment_request_id.map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UpdatePaymentRequestRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_request_id");
                        found.min_length(at, &payment_request_id, 1usize);
                        found.max_length(at, &payment_request_id, 255usize);
                        found.path_segment(at, &payment_request_id);
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
                "{}/v2/accounts/{}/payment/requests/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_request_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_payment_request",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::cancel_payment_token`]
    ///
    /// [`Client::cancel_payment_token`]: super::Client::cancel_payment_token
    #[derive(Clone)]
    pub struct CancelPaymentToken<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_token: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CancelPaymentToken<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelPaymentToken").finish_non_exhaustive()
        }
    }
    impl<'a> CancelPaymentToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_token: Err("payment_token was not initialized".to_string()),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_token = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_token failed"
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
        /// Sends a `DELETE` request to `/v2/accounts/{partner_account_id}/payment/tokens/{payment_token}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_token,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_token = payment_token.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_token");
                        found.min_length(at, &payment_token, 1usize);
                        found.path_segment(at, &payment_token);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/tokens/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_token.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "cancel_payment_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_transaction`]
    ///
    /// [`Client::read_payment_transaction`]: super::Client::read_payment_transaction
    #[derive(Clone)]
    pub struct ReadPaymentTransaction<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentTransaction<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentTransaction").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentTransaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
        /// Sends a `GET` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                payment_transaction_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/transactions/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_transaction",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_payment_transaction`]
    ///
    /// [`Client::update_payment_transaction`]: super::Client::update_payment_transaction
    #[derive(Clone)]
    pub struct UpdatePaymentTransaction<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::UpdatePaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for UpdatePaymentTransaction<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdatePaymentTransaction").finish_non_exhaustive()
        }
    }
    impl<'a> UpdatePaymentTransaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
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
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::UpdatePaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::UpdatePaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `UpdatePaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `PATCH` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UpdatePaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/accounts/{}/payment/transactions/{}", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_payment_transaction",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::reauthorize_payment_transaction`]
    ///
    /// [`Client::reauthorize_payment_transaction`]: super::Client::reauthorize_payment_transaction
    #[derive(Clone)]
    pub struct ReauthorizePaymentTransaction<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::ReauthorizePaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for ReauthorizePaymentTransaction<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReauthorizePaymentTransaction").finish_non_exhaustive()
        }
    }
    impl<'a> ReauthorizePaymentTransaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
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
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::ReauthorizePaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::ReauthorizePaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `ReauthorizePaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/authorize`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::ReauthorizePaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/accounts/{}/payment/transactions/{}/authorize", client.baseurl,
                crate ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "reauthorize_payment_transaction",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::capture_payment_transaction`]
    ///
    /// [`Client::capture_payment_transaction`]: super::Client::capture_payment_transaction
    #[derive(Clone)]
    pub struct CapturePaymentTransaction<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CapturePaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for CapturePaymentTransaction<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CapturePaymentTransaction").finish_non_exhaustive()
        }
    }
    impl<'a> CapturePaymentTransaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
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
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::CapturePaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::CapturePaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CapturePaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/capture`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentCapture>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CapturePaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/accounts/{}/payment/transactions/{}/capture", client.baseurl,
                crate ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "capture_payment_transaction",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::refund_payment_transaction`]
    ///
    /// [`Client::refund_payment_transaction`]: super::Client::refund_payment_transaction
    #[derive(Clone)]
    pub struct RefundPaymentTransaction<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::RefundPaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for RefundPaymentTransaction<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RefundPaymentTransaction").finish_non_exhaustive()
        }
    }
    impl<'a> RefundPaymentTransaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
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
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::RefundPaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::RefundPaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `RefundPaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/refund`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRefund>, Error<types::ErrorResponse>> {
            let Self {
                client,
                partner_account_id,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::RefundPaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/accounts/{}/payment/transactions/{}/refund", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "refund_payment_transaction",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::void_payment_transaction`]
    ///
    /// [`Client::void_payment_transaction`]: super::Client::void_payment_transaction
    #[derive(Clone)]
    pub struct VoidPaymentTransaction<'a> {
        client: &'a super::Client,
        partner_account_id: Result<::std::string::String, String>,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for VoidPaymentTransaction<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("VoidPaymentTransaction").finish_non_exhaustive()
        }
    }
    impl<'a> VoidPaymentTransaction<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                partner_account_id: Err(
                    "partner_account_id was not initialized".to_string(),
                ),
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
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
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
        /// Sends a `POST` request to `/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/void`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                partner_account_id,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let partner_account_id = partner_account_id.map_err(Error::InvalidRequest)?;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
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
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/accounts/{}/payment/transactions/{}/void", client.baseurl, crate
                ::transport::path_segment(& partner_account_id.to_string()), crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "void_payment_transaction",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::introspect_customer_token_for_own_account`]
    ///
    /// [`Client::introspect_customer_token_for_own_account`]: super::Client::introspect_customer_token_for_own_account
    #[derive(Clone)]
    pub struct IntrospectCustomerTokenForOwnAccount<'a> {
        client: &'a super::Client,
        klarna_customer_token: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for IntrospectCustomerTokenForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("IntrospectCustomerTokenForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> IntrospectCustomerTokenForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_customer_token: Err(
                    "klarna_customer_token was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn klarna_customer_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_customer_token = value
                .try_into()
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
        /// Sends a `POST` request to `/v2/identity/customer-token/introspect`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::CustomerTokenIntrospection>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, &klarna_customer_token, 1usize);
                        found.header_value(at, &klarna_customer_token);
                    }
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/identity/customer-token/introspect", client.baseurl,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(6usize);
            header_map
                .append(
                    "Klarna-Customer-Token",
                    klarna_customer_token.to_string().try_into()?,
                );
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "introspect_customer_token_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::revoke_customer_token_for_own_account`]
    ///
    /// [`Client::revoke_customer_token_for_own_account`]: super::Client::revoke_customer_token_for_own_account
    #[derive(Clone)]
    pub struct RevokeCustomerTokenForOwnAccount<'a> {
        client: &'a super::Client,
        klarna_customer_token: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for RevokeCustomerTokenForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RevokeCustomerTokenForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> RevokeCustomerTokenForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_customer_token: Err(
                    "klarna_customer_token was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn klarna_customer_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.klarna_customer_token = value
                .try_into()
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
        /// Sends a `POST` request to `/v2/identity/customer-token/revoke`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, &klarna_customer_token, 1usize);
                        found.header_value(at, &klarna_customer_token);
                    }
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!("{}/v2/identity/customer-token/revoke", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(6usize);
            header_map
                .append(
                    "Klarna-Customer-Token",
                    klarna_customer_token.to_string().try_into()?,
                );
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "revoke_customer_token_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_interoperability_sdk_token_for_own_account`]
    ///
    /// [`Client::create_interoperability_sdk_token_for_own_account`]: super::Client::create_interoperability_sdk_token_for_own_account
    #[derive(Clone)]
    pub struct CreateInteroperabilitySdkTokenForOwnAccount<'a> {
        client: &'a super::Client,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CreateInteroperabilitySdkTokenForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateInteroperabilitySdkTokenForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> CreateInteroperabilitySdkTokenForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_customer_token: Ok(None),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
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
        /// Sends a `POST` request to `/v2/interoperability/sdk-tokens`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::InteroperabilityToken>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!("{}/v2/interoperability/sdk-tokens", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(6usize);
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_interoperability_sdk_token_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_interoperability_test_token_for_own_account`]
    ///
    /// [`Client::create_interoperability_test_token_for_own_account`]: super::Client::create_interoperability_test_token_for_own_account
    #[derive(Clone)]
    pub struct CreateInteroperabilityTestTokenForOwnAccount<'a> {
        client: &'a super::Client,
        klarna_customer_region: Result<Option<::std::string::String>, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CreateInteroperabilityTestTokenRequest, String>,
    }
    impl ::std::fmt::Debug for CreateInteroperabilityTestTokenForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateInteroperabilityTestTokenForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> CreateInteroperabilityTestTokenForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_customer_region: Ok(None),
                klarna_customer_token: Ok(None),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
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
            V: std::convert::TryInto<types::CreateInteroperabilityTestTokenRequest>,
            <V as std::convert::TryInto<
                types::CreateInteroperabilityTestTokenRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CreateInteroperabilityTestTokenRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/interoperability/test-tokens`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::InteroperabilityToken>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                klarna_customer_region,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let klarna_customer_region = klarna_customer_region
                .map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CreateInteroperabilityTestTokenRequest::try_from(v)
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
            let url = format!("{}/v2/interoperability/test-tokens", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(7usize);
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
                operation_id: "create_interoperability_test_token_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_signing_keys`]
    ///
    /// [`Client::list_signing_keys`]: super::Client::list_signing_keys
    #[derive(Clone)]
    pub struct ListSigningKeys<'a> {
        client: &'a super::Client,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ListSigningKeys<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListSigningKeys").finish_non_exhaustive()
        }
    }
    impl<'a> ListSigningKeys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
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
        /// Sends a `GET` request to `/v2/notification/signing-keys`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SigningKeyList>, Error<types::ErrorResponse>> {
            let Self {
                client,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!("{}/v2/notification/signing-keys", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_signing_keys",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_signing_key`]
    ///
    /// [`Client::create_signing_key`]: super::Client::create_signing_key
    #[derive(Clone)]
    pub struct CreateSigningKey<'a> {
        client: &'a super::Client,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CreateSigningKey<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateSigningKey").finish_non_exhaustive()
        }
    }
    impl<'a> CreateSigningKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
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
        /// Sends a `POST` request to `/v2/notification/signing-keys`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SigningKey>, Error<types::ErrorResponse>> {
            let Self {
                client,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!("{}/v2/notification/signing-keys", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_signing_key",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_signing_key`]
    ///
    /// [`Client::read_signing_key`]: super::Client::read_signing_key
    #[derive(Clone)]
    pub struct ReadSigningKey<'a> {
        client: &'a super::Client,
        signing_key_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadSigningKey<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadSigningKey").finish_non_exhaustive()
        }
    }
    impl<'a> ReadSigningKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                signing_key_id: Err("signing_key_id was not initialized".to_string()),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn signing_key_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.signing_key_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for signing_key_id failed"
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
        /// Sends a `GET` request to `/v2/notification/signing-keys/{signing_key_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SigningKey>, Error<types::ErrorResponse>> {
            let Self {
                client,
                signing_key_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let signing_key_id = signing_key_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("signing_key_id");
                        found.min_length(at, &signing_key_id, 1usize);
                        found.max_length(at, &signing_key_id, 255usize);
                        found.path_segment(at, &signing_key_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/notification/signing-keys/{}", client.baseurl, crate
                ::transport::path_segment(& signing_key_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_signing_key",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::delete_signing_key`]
    ///
    /// [`Client::delete_signing_key`]: super::Client::delete_signing_key
    #[derive(Clone)]
    pub struct DeleteSigningKey<'a> {
        client: &'a super::Client,
        signing_key_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for DeleteSigningKey<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteSigningKey").finish_non_exhaustive()
        }
    }
    impl<'a> DeleteSigningKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                signing_key_id: Err("signing_key_id was not initialized".to_string()),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn signing_key_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.signing_key_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for signing_key_id failed"
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
        /// Sends a `DELETE` request to `/v2/notification/signing-keys/{signing_key_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                signing_key_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let signing_key_id = signing_key_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("signing_key_id");
                        found.min_length(at, &signing_key_id, 1usize);
                        found.max_length(at, &signing_key_id, 255usize);
                        found.path_segment(at, &signing_key_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/notification/signing-keys/{}", client.baseurl, crate
                ::transport::path_segment(& signing_key_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_signing_key",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::list_webhooks`]
    ///
    /// [`Client::list_webhooks`]: super::Client::list_webhooks
    #[derive(Clone)]
    pub struct ListWebhooks<'a> {
        client: &'a super::Client,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ListWebhooks<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ListWebhooks").finish_non_exhaustive()
        }
    }
    impl<'a> ListWebhooks<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
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
        /// Sends a `GET` request to `/v2/notification/webhooks`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WebhookList>, Error<types::ErrorResponse>> {
            let Self {
                client,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!("{}/v2/notification/webhooks", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_webhooks",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_webhook`]
    ///
    /// [`Client::create_webhook`]: super::Client::create_webhook
    #[derive(Clone)]
    pub struct CreateWebhook<'a> {
        client: &'a super::Client,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CreateWebhookRequest, String>,
    }
    impl ::std::fmt::Debug for CreateWebhook<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreateWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> CreateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
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
            V: std::convert::TryInto<types::CreateWebhookRequest>,
            <V as std::convert::TryInto<
                types::CreateWebhookRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CreateWebhookRequest` for body failed: {}", s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/notification/webhooks`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Webhook>, Error<types::ErrorResponse>> {
            let Self {
                client,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CreateWebhookRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
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
            let url = format!("{}/v2/notification/webhooks", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "create_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_webhook`]
    ///
    /// [`Client::read_webhook`]: super::Client::read_webhook
    #[derive(Clone)]
    pub struct ReadWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadWebhook<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> ReadWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err("webhook_id was not initialized".to_string()),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
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
        /// Sends a `GET` request to `/v2/notification/webhooks/{webhook_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Webhook>, Error<types::ErrorResponse>> {
            let Self {
                client,
                webhook_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("webhook_id");
                        found.min_length(at, &webhook_id, 1usize);
                        found.max_length(at, &webhook_id, 255usize);
                        found.path_segment(at, &webhook_id);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/notification/webhooks/{}", client.baseurl, crate
                ::transport::path_segment(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::delete_webhook`]
    ///
    /// [`Client::delete_webhook`]: super::Client::delete_webhook
    #[derive(Clone)]
    pub struct DeleteWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for DeleteWebhook<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("DeleteWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> DeleteWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err("webhook_id was not initialized".to_string()),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
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
        /// Sends a `DELETE` request to `/v2/notification/webhooks/{webhook_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                webhook_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
                    {
                        let at = root.field("webhook_id");
                        found.min_length(at, &webhook_id, 1usize);
                        found.max_length(at, &webhook_id, 255usize);
                        found.path_segment(at, &webhook_id);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/notification/webhooks/{}", client.baseurl, crate
                ::transport::path_segment(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_webhook`]
    ///
    /// [`Client::update_webhook`]: super::Client::update_webhook
    #[derive(Clone)]
    pub struct UpdateWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::UpdateWebhookRequest, String>,
    }
    impl ::std::fmt::Debug for UpdateWebhook<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdateWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> UpdateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err("webhook_id was not initialized".to_string()),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
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
            V: std::convert::TryInto<types::UpdateWebhookRequest>,
            <V as std::convert::TryInto<
                types::UpdateWebhookRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `UpdateWebhookRequest` for body failed: {}", s
                    )
                });
            self
        }
        /// Sends a `PATCH` request to `/v2/notification/webhooks/{webhook_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Webhook>, Error<types::ErrorResponse>> {
            let Self {
                client,
                webhook_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UpdateWebhookRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
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
                    {
                        let at = root.field("webhook_id");
                        found.min_length(at, &webhook_id, 1usize);
                        found.max_length(at, &webhook_id, 255usize);
                        found.path_segment(at, &webhook_id);
                    }
                }
                crate::Check::check(&body, root, &mut found);
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/notification/webhooks/{}", client.baseurl, crate
                ::transport::path_segment(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::simulate_webhook`]
    ///
    /// [`Client::simulate_webhook`]: super::Client::simulate_webhook
    #[derive(Clone)]
    pub struct SimulateWebhook<'a> {
        client: &'a super::Client,
        webhook_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::SimulateWebhookRequest, String>,
    }
    impl ::std::fmt::Debug for SimulateWebhook<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("SimulateWebhook").finish_non_exhaustive()
        }
    }
    impl<'a> SimulateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                webhook_id: Err("webhook_id was not initialized".to_string()),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
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
            V: std::convert::TryInto<types::SimulateWebhookRequest>,
            <V as std::convert::TryInto<
                types::SimulateWebhookRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `SimulateWebhookRequest` for body failed: {}", s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/notification/webhooks/{webhook_id}/simulate`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                webhook_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::SimulateWebhookRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
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
                    {
                        let at = root.field("webhook_id");
                        found.min_length(at, &webhook_id, 1usize);
                        found.max_length(at, &webhook_id, 255usize);
                        found.path_segment(at, &webhook_id);
                    }
                }
                crate::Check::check(&body, root, &mut found);
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/notification/webhooks/{}/simulate", client.baseurl, crate
                ::transport::path_segment(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "simulate_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::authorize_payment_for_own_account`]
    ///
    /// [`Client::authorize_payment_for_own_account`]: super::Client::authorize_payment_for_own_account
    #[derive(Clone)]
    pub struct AuthorizePaymentForOwnAccount<'a> {
        client: &'a super::Client,
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
    impl ::std::fmt::Debug for AuthorizePaymentForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("AuthorizePaymentForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> AuthorizePaymentForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
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
        /// Sends a `POST` request to `/v2/payment/authorize`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::AuthorizePaymentResponse>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
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
            let url = format!("{}/v2/payment/authorize", client.baseurl,);
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
                operation_id: "authorize_payment_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_capture_for_own_account`]
    ///
    /// [`Client::read_payment_capture_for_own_account`]: super::Client::read_payment_capture_for_own_account
    #[derive(Clone)]
    pub struct ReadPaymentCaptureForOwnAccount<'a> {
        client: &'a super::Client,
        payment_capture_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentCaptureForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentCaptureForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentCaptureForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_capture_id: Err(
                    "payment_capture_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_capture_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_capture_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_capture_id failed"
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
        /// Sends a `GET` request to `/v2/payment/captures/{payment_capture_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentCapture>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_capture_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_capture_id = payment_capture_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_capture_id");
                        found.min_length(at, &payment_capture_id, 1usize);
                        found.max_length(at, &payment_capture_id, 255usize);
                        found.path_segment(at, &payment_capture_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/captures/{}", client.baseurl, crate
                ::transport::path_segment(& payment_capture_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_capture_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::refund_payment_capture_for_own_account`]
    ///
    /// [`Client::refund_payment_capture_for_own_account`]: super::Client::refund_payment_capture_for_own_account
    #[derive(Clone)]
    pub struct RefundPaymentCaptureForOwnAccount<'a> {
        client: &'a super::Client,
        payment_capture_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::RefundPaymentCaptureRequest, String>,
    }
    impl ::std::fmt::Debug for RefundPaymentCaptureForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RefundPaymentCaptureForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> RefundPaymentCaptureForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_capture_id: Err(
                    "payment_capture_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn payment_capture_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_capture_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_capture_id failed"
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
            V: std::convert::TryInto<types::RefundPaymentCaptureRequest>,
            <V as std::convert::TryInto<
                types::RefundPaymentCaptureRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `RefundPaymentCaptureRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/payment/captures/{payment_capture_id}/refund`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRefund>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_capture_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let payment_capture_id = payment_capture_id.map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::RefundPaymentCaptureRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_capture_id");
                        found.min_length(at, &payment_capture_id, 1usize);
                        found.max_length(at, &payment_capture_id, 255usize);
                        found.path_segment(at, &payment_capture_id);
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
                "{}/v2/payment/captures/{}/refund", client.baseurl, crate
                ::transport::path_segment(& payment_capture_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "refund_payment_capture_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_chargeback_for_own_account`]
    ///
    /// [`Client::read_payment_chargeback_for_own_account`]: super::Client::read_payment_chargeback_for_own_account
    #[derive(Clone)]
    pub struct ReadPaymentChargebackForOwnAccount<'a> {
        client: &'a super::Client,
        payment_chargeback_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentChargebackForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentChargebackForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentChargebackForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_chargeback_id: Err(
                    "payment_chargeback_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_chargeback_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_chargeback_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_chargeback_id failed"
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
        /// Sends a `GET` request to `/v2/payment/chargebacks/{payment_chargeback_id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentChargeback>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                payment_chargeback_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_chargeback_id = payment_chargeback_id
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_chargeback_id");
                        found.min_length(at, &payment_chargeback_id, 1usize);
                        found.max_length(at, &payment_chargeback_id, 255usize);
                        found.path_segment(at, &payment_chargeback_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/chargebacks/{}", client.baseurl, crate
                ::transport::path_segment(& payment_chargeback_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_chargeback_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_presentation_for_own_account`]
    ///
    /// [`Client::read_payment_presentation_for_own_account`]: super::Client::read_payment_presentation_for_own_account
    #[derive(Clone)]
    pub struct ReadPaymentPresentationForOwnAccount<'a> {
        client: &'a super::Client,
        amount: Result<Option<i64>, String>,
        app_return_url: Result<Option<::std::string::String>, String>,
        currency: Result<Option<::std::string::String>, String>,
        intents: Result<Option<::std::vec::Vec<types::PresentationIntent>>, String>,
        locale: Result<Option<::std::string::String>, String>,
        subscription_billing_interval: Result<Option<types::BillingInterval>, String>,
        subscription_billing_interval_frequency: Result<Option<i64>, String>,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        klarna_interoperability_token: Result<Option<::std::string::String>, String>,
        klarna_network_session_token: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentPresentationForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentPresentationForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentPresentationForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                amount: Ok(None),
                app_return_url: Ok(None),
                currency: Ok(None),
                intents: Ok(None),
                locale: Ok(None),
                subscription_billing_interval: Ok(None),
                subscription_billing_interval_frequency: Ok(None),
                klarna_customer_token: Ok(None),
                klarna_integration_metadata: Ok(None),
                klarna_interoperability_token: Ok(None),
                klarna_network_session_token: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn amount<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.amount = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i64` for amount failed".to_string());
            self
        }
        pub fn app_return_url<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_return_url = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_return_url failed"
                        .to_string()
                });
            self
        }
        pub fn currency<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.currency = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for currency failed"
                        .to_string()
                });
            self
        }
        pub fn intents<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::PresentationIntent>>,
        {
            self.intents = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < PresentationIntent >` for intents failed"
                        .to_string()
                });
            self
        }
        pub fn locale<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.locale = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for locale failed"
                        .to_string()
                });
            self
        }
        pub fn subscription_billing_interval<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::BillingInterval>,
        {
            self.subscription_billing_interval = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `BillingInterval` for subscription_billing_interval failed"
                        .to_string()
                });
            self
        }
        pub fn subscription_billing_interval_frequency<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.subscription_billing_interval_frequency = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `i64` for subscription_billing_interval_frequency failed"
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
        /// Sends a `GET` request to `/v2/payment/presentation`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentPresentation>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                amount,
                app_return_url,
                currency,
                intents,
                locale,
                subscription_billing_interval,
                subscription_billing_interval_frequency,
                klarna_customer_token,
                klarna_integration_metadata,
                klarna_interoperability_token,
                klarna_network_session_token,
                partner_correlation_id,
                user_agent,
            } = self;
            let amount = amount.map_err(Error::InvalidRequest)?;
            let app_return_url = app_return_url.map_err(Error::InvalidRequest)?;
            let currency = currency.map_err(Error::InvalidRequest)?;
            let intents = intents.map_err(Error::InvalidRequest)?;
            let locale = locale.map_err(Error::InvalidRequest)?;
            let subscription_billing_interval = subscription_billing_interval
                .map_err(Error::InvalidRequest)?;
            let subscription_billing_interval_frequency = subscription_billing_interval_frequency
                .map_err(Error::InvalidRequest)?;
            let klarna_customer_token = klarna_customer_token
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let klarna_interoperability_token = klarna_interoperability_token
                .map_err(Error::InvalidRequest)?;
            let klarna_network_session_token = klarna_network_session_token
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &amount {
                        let at = root.field("amount");
                        found.minimum(at, *value, 0i64);
                        found.maximum(at, *value, 9007199254740991i64);
                    }
                    if let Some(value) = &app_return_url {
                        let at = root.field("app_return_url");
                        found.min_length(at, value, 1usize);
                    }
                    if let Some(value) = &currency {
                        let at = root.field("currency");
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
                    if let Some(value) = &klarna_customer_token {
                        let at = root.field("Klarna-Customer-Token");
                        found.min_length(at, value, 1usize);
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
                    if let Some(value) = &locale {
                        let at = root.field("locale");
                        found.min_length(at, value, 1usize);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &subscription_billing_interval_frequency {
                        let at = root.field("subscription_billing_interval_frequency");
                        found.minimum(at, *value, 1i64);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!("{}/v2/payment/presentation", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(7usize);
            if let Some(value) = klarna_customer_token {
                header_map
                    .append("Klarna-Customer-Token", value.to_string().try_into()?);
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("amount", &amount))
                .query(
                    &progenitor_client::QueryParam::new(
                        "app_return_url",
                        &app_return_url,
                    ),
                )
                .query(&progenitor_client::QueryParam::new("currency", &currency))
                .query(&progenitor_client::QueryParam::new("intents", &intents))
                .query(&progenitor_client::QueryParam::new("locale", &locale))
                .query(
                    &progenitor_client::QueryParam::new(
                        "subscription_billing_interval",
                        &subscription_billing_interval,
                    ),
                )
                .query(
                    &progenitor_client::QueryParam::new(
                        "subscription_billing_interval_frequency",
                        &subscription_billing_interval_frequency,
                    ),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_presentation_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_refund_for_own_account`]
    ///
    /// [`Client::read_payment_refund_for_own_account`]: super::Client::read_payment_refund_for_own_account
    #[derive(Clone)]
    pub struct ReadPaymentRefundForOwnAccount<'a> {
        client: &'a super::Client,
        payment_refund_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentRefundForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentRefundForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentRefundForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_refund_id: Err(
                    "payment_refund_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_refund_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_refund_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_refund_id failed"
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
        /// Sends a `GET` request to `/v2/payment/refunds/{payment_refund_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRefund>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_refund_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_refund_id = payment_refund_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_refund_id");
                        found.min_length(at, &payment_refund_id, 1usize);
                        found.max_length(at, &payment_refund_id, 255usize);
                        found.path_segment(at, &payment_refund_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/refunds/{}", client.baseurl, crate
                ::transport::path_segment(& payment_refund_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_refund_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::create_payment_request_for_own_account`]
    ///
    /// [`Client::create_payment_request_for_own_account`]: super::Client::create_payment_request_for_own_account
    #[derive(Clone)]
    pub struct CreatePaymentRequestForOwnAccount<'a> {
        client: &'a super::Client,
        klarna_customer_token: Result<Option<::std::string::String>, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        klarna_interoperability_token: Result<Option<::std::string::String>, String>,
        klarna_network_session_token: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CreatePaymentRequestRequest, String>,
    }
    impl ::std::fmt::Debug for CreatePaymentRequestForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CreatePaymentRequestForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> CreatePaymentRequestForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                klarna_customer_token: Ok(None),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                klarna_interoperability_token: Ok(None),
                klarna_network_session_token: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
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
            V: std::convert::TryInto<types::CreatePaymentRequestRequest>,
            <V as std::convert::TryInto<
                types::CreatePaymentRequestRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CreatePaymentRequestRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/payment/requests`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                klarna_customer_token,
                klarna_idempotency_key,
                klarna_integration_metadata,
                klarna_interoperability_token,
                klarna_network_session_token,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
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
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CreatePaymentRequestRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
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
            let url = format!("{}/v2/payment/requests", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(8usize);
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
                operation_id: "create_payment_request_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_request_for_own_account`]
    ///
    /// [`Client::read_payment_request_for_own_account`]: super::Client::read_payment_request_for_own_account
    #[derive(Clone)]
    pub struct ReadPaymentRequestForOwnAccount<'a> {
        client: &'a super::Client,
        payment_request_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentRequestForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentRequestForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentRequestForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_request_id: Err(
                    "payment_request_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_request_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_request_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_request_id failed"
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
        /// Sends a `GET` request to `/v2/payment/requests/{payment_request_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_request_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_request_id = payment_request_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_request_id");
                        found.min_length(at, &payment_request_id, 1usize);
                        found.max_length(at, &payment_request_id, 255usize);
                        found.path_segment(at, &payment_request_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/requests/{}", client.baseurl, crate
                ::transport::path_segment(& payment_request_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_request_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::cancel_payment_request_for_own_account`]
    ///
    /// [`Client::cancel_payment_request_for_own_account`]: super::Client::cancel_payment_request_for_own_account
    #[derive(Clone)]
    pub struct CancelPaymentRequestForOwnAccount<'a> {
        client: &'a super::Client,
        payment_request_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CancelPaymentRequestForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelPaymentRequestForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> CancelPaymentRequestForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_request_id: Err(
                    "payment_request_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_request_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_request_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_request_id failed"
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
        /// Sends a `DELETE` request to `/v2/payment/requests/{payment_request_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_request_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_request_id = payment_request_id.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_request_id");
                        found.min_length(at, &payment_request_id, 1usize);
                        found.max_length(at, &payment_request_id, 255usize);
                        found.path_segment(at, &payment_request_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/requests/{}", client.baseurl, crate
                ::transport::path_segment(& payment_request_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "cancel_payment_request_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_payment_request_for_own_account`]
    ///
    /// [`Client::update_payment_request_for_own_account`]: super::Client::update_payment_request_for_own_account
    #[derive(Clone)]
    pub struct UpdatePaymentRequestForOwnAccount<'a> {
        client: &'a super::Client,
        payment_request_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::UpdatePaymentRequestRequest, String>,
    }
    impl ::std::fmt::Debug for UpdatePaymentRequestForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdatePaymentRequestForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> UpdatePaymentRequestForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_request_id: Err(
                    "payment_request_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn payment_request_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_request_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_request_id failed"
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
            V: std::convert::TryInto<types::UpdatePaymentRequestRequest>,
            <V as std::convert::TryInto<
                types::UpdatePaymentRequestRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `UpdatePaymentRequestRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `PATCH` request to `/v2/payment/requests/{payment_request_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRequest>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_request_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let payment_request_id = payment_request_id.map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UpdatePaymentRequestRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_request_id");
                        found.min_length(at, &payment_request_id, 1usize);
                        found.max_length(at, &payment_request_id, 255usize);
                        found.path_segment(at, &payment_request_id);
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
                "{}/v2/payment/requests/{}", client.baseurl, crate
                ::transport::path_segment(& payment_request_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_payment_request_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::cancel_payment_token_for_own_account`]
    ///
    /// [`Client::cancel_payment_token_for_own_account`]: super::Client::cancel_payment_token_for_own_account
    #[derive(Clone)]
    pub struct CancelPaymentTokenForOwnAccount<'a> {
        client: &'a super::Client,
        payment_token: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for CancelPaymentTokenForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CancelPaymentTokenForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> CancelPaymentTokenForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_token: Err("payment_token was not initialized".to_string()),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_token = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_token failed"
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
        /// Sends a `DELETE` request to `/v2/payment/tokens/{payment_token}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<()>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_token,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_token = payment_token.map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_token");
                        found.min_length(at, &payment_token, 1usize);
                        found.path_segment(at, &payment_token);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/tokens/{}", client.baseurl, crate
                ::transport::path_segment(& payment_token.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "cancel_payment_token_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::read_payment_transaction_for_own_account`]
    ///
    /// [`Client::read_payment_transaction_for_own_account`]: super::Client::read_payment_transaction_for_own_account
    #[derive(Clone)]
    pub struct ReadPaymentTransactionForOwnAccount<'a> {
        client: &'a super::Client,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for ReadPaymentTransactionForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReadPaymentTransactionForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> ReadPaymentTransactionForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
        /// Sends a `GET` request to `/v2/payment/transactions/{payment_transaction_id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                payment_transaction_id,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/transactions/{}", client.baseurl, crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(4usize);
            if let Some(value) = klarna_integration_metadata {
                header_map
                    .append(
                        "Klarna-Integration-Metadata",
                        value.to_string().try_into()?,
                    );
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
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "read_payment_transaction_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::update_payment_transaction_for_own_account`]
    ///
    /// [`Client::update_payment_transaction_for_own_account`]: super::Client::update_payment_transaction_for_own_account
    #[derive(Clone)]
    pub struct UpdatePaymentTransactionForOwnAccount<'a> {
        client: &'a super::Client,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::UpdatePaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for UpdatePaymentTransactionForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("UpdatePaymentTransactionForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> UpdatePaymentTransactionForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::UpdatePaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::UpdatePaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `UpdatePaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `PATCH` request to `/v2/payment/transactions/{payment_transaction_id}`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UpdatePaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/payment/transactions/{}", client.baseurl, crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_payment_transaction_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::reauthorize_payment_transaction_for_own_account`]
    ///
    /// [`Client::reauthorize_payment_transaction_for_own_account`]: super::Client::reauthorize_payment_transaction_for_own_account
    #[derive(Clone)]
    pub struct ReauthorizePaymentTransactionForOwnAccount<'a> {
        client: &'a super::Client,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::ReauthorizePaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for ReauthorizePaymentTransactionForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("ReauthorizePaymentTransactionForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> ReauthorizePaymentTransactionForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::ReauthorizePaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::ReauthorizePaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `ReauthorizePaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/authorize`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::ReauthorizePaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/payment/transactions/{}/authorize", client.baseurl, crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "reauthorize_payment_transaction_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::capture_payment_transaction_for_own_account`]
    ///
    /// [`Client::capture_payment_transaction_for_own_account`]: super::Client::capture_payment_transaction_for_own_account
    #[derive(Clone)]
    pub struct CapturePaymentTransactionForOwnAccount<'a> {
        client: &'a super::Client,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::CapturePaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for CapturePaymentTransactionForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("CapturePaymentTransactionForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> CapturePaymentTransactionForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::CapturePaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::CapturePaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `CapturePaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/capture`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentCapture>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::CapturePaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/payment/transactions/{}/capture", client.baseurl, crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "capture_payment_transaction_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::refund_payment_transaction_for_own_account`]
    ///
    /// [`Client::refund_payment_transaction_for_own_account`]: super::Client::refund_payment_transaction_for_own_account
    #[derive(Clone)]
    pub struct RefundPaymentTransactionForOwnAccount<'a> {
        client: &'a super::Client,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
        body: Result<types::RefundPaymentTransactionRequest, String>,
    }
    impl ::std::fmt::Debug for RefundPaymentTransactionForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RefundPaymentTransactionForOwnAccount")
                .finish_non_exhaustive()
        }
    }
    impl<'a> RefundPaymentTransactionForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
            V: std::convert::TryInto<types::RefundPaymentTransactionRequest>,
            <V as std::convert::TryInto<
                types::RefundPaymentTransactionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `RefundPaymentTransactionRequest` for body failed: {}",
                        s
                    )
                });
            self
        }
        /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/refund`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PaymentRefund>, Error<types::ErrorResponse>> {
            let Self {
                client,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
                body,
            } = self;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::RefundPaymentTransactionRequest::try_from(v)
                        .map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
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
                "{}/v2/payment/transactions/{}/refund", client.baseurl, crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                operation_id: "refund_payment_transaction_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /// Builder for [`Client::void_payment_transaction_for_own_account`]
    ///
    /// [`Client::void_payment_transaction_for_own_account`]: super::Client::void_payment_transaction_for_own_account
    #[derive(Clone)]
    pub struct VoidPaymentTransactionForOwnAccount<'a> {
        client: &'a super::Client,
        payment_transaction_id: Result<::std::string::String, String>,
        klarna_idempotency_key: Result<Option<::std::string::String>, String>,
        klarna_integration_metadata: Result<Option<::std::string::String>, String>,
        partner_correlation_id: Result<Option<::std::string::String>, String>,
        user_agent: Result<Option<::std::string::String>, String>,
    }
    impl ::std::fmt::Debug for VoidPaymentTransactionForOwnAccount<'_> {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("VoidPaymentTransactionForOwnAccount").finish_non_exhaustive()
        }
    }
    impl<'a> VoidPaymentTransactionForOwnAccount<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                payment_transaction_id: Err(
                    "payment_transaction_id was not initialized".to_string(),
                ),
                klarna_idempotency_key: Ok(None),
                klarna_integration_metadata: Ok(None),
                partner_correlation_id: Ok(None),
                user_agent: Ok(None),
            }
        }
        pub fn payment_transaction_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.payment_transaction_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for payment_transaction_id failed"
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
        /// Sends a `POST` request to `/v2/payment/transactions/{payment_transaction_id}/void`
        pub async fn send(
            self,
        ) -> Result<
            ResponseValue<types::PaymentTransaction>,
            Error<types::ErrorResponse>,
        > {
            let Self {
                client,
                payment_transaction_id,
                klarna_idempotency_key,
                klarna_integration_metadata,
                partner_correlation_id,
                user_agent,
            } = self;
            let payment_transaction_id = payment_transaction_id
                .map_err(Error::InvalidRequest)?;
            let klarna_idempotency_key = klarna_idempotency_key
                .map_err(Error::InvalidRequest)?;
            let klarna_integration_metadata = klarna_integration_metadata
                .map_err(Error::InvalidRequest)?;
            let partner_correlation_id = partner_correlation_id
                .map_err(Error::InvalidRequest)?;
            let user_agent = user_agent.map_err(Error::InvalidRequest)?;
            {
                let mut found = crate::Violations::default();
                let root = crate::Place::root();
                {
                    let found = &mut found;
                    if let Some(value) = &klarna_idempotency_key {
                        let at = root.field("Klarna-Idempotency-Key");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    if let Some(value) = &partner_correlation_id {
                        let at = root.field("Partner-Correlation-Id");
                        found.min_length(at, value, 1usize);
                        found.max_length(at, value, 255usize);
                        found.header_value(at, value);
                    }
                    {
                        let at = root.field("payment_transaction_id");
                        found.min_length(at, &payment_transaction_id, 1usize);
                        found.max_length(at, &payment_transaction_id, 255usize);
                        found.path_segment(at, &payment_transaction_id);
                    }
                    if let Some(value) = &user_agent {
                        let at = root.field("User-Agent");
                        found.header_value(at, value);
                    }
                }
                if let Err(found) = found.into_result() {
                    return Err(client.refuse(&found));
                }
            }
            let url = format!(
                "{}/v2/payment/transactions/{}/void", client.baseurl, crate
                ::transport::path_segment(& payment_transaction_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "void_payment_transaction_for_own_account",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200..=299 => {
                    crate::decode::silent(ResponseValue::from_response(response).await)
                }
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            crate::decode::silent(
                                ResponseValue::from_response(response).await,
                            )?,
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
/// Calls a macro with every component, each with whether it is `checked` before sending.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_component {
    ($callback:ident) => {
        $callback ! { AcquiringConfig checked, Address checked, AuthorizationResult
        unchecked, AuthorizePaymentRequest checked, AuthorizePaymentResponse unchecked,
        BillingInterval unchecked, BillingPlan checked, CaptureMode unchecked,
        CapturePaymentTransactionRequest checked, CaptureShipment checked,
        CollectedShipping unchecked, CreateInteroperabilityTestTokenRequest checked,
        CreatePaymentRequestRequest checked, CreateWebhookRequest checked, Customer
        checked, CustomerAccount checked, CustomerDevice checked, CustomerInteraction
        unchecked, CustomerInteractionConfig checked, CustomerInteractionMethod
        unchecked, CustomerJourney unchecked, CustomerProfile unchecked,
        CustomerProfileScope unchecked, CustomerTokenDetails unchecked,
        CustomerTokenEvent unchecked, CustomerTokenIntrospection unchecked,
        CustomerTokenResponse unchecked, CustomerTokenScope unchecked,
        CustomerTokenString unchecked, CustomerTokenValue unchecked, EchoedPurchaseData
        unchecked, ErrorCode unchecked, ErrorResponse unchecked, ErrorType unchecked,
        EventReservation checked, EventType unchecked, FreeTrial unchecked, Geolocation
        checked, HostType unchecked, Insurance checked, InsuranceType unchecked,
        IntegrationMetadata checked, Integrator checked, InteractionExpiry checked,
        InteroperabilityToken unchecked, KlarnaCustomer unchecked, LastLogin checked,
        LegacyValidationError unchecked, LineItem checked, LineItemMetadata checked,
        LodgingHost checked, LodgingReservation checked, LodgingType unchecked,
        LoginMethod unchecked, LoyaltyLevel unchecked, MarketplaceSeller checked,
        OndemandService checked, Originator checked, PartnerEvent unchecked,
        PaymentCapture unchecked, PaymentChargeback unchecked, PaymentDisputeEvent
        unchecked, PaymentDisputeEventPayload unchecked, PaymentFunding unchecked,
        PaymentFundingEvent unchecked, PaymentFundingEventPayload unchecked,
        PaymentFundingState unchecked, PaymentFundingType unchecked, PaymentPresentation
        unchecked, PaymentPricing unchecked, PaymentRefund unchecked, PaymentRequest
        unchecked, PaymentRequestEvent unchecked, PaymentRequestEventPayload unchecked,
        PaymentRequestState unchecked, PaymentRequestStateContext unchecked,
        PaymentRequestStateReason unchecked, PaymentTransaction unchecked,
        PaymentTransactionEvent unchecked, PaymentTransactionEventPayload unchecked,
        PaymentTransactionResponse unchecked, PaymentTransactionState unchecked, Person
        checked, PointOfCheckout checked, PointOfTransaction checked,
        PointOfTransactionType unchecked, PresentationIntent unchecked, ProductCategory
        unchecked, PurchaseHistory checked, ReauthorizePaymentTransactionRequest checked,
        RefundPaymentCaptureRequest checked, RefundPaymentTransactionRequest checked,
        RemainingAuthorization unchecked, RequestCustomerToken checked,
        RequestPaymentTransaction checked, SellerRating unchecked, SettlementEvent
        unchecked, ShipmentTracking checked, Shipping checked, ShippingConfig checked,
        ShippingMode unchecked, ShippingOption checked, ShippingRecipient checked,
        ShippingType unchecked, ShippingTypeAttribute unchecked, SigningKey unchecked,
        SigningKeyList unchecked, SimulateWebhookRequest checked, StepUpConfig checked,
        Store checked, StoreType unchecked, Subscription checked,
        SupplementaryCaptureData checked, SupplementaryPurchaseData checked,
        SupplementaryRefundData checked, TicketClass unchecked, TravelArrival checked,
        TravelDeparture checked, TravelReservation checked, TravelType unchecked,
        UndocumentedEventPayload unchecked, UpdatePaymentRequestRequest checked,
        UpdatePaymentTransactionRequest checked, UpdateWebhookRequest checked,
        ValidationError unchecked, Voucher checked, VoucherType unchecked, Webhook
        unchecked, WebhookEventType unchecked, WebhookList unchecked, WebhookMetadata
        unchecked, WebhookStatus unchecked, }
    };
}
/// The headers whose values are secrets, in lower case.
pub const SECRET_HEADERS: &[&str] = &[
    "klarna-customer-token",
    "klarna-interoperability-token",
    "klarna-network-session-token",
    "klarna-payment-token",
];
/// All operations, sorted by name.
pub const OPERATIONS: &[crate::Operation] = &[
    crate::Operation {
        name: "authorize_payment",
        id: "authorizePayment",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/authorize",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "authorize_payment_for_own_account",
        id: "authorizePaymentForOwnAccount",
        method: "POST",
        path: "/v2/payment/authorize",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "cancel_payment_request",
        id: "cancelPaymentRequest",
        method: "DELETE",
        path: "/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "cancel_payment_request_for_own_account",
        id: "cancelPaymentRequestForOwnAccount",
        method: "DELETE",
        path: "/v2/payment/requests/{payment_request_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "cancel_payment_token",
        id: "cancelPaymentToken",
        method: "DELETE",
        path: "/v2/accounts/{partner_account_id}/payment/tokens/{payment_token}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "cancel_payment_token_for_own_account",
        id: "cancelPaymentTokenForOwnAccount",
        method: "DELETE",
        path: "/v2/payment/tokens/{payment_token}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "capture_payment_transaction",
        id: "capturePaymentTransaction",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/capture",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "capture_payment_transaction_for_own_account",
        id: "capturePaymentTransactionForOwnAccount",
        method: "POST",
        path: "/v2/payment/transactions/{payment_transaction_id}/capture",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_interoperability_sdk_token",
        id: "createInteroperabilitySdkToken",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/interoperability/sdk-tokens",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_interoperability_sdk_token_for_own_account",
        id: "createInteroperabilitySdkTokenForOwnAccount",
        method: "POST",
        path: "/v2/interoperability/sdk-tokens",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_interoperability_test_token",
        id: "createInteroperabilityTestToken",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/interoperability/test-tokens",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_interoperability_test_token_for_own_account",
        id: "createInteroperabilityTestTokenForOwnAccount",
        method: "POST",
        path: "/v2/interoperability/test-tokens",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_payment_request",
        id: "createPaymentRequest",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/requests",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_payment_request_for_own_account",
        id: "createPaymentRequestForOwnAccount",
        method: "POST",
        path: "/v2/payment/requests",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_signing_key",
        id: "createSigningKey",
        method: "POST",
        path: "/v2/notification/signing-keys",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "create_webhook",
        id: "createWebhook",
        method: "POST",
        path: "/v2/notification/webhooks",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "delete_signing_key",
        id: "deleteSigningKey",
        method: "DELETE",
        path: "/v2/notification/signing-keys/{signing_key_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "delete_webhook",
        id: "deleteWebhook",
        method: "DELETE",
        path: "/v2/notification/webhooks/{webhook_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "introspect_customer_token",
        id: "introspectCustomerToken",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/identity/customer-token/introspect",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "introspect_customer_token_for_own_account",
        id: "introspectCustomerTokenForOwnAccount",
        method: "POST",
        path: "/v2/identity/customer-token/introspect",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "list_signing_keys",
        id: "listSigningKeys",
        method: "GET",
        path: "/v2/notification/signing-keys",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "list_webhooks",
        id: "listWebhooks",
        method: "GET",
        path: "/v2/notification/webhooks",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_capture",
        id: "readPaymentCapture",
        method: "GET",
        path: "/v2/accounts/{partner_account_id}/payment/captures/{payment_capture_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_capture_for_own_account",
        id: "readPaymentCaptureForOwnAccount",
        method: "GET",
        path: "/v2/payment/captures/{payment_capture_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_chargeback",
        id: "readPaymentChargeback",
        method: "GET",
        path: "/v2/accounts/{partner_account_id}/payment/chargebacks/{payment_chargeback_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_chargeback_for_own_account",
        id: "readPaymentChargebackForOwnAccount",
        method: "GET",
        path: "/v2/payment/chargebacks/{payment_chargeback_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_presentation",
        id: "readPaymentPresentation",
        method: "GET",
        path: "/v2/accounts/{partner_account_id}/payment/presentation",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_presentation_for_own_account",
        id: "readPaymentPresentationForOwnAccount",
        method: "GET",
        path: "/v2/payment/presentation",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_refund",
        id: "readPaymentRefund",
        method: "GET",
        path: "/v2/accounts/{partner_account_id}/payment/refunds/{payment_refund_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_refund_for_own_account",
        id: "readPaymentRefundForOwnAccount",
        method: "GET",
        path: "/v2/payment/refunds/{payment_refund_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_request",
        id: "readPaymentRequest",
        method: "GET",
        path: "/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_request_for_own_account",
        id: "readPaymentRequestForOwnAccount",
        method: "GET",
        path: "/v2/payment/requests/{payment_request_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_transaction",
        id: "readPaymentTransaction",
        method: "GET",
        path: "/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_payment_transaction_for_own_account",
        id: "readPaymentTransactionForOwnAccount",
        method: "GET",
        path: "/v2/payment/transactions/{payment_transaction_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_signing_key",
        id: "readSigningKey",
        method: "GET",
        path: "/v2/notification/signing-keys/{signing_key_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "read_webhook",
        id: "readWebhook",
        method: "GET",
        path: "/v2/notification/webhooks/{webhook_id}",
        idempotency: Some(crate::Idempotency::Nature),
    },
    crate::Operation {
        name: "reauthorize_payment_transaction",
        id: "reauthorizePaymentTransaction",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/authorize",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "reauthorize_payment_transaction_for_own_account",
        id: "reauthorizePaymentTransactionForOwnAccount",
        method: "POST",
        path: "/v2/payment/transactions/{payment_transaction_id}/authorize",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "refund_payment_capture",
        id: "refundPaymentCapture",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/captures/{payment_capture_id}/refund",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "refund_payment_capture_for_own_account",
        id: "refundPaymentCaptureForOwnAccount",
        method: "POST",
        path: "/v2/payment/captures/{payment_capture_id}/refund",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "refund_payment_transaction",
        id: "refundPaymentTransaction",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/refund",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "refund_payment_transaction_for_own_account",
        id: "refundPaymentTransactionForOwnAccount",
        method: "POST",
        path: "/v2/payment/transactions/{payment_transaction_id}/refund",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "revoke_customer_token",
        id: "revokeCustomerToken",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/identity/customer-token/revoke",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "revoke_customer_token_for_own_account",
        id: "revokeCustomerTokenForOwnAccount",
        method: "POST",
        path: "/v2/identity/customer-token/revoke",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "simulate_webhook",
        id: "simulateWebhook",
        method: "POST",
        path: "/v2/notification/webhooks/{webhook_id}/simulate",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "update_payment_request",
        id: "updatePaymentRequest",
        method: "PATCH",
        path: "/v2/accounts/{partner_account_id}/payment/requests/{payment_request_id}",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "update_payment_request_for_own_account",
        id: "updatePaymentRequestForOwnAccount",
        method: "PATCH",
        path: "/v2/payment/requests/{payment_request_id}",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "update_payment_transaction",
        id: "updatePaymentTransaction",
        method: "PATCH",
        path: "/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "update_payment_transaction_for_own_account",
        id: "updatePaymentTransactionForOwnAccount",
        method: "PATCH",
        path: "/v2/payment/transactions/{payment_transaction_id}",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "update_webhook",
        id: "updateWebhook",
        method: "PATCH",
        path: "/v2/notification/webhooks/{webhook_id}",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "void_payment_transaction",
        id: "voidPaymentTransaction",
        method: "POST",
        path: "/v2/accounts/{partner_account_id}/payment/transactions/{payment_transaction_id}/void",
        idempotency: Some(crate::Idempotency::Key),
    },
    crate::Operation {
        name: "void_payment_transaction_for_own_account",
        id: "voidPaymentTransactionForOwnAccount",
        method: "POST",
        path: "/v2/payment/transactions/{payment_transaction_id}/void",
        idempotency: Some(crate::Idempotency::Key),
    },
];
