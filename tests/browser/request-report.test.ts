import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ReportsAnswer } from "../../src/api/contract/reports.ts";
import { SMALL_CONFIG, SMALL_LOG } from "../command/small-log.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { openSink, type Sink, type SunkMessage } from "../lab/sink.ts";
import { excessOf, PHONE, violationsOf } from "./find-violations.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";

const directory = temporaryDirectory();
const config = join(directory, "postseal.yaml");
const DAYS = "from=2026-11-13&to=2026-11-19";
let sink: Sink;
let messages: SunkMessage[];
let site: Site;

beforeAll(async () => {
  const options = { name: "relay", address: "127.0.0.1", protocol: "smtp", offers: ["absent"], keyPair: { cert: "", key: "" } } as const;
  sink = await openSink({ ...options, onMessage: (message) => messages.push(message) }, "", { truth: [], headers: [] });
  writeFileSync(config, mailConfig());
  writeFileSync(join(directory, "mail.log"), SMALL_LOG);
  site = await openServedSite(["--config", "postseal.yaml", "--year", "2026", "mail.log"], directory);
});
beforeEach(() => {
  messages = [];
});
afterAll(async () => {
  await site.close();
  sink.close();
});

function mailConfig(): string {
  return `${SMALL_CONFIG}mail: { host: 127.0.0.1, port: ${sink.port}, tls: none, from: postseal@example.com }\n`;
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error("it did not come about in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const request = (page: Page) => page.getByRole("button", { name: "Request report" });
const dialog = (page: Page) => page.getByRole("dialog");

test("with the mouse: what is displayed is sent at once, and its file is the one of Export", async () => {
  const { page, context, troubles, open } = await site.openPage({ acceptDownloads: true });
  await open(`/connectors?${DAYS}&show=inbound%3AContoso&group=period`);
  await request(page).click();
  await page.getByLabel("Name").fill("For Ann");
  expect(await dialog(page).getByText("Contoso (Inbound) · Messages · Whole period").isVisible()).toBe(true);
  await dialog(page).getByRole("button", { name: "Send now" }).click();
  await page.getByText("Name at least one recipient.").waitFor();
  await page.locator("textarea[name=recipients]:focus").waitFor();
  await page.getByLabel("Recipients").fill("ann@elsewhere.example");
  await dialog(page).getByRole("button", { name: "Send now" }).click();
  await page.getByText("Reports are not sent to ann@elsewhere.example.").waitFor();
  await page.getByLabel("Recipients").fill("ann@example.com\nbob@example.com");
  await dialog(page).getByRole("button", { name: "Send now" }).click();
  await page.getByText("The report is being sent to ann@example.com, bob@example.com.").waitFor();
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await page.locator("button:focus", { hasText: "Request report" }).waitFor();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const exported = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of exported) parts.push(part);
  await until(() => messages.length === 1);
  const mail = await PostalMime.parse(messages[0]?.content ?? "");
  expect(mail.subject).toBe("For Ann: 13 – 19 Nov 2026");
  expect(messages[0]?.recipients).toEqual(["ann@example.com", "bob@example.com"]);
  expect(new TextDecoder().decode(mail.attachments[0]?.content as ArrayBuffer)).toBe(Buffer.concat(parts).toString("utf8"));
  expect(troubles.filter((trouble) => !trouble.includes("403"))).toEqual([]);
  await context.close();
});

test("by the keyboard alone: a weekly report is scheduled, changed, paused, sent and deleted", async () => {
  const { page, context, troubles, open } = await site.openPage();
  await open(`/connectors?${DAYS}&view=tls`);
  const { keyboard } = page;
  await request(page).focus();
  await keyboard.press("Enter");
  await page.locator("input[name=name]:focus").waitFor();
  await keyboard.press("Control+A");
  await keyboard.type("Weekly");
  await keyboard.press("Tab");
  await keyboard.type("Weekly"); // in the list of rhythms
  await keyboard.press("Tab");
  await keyboard.type("Fri");
  await page.getByLabel("Time", { exact: true }).focus();
  await keyboard.type("0630AM");
  await page.getByLabel("Recipients").focus();
  await keyboard.type("ann@example.com");
  await dialog(page).getByRole("button", { name: "Schedule" }).focus();
  await keyboard.press("Enter");
  await page.getByText(/^The report is scheduled\. It is first due/).waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter"); // all requested reports
  const row = page.locator(".requested-reports tr", { hasText: "Weekly" });
  await row.waitFor();
  expect(await row.locator("td").first().textContent()).toBe("Every Friday at 06:30The 7 days before");
  const press = async (name: string) => {
    await page.getByRole("button", { name }).focus();
    await keyboard.press("Enter");
  };
  await press("Change: Weekly");
  await page.locator("input[name=name]:focus").waitFor();
  await keyboard.press("End");
  await keyboard.type(" to Ann");
  await keyboard.press("Enter");
  await dialog(page).waitFor({ state: "detached" });
  await press("Pause: Weekly to Ann");
  await row.getByText("Paused").waitFor();
  await press("Send now: Weekly to Ann");
  await until(() => messages.length === 1);
  await row.getByText(/^\d+ \w+, \d\d:\d\d$/).waitFor();
  await press("Resume: Weekly to Ann");
  await page.getByRole("button", { name: "Pause: Weekly to Ann" }).waitFor();
  await press("Delete: Weekly to Ann");
  await dialog(page).waitFor();
  await keyboard.press("Enter");
  await page.getByText("Weekly to Ann was deleted.").waitFor();
  await page.locator("[role=status]:focus").waitFor();
  expect(await row.count()).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

describe("axe finds nothing, and nothing is wider than a phone,", () => {
  test.for([
    ["en", "Request report", "Weekly"],
    ["sv", "Begär rapport", "Varje vecka"],
    ["nl", "Rapport aanvragen", "Wekelijks"],
  ] as const)("in %s while a report is requested", async ([language, name, weekly]) => {
    const { page, context, troubles, open } = await site.openPage({ colorScheme: "light" });
    await page.addInitScript(`localStorage.setItem("postseal.language", "${language}")`);
    await open(`/connectors?${DAYS}`);
    await page.getByRole("button", { name }).click();
    await page.locator(".request-form select").first().selectOption({ label: weekly });
    await page.locator(".request-form footer .primary").click();
    await page.locator(".form-problem:not(:empty)").waitFor();
    const found = [...(await violationsOf(page))];
    await page.setViewportSize(PHONE);
    found.push(...(await excessOf(page)));
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect([...troubles, ...found]).toEqual([]);
    await context.close();
  });
});

test("without a relay the dialogue says how to set one up; the lines work as they stand, without a restart", async () => {
  writeFileSync(config, SMALL_CONFIG);
  const { page, context, troubles, open } = await site.openPage({ colorScheme: "light" });
  await page.waitForTimeout(2_500); // the server looks at its file every two seconds
  await open(`/connectors?${DAYS}`);
  await request(page).click();
  await page.getByText("Put these lines into postseal.yaml").waitFor();
  const lines = (await page.locator(".set-up-lines").textContent()) ?? "";
  const { setUp }: ReportsAnswer = JSON.parse(await site.ask("/api/v1/reports"));
  expect(lines).toBe(setUp);
  expect(await violationsOf(page)).toEqual([]);
  writeFileSync(config, `${SMALL_CONFIG}${lines}`);
  await page.getByLabel("Recipients").waitFor({ timeout: 20_000 });
  await open("/flow");
  await page.getByText("Connects only to smtp.example.com, to send mail").waitFor();
  expect(troubles).toEqual([]);
  writeFileSync(config, mailConfig());
  await context.close();
});

test("the bundled sample sends nothing, and says what would be needed", async () => {
  const sample = await openServedSite(["--sample"], mkdtempSync(join(directory, "sample-")));
  const { page, open } = await sample.openPage();
  await open("/settings/reports");
  expect(await page.locator(".set-up").textContent()).toContain("Postseal does not know yet how to send mail.");
  await sample.close();
});
