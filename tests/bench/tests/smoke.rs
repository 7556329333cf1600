//! Shows that the benchmarks run; says nothing about time.

use std::process::Command;

#[test]
fn every_client_is_measured_by_every_means() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let output = Command::new(env!("CARGO_BIN_EXE_bench"))
        .args(["--smoke", "--root", root])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for row in [
        "allocations, large body",
        "throughput, 16 in flight, small body",
        "| first call after `warm_up`, µs |",
        "| what `warm_up` takes off the first call, µs |",
        "resident memory",
    ] {
        assert!(told.contains(row), "{row} isn't in {told}");
    }
}
