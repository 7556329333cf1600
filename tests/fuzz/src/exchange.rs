//! Whole calls: the SDK against a server that answers anything.

use std::{cell::RefCell, error::Error as _, time::Duration};

use klarna_sdk::{
    Account, ApiKey, Authorization, Client, Currency, Error, Money, SessionToken, StepUp, types,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    runtime::Runtime,
};

/// Makes a call, which the first byte chooses, and answers the rest: as it is where the second byte
/// is 0, as a body with a status otherwise.
///
/// It ends with an outcome or an error; either can be printed, and names neither key nor token.
pub(crate) fn run(data: &[u8]) {
    let [call, framing, answer @ ..] = data else {
        return;
    };
    let answer = match framing {
        0 => answer.to_vec(),
        _ => {
            let statuses = [200, 201, 202, 204, 400, 401, 403, 404, 409, 429, 500, 503];
            let status = statuses[usize::from(*framing) % statuses.len()];
            let length = answer.len();
            let head = format!(
                "HTTP/1.1 {status} Reason\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
            );
            [head.as_bytes(), answer].concat()
        }
    };
    SERVER.with_borrow_mut(|server| {
        let printed = server.runtime.block_on(async {
            let respond = async {
                // A client may hang up before it has been told everything.
                if let Ok((mut stream, _)) = server.listener.accept().await {
                    let mut request = [0; 16 * 1024];
                    let _ = stream.read(&mut request).await;
                    let _ = stream.write_all(&answer).await;
                    let _ = stream.shutdown().await;
                }
            };
            let (printed, ()) = tokio::join!(made(&server.account, *call), respond);
            printed
        });
        assert!(!printed.contains("s3cret"), "{printed}");
    });
}

struct Server {
    runtime: Runtime,
    listener: TcpListener,
    account: Account,
}

thread_local! {
    static SERVER: RefCell<Server> = RefCell::new(server());
}

fn server() -> Server {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let (listener, account) = runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let client = Client::builder()
            .api_key(ApiKey::new("klarna_test_api_s3cret").expect("it is one"))
            .base_url(format!("http://{address}"))
            .retries(0)
            .timeout(Duration::from_secs(10))
            .build()
            .expect("a client");
        (listener, client.account("account").expect("an id"))
    });
    Server {
        runtime,
        listener,
        account,
    }
}

/// Makes a call and returns what a program could print of it.
async fn made(account: &Account, call: u8) -> String {
    let amount = Money::new(500, Currency::EUR);
    let token = SessionToken::new("s3cret-session").expect("it is one");
    match call % 6 {
        0 => {
            let call = account
                .authorize_payment(amount)
                .payment_transaction_reference("r-1")
                .step_up(StepUp::qr_code());
            told(call.send().await, |outcome| {
                if let Authorization::StepUpRequired(pending) = &outcome {
                    let row = serde_json::to_string(pending).expect("it can be stored");
                    let read = serde_json::from_str::<klarna_sdk::PendingAuthorization>(&row);
                    read.expect("what was stored can be read");
                }
                format!("{outcome:?}")
            })
        }
        1 => {
            let first = account
                .authorize_payment(amount)
                .payment_transaction_reference("r-1");
            let pending = first.pending("request-1").expect("the request is sound");
            let outcome = account.finalize(&pending, token).send().await;
            told(outcome, |outcome| format!("{outcome:?}"))
        }
        2 => {
            let read = account.read_payment_request("request-1").send().await;
            told(read, |read| {
                let tokens = (read.session_token(), read.customer_token());
                format!("{read:?} {tokens:?}")
            })
        }
        3 => {
            let call = account.capture_payment_transaction("t-1", amount);
            let captured = call.payment_capture_reference("c-1").send().await;
            told(captured, |capture| format!("{capture:?}"))
        }
        4 => {
            let scopes = [types::CustomerTokenScope::from("payment:customer_present")];
            let call = account.tokenize(Currency::EUR, scopes, StepUp::qr_code());
            let outcome = call.customer_token_reference("c-1").send().await;
            told(outcome, |outcome| format!("{outcome:?}"))
        }
        _ => {
            let call = account.void_payment_transaction("t-1");
            let voided = call.change_reference("v-1").send().await;
            told(voided, |voided| format!("{voided:?}"))
        }
    }
}

fn told<T>(outcome: Result<T, Error>, print: impl FnOnce(T) -> String) -> String {
    match outcome {
        Ok(value) => print(value),
        Err(error) => {
            // One line, whatever the server said.
            assert!(!error.to_string().contains('\n'), "{error}");
            let mut printed = format!("{error} {error:?} {:?}", error.attempts());
            let mut source = error.source();
            while let Some(cause) = source {
                printed.push_str(&format!(" {cause} {cause:?}"));
                source = cause.source();
            }
            printed
        }
    }
}
