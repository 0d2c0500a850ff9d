import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConnectorReportAnswer } from "../../src/api/contract/connector-report.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { openSite, type Site } from "./open-site.ts";

const format = createFormats("en-GB");
let site: Site;

beforeAll(async () => {
  site = await openSite("mail");
});
afterAll(() => site.close());

const details = (page: Page) => page.locator(".details-table");
const names = async (page: Page) => new Set(await details(page).locator("td.of-connector bdi").allTextContents());
const foot = async (page: Page) => details(page).locator("tfoot tr > *").allTextContents();

test("the foot of the table is the sum of what the API gives", async () => {
  const { page, context, troubles } = await site.openPage();
  const answer: ConnectorReportAnswer = JSON.parse(await site.ask("/api/v1/connector-report"));
  const messages = answer.days.reduce((sum, day) => sum + day.messages, 0);
  await page.goto("/connectors");
  await details(page).waitFor();
  const cells = await foot(page);
  expect([cells.at(0), cells.at(-1)]).toEqual([`All ${answer.days.length} rows`, format.number(messages)]);
  await page.getByRole("img", { name: new RegExp(`^Messages per day, ${format.number(messages)} in total`) }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test("twelve rows stand on a page; Next and Previous turn it", async () => {
  const { page, context } = await site.openPage();
  await page.goto("/connectors");
  await page.getByText("1 – 12 of 63.").waitFor();
  await page.getByRole("link", { name: "Next" }).click();
  await page.getByText("13 – 24 of 63.").waitFor();
  expect(new URL(page.url()).search).toBe("?page=2");
  await page.reload();
  await page.getByText("13 – 24 of 63.").waitFor();
  await page.getByRole("link", { name: "Previous" }).click();
  await page.getByText("1 – 12 of 63.").waitFor();
  await context.close();
});

describe("the report shows", () => {
  test("one connector, by mail flow and by TLS usage, and keeps it over a reload", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/connectors");
    await page.getByLabel("Show data for").selectOption("Scanners and printers (Inbound)");
    await page.getByText("All 7 rows").first().waitFor();
    expect(await names(page)).toEqual(new Set(["Scanners and printers"]));
    await page.getByRole("link", { name: "TLS usage" }).click();
    await page
      .locator(".share-bars")
      .getByRole("rowheader", { name: /^Scanners and printers/ })
      .waitFor();
    expect(await page.locator(".share-bars tbody tr").count()).toBe(2);
    await page.reload();
    await page
      .locator(".share-bars")
      .getByRole("rowheader", { name: /^Scanners and printers/ })
      .waitFor();
    expect(await page.getByLabel("Show data for").inputValue()).toBe("inbound:Scanners and printers");
    await page.goBack();
    await page.getByRole("img", { name: /^Messages per day/ }).waitFor();
    await context.close();
  });

  test("either internet flow", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/connectors");
    await page.getByLabel("Show data for").selectOption("To the internet");
    await page.getByText("All 7 rows").first().waitFor();
    expect(new URL(page.url()).search).toBe("?show=to-internet");
    expect(await names(page)).toEqual(new Set(["To the internet"]));
    await context.close();
  });

  test.for(["Mail flow", "TLS usage"])("the data of the chart by %s as a table", async (view) => {
    const { page, context } = await site.openPage();
    await page.goto("/connectors");
    await page.getByRole("navigation", { name: "View data by" }).getByRole("link", { name: view }).click();
    await page.getByRole("button", { name: "Show as table" }).click();
    await page.locator("table.data").waitFor();
    expect(await page.locator("table.data tbody tr").count()).toBe(view === "Mail flow" ? 7 : 10);
    await page.getByRole("button", { name: "Show as chart" }).click();
    await page.locator("table.data").waitFor({ state: "detached" });
    await context.close();
  });
});

describe("the table", () => {
  test("finds rows by name, and says when there is none", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/connectors?page=3");
    await page.getByLabel("Search connectors").fill("fabri");
    await page.getByText("14 rows found").first().waitFor();
    expect(await names(page)).toEqual(new Set(["Fabrikam", "To Fabrikam"]));
    expect(new URL(page.url()).search).toBe("?search=fabri");
    await page.getByLabel("Search connectors").fill("nobody");
    await page.getByText("No row matches the search.").waitFor();
    await page.getByRole("link", { name: "Clear the search" }).click();
    await page.getByText("All 63 rows").first().waitFor();
    await context.close();
  });

  test("sorts by a column, then the other way round, and tells so", async () => {
    const { page, context } = await site.openPage();
    await page.goto("/connectors");
    await page.getByRole("link", { name: "Volume" }).click();
    await page.getByRole("columnheader", { name: "Volume" }).and(page.locator("[aria-sort=descending]")).waitFor();
    const volumes = (await details(page).locator("tbody td.of-volume").allTextContents()).map((text) => Number(text.replaceAll(",", "")));
    expect(volumes).toEqual(volumes.toSorted((left, right) => right - left));
    expect(volumes).toHaveLength(12);
    await page.getByRole("link", { name: "Volume" }).click();
    await page.getByRole("columnheader", { name: "Volume" }).and(page.locator("[aria-sort=ascending]")).waitFor();
    expect(new URL(page.url()).search).toBe("?sort=volume");
    await context.close();
  });
});

test("the whole report is worked by keyboard", async () => {
  const { page, context } = await site.openPage();
  await page.goto("/connectors");
  await details(page).waitFor();
  await page.getByRole("link", { name: "TLS usage" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".share-bars").waitFor();
  await page.getByLabel("Show data for").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText("All 7 rows").first().waitFor();
  expect(new URL(page.url()).search).toBe("?show=from-internet&view=tls");
  await context.close();
});
