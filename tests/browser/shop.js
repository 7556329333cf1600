// Starts the example, stops it, and looks at what it left on the disk.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../", import.meta.url).pathname;
const PROGRAM = process.env.CHECKOUT ?? join(ROOT, "target/debug/examples/checkout");

export class Shop {
  #data = mkdtempSync(join(tmpdir(), "klarna-checkout-"));
  #ports = ["0", "0"];
  #process;
  output = "";
  wasKilled = false;

  static async start(...options) {
    const shop = new Shop();
    await shop.startAgain(...options);
    return shop;
  }

  // Starts it with what an earlier run left, at the addresses of that run.
  async startAgain(...options) {
    const [port, sandboxPort] = this.#ports;
    const places = ["--port", port, "--sandbox-port", sandboxPort, "--data", this.#data];
    this.#process = spawn(PROGRAM, [...places, ...options]);
    let began = "";
    const read = (text) => {
      this.output += text;
      began += text;
    };
    this.#process.stdout.setEncoding("utf8").on("data", read);
    this.#process.stderr.setEncoding("utf8").on("data", read);
    await eventually(() => {
      if (this.#process.exitCode !== null) {
        throw new Error(`the example ended: ${began}`);
      }
      return began.includes("Stop it with");
    });
    this.url = /Shop +(\S+?)\/$/m.exec(began)[1];
    this.sandbox = /Sandbox +(\S+)/.exec(began)[1];
    this.#ports = [this.url, this.sandbox].map((url) => new URL(url).port);
  }

  // Ends it as a power cut does.
  async kill() {
    this.wasKilled = true;
    this.#process.kill("SIGKILL");
    await once(this.#process, "exit");
  }

  async end() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await this.kill();
    }
    rmSync(this.#data, { recursive: true });
  }

  // Puts the orders aside, and returns what brings them back as they were.
  keepOrders() {
    const orders = join(this.#data, "orders.redb");
    copyFileSync(orders, `${orders}.kept`);
    return () => copyFileSync(`${orders}.kept`, orders);
  }

  // What the sandbox in Klarna's place knows.
  klarna() {
    return JSON.parse(readFileSync(join(this.#data, "sandbox.json"), "utf8"));
  }

  transactions() {
    return this.klarna().state.transactions;
  }

  paymentRequests() {
    return this.klarna().state.payment_requests;
  }

  // Everything that must be in no page and no log.
  secrets() {
    const { api_key, state } = this.klarna();
    const tokens = state.payment_requests.flatMap((own) => [own.session_token, own.payment_token]);
    const keys = state.notifications.signing_keys.map((own) => own.text);
    const secrets = [api_key, ...tokens, ...keys];
    if (secrets.length < 2 || secrets.some((secret) => !(secret?.length > 20))) {
      throw new Error("the state of the sandbox looks different now");
    }
    return secrets;
  }
}

// The customer approves, and closes the browser instead of going back. Returns where to go back.
export async function approveAndVanish(purchase) {
  const answer = await fetch(`${purchase.url()}/approve`, { method: "POST", redirect: "manual" });
  return answer.headers.get("location");
}

// Asks until the answer is true.
export async function eventually(ask, milliseconds = 20_000) {
  const end = Date.now() + milliseconds;
  while (!(await ask())) {
    if (Date.now() > end) {
      throw new Error(`not within ${milliseconds} ms: ${ask}`);
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}
