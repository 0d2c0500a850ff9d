import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./open-site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite("mail");
});
afterAll(() => site.close());

const tooltip = (page: Page) => page.locator(".tooltip");
const told = async (page: Page) => tooltip(page).locator("p, dt, dd").allTextContents();

/** Goes through a chart by keyboard and gives what the tooltip says after each key. */
async function walk(page: Page, chart: string, keys: readonly string[]): Promise<readonly string[]> {
  await page.locator(chart).first().focus();
  const heads: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    heads.push((await tooltip(page).locator("p").textContent()) ?? "");
  }
  return heads;
}

describe("the points are reached by arrow keys", () => {
  test("of a ring, clockwise", async () => {
    const { page, context, open } = await site.openPage();
    await open("/flow");
    expect(await walk(page, ".hero .explorer", ["ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"])).toEqual([
      "TLS 1.2",
      "TLS 1.1",
      "No TLS",
      "No TLS",
      "TLS 1.1",
      "TLS 1.3",
    ]);
    await context.close();
  });

  test("of the lines, day by day, and read aloud", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    expect(await walk(page, ".lines-place .explorer", ["ArrowRight", "ArrowRight", "End"])).toEqual([
      "Sat 14 Nov",
      "Sun 15 Nov",
      "Thu 19 Nov",
    ]);
    const spoken = await page.locator(".lines-place [aria-live]").textContent();
    expect(spoken).toMatch(
      /^Thu 19 Nov: Total [\d,]+, From the internet [\d,]+, To the internet [\d,]+, Connectors \(7\) [\d,]+, Total, 6 – 12 Nov [\d,]+$/,
    );
    await context.close();
  });

  test("of the connectors' days, from one connector to the next", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    expect(await walk(page, ".flow-chart > .explorer", ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp"])).toEqual([
      "Contoso, Sat 14 Nov",
      "Wingtip Toys, Sat 14 Nov",
      "Fabrikam, Sat 14 Nov",
      "Wingtip Toys, Sat 14 Nov",
    ]);
    await context.close();
  });

  test("of the bars of TLS usage, part by part and row by row", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors?view=tls&show=inbound:Contoso");
    expect(await walk(page, ".usage-chart .explorer", ["ArrowRight", "End", "Home", "ArrowDown"])).toEqual([
      "All mail flow, TLS 1.0",
      "Contoso, TLS 1.2",
      "All mail flow, No TLS",
      "Contoso, TLS 1.0",
    ]);
    await context.close();
  });
});

describe("the tooltip", () => {
  test("comes with the focus; Escape takes it away, and only then closes the flyout", async () => {
    const { page, context, open } = await site.openPage();
    await open("/flow/protected");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("link", { name: "Connector report" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab"); // what is counted stands before the chart
    await page.keyboard.press("Tab");
    await tooltip(page).waitFor();
    expect((await told(page))[0]).toBe("TLS 1.3");
    await page.keyboard.press("Escape");
    await tooltip(page).waitFor({ state: "detached" });
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await context.close();
  });

  test("comes under the pointer with the numbers of the table, marks the point, and leaves with it", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors?view=tls&show=inbound:Contoso");
    const part = page.locator(".share-bars tbody tr").nth(1).locator("[data-point]").first();
    await part.hover();
    const [title, , share, , messages] = await told(page);
    expect(title).toBe("Contoso, TLS 1.0");
    expect(await part.getAttribute("data-active")).toBe("");
    await page.mouse.move(5, 5);
    await tooltip(page).waitFor({ state: "detached" });
    expect(await page.locator("[data-active]").count()).toBe(0);
    await page.getByRole("button", { name: "Show as table" }).click();
    const row = await page.locator("table.data tbody tr").nth(1).locator("td").allTextContents();
    expect(`${row[1]}%`).toBe(share);
    expect(Number(messages?.replaceAll(",", ""))).toBe(Math.round((Number.parseFloat(share ?? "") / 100) * Number(row.at(-1))));
    await context.close();
  });
});

test("every chart is a figure with a caption, its picture named by a sentence", async () => {
  const { page, context, open } = await site.openPage();
  for (const [path, charts] of [
    ["/flow", 4],
    ["/connectors", 8],
    ["/connectors?view=tls", 1],
    ["/flow/protected", 6],
  ] as const) {
    await open(path);
    const figures = await page.locator("figure").all();
    expect([path, figures.length]).toEqual([path, charts]);
    for (const figure of figures) {
      expect(await figure.locator("figcaption").textContent()).not.toBe("");
      expect(await figure.locator("svg[role=img]").first().getAttribute("aria-label")).toMatch(/\d/);
    }
  }
  await context.close();
});

test("the rings' data are a table one key away", async () => {
  const { page, context, open } = await site.openPage();
  await open("/flow");
  const widget = page.getByRole("region", { name: "Outbound and inbound mail flow" });
  await widget.getByRole("button", { name: "Show as table" }).press("Enter");
  const table = widget.getByRole("table").first();
  expect(await table.getByRole("rowheader").allTextContents()).toEqual([
    "No TLS",
    "TLS 1.0",
    "TLS 1.1",
    "TLS 1.2",
    "(Most secure) TLS 1.3",
    "unknown",
  ]);
  await widget.getByRole("button", { name: "Show as chart" }).press("Enter");
  await page.locator(".hero .ring").first().waitFor();
  await context.close();
});
