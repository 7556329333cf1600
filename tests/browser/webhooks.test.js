// The session token comes by webhook, by return URL, by both in either order, or by neither.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { scenario } from "./scenario.js";
import { approveAndVanish, eventually } from "./shop.js";

// The entries, folded.
const entries = (customer) =>
  customer.page.locator("#timeline .entry").evaluateAll((all) => all.map((one) => one.innerText));

async function position(customer, text, status = "") {
  const all = await entries(customer);
  return all.findIndex((entry) => entry.includes(text) && entry.includes(status));
}

const COMPLETED = "payment.request.state-change.completed";

scenario("the webhook comes before the customer does", [], async (shop, customer) => {
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  const back = await approveAndVanish(purchase);
  await eventually(() => shop.transactions().length === 1);
  await purchase.goto(back);
  await customer.sees("paid");
  assert.ok((await position(customer, COMPLETED)) < (await position(customer, "Came back")));
  assert.equal(shop.transactions().length, 1);
});

scenario("the webhook comes after the payment is final", ["--webhooks", "late"], async (shop, customer) => {
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  await customer.page.getByText("Final call").waitFor();
  assert.equal(await position(customer, COMPLETED, "200"), -1);
  const taken = customer.page.locator(".entry.webhook", { hasText: COMPLETED }).filter({ hasText: "200" });
  await taken.waitFor({ timeout: 30_000 });
  assert.ok((await position(customer, "Final call")) < (await position(customer, COMPLETED, "200")));
  await customer.sees("paid");
  assert.equal(shop.transactions().length, 1);
});

scenario("the webhook never comes, and the return URL brings the token", ["--webhooks", "never"], async (shop, customer) => {
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  assert.deepEqual(
    (await entries(customer)).filter((entry) => entry.includes("payment.request")),
    [],
  );
  assert.equal(shop.transactions().length, 1);
});

scenario("neither webhook nor customer come, and reading decides", ["--webhooks", "never", "--check", "1"], async (shop, customer) => {
  const id = await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await approveAndVanish(purchase);
  await eventually(() => shop.transactions().length === 1);
  await customer.page.goto(`${shop.url}/confirmation/${id}`);
  await customer.sees("paid");
  assert.equal(await position(customer, "Came back"), -1);
});

scenario("a webhook that comes twice pays once", [], async (shop, customer) => {
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  const { state } = shop.klarna();
  const delivery = state.notifications.deliveries.find((own) => own.event_type === COMPLETED);
  const [key] = state.notifications.signing_keys;
  const again = () => post(shop, delivery.body, key);
  assert.deepEqual(await Promise.all([again(), again()]), [200, 200]);
  await customer.page.getByText("Verified, and known already").first().waitFor({ state: "attached" });
  await customer.sees("paid");
  assert.equal(shop.transactions().length, 1);
});

scenario("a webhook that somebody else signed is refused", ["--webhooks", "never"], async (shop, customer) => {
  const id = await customer.order("redirect");
  await customer.pay("redirect");
  const request = shop.paymentRequests()[0];
  const body = JSON.stringify({
    metadata: { event_type: COMPLETED, event_id: "forged", event_version: "v2" },
    payload: {
      payment_request_id: request.id,
      payment_request_reference: id,
      state: "COMPLETED",
      klarna_network_session_token: "forged",
    },
  });
  const [key] = shop.klarna().state.notifications.signing_keys;
  assert.equal(await post(shop, body, { id: key.id, text: "a guess" }), 400);
  await customer.page.goto(`${shop.url}/checkout/${id}`);
  await customer.sees("customer");
});

scenario("a token that somebody made up pays nothing and blocks nothing", ["--webhooks", "never"], async (shop, customer) => {
  const id = await customer.order("redirect");
  await customer.pay("redirect");
  await customer.page.goto(`${shop.url}/return/${id}?token=made-up`);
  await customer.sees("customer");
  assert.equal(shop.transactions().length, 0);
  const purchase = await customer.pay("redirect", "Continue at the purchase page");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
});

// Sends an event as Klarna does; returns the status of the answer.
async function post(shop, body, key) {
  const signature = createHmac("sha256", key.text).update(body).digest("hex");
  const headers = {
    "Content-Type": "application/json",
    "Klarna-Signature": signature,
    "Klarna-Signing-Key-Id": key.id,
  };
  const answer = await fetch(`${shop.url}/klarna/webhooks`, { method: "POST", headers, body });
  return answer.status;
}
