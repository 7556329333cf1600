//! Parameters and forms in the styles of OpenAPI.

use reqwest::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

/// How a parameter with several values is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `a,b` in paths and headers.
    Simple,
    /// `.a,b` in paths.
    Label,
    /// `;name=a,b` in paths.
    Matrix,
    /// `name=a,b`, or `name=a&name=b` where it explodes.
    Form,
    /// `name=a%20b`.
    SpaceDelimited,
    /// `name=a%7Cb`.
    PipeDelimited,
    /// `name[member]=a`; what is deeper continues with further brackets.
    DeepObject,
}

/// The part of an address behind the question mark.
#[derive(Debug, Default)]
pub(crate) struct Query(String);

impl Query {
    /// Adds a parameter; one that isn't there adds nothing.
    pub(crate) fn add<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: Style,
        explode: bool,
        reserved: bool,
    ) -> Result<(), String> {
        for (name, value) in pairs(name, &read(value)?, style, explode, reserved) {
            let separator = if self.0.is_empty() { "" } else { "&" };
            self.0.push_str(&format!("{separator}{name}={value}"));
        }
        Ok(())
    }

    /// Returns the address with the parameters behind it.
    pub(crate) fn onto(self, url: String) -> String {
        if self.0.is_empty() {
            return url;
        }
        let separator = if url.contains('?') { '&' } else { '?' };
        format!("{url}{separator}{}", self.0)
    }
}

/// Writes a body that is a form of texts.
///
/// `encodings` holds the members that the document gives a style; the others are written as OpenAPI
/// says for forms: lists as repeated members, objects as JSON.
pub(crate) fn form<T: Serialize + ?Sized>(
    body: &T,
    encodings: &[(&str, Style, bool)],
) -> Result<String, String> {
    let Value::Object(members) = read(body)? else {
        return Err("the body isn't a form: it has no members".to_owned());
    };
    let mut written = Vec::new();
    for (name, value) in &members {
        let encoding = encodings.iter().find(|(known, ..)| known == name);
        let pairs = match encoding {
            Some((_, style, explode)) => pairs(name, value, *style, *explode, false),
            None => plain(name, value),
        };
        written.extend(pairs.into_iter().map(|(name, value)| format!("{name}={value}")));
    }
    Ok(written.join("&"))
}

/// One member of a form without a style of its own.
fn plain(name: &str, value: &Value) -> Vec<(String, String)> {
    let name = escape(name, false);
    match value {
        Value::Null => Vec::new(),
        Value::Array(entries) => {
            let entries = entries.iter().map(|entry| (name.clone(), escape(&text(entry), false)));
            entries.collect()
        }
        other => vec![(name, escape(&text(other), false))],
    }
}

/// Writes a value into a path.
pub(crate) fn path<T: Serialize + ?Sized>(
    name: &str,
    value: &T,
    style: Style,
    explode: bool,
) -> Result<String, String> {
    let segment = |text: &str| crate::transport::path_segment(text).to_string();
    let value = read(value)?;
    let written = match &value {
        Value::Null => return Err(format!("{name} stands in the path and has no value")),
        Value::Array(entries) => {
            let entries = entries.iter().map(|entry| segment(&text(entry)));
            entries.collect::<Vec<_>>()
        }
        Value::Object(members) => {
            let joint = if explode { '=' } else { ',' };
            let members = members
                .iter()
                .map(|(key, value)| format!("{}{joint}{}", segment(key), segment(&text(value))));
            members.collect()
        }
        other => vec![segment(&text(other))],
    };
    let name = segment(name);
    let single = value.is_object() || !explode;
    Ok(match style {
        Style::Label if explode => format!(".{}", written.join(".")),
        Style::Label => format!(".{}", written.join(",")),
        Style::Matrix if value.is_object() && explode => format!(";{}", written.join(";")),
        Style::Matrix if single => format!(";{name}={}", written.join(",")),
        Style::Matrix => {
            let each = written.iter().map(|value| format!(";{name}={value}"));
            each.collect()
        }
        _ => written.join(","),
    })
}

/// Adds a header; one that isn't there adds nothing.
pub(crate) fn header<T: Serialize + ?Sized>(
    headers: &mut HeaderMap,
    name: &'static str,
    value: &T,
    explode: bool,
) -> Result<(), String> {
    let value = read(value)?;
    if value.is_null() {
        return Ok(());
    }
    let written = listed(&value, explode);
    let written =
        HeaderValue::from_str(&written).map_err(|_| format!("{name} can't be a header"))?;
    headers.append(HeaderName::from_static(name), written);
    Ok(())
}

