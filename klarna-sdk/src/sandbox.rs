//! A stateful stand-in for Klarna.
