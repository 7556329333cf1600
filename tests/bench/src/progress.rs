//! Telling a person who waits what is going on.

use std::{fmt, sync::LazyLock, time::Instant};

static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Says what is done now, with the seconds since the first time.
pub fn tell(what: impl fmt::Display) {
    eprintln!("{:>4} s  {what}", BEGAN.elapsed().as_secs());
}
