import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConnectorReportAnswer } from "../../src/api/contract/connector-report.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { TLS_OUTCOMES } from "../../src/model/tls.ts";
import { openSite, type Site } from "./open-site.ts";

const format = createFormats("en-GB");
let site: Site;
let answer: ConnectorReportAnswer;

beforeAll(async () => {
  site = await openSite("mail");
  answer = JSON.parse(await site.ask("/api/v1/connector-report"));
});
afterAll(() => site.close());

const details = (page: Page) => page.locator(".details-table");
const searchOf = (page: Page) => new URL(page.url()).search;
const heads = (page: Page) => details(page).locator("thead a").allTextContents();
const cells = (page: Page, column: string) => details(page).locator(`tbody td.of-${column}`).allTextContents();
const chip = (page: Page, name: RegExp) => page.getByRole("list", { name: "Saved filters" }).getByRole("link", { name });

/** Those of the answer that the filter in these tests means. */
const isOldPartner = ({ connectorType, byTls }: ConnectorReportAnswer["days"][number]) =>
  connectorType === "Partner" && byTls["TLSv1.0"] > 0;

describe("filters", () => {
  test("are built by mouse, are all met, stand in the address, and are taken back by the back button", async () => {
    const { page, context, troubles, open } = await site.openPage();
    await open("/connectors?page=2");
    await page.getByRole("button", { name: "Filters" }).click();
    const form = page.getByRole("dialog", { name: "Show rows for which all of these hold" });
    await form.getByLabel("What").selectOption("Type");
    await form.getByLabel("Value").selectOption("Partner");
    await form.getByRole("button", { name: "Add a condition" }).click();
    await form.getByLabel("What").nth(1).selectOption("TLS 1.0 %");
    await form.getByRole("button", { name: "Show these rows" }).click();
    await form.getByText("Complete or remove the conditions that are marked.").waitFor();
    await form.getByLabel("Value").nth(1).fill("0");
    await form.getByRole("button", { name: "Show these rows" }).click();
    const expected = answer.days.filter(isOldPartner).length;
    await page.getByText(`${expected} rows found`).first().waitFor();
    expect(expected).toBeGreaterThan(0);
    expect(searchOf(page)).toBe("?where=type+is+Partner&where=tls10+above+0");
    await page.reload();
    await page.getByRole("button", { name: "Filters, 2 in use" }).waitFor();
    await page.goBack();
    await page.getByText("All 63 rows").first().waitFor();
    expect(searchOf(page)).toBe("?page=2");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("are built, saved, renamed and deleted by keyboard alone, and are there after a reload", async () => {
    const { page, context, troubles, open } = await site.openPage();
    await open("/connectors");
    await page.getByRole("button", { name: "Filters" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement.tagName === 'SELECT'");
    await page.keyboard.press("Tab"); // how: starts with
    await page.keyboard.press("Tab");
    await page.keyboard.type("fabri");
    await page.keyboard.press("Enter");
    await page.getByText("7 rows found").first().waitFor();
    await page.getByRole("button", { name: "Save filter" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Name of the filter").waitFor();
    await page.keyboard.type("Ours"); // over the proposal, which is marked
    await page.keyboard.press("Enter");
    await chip(page, /^Ours 7$/).waitFor();
    await page.waitForFunction("document.activeElement.textContent === 'Ours 7'");
    await page.reload();
    await page.getByRole("button", { name: "Rename or delete the filter Ours" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Name of the filter").waitFor();
    await page.keyboard.type("Fabrikam, all ways");
    await page.keyboard.press("Enter");
    await chip(page, /^Fabrikam, all ways 7$/).waitFor();
    await chip(page, /^All rows/).focus();
    await page.keyboard.press("Enter");
    await page.getByText("All 63 rows").first().waitFor();
    await chip(page, /^Fabrikam, all ways 7$/).press("Enter");
    await page.getByText("7 rows found").first().waitFor();
    await page.getByRole("button", { name: /^Rename or delete/ }).press("Enter");
    await page.getByRole("button", { name: "Delete", exact: true }).press("Enter");
    await chip(page, /^Fabrikam/).waitFor({ state: "detached" });
    await page.waitForFunction("document.activeElement.textContent.startsWith('All rows')");
    expect(searchOf(page)).toBe("?where=connector+starts-with+fabri");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("that no row meets say so, and are removed with one click", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors?where=volume+above+1000000");
    await page.getByText("No row meets all conditions.").waitFor();
    await page.getByRole("link", { name: "Remove all conditions" }).click();
    await page.getByText("All 63 rows").first().waitFor();
    await context.close();
  });
});

describe("columns", () => {
  test("are chosen one by one, stand in the address, and come back", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    const atFirst = await heads(page);
    expect(atFirst).toEqual([
      "Date ↓",
      "Direction",
      "Connector",
      "Type",
      "Forced TLS?",
      "No TLS %",
      "TLS 1.0 %",
      "TLS 1.1 %",
      "TLS 1.2 %",
      "TLS 1.3 %",
      "unknown",
      "Volume",
    ]);
    await page.getByRole("button", { name: "Columns" }).click();
    const panel = page.getByRole("dialog", { name: "Columns of the table" });
    for (const name of ["Direction", "Type", "Forced TLS?", "No TLS %", "TLS 1.0 %", "TLS 1.1 %", "Below TLS 1.2 %"]) {
      await panel.getByLabel(name, { exact: true }).click();
    }
    expect(await heads(page)).toEqual(["Date ↓", "Connector", "TLS 1.2 %", "TLS 1.3 %", "Below TLS 1.2 %", "unknown", "Volume"]);
    expect(searchOf(page)).toBe("?columns=date%2Cconnector%2Ctls12%2Ctls13%2Cbelow-tls12%2Cunknown%2Cvolume");
    await panel.getByRole("button", { name: "Restore the default columns" }).click();
    expect(await heads(page)).toEqual(atFirst);
    await context.close();
  });

  test("hold percent or counts; the counts of a row add up to its volume", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByLabel("Counts").click();
    await page.keyboard.press("Escape");
    expect(searchOf(page)).toBe("?cells=counts");
    const row = details(page).locator("tbody tr").first();
    const numbers = (await row.locator("td.figure").allTextContents()).map((text) => Number(text.replaceAll(",", "")));
    expect(numbers.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(numbers.at(-1));
    await context.close();
  });
});

describe("the rows", () => {
  test("for the whole period are one for each way, with the same sum, and their change", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    const before = await details(page).locator("tfoot td").allTextContents();
    await page.getByRole("link", { name: "Whole period" }).click();
    await page.getByText("All 9 rows").first().waitFor();
    expect((await details(page).locator("tfoot td").allTextContents()).slice(0, -1)).toEqual(before);
    const previous: ConnectorReportAnswer = JSON.parse(await site.ask("/api/v1/connector-report?from=2026-11-06&to=2026-11-12"));
    const sumOf = ({ days }: ConnectorReportAnswer) => days.reduce((sum, day) => sum + day.messages, 0);
    const change = (sumOf(answer) - sumOf(previous)) / sumOf(previous);
    expect(await details(page).locator("tfoot td").last().textContent()).toBe(format.change(change));
    expect(searchOf(page)).toBe("?group=period");
    await context.close();
  });

  test("count recipients where they are wanted, in charts and table alike", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    await page.getByLabel("Count", { exact: true }).selectOption("Recipients");
    const recipients = format.number(answer.days.reduce((sum, day) => sum + day.recipients, 0));
    await page.getByRole("img", { name: new RegExp(`^Recipients per day, ${recipients} in total`) }).waitFor();
    expect(await details(page).locator("tfoot td.of-volume").textContent()).toBe(recipients);
    expect(searchOf(page)).toBe("?count=recipients");
    await context.close();
  });

  test("are as many on a page as are wanted", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors?page=3");
    await page.getByLabel("Rows per page").selectOption("25");
    await page.getByText("1 – 25 of 63.").waitFor();
    await page.getByRole("link", { name: "Next 25" }).click();
    await page.getByRole("link", { name: "Next 13" }).click();
    await page.getByText("51 – 63 of 63.").waitFor();
    expect(searchOf(page)).toBe("?rows=25&page=3");
    await context.close();
  });
});

describe("a number leads to exactly its messages:", () => {
  test("a volume and a share, of the row's day and way", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors?where=connector+is+Contoso");
    const row = details(page).locator("tbody tr").first();
    expect(await row.locator(".of-volume a").getAttribute("href")).toBe("/messages?from=2026-11-19&to=2026-11-19&path=inbound%3AContoso");
    expect(await row.locator(".of-tls10 a").getAttribute("href")).toBe(
      "/messages?from=2026-11-19&to=2026-11-19&tls=TLSv1.0&path=inbound%3AContoso",
    );
    expect(await row.locator(".of-no-tls a").count()).toBe(0);
    await page.getByRole("link", { name: "Whole period" }).click();
    await page.getByText("1 row found").first().waitFor();
    expect(await row.locator(".of-below-tls12 a").count()).toBe(0);
    expect(await row.locator(".of-volume a").getAttribute("href")).toBe("/messages?path=inbound%3AContoso");
    await context.close();
  });

  test("a point of a chart, and a part of a bar", async () => {
    const { page, context, open } = await site.openPage();
    await open("/connectors");
    await page.locator(".lines-place .explorer").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/messages?from=2026-11-19&to=2026-11-19&direction=flow");
    await page.goBack();
    await page.locator(".flow-chart > .explorer").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/messages?from=2026-11-13&to=2026-11-13&path=inbound%3AContoso");
    await page.goBack();
    await open("/connectors?view=tls");
    await page.locator(".share-bars tbody tr").nth(2).locator("[data-point]").first().click();
    await page.waitForURL("**/messages?tls=TLSv1.0&path=inbound%3AContoso");
    await context.close();
  });
});

test("the export is what the table shows: its columns, its filters, its order, all of its pages", async () => {
  const { page, context, troubles, open } = await site.openPage();
  await open("/connectors?where=type+is+Partner&where=tls10+above+0&columns=date,connector,tls10,unknown,volume&sort=-tls10");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Export as CSV" }).click()]);
  expect(download.suggestedFilename()).toBe("postseal-connector-report-2026-11-13-2026-11-19.csv");
  const lines = (await buffer(await download.createReadStream())).toString("utf8").trimEnd().split("\r\n");
  const rows = answer.days.filter(isOldPartner);
  expect(lines[0]).toBe("Date,Connector,TLS 1.0 %,unknown,Volume");
  expect(lines).toHaveLength(rows.length + 1);
  const shown = (await cells(page, "tls10")).map(Number);
  expect(lines.slice(1, 1 + shown.length).map((line) => Number(line.split(",")[2]))).toEqual(shown);
  const [first] = lines.slice(1);
  const row = rows.find((day) => first?.startsWith(`${day.date},${day.connector},`));
  const known = row === undefined ? 0 : TLS_OUTCOMES.reduce((sum, outcome) => sum + row.byTls[outcome], 0) - row.byTls.unknown;
  expect(first?.split(",").slice(2)).toEqual([
    String(Math.round((1000 * (row?.byTls["TLSv1.0"] ?? 0)) / known) / 10),
    String(row?.byTls.unknown),
    String(row?.messages),
  ]);
  expect(troubles).toEqual([]);
  await context.close();
});
