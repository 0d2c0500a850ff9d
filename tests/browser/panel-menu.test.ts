import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConnectorReportAnswer } from "../../src/api/contract/connector-report.ts";
import { openSite, type Site } from "./open-site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite("hostile");
});
afterAll(() => site.close());

const button = (page: Page) => page.getByRole("button", { name: "Export and share: Messages per day" });
const item = (page: Page, name: string) => page.getByRole("menuitem", { name });

/** Chooses what saves a file, and gives its name and its bytes. */
async function save(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await button(page).click();
  const [download] = await Promise.all([page.waitForEvent("download"), item(page, name).click()]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

/** Whether the browser draws a picture that has nothing but itself, and how large. */
const DRAW_ALONE = `(svg) => new Promise((resolve, reject) => {
  const image = new Image();
  image.onload = () => resolve([image.naturalWidth, image.naturalHeight]);
  image.onerror = () => reject(new Error("not drawn"));
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
})`;

describe("a panel's menu saves", () => {
  test("its data as CSV, the same numbers as the API's, strangers' names disarmed", async () => {
    const { page, context, troubles, open } = await site.openPage();
    await open("/connectors");
    const { name, bytes } = await save(page, "Export as CSV");
    expect(name).toBe("postseal-messages-per-day-2026-11-13-2026-11-19.csv");
    const { days }: ConnectorReportAnswer = JSON.parse(await site.ask("/api/v1/connector-report"));
    const sumOf = (date: string) => days.filter((day) => day.date === date).reduce((sum, day) => sum + day.messages, 0);
    const [head, ...lines] = bytes.toString("utf8").split("\r\n");
    expect(head).toMatch(/^Day,Total,From the internet,Contoso \(Inbound\),/);
    expect(head).toContain("‹U+202E›");
    expect(lines.map((line) => line.split(",").slice(0, 2).join(" "))).toEqual([
      ...["13", "14", "15", "16", "17", "18", "19"].map((day) => `2026-11-${day} ${sumOf(`2026-11-${day}`)}`),
      "",
    ]);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("its chart as SVG and as PNG that stand alone, under the content security policy", async () => {
    const { page, context, troubles, open } = await site.openPage();
    await open("/connectors");
    const svg = await save(page, "Save picture as SVG");
    const drawing = svg.bytes.toString("utf8");
    expect(svg.name).toBe("postseal-messages-per-day-2026-11-13-2026-11-19.svg");
    expect(drawing).toContain("Messages per day, 13 – 19 Nov 2026");
    expect(drawing).toContain("#347bae");
    expect(drawing).not.toMatch(/var\(|class=|style=|<script|http:\/\/(?!www\.w3\.org)/);
    const [width, height] = (await page.evaluate(`(${DRAW_ALONE})(${JSON.stringify(drawing)})`)) as readonly number[];
    const png = await save(page, "Save picture as PNG");
    expect(png.name).toBe("postseal-messages-per-day-2026-11-13-2026-11-19.png");
    expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("a panel's menu copies", () => {
  test("a link to what is shown, and the API's call", async () => {
    const { page, context, troubles, open } = await site.openPage({ permissions: ["clipboard-read", "clipboard-write"] });
    await open("/connectors?days=30");
    await button(page).click();
    await item(page, "Copy link").click();
    await item(page, "Copied").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(`${site.url}/connectors?days=30`);
    await item(page, "Copy API call (curl)").click();
    await item(page, "Copy API call (curl)").waitFor({ state: "detached" }); // it says that it was copied
    const call = String(await page.evaluate("navigator.clipboard.readText()"));
    expect(call).toBe(`curl '${site.url}/api/v1/connector-report?from=2026-10-21&to=2026-11-19'`);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("on a plain address too, where the browser has no clipboard for scripts", async () => {
    const { page, context, open } = await site.openPage({ permissions: ["clipboard-read", "clipboard-write"] });
    await page.addInitScript("delete Navigator.prototype.clipboard");
    await open("/connectors");
    await button(page).click();
    await item(page, "Copy link").click();
    await item(page, "Copied").waitFor();
    expect(await page.evaluate("document.querySelectorAll('textarea').length")).toBe(0);
    await context.close();
  });
});

test("the menu is worked by keyboard: arrows, Home and End lead through it, Escape closes it and gives the focus back", async () => {
  const { page, context, open } = await site.openPage();
  await open("/connectors");
  await button(page).focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate("document.activeElement.textContent");
  await item(page, "Export as CSV").waitFor();
  await page.waitForFunction("document.activeElement.getAttribute('role') === 'menuitem'");
  const told: unknown[] = [await focused()];
  for (const key of ["ArrowDown", "ArrowUp", "ArrowUp", "Home", "End"]) {
    await page.keyboard.press(key);
    told.push(await focused());
  }
  expect(told).toEqual([
    "Export as CSV",
    "Save picture as SVG",
    "Export as CSV",
    "Copy API call (curl)",
    "Export as CSV",
    "Copy API call (curl)",
  ]);
  await page.keyboard.press("Escape");
  await item(page, "Export as CSV").waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("Export and share: Messages per day");
  await context.close();
});

test("data that stand as a table have no picture to save", async () => {
  const { page, context, open } = await site.openPage();
  await open("/connectors?view=tls");
  await page.getByRole("button", { name: "Show as table" }).click();
  await page.getByRole("button", { name: "Export and share: Share of messages per TLS version" }).click();
  await item(page, "Export as CSV").waitFor();
  expect(await page.getByRole("menuitem").allTextContents()).toEqual(["Export as CSV", "Copy link", "Copy API call (curl)"]);
  await context.close();
});