/// The cookies of a request, which share one header.
#[derive(Debug, Default)]
pub(crate) struct Cookies(Vec<String>);

impl Cookies {
    /// Adds a cookie; one that isn't there adds nothing.
    pub(crate) fn add<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        explode: bool,
    ) -> Result<(), String> {
        let pairs = pairs(name, &read(value)?, Style::Form, explode, false);
        self.0.extend(pairs.into_iter().map(|(name, value)| format!("{name}={value}")));
        Ok(())
    }

    /// Writes the header.
    pub(crate) fn onto(self, headers: &mut HeaderMap) -> Result<(), String> {
        if self.0.is_empty() {
            return Ok(());
        }
        let written = self.0.join("; ");
        let written =
            HeaderValue::from_str(&written).map_err(|_| "a cookie can't be sent".to_owned())?;
        headers.append(COOKIE, written);
        Ok(())
    }
}

/// Writes a value as JSON, nothing for nothing.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> Result<Option<String>, String> {
    match read(value)? {
        Value::Null => Ok(None),
        value => Ok(Some(crate::json::ascii(&value))),
    }
}

/// A value as texts, lists and objects.
pub(crate) fn read<T: Serialize + ?Sized>(value: &T) -> Result<Value, String> {
    serde_json::to_value(value).map_err(|error| format!("a value can't be written: {error}"))
}

/// A value as one text: what has parts is written as JSON.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A value with commas between its parts.
fn listed(value: &Value, explode: bool) -> String {
    match value {
        Value::Array(entries) => entries.iter().map(text).collect::<Vec<_>>().join(","),
        Value::Object(members) => {
            let joint = if explode { '=' } else { ',' };
            let members = members.iter().filter(|(_, value)| !value.is_null());
            let members = members.map(|(key, value)| format!("{key}{joint}{}", text(value)));
            members.collect::<Vec<_>>().join(",")
        }
        other => text(other),
    }
}

/// Names and values, encoded, of one parameter.
fn pairs(
    name: &str,
    value: &Value,
    style: Style,
    explode: bool,
    reserved: bool,
) -> Vec<(String, String)> {
    let encode = |text: &str| escape(text, reserved);
    let key = escape(name, false);
    if value.is_null() {
        return Vec::new();
    }
    if style == Style::DeepObject {
        let mut pairs = Vec::new();
        deep(&key, value, &encode, &mut pairs);
        return pairs;
    }
    let delimiter = match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    match value {
        Value::Array(entries) if explode => {
            let entries = entries.iter().map(|entry| (key.clone(), encode(&text(entry))));
            entries.collect()
        }
        Value::Array(entries) if entries.is_empty() => Vec::new(),
        Value::Array(entries) => {
            let entries: Vec<String> = entries.iter().map(|entry| encode(&text(entry))).collect();
            vec![(key, entries.join(delimiter))]
        }
        Value::Object(members) if explode => {
            let members = members.iter().filter(|(_, value)| !value.is_null());
            let members = members.map(|(key, value)| (escape(key, false), encode(&text(value))));
            members.collect()
        }
        Value::Object(members) => {
            let members = members.iter().filter(|(_, value)| !value.is_null());
            let members: Vec<String> = members
                .flat_map(|(key, value)| [encode(key), encode(&text(value))])
                .collect();
            vec![(key, members.join(delimiter))]
        }
        other => vec![(key, encode(&text(other)))],
    }
}

fn deep(key: &str, value: &Value, encode: &dyn Fn(&str) -> String, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (member, value) in members {
                deep(&format!("{key}[{}]", escape(member, false)), value, encode, pairs);
            }
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                deep(&format!("{key}[{index}]"), entry, encode, pairs);
            }
        }
        other => pairs.push((key.to_owned(), encode(&text(other)))),
    }
}

/// Encodes everything that could mean something in a query, or only what can't stand there.
fn escape(text: &str, reserved: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        let stays = byte.is_ascii_alphanumeric()
            || b"-._~".contains(&byte)
            || (reserved && b":/?[]@!$'()*,;".contains(&byte));
        if stays {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
