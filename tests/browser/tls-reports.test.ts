import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TlsReportsAnswer } from "../../src/api/contract/tls-reports.ts";
import { HOSTILE_NAME } from "./fixture-mail.ts";
import { type OpenedPage, openSite, type Site } from "./open-site.ts";

let site: Site;
let hostile: Site;
let empty: Site;

beforeAll(async () => {
  [site, hostile, empty] = await Promise.all([openSite("mail"), openSite("hostile"), openSite("empty")]);
});
afterAll(async () => {
  await Promise.all([site.close(), hostile.close(), empty.close()]);
});

const figures = ({ page }: OpenedPage) => page.locator(".report-facts .figure").allTextContents();
/** Waits until one of the four figures has this text. */
const isShown = (page: Page, text: string, nth: number) =>
  page.locator(".report-facts > div").nth(nth).locator(".figure").getByText(text, { exact: true }).waitFor();
const ask = async (query: string): Promise<TlsReportsAnswer> => JSON.parse(await site.ask(`/api/v1/tls-reports${query}`));

describe("the page of TLS reports", () => {
  test("is reached by the navigation, and shows what the API says of the same days", async () => {
    const opened = await site.openPage();
    await opened.open("/flow");
    await opened.page.getByRole("navigation").getByRole("link", { name: "TLS reports" }).click();
    await opened.page.locator(".report-facts").waitFor();
    expect(new URL(opened.page.url()).pathname).toBe("/tls-reports");
    // 13 to 19 November: six days of reports, three of which have four failed sessions more.
    expect(await figures(opened)).toEqual(["2,652", "18", "3", "18"]);
    expect((await ask("?from=2026-11-13&to=2026-11-19")).totals).toEqual({ reports: 18, organizations: 3, sessions: 2652, failed: 18 });
    expect(opened.troubles).toEqual([]);
    await opened.context.close();
  });

  test("is filtered by what stands in its tables and by its lists; the address brings it back", async () => {
    const opened = await site.openPage();
    const { page } = opened;
    await opened.open("/tls-reports");
    await page.locator(".report-table").getByRole("link", { name: "Contoso" }).click();
    await isShown(page, "180", 0);
    expect(new URL(page.url()).search).toBe("?organization=Contoso");
    await page.getByLabel("Policy").selectOption("DANE");
    await isShown(page, "0", 1);
    expect(new URL(page.url()).search).toBe("?organization=Contoso&policy=tlsa");
    await page.reload();
    await page.locator(".report-facts").waitFor();
    expect(await figures(opened)).toEqual(["180", "0", "1", "6"]);
    expect(await page.getByLabel("Organization", { exact: true }).inputValue()).toBe("Contoso");
    await page.goBack();
    await isShown(page, "6", 1);
    await opened.context.close();
  });

  test("tells what failed, what it meant, and what to do", async () => {
    const opened = await site.openPage();
    await opened.open("/tls-reports");
    const [expired, named] = await opened.page.locator(".of-failures tbody tr").allInnerTexts();
    expect(expired).toMatch(
      /Certificate expired\s+MTA-STS, enforce\. Mail was not delivered over these sessions\.\s+Renew the certificate/,
    );
    expect(expired).toMatch(/mx1\.example\.org\s+Northwind Mail\s+from 192\.0\.2\.7\s+16 – 18 Nov\s+12/);
    expect(named).toMatch(/MTA-STS, testing\. Policy in testing mode: mail was delivered all the same\./);
    await opened.page.locator(".of-failures").getByRole("link", { name: "12", exact: true }).click();
    await isShown(opened.page, "3", 3); // the reports that have them
    expect(new URL(opened.page.url()).search).toBe("?policy=sts&result=certificate-expired");
    await opened.context.close();
  });

  test("is read by keyboard alone: a day of the chart, the table of the same numbers, the next page of reports", async () => {
    const opened = await site.openPage();
    const { page } = opened;
    await opened.open("/tls-reports?days=30");
    await page.locator(".sessions-place .explorer").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator(".tooltip").innerText()).toMatch(/Wed 18 Nov\s+Failed\s+5\s+Successful\s+439\s+Sessions\s+444/);
    await page.getByRole("button", { name: "Show as table" }).focus();
    await page.keyboard.press("Enter");
    const row = page.getByRole("row", { name: /Wed 18 Nov/ });
    expect((await row.innerText()).split(/\s+/).slice(-2)).toEqual(["444", "5"]);
    await page.getByRole("link", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("26 – 50 of").waitFor();
    expect(new URL(page.url()).search).toBe("?days=30&page=2");
    expect(opened.troubles).toEqual([]);
    await opened.context.close();
  });

  test("gives its tables along as CSV", async () => {
    const opened = await site.openPage({ acceptDownloads: true });
    await opened.open("/tls-reports");
    await opened.page.getByRole("button", { name: /What failed/ }).click();
    const download = opened.page.waitForEvent("download");
    await opened.page.getByRole("menuitem", { name: /CSV/ }).click();
    const text = (await buffer(await (await download).createReadStream())).toString();
    expect(text.split("\r\n")[1]).toBe(
      'Certificate expired,certificate-expired,"MTA-STS, enforce",mx1.example.org,,Northwind Mail,2026-11-18,12',
    );
    await opened.context.close();
  });
});

test("where these days have no report the nearest are one click away", async () => {
  const opened = await site.openPage();
  await opened.open("/tls-reports?from=2027-01-01&to=2027-01-07");
  await opened.page.getByRole("link", { name: "Show 12 – 18 Nov 2026" }).click();
  await opened.page.locator(".report-facts").waitFor();
  expect(new URL(opened.page.url()).search).toBe("?from=2026-11-12&to=2026-11-18");
  await opened.context.close();
});

test("before the first report the page says how to get them, without any mail as well", async () => {
  const opened = await empty.openPage();
  await opened.open("/tls-reports");
  expect(await opened.page.locator("main").innerText()).toContain("v=TLSRPTv1; rua=mailto:");
  expect(opened.troubles).toEqual([]);
  await opened.context.close();
});

test("a reporter's words are shown as text", async () => {
  const opened = await hostile.openPage();
  await opened.open("/tls-reports");
  const words = await opened.page.locator("main").innerText();
  expect(words).toContain('Evil <img src=x onerror="document.title=1">');
  expect(words).not.toContain("\u202E");
  expect(await opened.page.title()).toBe("TLS reports · Postseal");
  await opened.page.locator(".report-table").getByRole("link", { name: /Evil/ }).click();
  await isShown(opened.page, "180", 0);
  expect(new URL(opened.page.url()).searchParams.get("organization")).toBe(HOSTILE_NAME);
  expect(opened.troubles).toEqual([]);
  await opened.context.close();
});
