// What is pressed twice, sent twice or gone back to happens once.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser } from "./customer.js";
import { Shop } from "./shop.js";

let shop, browser;
before(async () => {
  [shop, browser] = await Promise.all([Shop.start(), Browser.start()]);
});
after(async () => {
  await browser?.end();
  await shop?.end();
});

async function paid(customer) {
  const id = await customer.order("redirect");
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  return id;
}

// Sends a form of the page as often as asked, all at once; returns the statuses.
function sendForm(customer, selector, times) {
  return customer.page.evaluate(
    async ([selector, times]) => {
      const form = document.querySelector(selector);
      const body = new URLSearchParams(new FormData(form)).toString();
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      const send = () => fetch(form.action, { method: "POST", headers, body, redirect: "manual" });
      const answers = await Promise.all(Array.from({ length: times }, send));
      return answers.map((answer) => answer.type);
    },
    [selector, times],
  );
}

test("a double click on pay asks the customer once", async () => {
  const customer = await browser.customer(shop);
  await customer.order("redirect");
  const before = shop.paymentRequests().length;
  await customer.page.getByRole("button", { name: "Pay with Klarna" }).dblclick();
  await customer.page.waitForURL("**/sandbox/purchase/*");
  assert.equal(shop.paymentRequests().length - before, 1);
  await customer.page.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  await customer.leave();
});

test("pay that is sent five times at once asks the customer once, and pays once", async () => {
  const customer = await browser.customer(shop);
  const id = await customer.order("redirect");
  const [requests, payments] = [shop.paymentRequests().length, shop.transactions().length];
  const answers = await sendForm(customer, "form.pay", 5);
  assert.deepEqual(answers, Array(5).fill("opaqueredirect"));
  assert.equal(shop.paymentRequests().length - requests, 1);
  await customer.page.goto(`${shop.url}/checkout/${id}`);
  const purchase = await customer.pay("redirect", "Continue at the purchase page");
  await purchase.getByRole("button", { name: "Approve" }).dblclick();
  await customer.sees("paid");
  assert.equal(shop.transactions().length - payments, 1);
  await customer.leave();
});

test("a double click in the shop makes one order", async () => {
  const customer = await browser.customer(shop);
  await customer.page.goto(`${shop.url}/orders`);
  const before = await customer.page.locator(".orders li").count();
  await customer.page.goto(`${shop.url}/`);
  await customer.page.getByRole("button", { name: "Go to checkout" }).dblclick();
  await customer.page.waitForURL("**/checkout/*");
  await customer.page.goto(`${shop.url}/orders`);
  assert.equal((await customer.page.locator(".orders li").count()) - before, 1);
  await customer.leave();
});

test("the back button after paying leads to the confirmation, and pays nothing", async () => {
  const customer = await browser.customer(shop);
  const id = await paid(customer);
  const before = [shop.paymentRequests().length, shop.transactions().length];
  await customer.page.goBack();
  await customer.page.getByText("is completed").waitFor();
  await customer.photograph("back-1-purchase");
  await customer.page.goBack();
  await customer.page.waitForURL(`**/confirmation/${id}`);
  await customer.sees("paid");
  assert.deepEqual([shop.paymentRequests().length, shop.transactions().length], before);
  await customer.leave();
});

test("an old checkout page that is still open pays nothing more", async () => {
  const customer = await browser.customer(shop);
  const id = await customer.order("redirect");
  const old = await customer.context.newPage();
  await old.goto(customer.page.url());
  // As old as a page that the browser kept: nothing tells it what happened.
  await old.evaluate(() => document.getElementById("live").removeAttribute("id"));
  const purchase = await customer.pay("redirect");
  await purchase.getByRole("button", { name: "Approve" }).click();
  await customer.sees("paid");
  const before = shop.transactions().length;
  await old.getByRole("button", { name: "Pay with Klarna" }).click();
  await old.waitForURL(`**/confirmation/${id}`);
  assert.equal(shop.transactions().length, before);
  await customer.leave();
});

test("capture, refund and void move money once each", async () => {
  const customer = await browser.customer(shop);
  const id = await paid(customer);
  const { page } = customer;
  await page.getByRole("link", { name: "Manage this order" }).click();
  await page.waitForURL(`**/orders/${id}`);
  const payment = () => shop.transactions().find((own) => own.reference === `${id}-1`);

  await page.getByLabel("Amount in USD").fill("100.00");
  await page.getByRole("button", { name: "Capture" }).dblclick();
  await page.locator("#movements tr", { hasText: "Capture" }).waitFor();
  assert.deepEqual(payment().captures.map((own) => own.amount), [10_000]);
  await customer.photograph("order-1-captured");

  const refund = page.locator("form.action", { has: page.getByRole("button", { name: "Refund" }) });
  await refund.getByLabel("Amount in USD").fill("30.00");
  const selector = `form[action$="/refund"]`;
  await sendForm(customer, selector, 4);
  assert.deepEqual(payment().refunds.map((own) => own.amount), [3_000]);
  // The form of the page is as old as the refund: another press is the same one.
  await refund.getByRole("button", { name: "Refund" }).click();
  await page.locator("#movements tr", { hasText: "Refund" }).waitFor();
  assert.deepEqual(payment().refunds.map((own) => own.amount), [3_000]);

  // A new form is a new refund.
  await refund.getByLabel("Amount in USD").fill("20.00");
  await refund.getByRole("button", { name: "Refund" }).click();
  await page.locator("#movements tr", { hasText: "20.00 USD" }).waitFor();
  assert.deepEqual(payment().refunds.map((own) => own.amount), [3_000, 2_000]);
  await page.reload();
  assert.equal(payment().refunds.length, 2);

  await page.getByRole("button", { name: "Void" }).click();
  await page.locator("#movements tr", { hasText: "Void" }).waitFor();
  assert.equal(payment().state, "COMPLETED");
  assert.equal(await page.getByRole("button", { name: "Capture" }).count(), 0);
  await customer.photograph("order-2-voided");
  await customer.leave();
});

test("an amount that can't be is refused before anything is sent", async () => {
  const customer = await browser.customer(shop);
  const id = await paid(customer);
  await customer.page.goto(`${shop.url}/orders/${id}`);
  for (const amount of ["118.01", "0", "-5", "1e3", "12.345", "much"]) {
    await customer.page.getByLabel("Amount in USD").fill(amount);
    await customer.page.getByRole("button", { name: "Capture" }).click();
    await customer.page.getByRole("alert").waitFor();
  }
  const payment = shop.transactions().find((own) => own.reference === `${id}-1`);
  assert.deepEqual(payment.captures, []);
  // Chromium reports the status of the page.
  customer.complaints = customer.complaints.filter((text) => !text.includes("422"));
  await customer.leave();
});
