import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { excessOf, PHONE, violationsOf } from "./find-violations.ts";
import { MESSAGE_PAGES } from "./fixture-messages.ts";
import { HOSTILE_PEER } from "./fixture-peers.ts";
import type { FixtureKind } from "./fixture-questions.ts";
import { openSite, type Site } from "./open-site.ts";

const PAGES = [
  "/flow",
  "/flow/protected",
  "/connectors",
  "/connectors?view=tls",
  "/connectors?group=period&cells=counts&count=recipients&where=type+is+Partner",
  ...MESSAGE_PAGES,
  "/peers",
  "/peers/contoso.example",
  "/tls-reports",
  "/flow?from=2027-01-01&to=2027-01-02",
  "/settings/connectors",
  "/settings/sources",
  "/settings/reports",
  "/settings/appearance",
  "/nowhere",
];
const WIDE = { width: 1440, height: 900 };
const sites = new Map<FixtureKind, Site>();

beforeAll(async () => {
  for (const kind of ["mail", "empty", "hostile", "quiet"] as const) sites.set(kind, await openSite(kind, { sample: kind === "mail" }));
});
afterAll(async () => {
  for (const site of sites.values()) await site.close();
});

/** Opens a page in one language, and lets `look` collect what is wrong with it. */
async function complaintsAbout(
  [kind, path, language]: readonly [FixtureKind, string, string],
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const site = sites.get(kind);
  if (site === undefined) throw new Error(`No site ${kind}`);
  const { page, context, troubles, open } = await site.openPage({ colorScheme: "light", viewport: WIDE });
  await page.addInitScript(`localStorage.setItem("postseal.language", "${language}")`);
  await open(path);
  const complaints = await look(page);
  await context.close();
  return [...troubles, ...complaints];
}

describe.concurrent("axe finds nothing, light and dark, and nothing is wider than a phone of 360 pixels", () => {
  for (const language of ["en", "sv", "nl"]) {
    test.for(PAGES)(`in ${language} on %s`, async (path, { expect }) => {
      const complaints = await complaintsAbout(["mail", path, language], async (page) => {
        const wide = await violationsOf(page);
        await page.setViewportSize(PHONE);
        return [...wide, ...(await excessOf(page))];
      });
      expect(complaints).toEqual([]);
    });
  }
});

test.concurrent.for(PAGES)("axe finds nothing on a phone on %s", async (path, { expect }) => {
  const complaints = await complaintsAbout(["mail", path, "en"], async (page) => {
    await page.setViewportSize(PHONE);
    return violationsOf(page);
  });
  expect(complaints).toEqual([]);
});

test.for([
  ["empty", "/flow"],
  ["quiet", "/flow"],
  ["hostile", "/connectors"],
  ["hostile", "/connectors?view=tls"],
  ["hostile", "/flow/protected"],
  ["mail", "/peers/contoso.example?letter=en"],
  ["empty", "/tls-reports"],
  ["quiet", "/tls-reports"],
  ["hostile", "/tls-reports"],
  ["mail", "/tls-reports?organization=nobody"],
  ["mail", "/tls-reports?from=2027-01-01&to=2027-01-02"],
  ["hostile", "/peers"],
  ["hostile", `/peers/${encodeURIComponent(HOSTILE_PEER)}`],
] as const)("axe finds nothing with %s data on %s", async ([kind, path]) => {
  expect(await complaintsAbout([kind, path, "en"], violationsOf)).toEqual([]);
});

test("axe finds nothing in the menus and panels of the Connector report", async () => {
  const complaints = await complaintsAbout(["mail", "/connectors?where=tls10+above+0", "en"], async (page) => {
    const found: string[] = [];
    for (const name of [/^Filters/, /^Columns$/, /^Export$/, /Save filter/, /^Compare/]) {
      await page.getByRole("button", { name }).first().click();
      found.push(...(await violationsOf(page)));
      await page.keyboard.press("Escape");
    }
    return found;
  });
  expect(complaints).toEqual([]);
});

test("axe finds nothing while the data stand as tables, the period is chosen, and a point of a chart is told", async () => {
  const complaints = await complaintsAbout(["mail", "/connectors", "en"], async (page) => {
    await page.locator(".lines-place .explorer").focus();
    await page.keyboard.press("End");
    await page.locator(".tooltip").waitFor();
    const withTooltip = await violationsOf(page);
    await page.getByRole("button", { name: "Show as table" }).click();
    await page.getByRole("button", { name: /Last 7 days/ }).click();
    return [...withTooltip, ...(await violationsOf(page))];
  });
  expect(complaints).toEqual([]);
});

test("axe finds nothing while a connector is edited, refused, tested, and the page is about to be left", async () => {
  const complaints = await complaintsAbout(["mail", "/settings/connectors", "en"], async (page) => {
    await page.getByRole("button", { name: "Contoso", exact: true }).first().click();
    const sender = page.getByLabel("Sender addresses");
    await sender.fill("300.1.1.1");
    await page.getByRole("button", { name: "Test on recent mail" }).click();
    await page.locator("[aria-invalid]").first().waitFor();
    const refused = await violationsOf(page);
    await page.setViewportSize(PHONE);
    const narrow = await excessOf(page);
    await page.setViewportSize(WIDE);
    await page.getByRole("link", { name: "Mail flow" }).click();
    await page.getByRole("dialog").waitFor();
    return [...refused, ...narrow, ...(await violationsOf(page))];
  });
  expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
});
