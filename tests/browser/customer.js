// A customer with a browser.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCREENSHOTS = new URL("../../target/checkout-screenshots/", import.meta.url).pathname;

export class Browser {
  static async start() {
    const own = new Browser();
    own.chromium = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Whatever Chromium wants to look up besides: nothing but this machine answers.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    });
    return own;
  }

  async customer(shop, options = {}) {
    const context = await this.chromium.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    return new Customer(shop, context, await context.newPage());
  }

  async end() {
    await this.chromium.close();
  }
}

export class Customer {
  // What the browser complained about, such as a script that the policy forbids.
  complaints = [];
  // Everything that servers sent, as text.
  received = [];

  constructor(shop, context, page) {
    this.shop = shop;
    this.context = context;
    this.page = page;
    context.setDefaultTimeout(15_000);
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        this.complaints.push(message.text());
      }
    });
    context.on("weberror", (error) => this.complaints.push(String(error.error())));
    context.on("response", async (response) => {
      const text = await response.text().catch(() => "");
      this.received.push(text);
    });
  }

  async leave() {
    await this.context.close();
    assert.deepEqual(this.complaints, []);
  }

  // Fills the basket and goes to the checkout; returns the order's id.
  async order(shape) {
    await this.page.goto(`${this.shop.url}/`);
    if (shape === "embedded") {
      await this.page.getByLabel("Here in the shop").check();
    }
    await this.page.getByRole("button", { name: "Go to checkout" }).click();
    await this.page.waitForURL("**/checkout/*");
    return new URL(this.page.url()).pathname.split("/").pop();
  }

  // Presses the button; returns the page where the purchase page is then.
  async pay(shape, button = "Pay with Klarna") {
    const press = () => this.page.getByRole("button", { name: button }).click();
    if (shape === "redirect") {
      await press();
      await this.page.waitForURL("**/sandbox/purchase/*");
      return this.page;
    }
    const [popup] = await Promise.all([this.page.waitForEvent("popup"), press()]);
    await popup.waitForURL("**/sandbox/purchase/*");
    return popup;
  }

  // Waits until the page shows that the payment is there.
  async sees(stage) {
    await this.page.locator(`[data-stage="${stage}"]`).waitFor();
  }

  // Holds the page against the rules of accessibility; its context has to bypass the policy of the
  // page, which lets no other script in.
  async accessible(page = this.page) {
    // Elements are there before the style sheet is, and bare ones have other colors.
    await page.waitForLoadState("load");
    await page.evaluate(axe);
    const { violations } = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html)}`);
    assert.deepEqual(told, [], page.url());
  }

  async photograph(name, page = this.page, options = {}) {
    await page.waitForLoadState("load");
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), ...options });
  }
}

export const DECISIONS = {
  approve: { button: "Approve", stage: "paid" },
  decline: { button: "Decline", stage: "declined" },
  abandon: { button: "Leave without deciding", stage: "customer" },
  expire: { button: "Let the time run out", stage: "expired" },
};
