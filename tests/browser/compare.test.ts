import { afterAll, beforeAll, expect, test } from "vitest";
import type { OverviewAnswer } from "../../src/api/contract/overview.ts";
import { openSite, type Site } from "./open-site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite("mail");
});
afterAll(() => site.close());

test("a quarter is chosen as a period, stands in the address, and ends with the newest mail", async () => {
  const { page, context, troubles, open } = await site.openPage();
  await open("/connectors");
  await page.getByRole("button", { name: /Last 7 days/ }).click();
  await page.getByRole("link", { name: /This quarter/ }).click();
  await page.getByRole("button", { name: /This quarter.*1 Oct – 19 Nov 2026/ }).waitFor();
  expect(page.url()).toBe(`${site.url}/connectors?quarter=this`);
  await page.getByText("Only the days from 21 Oct 2026 are stored").waitFor();
  await page.reload();
  await page.getByRole("button", { name: /This quarter/ }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test("the dashboard is held against the days that are chosen, by keyboard, and against none", async () => {
  const { page, context, troubles, open } = await site.openPage();
  const { overview, previous }: OverviewAnswer = JSON.parse(
    await site.ask("/api/v1/overview?from=2026-11-13&to=2026-11-19&compareFrom=2026-10-30&compareTo=2026-11-05"),
  );
  await open("/flow");
  await page.getByText("Protected share against 6 – 12 Nov").first().waitFor();
  await page.getByRole("button", { name: /Compare/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("First day").last().fill("2026-10-30");
  await page.getByLabel("Last day").last().fill("2026-11-05");
  await page.keyboard.press("Enter");
  await page.getByText("Protected share against 30 Oct – 5 Nov").first().waitFor();
  expect(page.url()).toBe(`${site.url}/flow?compare=2026-10-30..2026-11-05`);
  const change = 100 * ((overview.outbound.protectedShare ?? 0) - (previous.outbound.protectedShare ?? 0));
  const told = await page.locator(".facts").first().locator("dd").last().textContent();
  expect(Number.parseFloat(told?.replace(/[^\d.+-]/g, "") ?? "")).toBeCloseTo(change, 0);
  await page.getByRole("button", { name: /Compare/ }).click();
  await page.getByRole("link", { name: "Nothing" }).click();
  await page
    .getByText(/^Protected share against/)
    .first()
    .waitFor({ state: "detached" });
  await page.goBack();
  await page.getByText("Protected share against 30 Oct – 5 Nov").first().waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test("where nothing is stored of the other days, that is said, and nothing is called a change", async () => {
  const { page, context, open } = await site.openPage();
  await open("/connectors?compare=year&group=period&view=tls");
  await page.getByText("Nothing is stored of 13 – 19 Nov 2025: there is nothing to compare with.").waitFor();
  expect(await page.locator(".share-bars.with-change").count()).toBe(0);
  expect(new Set(await page.locator(".details-table tbody td.of-volume-change").allTextContents())).toEqual(new Set(["–"]));
  await open("/flow?compare=year");
  expect(await page.getByText("no mail then").count()).toBe(2);
  await context.close();
});

test("the comparison is taken along from the dashboard to the report", async () => {
  const { page, context, open } = await site.openPage();
  await open("/flow?compare=none");
  await page.getByRole("navigation", { name: "Main navigation" }).getByRole("link", { name: "Connector report" }).click();
  await page.getByRole("button", { name: /Compare.*nothing/ }).waitFor();
  expect(page.url()).toBe(`${site.url}/connectors?compare=none`);
  await context.close();
});
