//! The same calls for `cargo bench`, in one process: for a look at a change, not for the record.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::LazyLock,
};

use divan::Bencher;
use klarna_bench::{generated::Generated, handwritten_caller::Handwritten, sdk::Sdk};
use klarna_bench_driver::{Caller, Order, Target};
use tokio::runtime::Runtime;

/// The server, which ends with its standard input.
static SERVER: LazyLock<(Child, String)> = LazyLock::new(|| {
    let mut server = Command::new(env!("CARGO_BIN_EXE_bench-server"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the server starts");
    let mut address = String::new();
    let output = server.stdout.take().expect("a pipe");
    BufReader::new(output)
        .read_line(&mut address)
        .expect("an address");
    (server, address.trim().to_owned())
});

fn main() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    divan::main();
}

fn start<C: Caller>() -> (Runtime, C) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let target = Target {
        base_url: SERVER.1.clone(),
        api_key: "klarna_test_api_a2V5".to_owned(),
        partner_account_id: "krn:partner:global:account:test:ABCD1234".to_owned(),
        is_http2: false,
        certificate: None,
    };
    let caller = {
        let _inside = runtime.enter();
        C::new(&target).expect("a client")
    };
    (runtime, caller)
}

#[divan::bench(types = [Handwritten, Sdk, Generated])]
fn final_authorization<C: Caller>(bencher: Bencher<'_, '_>) {
    let (runtime, caller) = start::<C>();
    let order = Order::new(100);
    bencher.bench_local(|| {
        runtime
            .block_on(caller.finalize(&order, "token"))
            .expect("an approval")
    });
}

#[divan::bench(types = [Handwritten, Sdk, Generated])]
fn hundred_line_items<C: Caller>(bencher: Bencher<'_, '_>) {
    let (runtime, caller) = start::<C>();
    let order = Order::new(100);
    bencher.bench_local(|| {
        runtime
            .block_on(caller.authorize(&order))
            .expect("an approval")
    });
}
