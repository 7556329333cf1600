//! What stands in path, query and headers.

use serde_json::Value;

use crate::{Exchange, resolve, schemas::Schemas};

pub(crate) struct Parameters<'a>(Vec<&'a Value>);

impl<'a> Parameters<'a> {
    pub(crate) fn of(document: &'a Value, operation: &'a Value) -> Self {
        let own = operation["parameters"].as_array().into_iter().flatten();
        Self(own.map(|parameter| resolve(document, parameter)).collect())
    }

    /// Returns what contradicts them; `tolerated` headers need no documentation.
    pub(crate) fn violations(
        &self,
        schemas: &Schemas,
        template: &str,
        exchange: &Exchange<'_>,
        tolerated: &[&str],
    ) -> Vec<String> {
        let sent = Sent::of(template, exchange);
        let mut found = Vec::new();
        for parameter in &self.0 {
            let name = parameter["name"].as_str().unwrap_or_default();
            let values = sent.values(parameter["in"].as_str().unwrap_or_default(), name);
            if values.is_empty() && parameter["required"] == true {
                found.push(format!("{name} is missing"));
            }
            found.extend(
                check(schemas, parameter, &values)
                    .into_iter()
                    .map(|told| format!("{name}{told}")),
            );
        }
        let documented = |place: &str, name: &str| {
            self.0.iter().any(|parameter| {
                let own = parameter["name"].as_str().unwrap_or_default();
                parameter["in"] == place && own.eq_ignore_ascii_case(name)
            })
        };
        for (name, _) in &sent.query {
            if !documented("query", name) {
                found.push(format!("query parameter {name} isn't documented"));
            }
        }
        for (name, _) in exchange.headers {
            let name = name.to_ascii_lowercase();
            if !tolerated.contains(&name.as_str()) && !documented("header", &name) {
                found.push(format!("header {name} isn't documented"));
            }
        }
        found
    }
}

fn check(schemas: &Schemas, parameter: &Value, values: &[String]) -> Vec<String> {
    if values.is_empty() {
        return Vec::new();
    }
    let json = &parameter["content"]["application/json"]["schema"];
    if !json.is_null() {
        return match serde_json::from_str(&values[0]) {
            Ok(value) => schemas.violations_of(json, &value),
            Err(_) => vec![" isn't JSON".to_owned()],
        };
    }
    let schema = &parameter["schema"];
    let value = if schema["type"] == "array" {
        values
            .iter()
            .map(|text| Value::from(text.as_str()))
            .collect()
    } else {
        match (schema["type"].as_str(), values[0].parse::<i64>()) {
            (Some("integer"), Ok(number)) => number.into(),
            _ => Value::from(values[0].as_str()),
        }
    };
    schemas.violations_of(schema, &value)
}

/// The values that were sent.
struct Sent<'a> {
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: &'a [(String, String)],
}

impl<'a> Sent<'a> {
    fn of(template: &str, exchange: &Exchange<'a>) -> Self {
        let (path, query) = match exchange.target.split_once('?') {
            Some((path, query)) => (path, query),
            None => (exchange.target, ""),
        };
        let decoded = |text: &str| {
            // A form value would take a plus for a space.
            let pair = format!("v={}", text.replace('+', "%2B"));
            let mut pairs = url::form_urlencoded::parse(pair.as_bytes());
            pairs.next().map(|(_, value)| value.into_owned())
        };
        let path = template
            .split('/')
            .zip(path.split('/'))
            .filter_map(|(name, value)| {
                let name = name.strip_prefix('{')?.strip_suffix('}')?;
                Some((name.to_owned(), decoded(value)?))
            })
            .collect();
        let query = url::form_urlencoded::parse(query.as_bytes());
        Self {
            path,
            query: query.into_owned().collect(),
            headers: exchange.headers,
        }
    }

    fn values(&self, place: &str, name: &str) -> Vec<String> {
        let of = match place {
            "path" => &self.path[..],
            "query" => &self.query[..],
            "header" => self.headers,
            _ => &[],
        };
        of.iter()
            .filter(|(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.clone())
            .collect()
    }
}
