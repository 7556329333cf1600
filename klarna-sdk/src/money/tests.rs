use super::*;

fn unknown_currency() -> Currency {
    Currency::from_code("QQQ").unwrap()
}

fn rule_broken_by(text: &str, currency: Currency) -> String {
    Money::from_decimal(text, currency).unwrap_err().to_string()
}

/// Yields the same numbers in every run (SplitMix64).
fn numbers() -> impl Iterator<Item = i64> {
    let mut state = 0_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)).cast_signed()
    })
}

#[test]
fn every_amount_survives_the_way_through_decimal_text() {
    let currencies = [Currency::JPY, Currency::USD, Currency::KWD, Currency::CLF];
    for (index, number) in numbers().take(20_000).enumerate() {
        // Shifts make small numbers as frequent as large ones.
        let money = Money::new(number >> (index % 64), currencies[index % currencies.len()]);
        let decimal = money.to_decimal().unwrap();
        assert_eq!(
            Money::from_decimal(&decimal, money.currency()).unwrap(),
            money,
            "{decimal}"
        );
    }
}

#[test]
fn the_outermost_amounts_survive_the_way_through_decimal_text() {
    for currency in [Currency::JPY, Currency::USD, Currency::KWD, Currency::CLF] {
        for minor_units in [i64::MIN, i64::MIN + 1, -1, 0, 1, i64::MAX - 1, i64::MAX] {
            let money = Money::new(minor_units, currency);
            assert_eq!(
                Money::from_decimal(&money.to_decimal().unwrap(), currency).unwrap(),
                money
            );
        }
    }
}

#[test]
fn missing_fraction_digits_are_zeros() {
    for (text, minor_units) in [
        ("118", 11_800),
        ("118.5", 11_850),
        ("0.05", 5),
        ("007", 700),
        ("-0.5", -50),
    ] {
        assert_eq!(
            Money::from_decimal(text, Currency::USD)
                .unwrap()
                .minor_units(),
            minor_units,
            "{text}"
        );
    }
}

#[test]
fn negative_zero_is_zero() {
    assert_eq!(
        Money::from_decimal("-0.00", Currency::USD).unwrap(),
        Money::new(0, Currency::USD)
    );
}

#[test]
fn leading_zeros_do_not_overflow() {
    let text = format!("{}1.00", "0".repeat(100));
    assert_eq!(
        Money::from_decimal(&text, Currency::USD)
            .unwrap()
            .minor_units(),
        100
    );
}

#[test]
fn text_outside_the_grammar_is_refused() {
    let texts = [
        "", "-", ".", "-.", "1.", ".5", "-.5", "+1", "--1", "1-", "1e2", "1E2", " 1", "1 ", "1\n",
        "1 000", "1,5", "1,000.00", "1_000", "1.2.3", "0x10", "NaN", "inf", "١", "１", "$1",
        "1 USD",
    ];
    for text in texts {
        assert!(
            rule_broken_by(text, Currency::USD).contains("must be digits"),
            "{text:?}"
        );
    }
}

#[test]
fn more_fraction_digits_than_the_currency_has_are_refused() {
    for (text, currency) in [
        ("1.234", Currency::USD),
        ("1.5", Currency::JPY),
        ("1.2345", Currency::KWD),
    ] {
        assert!(
            rule_broken_by(text, currency).contains("digits after the point"),
            "{text}"
        );
    }
}

#[test]
fn more_fraction_digits_are_refused_even_when_they_are_zeros() {
    for (text, currency) in [("1.000", Currency::USD), ("1.0", Currency::JPY)] {
        assert!(
            rule_broken_by(text, currency).contains("digits after the point"),
            "{text}"
        );
    }
}

#[test]
fn an_amount_beyond_64_bits_is_refused() {
    for text in [
        "92233720368547758.08",
        "-92233720368547758.09",
        "92233720368547759",
        "99999999999999999999999",
    ] {
        assert!(
            rule_broken_by(text, Currency::USD).contains("must fit into 64 bits"),
            "{text}"
        );
    }
}

#[test]
fn a_decimal_amount_of_an_unknown_currency_is_refused() {
    assert!(rule_broken_by("1", unknown_currency()).contains("known number of decimal places"));
}

#[test]
fn an_amount_of_an_unknown_currency_has_no_decimal_text() {
    assert_eq!(Money::new(1, unknown_currency()).to_decimal(), None);
}

