import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OverviewAnswer } from "../../src/api/contract/overview.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { openSite, type Site } from "./open-site.ts";

const format = createFormats("en-GB");
let site: Site;

beforeAll(async () => {
  site = await openSite("mail");
});
afterAll(() => site.close());

const flyoutOf = (page: Page) => page.getByRole("dialog", { name: "Messages protected in transit (by TLS)" });
const focusOf = (page: Page) => page.evaluate("document.activeElement?.id ?? ''");

describe("the flyout opens", () => {
  test("by mouse, at an address of its own, and the back button closes it", async () => {
    const { page, context, troubles } = await site.openPage();
    await page.goto("/flow?days=30");
    await page.locator("#view-details").click();
    await flyoutOf(page).waitFor();
    expect(page.url()).toBe(`${site.url}/flow/protected?days=30`);
    await page.goBack();
    await flyoutOf(page).waitFor({ state: "detached" });
    expect(page.url()).toBe(`${site.url}/flow?days=30`);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("by keyboard; Escape closes it and gives the focus back", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow");
    await page.locator("#view-details").focus();
    await page.keyboard.press("Enter");
    await flyoutOf(page).waitFor();
    await page.keyboard.press("Escape");
    await flyoutOf(page).waitFor({ state: "detached" });
    expect(page.url()).toBe(`${site.url}/flow`);
    expect(await focusOf(page)).toBe("view-details");
    await context.close();
  });

  test("by its address, and closes to the page below", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/flow/protected");
    await flyoutOf(page).waitFor();
    await page.reload();
    await flyoutOf(page).getByRole("contentinfo").or(flyoutOf(page).locator("footer")).getByRole("button", { name: "Close" }).click();
    await flyoutOf(page).waitFor({ state: "detached" });
    expect(page.url()).toBe(`${site.url}/flow`);
    expect(await focusOf(page)).toBe("view-details");
    await context.close();
  });
});

test("a click beside the panel closes it, a click in it does not", async () => {
  const { page, context } = await site.openPage();
  await page.goto("/flow/protected");
  await flyoutOf(page).getByRole("heading", { name: "Outbound (from your servers)" }).click();
  expect(await flyoutOf(page).isVisible()).toBe(true);
  await page.mouse.click(100, 400);
  await flyoutOf(page).waitFor({ state: "detached" });
  await context.close();
});

test("every outcome stands with its share and count, the most secure is marked, unknown has no share", async () => {
  const { page, context } = await site.openPage();
  const { overview }: OverviewAnswer = JSON.parse(await site.ask("/api/v1/overview"));
  await page.goto("/flow/protected");
  for (const [title, { byTls, messages }] of [
    ["Outbound (from your servers)", overview.outbound],
    ["Inbound (to your servers)", overview.inbound],
  ] as const) {
    const block = flyoutOf(page).locator("section", { hasText: title });
    await block.getByText(`${format.number(messages)} messages`).waitFor();
    const lines = await block.locator("tbody tr").all();
    const rows = await Promise.all(lines.map(async (line) => (await line.locator("th, td").allTextContents()).filter(Boolean)));
    const known = messages - byTls.unknown;
    const row = (name: string, count: number) => [name, count === 0 ? "0%" : format.share(count / known), format.number(count)];
    expect(rows).toEqual([
      row("No TLS", byTls.none),
      row("TLS 1.0", byTls["TLSv1.0"]),
      row("TLS 1.1", byTls["TLSv1.1"]),
      row("TLS 1.2", byTls["TLSv1.2"]),
      row("(Most secure) TLS 1.3", byTls["TLSv1.3"]),
      ["unknown", "not in the shares", format.number(byTls.unknown)],
    ]);
  }
  await context.close();
});

test("the link to the Connector report leads there, and back to the flyout", async () => {
  const { page, context } = await site.openPage();
  await page.goto("/flow/protected");
  await flyoutOf(page).getByRole("link", { name: "Connector report" }).click();
  await page.getByRole("heading", { name: "Connector report" }).waitFor();
  expect(page.url()).toBe(`${site.url}/connectors?view=tls`);
  await page.goBack();
  await flyoutOf(page).waitFor();
  await context.close();
});

test("recipients are counted where they are wanted, and every count opens its messages", async () => {
  const { page, context, troubles } = await site.openPage();
  const { overview }: OverviewAnswer = JSON.parse(await site.ask("/api/v1/overview"));
  await page.goto("/flow/protected");
  await flyoutOf(page).getByLabel("Recipients").click();
  await flyoutOf(page)
    .getByRole("link", { name: `${format.number(overview.inbound.recipients)} recipients` })
    .waitFor();
  expect(page.url()).toBe(`${site.url}/flow/protected?count=recipients`);
  const inbound = flyoutOf(page).locator("section", { hasText: "Inbound (to your servers)" });
  expect(await inbound.locator("td.count a").first().textContent()).toBe(format.number(overview.inbound.recipientsByTls.none));
  expect(await inbound.locator("td.count a").first().getAttribute("href")).toBe("/messages?tls=none&direction=inbound");
  await flyoutOf(page).locator("footer").getByRole("button", { name: "Close" }).click();
  await flyoutOf(page).waitFor({ state: "detached" });
  expect(page.url()).toBe(`${site.url}/flow`);
  expect(troubles).toEqual([]);
  await context.close();
});

test("what it shows is exported; Escape leaves the menu first, then the flyout", async () => {
  const { page, context, troubles } = await site.openPage();
  const { overview }: OverviewAnswer = JSON.parse(await site.ask("/api/v1/overview"));
  await page.goto("/flow/protected");
  const menu = flyoutOf(page).getByRole("button", { name: "Export" });
  await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    flyoutOf(page).getByRole("menuitem", { name: "Export as CSV" }).click(),
  ]);
  const lines = (await buffer(await download.createReadStream())).toString("utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe("Direction,Outcome,Share %,Messages");
  expect(lines.slice(1).map((line) => line.split(",").filter((_, index) => index !== 2))).toEqual(
    (["outbound", "inbound"] as const).flatMap((direction) => {
      const { byTls } = overview[direction];
      const name = direction === "outbound" ? "Outbound" : "Inbound";
      return [
        [name, "No TLS", String(byTls.none)],
        [name, "TLS 1.0", String(byTls["TLSv1.0"])],
        [name, "TLS 1.1", String(byTls["TLSv1.1"])],
        [name, "TLS 1.2", String(byTls["TLSv1.2"])],
        [name, "TLS 1.3", String(byTls["TLSv1.3"])],
        [name, "unknown", String(byTls.unknown)],
      ];
    }),
  );
  await menu.click();
  await flyoutOf(page).getByRole("menuitem", { name: "Copy link" }).waitFor();
  await page.keyboard.press("Escape");
  await flyoutOf(page).getByRole("menuitem", { name: "Copy link" }).waitFor({ state: "detached" });
  expect(await flyoutOf(page).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await flyoutOf(page).waitFor({ state: "detached" });
  expect(troubles).toEqual([]);
  await context.close();
});
