//! Commands that are interrupted, as by ctrl-C.
#![cfg(unix)]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    net::TcpStream,
    os::unix::{fs::PermissionsExt, process::CommandExt as _},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{
    Pid, Signal, kill_process, kill_process_group, test_kill_process, test_kill_process_group,
};

/// Waits for a file that a program writes when it has got so far.
fn awaited(file: &Path) -> String {
    let began = Instant::now();
    loop {
        match fs::read_to_string(file) {
            Ok(text) if text.ends_with('\n') => return text,
            _ => assert!(
                began.elapsed() < Duration::from_secs(60),
                "{}",
                file.display()
            ),
        }
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn an_interrupted_update_changes_nothing_and_ends_what_it_started() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("workspace");
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = [
        "CHANGELOG.md",
        "Cargo.toml",
        "klarna-gen/provenance.json",
        "klarna-gen/src/generated.rs",
        "openapi/klarna-network.yaml",
        "openapi/overlay.yaml",
    ];
    for name in files {
        fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
        fs::copy(original.join(name), root.join(name)).unwrap();
    }
    let document = fs::read_to_string(root.join("openapi/klarna-network.yaml")).unwrap();
    let new = folder.path().join("new.yaml");
    fs::write(&new, document.replacen("version: ", "version: 9", 1)).unwrap();
    // A build that never ends, with a program of its own.
    let (cargo, told) = (folder.path().join("cargo"), folder.path().join("told"));
    let script = format!(
        "#!/bin/sh\nsleep 600 &\necho $! > {}\nwait\n",
        told.display()
    );
    fs::write(&cargo, script).unwrap();
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();

    let mut update = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("update")
        .arg(&new)
        .arg("--root")
        .arg(&root)
        .env("CARGO", &cargo)
        .env("CARGO_TARGET_DIR", folder.path().join("target"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let started = Pid::from_raw(awaited(&told).trim().parse().unwrap()).unwrap();
    assert_eq!(test_kill_process(started), Ok(()));
    kill_process(Pid::from_child(&update), Signal::INT).unwrap();
    assert_eq!(update.wait().unwrap().code(), Some(130));

    for name in files {
        let (before, after) = (fs::read(original.join(name)), fs::read(root.join(name)));
        assert!(before.unwrap() == after.unwrap(), "{name} has changed");
    }
    let began = Instant::now();
    while test_kill_process(started).is_ok() && !is_zombie(started) {
        assert!(
            began.elapsed() < Duration::from_secs(10),
            "a program goes on"
        );
        thread::sleep(Duration::from_millis(20));
    }
}

/// Whether a program has ended, and only nobody has asked how.
fn is_zombie(process: Pid) -> bool {
    let status = format!("/proc/{}/status", process.as_raw_nonzero());
    fs::read_to_string(status).is_ok_and(|status| status.contains("State:\tZ"))
}

#[test]
fn an_interrupted_sandbox_ends_and_leaves_its_port() {
    let mut sandbox = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["sandbox", "--port", "0"])
        // A group of its own, as a shell gives to what runs in the foreground.
        .process_group(0)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(sandbox.stdout.take().unwrap()).lines();
    let first = told.next().unwrap().unwrap();
    let (_, address) = first.split_once("http://").unwrap();
    assert!(TcpStream::connect(address).is_ok(), "{first}");

    let group = Pid::from_child(&sandbox);
    kill_process_group(group, Signal::INT).unwrap();
    assert!(sandbox.wait().unwrap().success());
    assert!(TcpStream::connect(address).is_err(), "{address} is taken");
    // Nobody is left of all that were started on the way.
    assert!(test_kill_process_group(group).is_err());
}
