//! The measurements that a process makes of itself.

use std::{
    alloc::System,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use tokio::runtime::Runtime;

use crate::{Body, Caller, Client, Failure};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Counts what the process allocates; it has one thread. An allocation that grows counts again.
pub(crate) fn allocations<C: Caller>(
    runtime: &Runtime,
    client: &Client<C>,
    body: Body,
    count: u32,
) -> Result<Value, Failure> {
    let region = Region::new(ALLOCATOR);
    runtime.block_on(client.calls(body, count))?;
    let counted = region.change();
    let calls = f64::from(count);
    Ok(json!({
        "allocations": (counted.allocations + counted.reallocations) as f64 / calls,
        "bytes": counted.bytes_allocated as f64 / calls,
    }))
}

/// Times calls one after the other.
pub(crate) async fn latency<C: Caller>(
    client: &Client<C>,
    body: Body,
    count: u32,
) -> Result<Value, Failure> {
    let mut durations = Vec::with_capacity(count as usize);
    for _ in 0..count {
        let began = Instant::now();
        client.call(body).await?;
        durations.push(began.elapsed());
    }
    durations.sort_unstable();
    let at = |share: f64| {
        let index = (durations.len() as f64 * share) as usize;
        let found = durations.get(index.min(durations.len().saturating_sub(1)));
        found.map(|duration| duration.as_nanos() as f64 / 1_000.0)
    };
    Ok(json!({ "p50": at(0.5), "p99": at(0.99) }))
}

/// Counts calls while so many tasks send one after the other.
pub(crate) async fn throughput<C: Caller>(
    client: &Client<C>,
    body: Body,
    in_flight: u32,
    milliseconds: u32,
) -> Result<Value, Failure> {
    let began = Instant::now();
    let end = began + Duration::from_millis(milliseconds.into());
    let tasks: Vec<_> = (0..in_flight)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move {
                let mut count = 0_u32;
                while Instant::now() < end {
                    client.call(body).await?;
                    count += 1;
                }
                Ok::<u32, Failure>(count)
            })
        })
        .collect();
    let mut calls = 0;
    for task in tasks {
        calls += task.await??;
    }
    Ok(json!({ "calls_per_second": f64::from(calls) / began.elapsed().as_secs_f64() }))
}

/// Reads the memory of the process while all calls wait for their answers; the server sends none
/// before it has all requests.
pub(crate) async fn memory<C: Caller>(
    client: &Client<C>,
    body: Body,
    in_flight: u32,
) -> Result<Value, Failure> {
    let before = resident()?;
    let done = Arc::new(AtomicU32::new(0));
    let tasks: Vec<_> = (0..in_flight)
        .map(|_| {
            let (client, done) = (client.clone(), done.clone());
            tokio::spawn(async move {
                let result = client.call(body).await;
                done.fetch_add(1, Ordering::Relaxed);
                result
            })
        })
        .collect();
    let mut during = before;
    while done.load(Ordering::Relaxed) == 0 {
        during = resident()?;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for task in tasks {
        task.await??;
    }
    Ok(json!({
        "resident_kilobytes": during,
        "growth_kilobytes": during.saturating_sub(before),
    }))
}

/// Returns the resident memory of this process in kilobytes.
fn resident() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    Ok(number
        .ok_or("the system doesn't tell resident memory")?
        .parse()?)
}
