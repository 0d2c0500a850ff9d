import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FixtureKind } from "./fixture-questions.ts";
import { openSite, type Site } from "./open-site.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PAGES = ["/flow", "/flow/protected", "/connectors", "/connectors?view=tls", "/flow?from=2027-01-01&to=2027-01-02", "/nowhere"];
const sites = new Map<FixtureKind, Site>();

beforeAll(async () => {
  for (const kind of ["mail", "empty", "hostile", "quiet"] as const) sites.set(kind, await openSite(kind, { sample: kind === "mail" }));
});
afterAll(async () => {
  for (const site of sites.values()) await site.close();
});

async function violationsOf(
  kind: FixtureKind,
  path: string,
  language: string,
  colorScheme: "light" | "dark",
  width = 1440,
): Promise<readonly string[]> {
  const site = sites.get(kind);
  if (site === undefined) throw new Error(`No site ${kind}`);
  const { page, context, troubles } = await site.openPage({ colorScheme, viewport: { width, height: 900 } });
  await page.addInitScript(`localStorage.setItem("postseal.language", "${language}")`);
  await page.goto(path);
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  await context.close();
  return [...troubles, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)];
}

describe("axe finds nothing", () => {
  for (const language of ["en", "sv", "nl"]) {
    for (const theme of ["light", "dark"] as const) {
      test.for(PAGES)(`in ${language}, ${theme}, on %s`, async (path) => {
        expect(await violationsOf("mail", path, language, theme)).toEqual([]);
      });
    }
  }
  test.for(PAGES)("on a phone on %s", async (path) => {
    expect(await violationsOf("mail", path, "en", "light", 390)).toEqual([]);
  });
  test.for([
    ["empty", "/flow"],
    ["quiet", "/flow"],
    ["hostile", "/connectors"],
    ["hostile", "/flow/protected"],
  ] as const)("with %s data on %s", async ([kind, path]) => {
    expect(await violationsOf(kind, path, "en", "light")).toEqual([]);
  });
});

test("nothing is wider than a phone of 360 pixels", async () => {
  for (const path of PAGES) {
    const { page, context } = await (sites.get("mail") as Site).openPage({ viewport: { width: 360, height: 740 } });
    await page.goto(path);
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle");
    expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 360]);
    await context.close();
  }
});
