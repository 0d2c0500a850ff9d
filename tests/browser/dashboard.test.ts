import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FlowMapAnswer } from "../../src/api/contract/flow-map.ts";
import type { MessagesAnswer } from "../../src/api/contract/messages.ts";
import type { PeersAnswer } from "../../src/api/contract/peers.ts";
import type { SmtpAuthClientsAnswer } from "../../src/api/contract/smtp-auth-clients.ts";
import type { TlsOverTimeAnswer } from "../../src/api/contract/tls-over-time.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { totalOf } from "../../src/model/tls.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { excessOf, PHONE, violationsOf } from "./find-violations.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";

const format = createFormats("en-GB");
const directory = temporaryDirectory();
const WIDE = { width: 1440, height: 900 };
let site: Site;

beforeAll(async () => {
  site = await openServedSite(["--sample"], directory);
});
afterAll(() => site.close());

const ask = async <Answer>(path: string): Promise<Answer> => JSON.parse(await site.ask(path));
const countOf = (text: string | null) => Number((text ?? "").replaceAll(",", ""));
const titlesOf = (page: Page) => page.locator(".cell h2").allTextContents();

/** How many messages a link of the page leads to, as the list there counts them. */
async function messagesBehind(href: string | null): Promise<number> {
  return (await ask<MessagesAnswer>(`/api/v1${href}`)).messages;
}

/** Of the table of days the newest three stand for all. */
const LINKS_TO_MESSAGES = `JSON.stringify([...document.querySelectorAll("main a[href^='/messages?']")]
  .filter((link) => link.closest(".table-scroll tr:nth-child(n + 4)") === null)
  .map((link) => [link.getAttribute("href"), link.textContent]))`;

test("every number that opens messages opens exactly as many", async () => {
  const { page, context, troubles, open } = await site.openPage();
  await open("/flow");
  await page.getByRole("region", { name: "TLS over time" }).getByRole("button", { name: "Show as table" }).click();
  const links: readonly (readonly [string, string])[] = JSON.parse(String(await page.evaluate(LINKS_TO_MESSAGES)));
  const counted = links.filter(([, shown]) => /^[\d,]+$/.test(shown)).map(([href, shown]) => [href, countOf(shown)] as const);
  expect(counted.length).toBeGreaterThan(50);
  const opened: (readonly [string, number])[] = [];
  for (const [href] of counted) opened.push([href, await messagesBehind(href)]);
  expect(opened).toEqual(counted);
  expect(troubles).toEqual([]);
  await context.close();
});

describe("the cards tell what the API answers", () => {
  test("TLS over time", async () => {
    const { page, context, open } = await site.openPage();
    const { days } = await ask<TlsOverTimeAnswer>("/api/v1/tls-over-time?from=2026-11-07&to=2026-11-20");
    await open("/flow");
    const card = page.getByRole("region", { name: "TLS over time" });
    await card.getByText("share of messages per day, all mail flow, 7 – 20 Nov").waitFor();
    await card.getByRole("button", { name: "Show as table" }).press("Enter");
    const rows = await card.getByRole("row").all();
    const totals = await Promise.all(rows.slice(1).map(async (row) => countOf(await row.getByRole("cell").last().textContent())));
    expect(totals).toEqual(days.toReversed().map(({ byTls }) => totalOf(byTls)));
    await context.close();
  });

  test("the mail flow map", async () => {
    const { page, context, open } = await site.openPage();
    const { flows } = await ask<FlowMapAnswer>("/api/v1/flow-map");
    await open("/flow");
    const card = page.getByRole("region", { name: "Mail flow map" });
    const counts = await card.locator(".party-count").allTextContents();
    expect(counts.map(countOf)).toEqual(flows.map(({ byTls }) => totalOf(byTls)));
    const cells = await card.getByRole("cell").allTextContents();
    expect(cells.map(countOf)).toEqual(flows.flatMap(({ byTls }) => [byTls.none, byTls["TLSv1.0"], byTls["TLSv1.1"]]));
    await context.close();
  });

  test("SMTP AUTH clients, by their addresses where no logins are kept", async () => {
    const { page, context, open } = await site.openPage();
    const answer = await ask<SmtpAuthClientsAnswer>("/api/v1/smtp-auth-clients");
    await open("/flow");
    const card = page.getByRole("region", { name: "SMTP AUTH clients" });
    const sentence = `${format.number(answer.clients)} clients sent ${format.number(totalOf(answer.byTls))} messages, by the oldest version each used`;
    expect(await card.locator(".clients-sentence").textContent()).toBe(sentence);
    await card.getByText("Told apart by address: no logins are kept.").waitFor();
    const clients = await card.getByRole("row").locator("td:nth-of-type(2)").allTextContents();
    expect(clients.slice(-5).reduce((sum, count) => sum + countOf(count), 0)).toBe(answer.clients);
    await context.close();
  });

  test("peers to call", async () => {
    const { page, context, open } = await site.openPage();
    const { peers, found } = await ask<PeersAnswer>("/api/v1/peers?show=to-call&limit=8");
    await open("/flow");
    const card = page.getByRole("region", { name: "Peers to call" });
    const rows = await card.getByRole("row").all();
    const shown = await Promise.all(rows.slice(1).map(async (row) => (await row.locator("a").allTextContents()).join(" ")));
    expect(shown).toEqual(peers.map(({ peer, toCall }) => `${peer} ${format.number(toCall)}`));
    await card.getByRole("link", { name: `All ${found} peers` }).waitFor();
    await context.close();
  });
});

