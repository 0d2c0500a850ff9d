import { afterAll, beforeAll, expect, test } from "vitest";
import type { MessagesAnswer } from "../../src/api/contract/messages.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";

const directory = temporaryDirectory();
let site: Site;

beforeAll(async () => {
  site = await openServedSite(["--sample"], directory);
});
afterAll(() => site.close());

const NEWEST_WEEK = new URLSearchParams({ from: "2026-11-14", to: "2026-11-20" });

/** How many messages, or recipients, the API finds behind a link to messages: it takes the page's own parameters. */
async function countBehind(href: string): Promise<Pick<MessagesAnswer, "messages" | "recipients">> {
  const { searchParams } = new URL(href, "http://localhost");
  if (!searchParams.has("from")) for (const [name, day] of NEWEST_WEEK) searchParams.set(name, day);
  return JSON.parse(await site.ask(`/api/v1/messages?${searchParams}`));
}

test.for([
  ["/connectors?cells=counts&rows=25", ".details-table tbody a[href^='/messages']"],
  ["/connectors?cells=counts&group=period", ".details-table tbody a[href^='/messages']"],
  ["/connectors", ".stack-count"],
  ["/connectors?view=tls", ".share-bars td:last-child a"],
  ["/flow/protected", "dialog .version-bars a, dialog .count-of-all"],
] as const)("on %s every number is the number of the messages that it opens", async ([path, links]) => {
  const { page, context, troubles, open } = await site.openPage();
  await open(path);
  const found = await page.locator(links).all();
  expect(found.length).toBeGreaterThan(5);
  for (const link of found) {
    const href = (await link.getAttribute("href")) ?? "";
    const shown = Number(((await link.textContent()) ?? "").replaceAll(/\D/g, ""));
    expect([href, (await countBehind(href)).messages]).toEqual([href, shown]);
  }
  expect(troubles).toEqual([]);
  await context.close();
});

test("in recipients, every number is the number of recipients of the messages that it opens", async () => {
  const { page, context, open } = await site.openPage();
  await open("/connectors?cells=counts&group=period&count=recipients");
  for (const link of await page.locator(".details-table tbody .of-volume a").all()) {
    const href = (await link.getAttribute("href")) ?? "";
    expect([href, (await countBehind(href)).recipients]).toEqual([href, Number(await link.textContent())]);
  }
  await context.close();
});
