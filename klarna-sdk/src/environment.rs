//! Where Klarna is called.

use std::fmt;

use url::{Host, Url};

use crate::error::Error;

/// Chooses between Klarna's two environments; each has its own host and its own keys.
///
/// # Examples
///
/// ```
/// use klarna_sdk::Environment;
///
/// assert_eq!(Environment::Test.base_url(), "https://api-global.test.klarna.com");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// Klarna's test environment, where no money moves.
    Test,
    /// Klarna's live environment, where customers pay.
    Live,
}

impl Environment {
    /// Returns the base URL that Klarna documents for the environment, without a slash at the end.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::Environment;
    ///
    /// assert_eq!(Environment::Live.base_url(), "https://api-global.klarna.com");
    /// ```
    pub const fn base_url(self) -> &'static str {
        match self {
            Self::Test => "https://api-global.test.klarna.com",
            Self::Live => "https://api-global.klarna.com",
        }
    }
}

/// Holds what `/v2/...` is appended to; never ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    text: String,
    /// The same, taken apart.
    url: Option<Url>,
}

impl BaseUrl {
    /// Reads an absolute URL such as a proxy in front of Klarna, or a sandbox on this machine.
    ///
    /// A prefix of the path is kept, slashes at its end are dropped.
    ///
    /// # Errors
    ///
    /// - the text is not an absolute URL, or holds whitespace, control characters or backslashes,
    ///   which URL parsers repair silently
    /// - the scheme is not `https`; `http`, which shows the API key to the network, is taken for
    ///   this machine only (`localhost`, 127.0.0.0/8, `[::1]`)
    /// - it holds a user name, a password, a query or a fragment
    ///
    /// The error never holds the text, which may hold a password.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        if text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(invalid(
                "must not hold whitespace, control characters or backslashes",
            ));
        }
        // `https:host` and `https:/host` would be repaired to an absolute URL.
        let is_absolute = |url: &Url| {
            let rest = text.get(url.scheme().len()..);
            rest.is_some_and(|rest| rest.starts_with("://"))
        };
        let url = Url::parse(text).ok().filter(is_absolute);
        let url =
            url.ok_or_else(|| invalid("must be an absolute URL, such as https://api.example"))?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(invalid("must be an https URL"));
        }
        if url.scheme() == "http" && !is_this_machine(&url) {
            return Err(invalid(
                "must be an https URL (http is for localhost, 127.0.0.0/8 and [::1] only)",
            ));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(invalid("must not hold a user name or a password"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(invalid("must not hold a query or a fragment"));
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self {
            text,
            url: Some(url),
        })
    }

    /// Returns the URL without a slash at the end.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the URL, which requests needn't parse.
    pub(crate) fn url(&self) -> Option<&Url> {
        self.url.as_ref()
    }
}

impl From<Environment> for BaseUrl {
    fn from(environment: Environment) -> Self {
        let text = environment.base_url().to_owned();
        let url = Url::parse(&text).ok();
        Self { text, url }
    }
}

/// Safe to show: user names, passwords and queries were refused.
impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn invalid(rule: &str) -> Error {
    Error::invalid_input("base_url", rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> String {
        BaseUrl::parse(text).unwrap().to_string()
    }

    fn rule_broken_by(text: &str) -> String {
        BaseUrl::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn the_urls_of_the_environments_follow_the_rules_for_base_urls() {
        for environment in [Environment::Test, Environment::Live] {
            assert_eq!(
                BaseUrl::parse(environment.base_url()).unwrap(),
                BaseUrl::from(environment)
            );
        }
    }

    #[test]
    fn slashes_at_the_end_are_dropped() {
        for text in [
            "https://api.example",
            "https://api.example/",
            "https://api.example///",
        ] {
            assert_eq!(parsed(text), "https://api.example", "{text}");
        }
    }

    #[test]
    fn a_path_prefix_and_a_port_are_kept() {
        assert_eq!(
            parsed("https://proxy.example:8443/to/klarna/"),
            "https://proxy.example:8443/to/klarna"
        );
    }

    #[test]
    fn http_is_accepted_for_this_machine() {
        for text in [
            "http://localhost:8080",
            "http://LOCALHOST",
            "http://127.0.0.1:1",
            "http://127.9.8.7",
            "http://[::1]:80",
        ] {
            assert!(BaseUrl::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn http_is_refused_for_other_machines() {
        let texts = [
            "http://api.example",
            "http://10.0.0.1",
            "http://0.0.0.0",
            "http://[::]",
            "http://[::ffff:127.0.0.1]",
            "http://localhost.example",
            "http://127.0.0.1.example",
        ];
        for text in texts {
            assert!(
                rule_broken_by(text).contains("must be an https URL"),
                "{text}"
            );
        }
    }

    #[test]
    fn other_schemes_are_refused() {
        for text in [
            "ftp://api.example",
            "file:///etc/passwd",
            "ws://localhost",
            "httpss://api.example",
        ] {
            assert!(
                rule_broken_by(text).contains("must be an https URL"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_absolute_is_refused() {
        for text in [
            "",
            "api.example",
            "/v2",
            "//api.example",
            "https:",
            "https:api.example",
            "https:/api.example",
            "https://",
            "https:/api.example/://",
        ] {
            assert!(
                rule_broken_by(text).contains("must be an absolute URL"),
                "{text}"
            );
        }
    }

    #[test]
    fn user_names_and_passwords_are_refused() {
        for text in [
            "https://user@api.example",
            "https://user:password@api.example",
            "https://:password@api.example",
        ] {
            assert!(rule_broken_by(text).contains("user name"), "{text}");
        }
    }

    #[test]
    fn queries_and_fragments_are_refused() {
        for text in [
            "https://api.example?",
            "https://api.example/?a=b",
            "https://api.example#",
            "https://api.example/#a",
        ] {
            assert!(
                rule_broken_by(text).contains("query or a fragment"),
                "{text}"
            );
        }
    }

    #[test]
    fn characters_that_parsers_repair_are_refused() {
        for text in [
            " https://api.example",
            "https://api.example\n",
            "https://api.exa\tmple",
            "https:\\\\api.example",
        ] {
            assert!(rule_broken_by(text).contains("whitespace"), "{text:?}");
        }
    }

    #[test]
    fn no_error_repeats_the_url() {
        for text in [
            "https://user:s3cret@api.example",
            "https://api.example?key=s3cret",
            "s3cret",
            "http://s3cret",
        ] {
            let error = BaseUrl::parse(text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
        }
    }
}
