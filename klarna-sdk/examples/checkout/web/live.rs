//! The timeline of an order, as it stands and as it grows.

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::sse::{Event, KeepAlive, Sse},
};
use maud::{Markup, html};
use serde::Deserialize;
use tokio_stream::{Stream, StreamExt as _, wrappers::BroadcastStream};

use super::{Answer, Web};
use crate::timeline::{Entry, EntryKind, News};

#[derive(Deserialize)]
pub(super) struct Seen {
    #[serde(default)]
    after: u64,
}

/// Sends what the page doesn't show yet, and then what happens.
pub(super) async fn stream(
    State(web): State<Arc<Web>>,
    Path(id): Path<String>,
    Query(seen): Query<Seen>,
    headers: HeaderMap,
) -> Answer<Sse<impl Stream<Item = Result<Event, Infallible>>>> {
    // A browser that connects again says what it saw last.
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let after = last.and_then(|id| id.parse().ok()).unwrap_or(seen.after);
    // Before the look at what there is, so that nothing is lost in between. The page leaves out
    // what it is told twice.
    let news = BroadcastStream::new(web.acquirer.timeline.watch());
    let missed = web.acquirer.timeline.after(&id, after)?;
    let missed: Vec<_> = missed
        .iter()
        .map(|(number, entry)| added(*number, entry))
        .collect();
    let now = stage(&web, &id);
    let news = news.filter_map(move |news| match news {
        Ok(News { order, .. }) if order != id => None,
        Ok(News {
            entry: Some((number, entry)),
            ..
        }) => Some(added(number, &entry)),
        // The order moved, or the browser is slow and missed something.
        _ => Some(stage(&web, &id)),
    });
    let all = tokio_stream::iter(missed)
        .chain(tokio_stream::once(now))
        .chain(news);
    Ok(Sse::new(all.map(Ok)).keep_alive(KeepAlive::default()))
}

fn added(number: u64, entry: &Entry) -> Event {
    let item = item(number, entry).into_string();
    Event::default()
        .event("entry")
        .id(number.to_string())
        .data(item)
}

fn stage(web: &Web, id: &str) -> Event {
    let order = web.acquirer.store.order(id).ok().flatten();
    let name = order.map_or("none", |order| order.stage.name());
    Event::default().event("stage").data(name)
}

/// Writes the timeline with all that happened so far.
pub(super) fn timeline(order: &str, entries: &[(u64, Entry)]) -> Markup {
    let last = entries.last().map_or(0, |(number, _)| *number);
    html! {
        aside aria-labelledby="timeline-title" {
            div.aside-head {
                h2 #timeline-title { "What happens on the wire" }
                p.live { span.pulse aria-hidden="true" {} "live" }
            }
            p.hint { "Every call, webhook and visit, as the acquirer's program sees it. Secrets are redacted." }
            ol #timeline data-live={ "/live/" (order) "?after=" (last) } {
                @for (number, entry) in entries { (item(*number, entry)) }
            }
            p.empty { "Nothing yet." }
        }
    }
}

fn item(number: u64, entry: &Entry) -> Markup {
    let (kind, from) = match entry.kind {
        EntryKind::Call => ("call", "Acquirer to sandbox"),
        EntryKind::Webhook => ("webhook", "Sandbox to acquirer"),
        EntryKind::Browser => ("browser", "Customer's browser"),
        EntryKind::Program => ("program", "Acquirer"),
    };
    html! {
        li class={ "entry " (kind) } id={ "entry-" (number) } {
            p.from {
                (from)
                @if let Some(status) = entry.status {
                    span class={ "status " (if entry.is_ok() { "ok" } else { "bad" }) } { (status) }
                }
                @if let Some(milliseconds) = entry.milliseconds {
                    span.duration { (milliseconds) " ms" }
                }
                time datetime=(entry.at) { (clock(&entry.at)) }
            }
            p.title {
                @if !entry.purpose.is_empty() { strong { (entry.purpose) } }
                @match entry.kind {
                    EntryKind::Call | EntryKind::Webhook => code { (entry.title) },
                    EntryKind::Browser | EntryKind::Program => span { (entry.title) },
                }
            }
            @if let Some(id) = &entry.correlation_id {
                p.correlation { span { "Correlation id" } " " code { (id) } }
            }
            @if !entry.facts.is_empty() || !entry.request.is_empty() {
                details {
                    summary { "Details" span.hidden { " of " (entry.title) } }
                    @if !entry.facts.is_empty() {
                        dl {
                            @for (name, text) in &entry.facts {
                                dt { (name) }
                                dd { (text) }
                            }
                        }
                    }
                    @if !entry.request.is_empty() {
                        p.label { "Request body" }
                        pre { (entry.request) }
                    }
                    @if !entry.answer.is_empty() {
                        p.label { "Response body" }
                        pre { (entry.answer) }
                    }
                }
            }
        }
    }
}

/// Takes the time of the day out of a timestamp.
fn clock(at: &str) -> &str {
    at.get(11..23).unwrap_or(at)
}
