import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page, type Request } from "playwright-core";
import { inject } from "vitest";
import { type Changes, createChanges } from "../../src/api/changes.ts";
import { createAnswers } from "../../src/api/create-answers.ts";
import type { Questions } from "../../src/api/questions.ts";
import { serveApi } from "../../src/api/serve-api.ts";
import type { Config } from "../../src/config/config.ts";
import { createDefaultConfig } from "../../src/config/default-config.ts";
import { openConfigDesk } from "../../src/config/open-config-desk.ts";
import { deskOfReports } from "../../src/dispatch/report-desk.testing.ts";
import { keepSnoozes } from "../../src/model/snoozes.testing.ts";
import { CONNECTORS, HOSTILE_NAME, SOURCES } from "./fixture-mail.ts";
import { EVIDENCE } from "./fixture-messages.ts";
import { type FixtureKind, fixtureQuestions, TIME_ZONE } from "./fixture-questions.ts";
import { REPORTS } from "./fixture-reports.ts";
import "./share-browser.ts";

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
  /** Opens an address and waits until everything that it asked for has been answered and drawn. */
  open(path: string): Promise<void>;
  /** Console errors, uncaught exceptions, refusals of the content security policy, requests to other machines. */
  readonly troubles: readonly string[];
}

/** The real API and the built web application over invented mail, and a real browser to look at them. */
export async function openSite(
  kind: FixtureKind,
  options: { readonly sample?: boolean; readonly questions?: Questions; readonly changes?: Changes } = {},
): Promise<Site> {
  const changes = options.changes ?? createChanges();
  const app = fixtureApi(kind, options.sample === true, options.questions ?? fixtureQuestions(kind), changes);
  const serving = await serveApi({ app, listen: "127.0.0.1:0", webRoot: WEB_ROOT, language: "en" });
  const site = await openSiteAt(serving.url);
  return {
    ...site,
    close: async () => {
      await site.close();
      changes.close();
      await serving.close();
    },
  };
}

/** A site that is served already. */
export async function openSiteAt(url: string): Promise<Site> {
  const browser = await chromium.connect(inject("browserEndpoint"));
  return {
    url,
    ask: async (path) => (await fetch(url + path)).text(),
    openPage: (contextOptions = {}) => openPage(browser, url, contextOptions),
    close: () => browser.close(), // leaves: the browser itself stays for the other tests
  };
}

function fixtureApi(kind: FixtureKind, sample: boolean, questions: Questions, changes: Changes) {
  const config: Config = {
    ...createDefaultConfig(),
    organization: kind === "hostile" ? HOSTILE_NAME : "Example BV",
    timezone: TIME_ZONE,
    connectors: CONNECTORS.map(toConnector),
  };
  return createAnswers({
    questions,
    config,
    desk: openConfigDesk({ path: null, config, apply: async () => {} }),
    about: { version: "0.0.0", sample },
    snoozes: keepSnoozes(),
    requestedReports: deskOfReports(REPORTS),
    sources: () => (kind === "empty" ? [] : SOURCES),
    readEvidence: async () => EVIDENCE,
    changes,
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

/** For what hangs: a machine may be busy with other work. */
const LONGEST_WAIT_MS = 120_000;

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenedPage> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  const troubles: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== url) troubles.push(`request to ${request.url()}`);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`${message.type()}: ${message.text()}`);
  });
  return { page, context, troubles, open: openerOf(page) };
}

/** What still has to be drawn after the last answer is drawn two frames later. */
const IS_DRAWN = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  resolve(document.querySelector("h1") !== null && document.querySelector(".skeletons") === null))))`;

function openerOf(page: Page): OpenedPage["open"] {
  const pending = new Set<Request>();
  // The stream of changes never ends: it is no answer that is waited for.
  page.on("request", (request) => request.resourceType() !== "eventsource" && pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  return async (path) => {
    await page.goto(path);
    await page.locator("h1").waitFor();
    while (pending.size > 0 || !(await page.evaluate(IS_DRAWN)) || pending.size > 0) await page.waitForTimeout(20);
  };
}
