import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { createAnswers } from "../../src/api/create-answers.ts";
import { serveApi } from "../../src/api/serve-api.ts";
import { CONNECTORS, HOSTILE_NAME, SOURCES } from "./fixture-mail.ts";
import { type FixtureKind, fixtureQuestions, TIME_ZONE } from "./fixture-questions.ts";

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
const WEB_ROOT = fileURLToPath(new URL("../../dist/web", import.meta.url));

export interface Site {
  readonly url: string;
  /** What the API answers, as text. */
  ask(path: string): Promise<string>;
  /** A fresh browser profile with one page; what went wrong in it is collected in `troubles`. */
  openPage(options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions, refusals of the content security policy, requests to other machines. */
  readonly troubles: readonly string[];
}

/** The real API and the built web application over invented mail, and a real browser to look at them. */
export async function openSite(kind: FixtureKind, options: { readonly sample?: boolean } = {}): Promise<Site> {
  const browser = await launch();
  const serving = await serveApi({ app: fixtureApi(kind, options.sample === true), listen: "127.0.0.1:0", webRoot: WEB_ROOT });
  return {
    url: serving.url,
    ask: async (path) => (await fetch(serving.url + path)).text(),
    openPage: (contextOptions = {}) => openPage(browser, serving.url, contextOptions),
    close: async () => {
      await browser.close();
      await serving.close();
    },
  };
}

function fixtureApi(kind: FixtureKind, sample: boolean) {
  return createAnswers({
    questions: fixtureQuestions(kind),
    config: {
      organization: kind === "hostile" ? HOSTILE_NAME : "Example BV",
      timezone: TIME_ZONE,
      language: "en",
      connectors: CONNECTORS.map(toConnector),
    },
    about: { version: "0.0.0", sample },
    sources: () => (kind === "empty" ? [] : SOURCES),
    now: () => Date.parse("2026-11-19T18:00:00Z"),
  });
}

function toConnector({ name, direction, connectorType, forcesTls }: (typeof CONNECTORS)[number]) {
  if (direction === "outbound") {
    return {
      name,
      direction,
      connectorType,
      recipientDomains: [],
      smartHosts: [],
      tlsSettings: forcesTls ? ("EncryptionOnly" as const) : null,
    };
  }
  return {
    name,
    direction,
    connectorType,
    senderDomains: [],
    senderIpAddresses: [],
    tlsSenderCertificateName: null,
    restrictDomainsToIpAddresses: false,
    restrictDomainsToCertificate: false,
    requireTls: forcesTls,
  };
}

async function launch(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `The browser tests need Chromium, which is not at ${CHROMIUM}: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.`,
    );
  }
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenedPage> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  const troubles: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== url) troubles.push(`request to ${request.url()}`);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`${message.type()}: ${message.text()}`);
  });
  return { page, context, troubles };
}
