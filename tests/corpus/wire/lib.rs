//! Calls what was generated from the corpus, and looks at what reaches a server.
#![cfg(test)]

mod answers;
mod bodies;
mod methods;
mod parameters;
mod plain;
mod server;
mod silent;
