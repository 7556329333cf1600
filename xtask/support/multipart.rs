//! Forms with files.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    parameter::{read, text},
    read::{Anything, Read, Slot, Take},
};

/// A file in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct FilePart {
    bytes: Vec<u8>,
    name: Option<String>,
    media: Option<String>,
}

impl FilePart {
    /// Takes the content of a file.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            name: None,
            media: None,
        }
    }

    /// Sets the name that the server sees, `file` without it.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the media type, `application/octet-stream` without it.
    #[must_use]
    pub fn with_media(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }

    fn part(&self) -> Result<reqwest::multipart::Part, String> {
        let name = self.name.as_deref().unwrap_or("file").to_owned();
        let media = self.media.as_deref().unwrap_or("application/octet-stream");
        reqwest::multipart::Part::bytes(self.bytes.clone())
            .file_name(name)
            .mime_str(media)
            .map_err(|_| format!("{media} isn't a media type"))
    }
}

impl Anything for FilePart {
    fn take(&mut self, value: Value) -> serde_json::Result<()> {
        *self = serde_json::from_value(value)?;
        Ok(())
    }
}

impl Read for FilePart {
    fn blank() -> Option<Self> {
        Some(Self::default())
    }

    fn slot(&mut self, take: Take<'_>) {
        take(Slot::Anything(self));
    }
}

impl crate::write::Write for FilePart {
    fn write(&self, member: &crate::shape::Member<'_>, sink: &mut dyn crate::write::Sink) {
        if sink.is_check() {
            // A file has no limits, and is large.
            sink.null(member);
        } else {
            sink.value(member, &serde_json::to_value(self).unwrap_or_default());
        }
    }
}

impl From<Vec<u8>> for FilePart {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

/// The files of one member of a form.
pub(crate) trait Files {
    fn files(&self) -> Vec<&FilePart>;
}

impl Files for FilePart {
    fn files(&self) -> Vec<&FilePart> {
        vec![self]
    }
}

impl<T: Files> Files for Option<T> {
    fn files(&self) -> Vec<&FilePart> {
        self.iter().flat_map(Files::files).collect()
    }
}

impl<T: Files> Files for Vec<T> {
    fn files(&self) -> Vec<&FilePart> {
        self.iter().flat_map(Files::files).collect()
    }
}

/// A form that is being written.
#[derive(Debug, Default)]
pub(crate) struct Form(reqwest::multipart::Form);

impl Form {
    /// Adds the files of a member.
    pub(crate) fn files<T: Files>(&mut self, name: &'static str, value: &T) -> Result<(), String> {
        for file in value.files() {
            self.add(name, file.part()?);
        }
        Ok(())
    }

    /// Adds a member: texts as they are, entries of a list one by one, objects as JSON.
    pub(crate) fn value<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        media: Option<&str>,
    ) -> Result<(), String> {
        match read(value)? {
            Value::Null => Ok(()),
            Value::Array(entries) if media.is_none_or(|media| !media.contains("json")) => {
                let mut entries = entries.iter();
                entries.try_for_each(|entry| self.one(name, entry, media))
            }
            other => self.one(name, &other, media),
        }
    }

    /// Adds each member of an object.
    pub(crate) fn members<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), String> {
        let Value::Object(members) = read(value)? else {
            return Err("the body isn't a form: it has no members".to_owned());
        };
        let mut members = members.iter();
        members.try_for_each(|(name, value)| self.value(name, value, None))
    }

    /// Returns the form as a body.
    pub(crate) fn finish(self) -> reqwest::multipart::Form {
        self.0
    }

    fn one(&mut self, name: &str, value: &Value, media: Option<&str>) -> Result<(), String> {
        let mut part = reqwest::multipart::Part::text(text(value));
        let media = media.or((value.is_object() || value.is_array()).then_some("application/json"));
        if let Some(media) = media {
            part = part.mime_str(media).map_err(|_| format!("{media} isn't a media type"))?;
        }
        self.add(name, part);
        Ok(())
    }

    fn add(&mut self, name: &str, part: reqwest::multipart::Part) {
        let form = std::mem::take(&mut self.0);
        self.0 = form.part(name.to_owned(), part);
    }
}
