// A test whose shop is its own, so that it can be stopped, or started with options.

import { after, before, test } from "node:test";
import { Browser } from "./customer.js";
import { Shop } from "./shop.js";

let browser;
before(async () => {
  browser = await Browser.start();
});
after(() => browser?.end());

export function scenario(name, options, run) {
  test(name, async () => {
    const shop = await Shop.start(...options);
    try {
      const customer = await browser.customer(shop);
      await run(shop, customer);
      if (shop.wasKilled) {
        // The browser said so.
        customer.complaints.length = 0;
      }
      await customer.leave();
    } finally {
      await shop.end();
    }
  });
}
