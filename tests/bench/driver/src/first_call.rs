//! The first call of a client, which has no connection yet.
//!
//! A fresh client shares nothing with those before it, neither connections nor sessions of TLS.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{Body, Caller, Client, Failure, Target};

/// Long enough for the ends of a connection to be told, which would be part of the next time.
const CLOSING: Duration = Duration::from_millis(5);

/// Times the first call of a fresh client, and the second one.
pub(crate) async fn cold<C: Caller>(target: &Target, body: Body) -> Result<Value, Failure> {
    let client = Client::<C>::new(target)?;
    let first = microseconds(client.call(body)).await?;
    let second = microseconds(client.call(body)).await?;
    close(client).await;
    Ok(json!({ "first": first, "second": second }))
}

/// Times the opening of a connection ahead by a fresh client, and its first call.
pub(crate) async fn warmed<C: Caller>(target: &Target, body: Body) -> Result<Value, Failure> {
    let client = Client::<C>::new(target)?;
    let warm_up = microseconds(client.caller.warm_up()).await?;
    let first = microseconds(client.call(body)).await?;
    close(client).await;
    Ok(json!({ "warm_up": warm_up, "first": first }))
}

async fn microseconds(work: impl Future<Output = Result<(), Failure>>) -> Result<f64, Failure> {
    let began = Instant::now();
    work.await?;
    Ok(began.elapsed().as_nanos() as f64 / 1_000.0)
}

async fn close<C>(client: Client<C>) {
    drop(client);
    tokio::time::sleep(CLOSING).await;
}
