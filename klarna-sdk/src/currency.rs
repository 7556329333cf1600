//! Currencies, with what one minor unit of each is worth.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::Error;

/// Names the currency of an amount by its ISO 4217 alphabetic code.
///
/// Every active code that counts in minor units is a constant: [`Currency::USD`],
/// [`Currency::EUR`].
/// Retired codes (`HRK`, `BGN`), metals and test codes (`XAU`, `XTS`) are not.
/// A code without a constant is carried as it is, so that a currency which Klarna adds works before
/// this crate knows it: only reading and writing decimal amounts is refused for it.
///
/// In serde a currency is its code as text.
/// Currencies compare and sort by their code.
///
/// # Examples
///
/// ```
/// use klarna_sdk::Currency;
///
/// let currency: Currency = "sek".parse()?;
/// assert_eq!(currency, Currency::SEK);
/// assert_eq!(currency.to_string(), "SEK");
///
/// assert!("kronor".parse::<Currency>().is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Takes three ASCII letters in any case and keeps them in upper case, as Klarna asks for them
    /// ("ISO 4217 alphabetic, send upper case").
    ///
    /// Whether the code exists is not checked; Klarna refuses one that it does not support.
    ///
    /// # Errors
    ///
    /// The text is not exactly three ASCII letters.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::Currency;
    ///
    /// assert_eq!(Currency::from_code("usd")?, Currency::USD);
    /// assert!(Currency::from_code("US$").is_err());
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn from_code(code: &str) -> Result<Self, Error> {
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(letters) if letters.iter().all(u8::is_ascii_alphabetic) => {
                Ok(Self(letters.map(|l| l.to_ascii_uppercase())))
            }
            _ => Err(Error::invalid_input(
                "currency",
                "must be three ASCII letters (an ISO 4217 alphabetic code)",
            )),
        }
    }

    /// Returns the code in upper case.
    pub const fn as_str(&self) -> &str {
        match std::str::from_utf8(&self.0) {
            Ok(code) => code,
            // Never taken: every constructor admits ASCII letters only.
            Err(_) => "",
        }
    }

    /// Returns how many decimal places the minor unit stands at: 2 for a cent, 0 where there is no
    /// smaller unit, and `None` for a code that has no constant here.
    ///
    /// The numbers are those of ISO 4217.
    /// Klarna asks for amounts in minor units and documents no exception from the standard.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::Currency;
    ///
    /// assert_eq!(Currency::USD.minor_units(), Some(2));
    /// assert_eq!(Currency::JPY.minor_units(), Some(0));
    /// assert_eq!(Currency::from_code("QQQ")?.minor_units(), None);
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn minor_units(self) -> Option<u32> {
        let row = TABLE
            .binary_search_by_key(&self.0, |(code, _)| *code)
            .ok()?;
        TABLE.get(row).map(|(_, minor_units)| *minor_units)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Currency({})", self.as_str())
    }
}

impl FromStr for Currency {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        Self::from_code(code)
    }
}

impl TryFrom<&str> for Currency {
    type Error = Error;

    fn try_from(code: &str) -> Result<Self, Error> {
        Self::from_code(code)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).map_err(serde::de::Error::custom)
    }
}

const fn letters(code: &str) -> [u8; 3] {
    let bytes = code.as_bytes();
    [bytes[0], bytes[1], bytes[2]]
}

/// Turns each line into a constant and a row of the table that `minor_units` searches.
macro_rules! currencies {
    ($($code:ident $minor_units:literal $name:literal;)*) => {
        impl Currency {
            $(
                #[doc = concat!($name, ": ", $minor_units, " decimal places.")]
                pub const $code: Self = Self(letters(stringify!($code)));
            )*
        }

        /// Sorted by code.
        const TABLE: &[([u8; 3], u32)] = &[$((letters(stringify!($code)), $minor_units),)*];
    };
}

