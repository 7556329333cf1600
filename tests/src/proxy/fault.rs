//! What can become of a request.

use std::time::Duration;

/// Whether the server behind the proxy has the request when things go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// It never gets the request.
    BeforeCommit,
    /// It got the whole request, and answered.
    AfterCommit,
}

/// What becomes of a request.
///
/// Unless it says otherwise, the server gets the request, and what happens to its answer is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Nothing: request and answer pass.
    Pass,
    /// The connection is reset before any byte of an answer.
    Reset(When),
    /// There is no answer, and the connection stays open.
    Stall(When),
    /// There is no answer, and the server gets the request once the client has given up.
    ForwardLate,
    /// The connection ends in the middle of the head.
    CutHead,
    /// The connection ends in the middle of the body.
    CutBody,
    /// The length that the head announces is half of the body's.
    ShortLength,
    /// The body comes in sixteen pieces, or byte by byte when it is shorter, with this pause after
    /// each.
    Drip(Duration),
    /// The status line is noise.
    GarbleHead,
    /// A byte in the middle of the body is one that JSON never has, so that every reader notices:
    /// what a checksum would have to find is not for a reader to notice.
    GarbleBody,
    /// The answer is the HTML page of a gateway with this status.
    Gateway(u16, When),
    /// The answer is 429 that asks to wait so many seconds; the server never gets the request.
    RateLimit(u64),
    /// The answer is 500 with Klarna's error object and the code `TIMEOUT`.
    KlarnaTimeout(When),
    /// The answer is 200 without content.
    Empty,
    /// The server gets the request twice at once; the second answer passes.
    Duplicate,
    /// The answer passes, and the connection is closed while the client keeps it for later.
    CloseIdle,
    /// The answer passes, and the connection is reset when the client uses it again: nothing told
    /// it before that the connection is dead.
    ResetNext,
    /// The answer is 302 to another path of the proxy; the server never gets the request.
    Redirect,
}
