"""What no schema can say about Klarna's API, told to Schemathesis.

Two things are added to its checks. Idempotency keys aren't used again for something else, and half
of the calls get ids that exist, so that they reach further than the first refusal. And a valid call
may be refused with 400, but only for a rule in RULES: those are documented, and can't be expressed
in a schema.
"""

import itertools
import json
import os
import re
import urllib.request

import schemathesis
from schemathesis.core.failures import Failure

# Parameters and reasons of refusals, as the sandbox words them.
RULES = [
    # The overlay, which Schemathesis doesn't apply: whole numbers that every JSON reader can read.
    (r".*", r"9007199254740991\.$"),
    # Klarna says 8,192 characters for tokens, and 6 KB for a header.
    (r"klarna-.*", r"must not be larger than 6 KB"),
    # Several members together.
    (r"amount|.*\.amount", r"sum of the line items"),
    (r".*return_url", r"HANDOVER needs a return URL"),
    (r"request_payment_transaction|amount", r"At least one of"),
    # What has to be there already.
    (r"signing_key_id", r"no such signing key"),
    (r"capture_amount|refund_amount", r"At most \d+ is left"),
    (r"amount", r"must be above \d+"),
    # Values beyond what is documented, which the document leaves open.
    (r"event_types\[\d+\]", r"There is no such event"),
    (r"event_version", r"must be v2"),
    # The sandbox itself, which reaches nobody outside of the machine.
    (r"url", r"http URLs of this machine only"),
    (r".*scopes", r"At least one must be given"),
    # The sandbox keeps payments for a year at most; Klarna says no number.
    (r"extension_days", r"for more than 365 days"),
    # Time.
    (r".*interaction_expiry.*", r".*"),
]

numbers = itertools.count()


def post(base_url, path, body):
    account = "krn:partner:global:account:test:SANDBOX"
    scope = "" if path.startswith("/notification") else f"/accounts/{account}"
    request = urllib.request.Request(
        f"{base_url}/v2{scope}{path}",
        data=json.dumps(body).encode(),
        headers={
            "Authorization": "Basic klarna_test_api_sandbox",
            "Content-Type": "application/json",
            "Klarna-Idempotency-Key": f"setup-{next(numbers)}",
        },
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def resources(base_url):
    """Makes one resource of each kind; returns their ids by the names of the path parameters."""
    interaction = {"method": "QR_CODE"}
    payment = {"amount": 500_000, "payment_transaction_reference": "order-1"}
    paid = post(base_url, "/payment/authorize", {"currency": "EUR", "request_payment_transaction": payment})
    transaction = paid["payment_transaction_response"]["payment_transaction"]["payment_transaction_id"]
    part = {"capture_amount": 250_000}
    capture = post(base_url, f"/payment/transactions/{transaction}/capture", part)["payment_capture_id"]
    back = {"refund_amount": 1}
    refund = post(base_url, f"/payment/captures/{capture}/refund", back)["payment_refund_id"]
    wish = {"currency": "EUR", "amount": 500, "customer_interaction_config": interaction}
    webhook = {"url": "http://127.0.0.1:9/", "event_types": ["payment.dispute.*"], "event_version": "v2"}
    return {
        "payment_transaction_id": transaction,
        "payment_capture_id": capture,
        "payment_refund_id": refund,
        "payment_request_id": post(base_url, "/payment/requests", wish)["payment_request_id"],
        "webhook_id": post(base_url, "/notification/webhooks", webhook)["webhook_id"],
        "signing_key_id": post(base_url, "/notification/signing-keys", {})["signing_key_id"],
    }


known = {}
used = set()


@schemathesis.hook
def before_call(context, case, kwargs):
    key = case.headers.get("Klarna-Idempotency-Key")
    if key is not None:
        if key in used:
            case.headers["Klarna-Idempotency-Key"] = f"own-{next(numbers)}"
        used.add(key)
    # The stateful phase knows which ids there are.
    if case.meta is None or case.meta.phase.name.value == "stateful" or case.method == "DELETE":
        return
    if not known:
        known.update(resources(os.environ["SANDBOX_URL"]))
    if case.meta.generation.mode.is_positive and next(numbers) % 2:
        for name, value in known.items():
            if name in case.path_parameters:
                case.path_parameters[name] = value


@schemathesis.hook
def filter_case(context, case):
    # A broken API key never arrives: the one that is configured takes its place. That keys are
    # checked is shown by the check `ignored_auth`.
    mutated = case.meta and getattr(case.meta.phase.data, "parameter", None)
    return mutated != "Authorization"


class Undocumented(Failure):
    def __init__(self, operation, message):
        super().__init__(operation=operation, title="Valid call refused without a documented rule", message=message)


@schemathesis.check
def refused_for_a_documented_rule(context, response, case):
    if response.status_code != 400 or case.meta is None or not case.meta.generation.mode.is_positive:
        return
    error = response.json()
    for problem in error.get("validation_errors", [{"parameter": "", "reason": error["error_message"]}]):
        parameter, reason = problem["parameter"], problem["reason"]
        if not any(re.fullmatch(p, parameter) and re.search(r, reason) for p, r in RULES):
            raise Undocumented(case.operation.label, f"{parameter}: {reason}")
