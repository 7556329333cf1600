// What every page has in common: anyone can use it, and no secret is in it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser, DECISIONS } from "./customer.js";
import { Shop } from "./shop.js";

let shop, browser;
before(async () => {
  [shop, browser] = await Promise.all([Shop.start("--hold", "0"), Browser.start()]);
});
after(async () => {
  await browser?.end();
  await shop?.end();
});

const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll("details").forEach((own) => (own.open = true)));

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on any page, ${colorScheme}`, async () => {
    const customer = await browser.customer(shop, { colorScheme, bypassCSP: true });
    const { page } = customer;
    const look = async (name, at = page) => {
      await unfold(at);
      await customer.accessible(at);
      await at.evaluate(() => scrollTo(0, 0));
      await customer.photograph(`pages-${colorScheme}-${name}`, at);
    };
    await page.goto(`${shop.url}/`);
    await look("basket");
    await page.getByLabel("Quantity of Desk lamp").selectOption("0");
    await page.getByRole("button", { name: "Go to checkout" }).click();
    await page.getByRole("alert").waitFor();
    await look("empty-basket");
    for (const shape of ["redirect", "embedded"]) {
      for (const [decision, { button, stage }] of Object.entries(DECISIONS)) {
        const id = await customer.order(shape);
        if (decision === "approve") await look(`${shape}-checkout`);
        const purchase = await customer.pay(shape);
        if (decision === "approve") await look(`${shape}-purchase`, purchase);
        await purchase.getByRole("button", { name: button }).click();
        await customer.sees(stage);
        await look(`${shape}-${stage}`);
        if (decision !== "approve") continue;
        await page.goto(`${shop.url}/returned/${id}`);
        await look("returned");
        await page.goto(`${shop.url}/orders/${id}`);
        await look("order");
        await page.getByLabel("Amount in USD").fill("999");
        await page.getByRole("button", { name: "Capture" }).click();
        await page.getByRole("alert").waitFor();
        await look("order-refused");
        await page.goto(`${shop.url}/orders/${id}`);
        await page.getByLabel("Amount in USD").fill("50");
        await page.getByRole("button", { name: "Capture" }).click();
        await page.locator("#movements").waitFor();
        await look("order-captured");
      }
    }
    const [request] = shop.paymentRequests();
    await page.goto(request.url);
    await page.getByText("Nothing is left to decide").waitFor();
    await look("purchase-over");
    await page.goto(`${shop.sandbox}/sandbox/purchase/unknown`);
    await look("purchase-unknown");
    await page.goto(`${shop.url}/orders`);
    await look("orders");
    await page.goto(`${shop.url}/nowhere`);
    await look("not-found");
    customer.complaints = customer.complaints.filter((text) => !/40[4]|422/.test(text));
    await customer.leave();
  });
}

test("the pictures of the README show what they say", async () => {
  const customer = await browser.customer(shop);
  const { page } = customer;
  const id = await customer.order("embedded");
  const purchase = await customer.pay("embedded");
  await purchase.setViewportSize({ width: 480, height: 720 });
  await customer.photograph("picture-purchase", purchase);
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  await page.goto(`${shop.url}/orders/${id}`);
  await page.getByLabel("Amount in USD").fill("59.00");
  await page.getByRole("button", { name: "Capture" }).click();
  await page.locator("#movements", { hasText: "59.00 USD" }).waitFor();
  await page.getByText("payment.transaction.captured").first().waitFor();
  await page.setViewportSize({ width: 1200, height: 960 });
  await customer.photograph("picture-order");
  await customer.leave();
});

test("no page is wider than a phone", async () => {
  const customer = await browser.customer(shop, { viewport: { width: 360, height: 740 } });
  const fits = async (name, page = customer.page) => {
    await unfold(page);
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    await customer.photograph(`phone-${name}`, page);
    assert.ok(content <= window, `${name}: ${content} in ${window}`);
  };
  await customer.page.goto(`${shop.url}/`);
  await fits("basket");
  const id = await customer.order("redirect");
  await fits("checkout");
  const purchase = await customer.pay("redirect");
  await fits("purchase", purchase);
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  await fits("confirmation");
  await customer.page.goto(`${shop.url}/orders/${id}`);
  await fits("order");
  await customer.leave();
});

test("the keyboard alone will do", async () => {
  const customer = await browser.customer(shop);
  const { page } = customer;
  const { keyboard } = page;
  // Tabs on to a control, and looks whether one can see where one is.
  const reach = async (name) => {
    for (let step = 0; step < 60; step += 1) {
      await keyboard.press("Tab");
      const [label, outline] = await page.evaluate(() => {
        const own = document.activeElement;
        const label = own.labels?.[0]?.innerText ?? own.innerText ?? "";
        return [label, getComputedStyle(own).outlineStyle];
      });
      assert.notEqual(outline, "none", label);
      if (label.includes(name)) return;
    }
    assert.fail(`no way to ${name}`);
  };
  await page.goto(`${shop.url}/`);
  await keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.hash), "#main");
  await keyboard.press("Enter");
  await reach("Quantity of Wool throw");
  await keyboard.press("ArrowDown");
  await reach("On the checkout page");
  await reach("Go to checkout");
  await keyboard.press("Enter");
  await page.waitForURL("**/checkout/*");
  await reach("Pay with Klarna");
  await keyboard.press("Enter");
  await page.waitForURL("**/sandbox/purchase/*");
  await reach("Approve");
  await keyboard.press("Space");
  await customer.sees("paid");
  await reach("Manage this order");
  await keyboard.press("Enter");
  await page.waitForURL("**/orders/*");
  await reach("Amount in USD");
  await keyboard.type("207.00");
  await keyboard.press("Enter");
  await page.locator("#movements tr", { hasText: "207.00 USD" }).waitFor();
  await reach("Details");
  await keyboard.press("Enter");
  await page.locator("details[open]").first().waitFor();
  await customer.leave();
});

test("no secret is in a page, an answer, an address or a log", async () => {
  const customer = await browser.customer(shop);
  const { page } = customer;
  await page.goto(`${shop.url}/`);
  const pages = [await page.content()];
  for (const shape of ["redirect", "embedded"]) {
    const id = await customer.order(shape);
    const purchase = await customer.pay(shape);
    pages.push(await purchase.content());
    await purchase.getByRole("button", { name: "Approve" }).click();
    await customer.sees("paid");
    pages.push(page.url(), await page.content());
    await page.goto(`${shop.url}/orders/${id}`);
    pages.push(await page.content());
  }
  // The timeline does show the exchange that the token came in.
  const shown = pages.join();
  assert.match(shown, /klarna_network_session_token&?.*\[redacted\]/);
  assert.match(shown, /signing_key&?.*\[redacted\]/);
  const all = [shown, ...customer.received, shop.output].join("\n");
  for (const secret of shop.secrets()) {
    for (const form of [secret, encodeURIComponent(secret)]) {
      assert.ok(!all.includes(form), `${secret.slice(0, 30)}… is shown`);
    }
  }
  await customer.leave();
});

test("nothing comes from elsewhere, and no other page can send a form", async () => {
  const customer = await browser.customer(shop);
  const hosts = new Set();
  customer.context.on("request", (request) => hosts.add(new URL(request.url()).host));
  await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  hosts.delete("");
  assert.deepEqual([...hosts].sort(), [shop.url, shop.sandbox].map((url) => new URL(url).host).sort());
  await customer.leave();
  for (const headers of [{ Origin: "https://elsewhere.example" }, { Origin: "null" }]) {
    const answer = await fetch(`${shop.url}/orders`, { method: "POST", headers });
    assert.equal(answer.status, 403);
  }
});