describe("a chart's part opens its messages", () => {
  test("by keyboard: the newest day's TLS 1.3 of TLS over time, and back", async () => {
    const { page, context, open } = await site.openPage();
    await open("/flow");
    await page.locator(".over-time-place .explorer").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const told = await page.locator(".tooltip").locator("p, dd").allTextContents();
    expect(told[0]).toBe("Sun 8 Nov, TLS 1.3");
    await page.keyboard.press("Enter");
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe("/messages?from=2026-11-08&to=2026-11-08&tls=TLSv1.3&direction=flow");
    expect(await messagesBehind(pathname + search)).toBe(countOf(told[2] ?? null));
    await page.goBack();
    await page.getByRole("region", { name: "TLS over time" }).waitFor();
    await context.close();
  });

  test("by mouse: a segment of a ring, and a party of the map", async () => {
    const { page, context, open } = await site.openPage();
    await open("/flow");
    const ring = await page.locator(".hero .ring svg").first().boundingBox();
    if (ring === null) throw new Error("there is no ring");
    // No TLS ends at 12 o'clock: its segment lies just before.
    await page.mouse.click(ring.x + ring.width * 0.42, ring.y + ring.height * 0.06);
    expect(new URL(page.url()).search).toBe("?tls=none&direction=outbound");
    await open("/flow");
    await page.locator(".party", { hasText: "Partners" }).last().locator("rect").click();
    expect(new URL(page.url()).search).toBe("?direction=outbound&party=partners");
    await context.close();
  });
});

describe("the page is customized", () => {
  test("by keyboard alone, kept in this browser, and reset", async () => {
    const { page, context, troubles, open } = await site.openPage();
    await open("/flow");
    const first = await titlesOf(page);
    await page.getByRole("button", { name: "Customize" }).press("Enter");
    await page.getByRole("button", { name: "Move Mail flow map earlier" }).press("Enter");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Move Mail flow map earlier");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Hide Sources" }).press("Enter");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Show Sources");
    await page.getByRole("button", { name: "Done" }).press("Enter");
    const chosen = ["Outbound and inbound mail flow", "Recommended for you", "TLS over time", "Mail flow map", "SMTP AUTH clients"];
    expect((await titlesOf(page)).slice(0, 5)).toEqual(chosen);
    await open("/flow");
    expect(await titlesOf(page)).toEqual([...chosen, "Peers to call", "Top domains", "Non-delivery because of TLS"]);
    await page.getByRole("button", { name: "Customize" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("button", { name: "Done" }).click();
    expect(await titlesOf(page)).toEqual(first);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("and every row is filled to its end, whatever is hidden", async () => {
    const { page, context, open } = await site.openPage();
    await page.addInitScript(`localStorage.setItem("postseal.mail-flow-cards", "insights,-flow,sources,map,-peers,smtp-auth,-over-time")`);
    await open("/flow");
    const boxes = await Promise.all((await page.locator(".cell").all()).map((cell) => cell.boundingBox()));
    const ends = new Map(boxes.map((box) => [Math.round(box?.y ?? 0), Math.round((box?.x ?? 0) + (box?.width ?? 0))]));
    expect(new Set(ends.values()).size).toBe(1);
    expect(await titlesOf(page)).toEqual([
      "Recommended for you",
      "Sources",
      "Mail flow map",
      "Top domains",
      "Non-delivery because of TLS",
      "SMTP AUTH clients",
    ]);
    await context.close();
  });
});

test("a card that gets no answer says so, and the others stand", async () => {
  const { page, context } = await site.openPage();
  await page.route("**/api/v1/flow-map*", (route) =>
    route.fulfill({ status: 500, json: { error: { code: "STORE_DAMAGED", message: "The store is damaged.", hint: "Restore it." } } }),
  );
  await page.goto("/flow");
  await page.getByRole("region", { name: "Mail flow map" }).getByText("STORE_DAMAGED").waitFor();
  await page.getByRole("region", { name: "Peers to call" }).getByRole("row").nth(1).waitFor();
  expect(await page.getByRole("alert").count()).toBe(1);
  await context.close();
});

test("nothing moves when the numbers are asked anew", async () => {
  const { page, context, open } = await site.openPage();
  await open("/flow");
  await page.evaluate(`(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift" });
  })()`);
  const answered = Promise.all(
    ["overview", "tls-over-time", "peers"].map((name) => page.waitForResponse((response) => response.url().includes(`/api/v1/${name}`))),
  );
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await answered;
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
  expect(await page.evaluate("window.shifts")).toEqual([]);
  await context.close();
});

test("axe finds nothing, light and dark, while the page is customized either", async () => {
  const { page, context, troubles, open } = await site.openPage({ colorScheme: "light", viewport: WIDE });
  await open("/flow");
  const wide = await violationsOf(page);
  await page.getByRole("button", { name: "Customize" }).click();
  expect([...troubles, ...wide, ...(await violationsOf(page))]).toEqual([]);
  await context.close();
});

test.for(["en", "sv", "nl"])("a phone of 360 pixels holds it all, in %s", async (language) => {
  const { page, context, open } = await site.openPage({ viewport: PHONE });
  await page.addInitScript(`localStorage.setItem("postseal.language", "${language}")`);
  await open("/flow");
  expect(await excessOf(page)).toEqual([]);
  await page.locator(".page-action").click();
  expect(await excessOf(page)).toEqual([]);
  await context.close();
});
