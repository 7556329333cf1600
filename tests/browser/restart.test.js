// The program is killed between the step-up and the final authorization, and started again.

import assert from "node:assert/strict";
import { scenario } from "./scenario.js";
import { approveAndVanish, eventually } from "./shop.js";

for (const shape of ["redirect", "embedded"]) {
  scenario(`${shape}: an approved payment is finalized by the next start, once`, ["--hold", "600"], async (shop, customer) => {
    const id = await customer.order(shape);
    const purchase = await customer.pay(shape);
    await purchase.getByRole("button", { name: "Approve" }).click();
    await customer.sees("approved");
    await customer.photograph(`restart-${shape}-1-approved`);
    assert.equal(shop.transactions().length, 0);

    await shop.kill();
    await shop.startAgain();
    await eventually(() => shop.transactions().length === 1);
    // The page that was open all the time hears of it by itself.
    await customer.sees("paid");
    await customer.photograph(`restart-${shape}-2-paid`);

    await shop.kill();
    await shop.startAgain();
    await customer.page.goto(`${shop.url}/confirmation/${id}`);
    await customer.sees("paid");
    assert.equal(shop.transactions().length, 1);
  });
}

scenario("a final call whose answer was lost with the program is repeated, and pays once", ["--hold", "600"], async (shop, customer) => {
  const id = await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await approveAndVanish(purchase);
  await customer.page.goto(`${shop.url}/confirmation/${id}`);
  await customer.sees("approved");
  await shop.kill();
  const bringBack = shop.keepOrders();
  await shop.startAgain();
  await customer.sees("paid");
  const [payment] = shop.transactions();
  await shop.kill();
  // As if the power had failed just before the answer was stored.
  bringBack();
  await shop.startAgain();
  await customer.page.goto(`${shop.url}/confirmation/${id}`);
  await customer.sees("paid");
  assert.equal(await customer.page.locator("#transaction").textContent(), payment.id);
  assert.equal(shop.transactions().length, 1);
});

scenario("a customer who is at the purchase page meanwhile can go on there", [], async (shop, customer) => {
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await shop.kill();
  await shop.startAgain();
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  assert.equal(shop.transactions().length, 1);
});

scenario("an approval whose news were lost with the program is found by the next start", ["--webhooks", "never", "--check", "600"], async (shop, customer) => {
  // Nothing is heard of the approval: no webhook, and the customer doesn't come back.
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await approveAndVanish(purchase);
  assert.ok("Completed" in shop.paymentRequests()[0].progress);
  assert.equal(shop.transactions().length, 0);
  await shop.kill();
  await shop.startAgain("--webhooks", "never", "--check", "600");
  await eventually(() => shop.transactions().length === 1);
});
