import { existsSync } from "node:fs";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the one browser of all browser tests is reached. */
    readonly browserEndpoint: string;
  }
}

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
let browser: BrowserServer | undefined;

/** Starts the browser that all test files share: to start one costs more than most tests. */
export async function setup({ provide }: TestProject): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `The browser tests need Chromium, which is not at ${CHROMIUM}: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.`,
    );
  }
  browser = await chromium.launchServer({ executablePath: CHROMIUM, args: FLAGS });
  provide("browserEndpoint", browser.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await browser?.close();
}
