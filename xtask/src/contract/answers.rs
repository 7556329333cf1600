//! Which answers are a call's result, which its error, and whether they have one type.

use super::{Answer, Kind, Operation, Status};

/// What the answers of one class have in common.
#[derive(Debug)]
pub enum Common<'a> {
    /// There are none.
    Nothing,
    /// All of them are like this one.
    One(&'a Answer),
    /// They differ, so that the status decides.
    Mixed,
}

impl Operation {
    /// The answers that are results: those with 2xx, or the one for any status where there is no
    /// other.
    pub fn results(&self) -> Vec<&Answer> {
        let documented = self
            .answers
            .iter()
            .any(|answer| answer.status.class() == Some(2));
        let is_result = |answer: &&Answer| match answer.status {
            Status::Default => !documented,
            status => status.class() == Some(2),
        };
        self.answers.iter().filter(is_result).collect()
    }

    /// The answers that are errors: all others, but for redirects and the like without a body.
    pub fn errors(&self) -> Vec<&Answer> {
        let is_error = |answer: &&Answer| match answer.status.class() {
            Some(2) => false,
            Some(4 | 5) | None => true,
            Some(_) => answer.kind == Kind::Json,
        };
        self.answers.iter().filter(is_error).collect()
    }

    /// The media types that a call asks for.
    pub fn accepted(&self) -> Vec<String> {
        let mut accepted: Vec<String> = Vec::new();
        for answer in self.results().into_iter().chain(self.errors()) {
            for media in &answer.media {
                let parts = media.split(';').map(str::trim);
                let parts: Vec<&str> = parts.filter(|part| !part.starts_with("charset")).collect();
                let mut media = parts.join("; ");
                if answer.kind == Kind::Json && media.contains('*') {
                    media = "application/json".to_owned();
                }
                let is_header = media.bytes().all(|byte| (b' '..=b'~').contains(&byte));
                if is_header && !accepted.contains(&media) {
                    accepted.push(media);
                }
            }
        }
        accepted
    }
}

/// What these answers have in common.
pub fn common<'a>(answers: &[&'a Answer]) -> Common<'a> {
    match answers {
        [] => Common::Nothing,
        [first, rest @ ..] if rest.iter().all(|other| other.is_like(first)) => Common::One(first),
        _ => Common::Mixed,
    }
}
