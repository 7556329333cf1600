//! One program for all targets: `KLARNA_FUZZ_TARGET` names the one to run.

#![no_main]

use std::sync::LazyLock;

use klarna_fuzz::Target;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("KLARNA_FUZZ_TARGET").expect("KLARNA_FUZZ_TARGET names a target");
    klarna_fuzz::target(&name)
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| (TARGET.run)(data));
