//! Answers that aren't one JSON type.

use crate::{Error, ResponseValue, WholeBody};

/// Puts the value of an answer into the variant that its status stands for.
pub(crate) fn mapped<A, B>(answer: ResponseValue<A>, variant: impl FnOnce(A) -> B) -> ResponseValue<B> {
    let (status, headers) = (answer.status(), answer.headers().clone());
    ResponseValue::new(variant(answer.into_inner()), status, headers)
}

/// Reads an answer that is a text.
#[allow(clippy::result_large_err, reason = "the type is the generator's")]
pub(crate) async fn text<E>(response: reqwest::Response) -> Result<ResponseValue<String>, Error<E>> {
    let (status, headers) = (response.status(), response.headers().clone());
    let text = WholeBody::restored(response).text().await.map_err(Error::ResponseBodyError)?;
    Ok(ResponseValue::new(text, status, headers))
}

/// Reads an answer that is anything else.
#[allow(clippy::result_large_err, reason = "the type is the generator's")]
pub(crate) async fn bytes<E>(response: reqwest::Response) -> Result<ResponseValue<Vec<u8>>, Error<E>> {
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = WholeBody::restored(response).bytes().await.map_err(Error::ResponseBodyError)?;
    Ok(ResponseValue::new(bytes.to_vec(), status, headers))
}
