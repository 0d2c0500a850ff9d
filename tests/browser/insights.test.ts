import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { InsightAnswer, InsightsAnswer } from "../../src/api/contract/insights.ts";
import type { MessagesAnswer } from "../../src/api/contract/messages.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";
import { PARTNER_CONFIG, renderPartnerLog } from "./partner-log.ts";

const CONTOSO = "significant-tls10:inbound:Partner:Contoso";
const FABRIKAM = "forced-tls-bypassed:inbound:Partner:Fabrikam";
const pathOf = (id: string) => `/insights/${encodeURIComponent(id)}`;
const TITLE = "Inbound Partner connector seeing significant TLS1.0 mail flow";
const directory = temporaryDirectory();
let site: Site;

beforeAll(async () => {
  writeFileSync(join(directory, "mail.log"), renderPartnerLog());
  writeFileSync(join(directory, "postseal.yaml"), PARTNER_CONFIG);
  site = await openServedSite(["--config", "postseal.yaml", "--data", "data", "mail.log"], directory);
});
afterAll(() => site.close());

async function askInsights(): Promise<InsightsAnswer> {
  return JSON.parse(await site.ask("/api/v1/insights"));
}

test("the list, the badge and the API tell the same findings, most urgent first", async () => {
  const { page, open, troubles } = await site.openPage();
  await open("/insights");
  const { insights } = await askInsights();
  expect(insights.map(({ id }) => id)).toEqual([FABRIKAM, CONTOSO]);
  expect(await page.locator(".insight-table tbody th > a").allTextContents()).toEqual([
    "Inbound Partner connector forces TLS but carried mail without it",
    TITLE,
  ]);
  expect(await page.locator(".nav-badge").textContent()).toContain("2 findings ask for action");
  expect(await page.locator(".insight-table tbody tr").last().locator("td").allTextContents()).toEqual([
    "3 Nov",
    "Observed",
    "contoso.example",
    "50",
    "36.8%",
  ]);
  expect(troubles).toEqual([]);
});

test("one finding: four facts, the day on which it began, its messages, and what to do; by its address, and back", async () => {
  const { page, open, troubles } = await site.openPage();
  await open("/insights");
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("heading", { name: "What happens" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(pathOf(CONTOSO));
  const answer: InsightAnswer = JSON.parse(await site.ask(`/api/v1${pathOf(CONTOSO)}`));
  expect(await page.locator(".insight-facts dd").allTextContents()).toEqual([
    "50 of 13636.8% of the messages whose outcome is known",
    "Since 3 Nov129 messages so far; TLS 1.2 before",
    "Observeda log line proves all 50",
    "1 hostmail-b.contoso.example",
  ]);
  await page.getByText("3 Nov, 08:51: first TLS 1.0").waitFor();
  expect(await page.locator(".evidence tbody th a").allTextContents()).toEqual(answer.examples.map(({ queueId }) => queueId));
  expect(await page.locator(".evidence tbody th a").first().getAttribute("href")).toBe(`/messages/${answer.examples[0]?.id}`);

  // Exactly the messages that were counted: by the list's own question, under the link's own parameters.
  const link = await page.getByRole("link", { name: "Open all 50 messages" }).first().getAttribute("href");
  const listed: MessagesAnswer = JSON.parse(await site.ask(`/api/v1${link}`));
  expect(listed.messages).toBe(answer.insight.messages);
  const csv = await page.getByRole("link", { name: "Export CSV" }).getAttribute("href");
  expect((await site.ask(csv ?? "")).trim().split("\n")).toHaveLength(1 + answer.insight.messages);

  await page.reload();
  await page.getByRole("heading", { name: TITLE }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Insights", exact: true }).waitFor();
  await open(`${pathOf(CONTOSO)}?days=30`);
  expect(await page.getByRole("link", { name: "Export CSV" }).getAttribute("href")).toBe(csv);
  expect(troubles).toEqual([]);
});

test("by keyboard alone: a day of the chart is reached, told and opened; the data stand as a table", async () => {
  const { page, open, troubles } = await site.openPage();
  await open(pathOf(CONTOSO));
  await page.locator(".insight-chart .explorer").focus();
  await page.keyboard.press("End");
  expect(await page.locator(".tooltip").textContent()).toContain("Contoso, Thu 19 Nov");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/messages\?/);
  const listed: MessagesAnswer = JSON.parse(await site.ask(`/api/v1/messages${new URL(page.url()).search}`));
  expect(listed.messages).toBe(25);
  await page.goBack();
  await page.getByRole("button", { name: "Show as table" }).focus();
  await page.keyboard.press("Enter");
  expect(await page.locator(".insight-chart tbody tr").last().locator("th, td").allTextContents()).toEqual(
    expect.arrayContaining(["Thu 19 Nov", "10", "15", "25"]),
  );
  expect(troubles).toEqual([]);
});

test("a finding is snoozed with a reason by keyboard, stands apart, and is taken up again by mouse", async () => {
  const { page, open, troubles } = await site.openPage();
  await open(pathOf(CONTOSO));
  await page.getByRole("button", { name: "Snooze…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Snooze this finding" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Snooze…");
  await page.getByRole("button", { name: "Snooze…" }).press("Enter");
  expect(await dialog.getByRole("button", { name: "Snooze" }).isDisabled()).toBe(true);
  await dialog.getByRole("radio", { name: /It gets worse/ }).press("Space");
  await dialog.getByRole("textbox", { name: "Reason" }).focus();
  await page.keyboard.type("They upgrade in December.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Snoozed until it gets worse").waitFor();
  await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe(TITLE);
  expect((await askInsights()).snoozed).toMatchObject([
    { id: CONTOSO, snooze: { reason: "They upgrade in December.", until: null, messages: 50 } },
  ]);
  expect(await page.locator(".nav-badge").textContent()).toContain("1 finding asks for action");

  await open("/insights");
  const snoozed = page.getByRole("region", { name: "1 snoozed" });
  expect(await snoozed.textContent()).toContain("Snoozed until it gets worse: They upgrade in December.");
  await snoozed.getByRole("button", { name: "Take up again" }).click();
  await snoozed.waitFor({ state: "detached" });
  expect((await askInsights()).insights).toHaveLength(2);
  expect(troubles).toEqual([]);
});

test("a finding that is over is told as such", async () => {
  const { page, open } = await site.openPage();
  await open("/insights/significant-tls11%3Ainbound%3APartner%3ANobody");
  await page.getByRole("heading", { name: "This finding is over" }).waitFor();
  await page.getByRole("link", { name: "All insights" }).last().click();
  await page.getByRole("heading", { name: "Insights", exact: true }).waitFor();
});

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test.for(["en", "sv", "nl"] as const)(
  "axe finds nothing in %s, light and dark, with a dialogue open, and nothing is wider than a phone",
  async (language) => {
    const { page, context, open } = await site.openPage();
    await page.addInitScript(`localStorage.setItem("postseal.language", "${language}")`);
    const complaints: string[] = [];
    const look = async () => {
      // Colours are all that differs between the themes.
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
        const chosen = colorScheme === "light" ? axe.withTags(RULES) : axe.withRules(["color-contrast", "link-in-text-block"]);
        const { violations } = await chosen.analyze();
        complaints.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`));
      }
    };
    for (const path of ["/insights", pathOf(CONTOSO)]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(path);
      await look();
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    }
    await page.locator(".insight-head .control").click();
    await look();
    expect(complaints).toEqual([]);
    await context.close();
  },
);