// ISO 4217 list one: code, decimal places of the minor unit, name. Keep the lines sorted.
currencies! {
    AED 2 "United Arab Emirates dirham";
    AFN 2 "Afghan afghani";
    ALL 2 "Albanian lek";
    AMD 2 "Armenian dram";
    AOA 2 "Angolan kwanza";
    ARS 2 "Argentine peso";
    AUD 2 "Australian dollar";
    AWG 2 "Aruban florin";
    AZN 2 "Azerbaijani manat";
    BAM 2 "Bosnia and Herzegovina convertible mark";
    BBD 2 "Barbados dollar";
    BDT 2 "Bangladeshi taka";
    BHD 3 "Bahraini dinar";
    BIF 0 "Burundian franc";
    BMD 2 "Bermudian dollar";
    BND 2 "Brunei dollar";
    BOB 2 "Bolivian boliviano";
    BOV 2 "Bolivian mvdol";
    BRL 2 "Brazilian real";
    BSD 2 "Bahamian dollar";
    BTN 2 "Bhutanese ngultrum";
    BWP 2 "Botswana pula";
    BYN 2 "Belarusian ruble";
    BZD 2 "Belize dollar";
    CAD 2 "Canadian dollar";
    CDF 2 "Congolese franc";
    CHE 2 "WIR euro";
    CHF 2 "Swiss franc";
    CHW 2 "WIR franc";
    CLF 4 "Chilean unidad de fomento";
    CLP 0 "Chilean peso";
    CNY 2 "Chinese yuan renminbi";
    COP 2 "Colombian peso";
    COU 2 "Colombian unidad de valor real";
    CRC 2 "Costa Rican colon";
    CUP 2 "Cuban peso";
    CVE 2 "Cape Verdean escudo";
    CZK 2 "Czech koruna";
    DJF 0 "Djiboutian franc";
    DKK 2 "Danish krone";
    DOP 2 "Dominican peso";
    DZD 2 "Algerian dinar";
    EGP 2 "Egyptian pound";
    ERN 2 "Eritrean nakfa";
    ETB 2 "Ethiopian birr";
    EUR 2 "Euro";
    FJD 2 "Fiji dollar";
    FKP 2 "Falkland Islands pound";
    GBP 2 "Pound sterling";
    GEL 2 "Georgian lari";
    GHS 2 "Ghanaian cedi";
    GIP 2 "Gibraltar pound";
    GMD 2 "Gambian dalasi";
    GNF 0 "Guinean franc";
    GTQ 2 "Guatemalan quetzal";
    GYD 2 "Guyanese dollar";
    HKD 2 "Hong Kong dollar";
    HNL 2 "Honduran lempira";
    HTG 2 "Haitian gourde";
    HUF 2 "Hungarian forint";
    IDR 2 "Indonesian rupiah";
    ILS 2 "Israeli new shekel";
    INR 2 "Indian rupee";
    IQD 3 "Iraqi dinar";
    IRR 2 "Iranian rial";
    ISK 0 "Icelandic króna";
    JMD 2 "Jamaican dollar";
    JOD 3 "Jordanian dinar";
    JPY 0 "Japanese yen";
    KES 2 "Kenyan shilling";
    KGS 2 "Kyrgyzstani som";
    KHR 2 "Cambodian riel";
    KMF 0 "Comorian franc";
    KPW 2 "North Korean won";
    KRW 0 "South Korean won";
    KWD 3 "Kuwaiti dinar";
    KYD 2 "Cayman Islands dollar";
    KZT 2 "Kazakhstani tenge";
    LAK 2 "Lao kip";
    LBP 2 "Lebanese pound";
    LKR 2 "Sri Lankan rupee";
    LRD 2 "Liberian dollar";
    LSL 2 "Lesotho loti";
    LYD 3 "Libyan dinar";
    MAD 2 "Moroccan dirham";
    MDL 2 "Moldovan leu";
    MGA 2 "Malagasy ariary";
    MKD 2 "Macedonian denar";
    MMK 2 "Myanmar kyat";
    MNT 2 "Mongolian tögrög";
    MOP 2 "Macanese pataca";
    MRU 2 "Mauritanian ouguiya";
    MUR 2 "Mauritian rupee";
    MVR 2 "Maldivian rufiyaa";
    MWK 2 "Malawian kwacha";
    MXN 2 "Mexican peso";
    MXV 2 "Mexican unidad de inversión";
    MYR 2 "Malaysian ringgit";
    MZN 2 "Mozambican metical";
    NAD 2 "Namibian dollar";
    NGN 2 "Nigerian naira";
    NIO 2 "Nicaraguan córdoba";
    NOK 2 "Norwegian krone";
    NPR 2 "Nepalese rupee";
    NZD 2 "New Zealand dollar";
    OMR 3 "Omani rial";
    PAB 2 "Panamanian balboa";
    PEN 2 "Peruvian sol";
    PGK 2 "Papua New Guinean kina";
    PHP 2 "Philippine peso";
    PKR 2 "Pakistani rupee";
    PLN 2 "Polish złoty";
    PYG 0 "Paraguayan guaraní";
    QAR 2 "Qatari riyal";
    RON 2 "Romanian leu";
    RSD 2 "Serbian dinar";
    RUB 2 "Russian ruble";
    RWF 0 "Rwandan franc";
    SAR 2 "Saudi riyal";
    SBD 2 "Solomon Islands dollar";
    SCR 2 "Seychelles rupee";
    SDG 2 "Sudanese pound";
    SEK 2 "Swedish krona";
    SGD 2 "Singapore dollar";
    SHP 2 "Saint Helena pound";
    SLE 2 "Sierra Leonean leone";
    SOS 2 "Somali shilling";
    SRD 2 "Surinamese dollar";
    SSP 2 "South Sudanese pound";
    STN 2 "São Tomé and Príncipe dobra";
    SVC 2 "Salvadoran colón";
    SYP 2 "Syrian pound";
    SZL 2 "Swazi lilangeni";
    THB 2 "Thai baht";
    TJS 2 "Tajikistani somoni";
    TMT 2 "Turkmenistan manat";
    TND 3 "Tunisian dinar";
    TOP 2 "Tongan paʻanga";
    TRY 2 "Turkish lira";
    TTD 2 "Trinidad and Tobago dollar";
    TWD 2 "New Taiwan dollar";
    TZS 2 "Tanzanian shilling";
    UAH 2 "Ukrainian hryvnia";
    UGX 0 "Ugandan shilling";
    USD 2 "United States dollar";
    USN 2 "United States dollar, next day";
    UYI 0 "Uruguayan peso in indexed units";
    UYU 2 "Uruguayan peso";
    UYW 4 "Uruguayan unidad previsional";
    UZS 2 "Uzbekistan som";
    VED 2 "Venezuelan digital bolívar";
    VES 2 "Venezuelan bolívar soberano";
    VND 0 "Vietnamese đồng";
    VUV 0 "Vanuatu vatu";
    WST 2 "Samoan tala";
    XAD 2 "Arab accounting dinar";
    XAF 0 "CFA franc BEAC";
    XCD 2 "East Caribbean dollar";
    XCG 2 "Caribbean guilder";
    XOF 0 "CFA franc BCEAO";
    XPF 0 "CFP franc";
    YER 2 "Yemeni rial";
    ZAR 2 "South African rand";
    ZMW 2 "Zambian kwacha";
    ZWG 2 "Zimbabwe gold";
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes that `iso_currency` 0.7.1 still gives an exponent although ISO 4217 has retired them.
    const RETIRED: [&str; 5] = [
        "BGN", // the euro replaced it in January 2026
        "CUC", // withdrawn in 2021, CUP remains
        "HRK", // the euro replaced it in January 2023
        "SLL", // SLE replaced it, withdrawn in 2024
        "ZWL", // ZWG replaced it in 2024
    ];

    fn every_code() -> impl Iterator<Item = String> {
        let letters = || b'A'..=b'Z';
        letters().flat_map(move |a| {
            letters().flat_map(move |b| {
                letters().map(move |c| [a, b, c].map(char::from).iter().collect())
            })
        })
    }

    #[test]
    fn the_table_is_sorted_without_duplicates() {
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn the_table_agrees_with_iso_currency_except_for_retired_codes() {
        for code in every_code() {
            let expected = iso_currency::Currency::from_code(&code)
                .filter(|_| !RETIRED.contains(&code.as_str()))
                .and_then(|currency| currency.exponent())
                .map(u32::from);
            assert_eq!(
                Currency::from_code(&code).unwrap().minor_units(),
                expected,
                "{code}"
            );
        }
    }

    #[test]
    fn every_retired_code_is_one_that_iso_currency_still_knows() {
        for code in RETIRED {
            assert!(
                iso_currency::Currency::from_code(code).is_some(),
                "{code} needs no exception any more"
            );
        }
    }

    #[test]
    fn metals_and_test_codes_have_no_minor_units() {
        for code in ["XAU", "XAG", "XPT", "XPD", "XTS", "XXX", "XDR", "XUA"] {
            assert_eq!(
                Currency::from_code(code).unwrap().minor_units(),
                None,
                "{code}"
            );
        }
    }

    #[test]
    fn the_newest_codes_are_constants() {
        assert_eq!(Currency::XCG.minor_units(), Some(2));
        assert_eq!(Currency::ZWG.minor_units(), Some(2));
    }

    #[test]
    fn a_constant_equals_its_parsed_code() {
        assert_eq!(Currency::from_code("EUR").unwrap(), Currency::EUR);
    }

    #[test]
    fn lower_case_becomes_upper_case() {
        assert_eq!(Currency::from_code("uSd").unwrap().as_str(), "USD");
    }

    #[test]
    fn an_unknown_code_is_kept() {
        assert_eq!(Currency::from_code("QQQ").unwrap().as_str(), "QQQ");
    }

    #[test]
    fn anything_but_three_ascii_letters_is_refused() {
        for text in [
            "", "US", "USDX", "U1D", "US ", " USD", "USD\n", "$US", "ÅB", "€", "ſek",
        ] {
            assert!(Currency::from_code(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn from_str_and_try_from_read_as_from_code_does() {
        assert_eq!("gbp".parse::<Currency>().unwrap(), Currency::GBP);
        assert_eq!(Currency::try_from("gbp").unwrap(), Currency::GBP);
        assert!("gb".parse::<Currency>().is_err());
        assert!(Currency::try_from("gb").is_err());
    }

    #[test]
    fn display_is_the_code_and_honours_a_width() {
        assert_eq!(format!("[{:>5}]", Currency::NOK), "[  NOK]");
    }

    #[test]
    fn debug_names_the_type_and_the_code() {
        assert_eq!(format!("{:?}", Currency::USD), "Currency(USD)");
    }

    #[test]
    fn currencies_sort_by_code() {
        assert!(Currency::AED < Currency::ZWG);
    }

    #[test]
    fn serde_writes_the_code_as_text() {
        assert_eq!(serde_json::to_string(&Currency::DKK).unwrap(), r#""DKK""#);
    }

    #[test]
    fn serde_reads_as_from_code_does() {
        assert_eq!(
            serde_json::from_str::<Currency>(r#""dkk""#).unwrap(),
            Currency::DKK
        );
        assert!(serde_json::from_str::<Currency>(r#""krona""#).is_err());
        assert!(serde_json::from_str::<Currency>("208").is_err());
    }
}
