// All endings of the purchase page, in both shapes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, DECISIONS } from "./customer.js";
import { Shop } from "./shop.js";

let shop, browser;
before(async () => {
  [shop, browser] = await Promise.all([Shop.start(), Browser.start()]);
});
after(async () => {
  await browser?.end();
  await shop?.end();
});

for (const shape of ["redirect", "embedded"]) {
  for (const [decision, { button, stage }] of Object.entries(DECISIONS)) {
    test(`${shape}: ${decision}`, async () => {
      const customer = await browser.customer(shop);
      const id = await customer.order(shape);
      await customer.photograph(`${shape}-${decision}-1-checkout`);
      const purchase = await customer.pay(shape);
      await purchase.getByText("118.00 USD").first().waitFor();
      await customer.photograph(`${shape}-${decision}-2-purchase`, purchase);
      const before = shop.transactions().length;
      const closed = shape === "embedded" ? purchase.waitForEvent("close") : undefined;
      await purchase.getByRole("button", { name: button }).click();
      await customer.sees(stage);
      await closed;
      await customer.photograph(`${shape}-${decision}-3-${stage}`);

      const path = new URL(customer.page.url()).pathname;
      const place = shape === "redirect" && stage === "paid" ? "confirmation" : "checkout";
      assert.equal(path, `/${place}/${id}`);
      assert.equal(shop.transactions().length - before, stage === "paid" ? 1 : 0);
      if (stage === "paid") {
        const told = await customer.page.locator("#transaction").textContent();
        assert.equal(told, shop.transactions().at(-1).id);
      }
      await customer.leave();
    });
  }

  test(`${shape}: declined, and approved at the second attempt`, async () => {
    const customer = await browser.customer(shop);
    await customer.order(shape);
    const first = await customer.pay(shape);
    await first.getByRole("button", { name: "Decline" }).click();
    await customer.sees("declined");
    const second = await customer.pay(shape, "Try again");
    await second.getByRole("button", { name: "Approve" }).click();
    await customer.sees("paid");
    await customer.leave();
  });

  test(`${shape}: abandoned, and approved after coming back`, async () => {
    const customer = await browser.customer(shop);
    await customer.order(shape);
    const first = await customer.pay(shape);
    const address = first.url();
    await first.getByRole("button", { name: "Leave without deciding" }).click();
    await customer.sees("customer");
    const second = await customer.pay(shape, "Continue at the purchase page");
    assert.equal(second.url(), address);
    await second.getByRole("button", { name: "Approve" }).click();
    await customer.sees("paid");
    await customer.leave();
  });
}

test("without scripts the redirect works all the same", async () => {
  const customer = await browser.customer(shop, { javaScriptEnabled: false });
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  await customer.leave();
});