#[test]
fn display_shows_all_decimal_places() {
    let shown = |minor_units, currency| Money::new(minor_units, currency).to_string();
    assert_eq!(shown(11_800, Currency::USD), "118.00 USD");
    assert_eq!(shown(-5, Currency::USD), "-0.05 USD");
    assert_eq!(shown(118, Currency::JPY), "118 JPY");
    assert_eq!(shown(1_234, Currency::KWD), "1.234 KWD");
}

#[test]
fn display_of_an_unknown_currency_says_minor_units() {
    assert_eq!(
        Money::new(11_800, unknown_currency()).to_string(),
        "11800 minor units of QQQ"
    );
}

#[test]
fn different_currencies_are_neither_added_nor_subtracted() {
    let (dollar, euro) = (Money::new(1, Currency::USD), Money::new(1, Currency::EUR));
    assert_eq!(dollar.checked_add(euro), None);
    assert_eq!(dollar.checked_sub(euro), None);
}

#[test]
fn overflow_is_none() {
    let (largest, smallest) = (
        Money::new(i64::MAX, Currency::USD),
        Money::new(i64::MIN, Currency::USD),
    );
    let one = Money::new(1, Currency::USD);
    assert_eq!(largest.checked_add(one), None);
    assert_eq!(smallest.checked_sub(one), None);
    assert_eq!(largest.checked_mul(2), None);
}

#[test]
fn subtracting_undoes_adding() {
    let numbers: Vec<i64> = numbers().take(2_000).map(|number| number / 2).collect();
    for pair in numbers.windows(2) {
        let (left, right) = (
            Money::new(pair[0], Currency::SEK),
            Money::new(pair[1], Currency::SEK),
        );
        assert_eq!(
            left.checked_add(right).unwrap().checked_sub(right),
            Some(left)
        );
    }
}

#[test]
fn multiplying_by_a_quantity_is_repeated_adding() {
    let price = Money::new(-1_999, Currency::EUR);
    let mut sum = Money::new(0, Currency::EUR);
    for quantity in 0..50 {
        assert_eq!(price.checked_mul(quantity), Some(sum));
        sum = sum.checked_add(price).unwrap();
    }
}

#[test]
fn zero_and_the_limit_are_payable() {
    for minor_units in [0, 1, Money::MAX_MINOR_UNITS] {
        assert!(
            Money::new(minor_units, Currency::USD)
                .check_payable("amount")
                .is_ok(),
            "{minor_units}"
        );
    }
}

#[test]
fn a_negative_amount_is_not_payable() {
    let error = Money::new(-1, Currency::USD)
        .check_payable("tip")
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("tip") && error.contains("must not be negative"),
        "{error}"
    );
}

#[test]
fn an_amount_above_the_limit_is_not_payable() {
    let too_much = Money::new(Money::MAX_MINOR_UNITS + 1, Currency::USD);
    let error = too_much.check_payable("tip").unwrap_err().to_string();
    assert!(
        error.contains("tip") && error.contains("at most 9007199254740991 minor units"),
        "{error}"
    );
}

#[test]
fn serde_names_the_fields_as_klarna_does() {
    let json = r#"{"amount":11800,"currency":"USD"}"#;
    assert_eq!(
        serde_json::to_string(&Money::new(11_800, Currency::USD)).unwrap(),
        json
    );
    assert_eq!(
        serde_json::from_str::<Money>(json).unwrap(),
        Money::new(11_800, Currency::USD)
    );
}

#[test]
fn serde_refuses_an_amount_that_is_not_an_integer() {
    for amount in [
        "118.0",
        "118.5",
        "1.18e4",
        r#""118""#,
        "9223372036854775808",
        "null",
    ] {
        let json = format!(r#"{{"amount":{amount},"currency":"USD"}}"#);
        assert!(serde_json::from_str::<Money>(&json).is_err(), "{json}");
    }
}

#[test]
fn nothing_is_written_without_a_sign() {
    let decimal = |minor_units, currency| Money::new(minor_units, currency).to_decimal();
    assert_eq!(decimal(0, Currency::EUR).as_deref(), Some("0.00"));
    assert_eq!(decimal(0, Currency::JPY).as_deref(), Some("0"));
}

#[test]
fn an_answer_is_about_another_amount_when_it_names_one() {
    let asked = Money::new(500, Currency::EUR);
    for (minor_units, currency, is_other) in [
        (None, None, false),
        (Some(500), None, false),
        (None, Some("eur"), false),
        (Some(500), Some("EUR"), false),
        (Some(501), None, true),
        (None, Some("USD"), true),
        (Some(501), Some("EUR"), true),
        (Some(500), Some("USD"), true),
    ] {
        assert_eq!(
            asked.is_other(minor_units, currency),
            is_other,
            "{minor_units:?} {currency:?}"
        );
    }
}
