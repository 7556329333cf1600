//! What a program says while it runs.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};

use tracing_subscriber::{
    filter::LevelFilter,
    fmt::format::FmtSpan,
    util::{SubscriberInitExt as _, TryInitError},
};

/// All events and spans of `tracing`, at the finest level, as text.
#[derive(Clone, Debug, Default)]
pub struct Heard(Arc<Mutex<Vec<u8>>>);

impl Heard {
    /// Begins to listen to the whole process, for the rest of it, and to what is said through `log`.
    ///
    /// # Errors
    ///
    /// When somebody listens already.
    pub fn everything() -> Result<Self, TryInitError> {
        let heard = Self::default();
        heard.subscriber().try_init()?;
        Ok(heard)
    }

    /// Returns what listens for [`text`](Self::text), to be set for a thread.
    pub fn subscriber(&self) -> impl tracing::Subscriber + Send + Sync + use<> {
        let writer = self.clone();
        tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_ansi(false)
            .with_span_events(FmtSpan::FULL)
            .with_writer(move || writer.clone())
            .finish()
    }

    /// Returns what was said so far.
    pub fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        heard.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
