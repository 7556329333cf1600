//! The examples, run as a user would.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
    time::Duration,
};

mod documented;

use documented::assert_documented;
use klarna_sdk::{Client, Currency, Money, sandbox::Sandbox};

const VARIABLES: [&str; 3] = [
    "KLARNA_API_KEY",
    "KLARNA_PARTNER_ACCOUNT_ID",
    "KLARNA_BASE_URL",
];

fn example() -> Command {
    built("final_authorization")
}

/// The example as `cargo test` built it beside this test.
fn built(name: &str) -> Command {
    let test = std::env::current_exe().unwrap();
    let profile: PathBuf = test.ancestors().nth(2).unwrap().into();
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = profile.join("examples").join(name);
    assert!(
        path.exists(),
        "examples are built by `cargo test` without `--test`"
    );
    let mut command = Command::new(path);
    for name in VARIABLES {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn assert_told(output: &Output) {
    let told = text(&output.stdout);
    assert!(output.status.success(), "{told}{}", text(&output.stderr));
    for line in [
        "STEP_UP_REQUIRED",
        "payment_transaction_id krn:payment:eu1:transaction:",
        "amount 118.00 USD",
        "to be captured until 20",
        "it is the same payment transaction",
    ] {
        assert!(told.contains(line), "{line} isn't in {told}");
    }
}

#[test]
fn alone_it_tells_the_whole_story() {
    assert_told(&example().output().unwrap());
}

#[test]
fn the_webhook_server_tells_the_whole_story_without_a_secret() {
    let output = built("webhook_server").output().unwrap();
    let told = text(&output.stdout);
    assert!(output.status.success(), "{told}{}", text(&output.stderr));
    for line in [
        "paid, krn:payment:eu1:transaction:",
        "processed before",
        "payment.transaction.captured, Some(11800)",
        "payment.something.new isn't used here",
        "the signature of the webhook is not the one of its body",
    ] {
        assert!(told.contains(line), "{line} isn't in {told}");
    }
    for secret in ["example-of-a-signing-key", "klarna-network-session-token"] {
        assert!(!told.contains(secret), "{secret} is in {told}");
    }
}

/// The sandbox's key as it goes over the wire: its own type doesn't show it.
async fn key_of(sandbox: &Sandbox) -> String {
    let client = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .build()
        .unwrap();
    let call = client
        .account("nobody")
        .unwrap()
        .authorize_payment(Money::new(1, Currency::USD))
        .payment_transaction_reference("key");
    assert!(call.send().await.is_err());
    let received = sandbox.received();
    let authorization = received[0].header("authorization").unwrap();
    authorization.strip_prefix("Basic ").unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_key_it_waits_for_the_session_token() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut child = example()
        .env("KLARNA_API_KEY", key_of(&sandbox).await)
        .env(
            "KLARNA_PARTNER_ACCOUNT_ID",
            sandbox.partner_account_id().as_str(),
        )
        .env("KLARNA_BASE_URL", sandbox.base_url())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let request = tokio::time::timeout(Duration::from_secs(60), async {
        loop {
            if let Some(request) = sandbox.payment_requests().pop() {
                break request;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    });
    let request = request.await.expect("the example makes its first call");
    let token = sandbox.approve(&request.payment_request_id).unwrap();
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{}", token.expose()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_told(&output);
    assert!(!text(&output.stdout).contains(token.expose()));
    assert_eq!(sandbox.transactions().len(), 1);
    assert_documented(&sandbox);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_refused_is_told_without_the_key() {
    let sandbox = Sandbox::start().await.unwrap();
    let output = example()
        .env("KLARNA_API_KEY", "klarna_test_api_of-somebody-else")
        .env("KLARNA_PARTNER_ACCOUNT_ID", "some/account")
        .env("KLARNA_BASE_URL", sandbox.base_url())
        .output()
        .unwrap();
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("401 UNAUTHORIZED"), "{told}");
    assert!(!told.contains("of-somebody-else"), "{told}");
}

#[test]
fn bad_configuration_is_told_without_a_panic() {
    let rows: [(&[(&str, &str)], &str); 7] = [
        (
            &[("KLARNA_API_KEY", "k")],
            "KLARNA_PARTNER_ACCOUNT_ID isn't",
        ),
        (
            &[("KLARNA_PARTNER_ACCOUNT_ID", "a")],
            "KLARNA_API_KEY isn't",
        ),
        (&[("KLARNA_BASE_URL", "https://a.example")], "as well"),
        (
            &[("KLARNA_API_KEY", "")],
            "KLARNA_API_KEY is set to nothing",
        ),
        (
            &[
                ("KLARNA_API_KEY", "a b"),
                ("KLARNA_PARTNER_ACCOUNT_ID", "a"),
            ],
            "environment variable KLARNA_API_KEY must",
        ),
        (
            &[("KLARNA_API_KEY", "k"), ("KLARNA_PARTNER_ACCOUNT_ID", "..")],
            "partner_account_id must",
        ),
        (
            &[
                ("KLARNA_API_KEY", "k"),
                ("KLARNA_PARTNER_ACCOUNT_ID", "a"),
                ("KLARNA_BASE_URL", "http://a.example"),
            ],
            "base_url must be an https URL",
        ),
    ];
    for (variables, message) in rows {
        let output = example().envs(variables.iter().copied()).output().unwrap();
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{variables:?}: {told}");
        assert!(told.starts_with("Error: "), "{variables:?}: {told}");
        assert!(told.contains(message), "{variables:?}: {told}");
    }
}
