//! One of the clients of this workspace, measured by the driver.

use std::process::ExitCode;

use klarna_bench::{generated::Generated, handwritten_caller::Handwritten, sdk::Sdk};

fn main() -> ExitCode {
    // The HTTP clients are built without one; klarna-sdk brings its own.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match std::env::args().nth(3).as_deref() {
        Some("klarna-sdk") => klarna_bench_driver::main::<Sdk>(),
        Some("generated") => klarna_bench_driver::main::<Generated>(),
        Some("handwritten") => klarna_bench_driver::main::<Handwritten>(),
        _ => {
            eprintln!("BASE_URL http1|http2|tls:FILE klarna-sdk|generated|handwritten");
            ExitCode::FAILURE
        }
    }
}
