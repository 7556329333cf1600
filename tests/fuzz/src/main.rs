//! Runs every target over inputs that are changed at random, for so many seconds each, or writes
//! seeds for another fuzzer.
//!
//! ```text
//! cargo run --release -p klarna-fuzz -- SECONDS [TARGET]
//! cargo run -p klarna-fuzz -- --seeds TARGET FOLDER
//! ```

use std::{
    env, fs,
    io::{self, IsTerminal as _},
    panic::{self, AssertUnwindSafe},
    path::Path,
    process::ExitCode,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use klarna_fuzz::{Mutator, TARGETS, Target, seeds};

const USAGE: &str = "usage: klarna-fuzz SECONDS [TARGET]\n       klarna-fuzz --seeds TARGET FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let known = |name: &str| TARGETS.iter().any(|target| target.name == name);
    let outcome = match *arguments {
        ["--seeds", target, folder] if known(target) => write_seeds(target, Path::new(folder)),
        [seconds] => match seconds.parse() {
            Ok(seconds) => run(TARGETS, Duration::from_secs(seconds)),
            Err(_) => return usage(),
        },
        [seconds, name] if known(name) => match seconds.parse() {
            Ok(seconds) => run(&[klarna_fuzz::target(name)], Duration::from_secs(seconds)),
            Err(_) => return usage(),
        },
        _ => return usage(),
    };
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
    eprintln!("{USAGE}\ntargets: {}", names.join(", "));
    ExitCode::from(2)
}

fn write_seeds(target: &str, folder: &Path) -> io::Result<usize> {
    fs::create_dir_all(folder)?;
    for (at, seed) in seeds(target).iter().enumerate() {
        fs::write(folder.join(format!("seed-{at}")), seed)?;
    }
    Ok(0)
}

/// Runs targets one after the other, and returns how many inputs did harm.
fn run(targets: &[Target], time: Duration) -> io::Result<usize> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seed = now.map_or(0, |now| now.as_secs());
    if !io::stderr().is_terminal() {
        // One message for each input that does harm is enough in a file.
        panic::set_hook(Box::new(|_| {}));
    }
    let mut harmful = 0;
    for target in targets {
        let (inputs, mut mutator) = (seeds(target.name), Mutator::new(seed));
        let (began, mut tried) = (Instant::now(), 0_u64);
        while began.elapsed() < time {
            let input = mutator.mutate(&inputs);
            tried += 1;
            if panic::catch_unwind(AssertUnwindSafe(|| (target.run)(&input))).is_err() {
                harmful += 1;
                let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("regressions");
                let folder = folder.join(target.name);
                fs::create_dir_all(&folder)?;
                let file = folder.join(format!("{seed}-{tried}"));
                fs::write(&file, &input)?;
                println!("{}: an input does harm: {}", target.name, file.display());
                break;
            }
        }
        println!("{}: {tried} inputs in {:.0?}", target.name, began.elapsed());
    }
    Ok(harmful)
}
