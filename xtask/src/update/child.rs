//! Programs that an update starts, and ends when it is interrupted.

use std::{
    env, io,
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use super::staging::Staging;

/// How often it is looked at whether a program has ended.
const PAUSE: Duration = Duration::from_millis(50);

/// How long a program may take to end when it is asked to.
const GRACE: Duration = Duration::from_secs(5);

/// Runs a program in the copy of the workspace to its end.
pub(super) fn run(
    program: &Path,
    arguments: &[&str],
    staging: &Staging,
    interrupted: &AtomicBool,
) -> io::Result<()> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(staging.root())
        .env("CARGO_TARGET_DIR", staging.build())
        .env("CARGO_BUILD_BUILD_DIR", staging.build())
        .stdin(Stdio::null());
    // What cargo tells this program about its own package is of no concern to another cargo.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    // A group of its own, so that all that it starts can be ended with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    loop {
        if let Some(status) = child.try_wait()? {
            return if status.success() {
                Ok(())
            } else {
                Err(io::Error::other(format!("failed ({status})")))
            };
        }
        if interrupted.load(Ordering::SeqCst) {
            end(&mut child)?;
            return Err(io::Error::new(io::ErrorKind::Interrupted, "interrupted"));
        }
        thread::sleep(PAUSE);
    }
}

/// Ends a program and all that it started: politely first.
#[cfg(unix)]
fn end(child: &mut Child) -> io::Result<()> {
    use rustix::process::{Pid, Signal, kill_process_group};

    let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else {
        return child.kill();
    };
    // The group is gone when all of it has ended.
    let _ = kill_process_group(group, Signal::TERM);
    let asked = Instant::now();
    while child.try_wait()?.is_none() && asked.elapsed() < GRACE {
        thread::sleep(PAUSE);
    }
    let _ = kill_process_group(group, Signal::KILL);
    child.wait().map(drop)
}

#[cfg(not(unix))]
fn end(child: &mut Child) -> io::Result<()> {
    child.kill()?;
    let asked = Instant::now();
    while child.try_wait()?.is_none() && asked.elapsed() < GRACE {
        thread::sleep(PAUSE);
    }
    Ok(())
}
