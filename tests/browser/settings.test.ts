import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConnectorReportAnswer } from "../../src/api/contract/connector-report.ts";
import { SMALL_LOG } from "../command/small-log.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { excessOf, PHONE, violationsOf } from "./find-violations.ts";
import { openServedSite } from "./open-served-site.ts";
import type { OpenedPage, Site } from "./open-site.ts";

const FILE = `# Configuration of mx, see the wiki
timezone: UTC
connectors:
  # our largest partner
  - name: Contoso   # since 2019
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]

  - name: To Contoso
    direction: outbound
    connectorType: Partner
    recipientDomains: [ contoso.example ]   # both
# insights: { windowDays: 30 }
`;

const directory = temporaryDirectory();
const config = join(directory, "postseal.yaml");
let site: Site;
let sample: Site;

beforeAll(async () => {
  writeFileSync(config, FILE);
  writeFileSync(join(directory, "mail.log"), SMALL_LOG);
  chmodSync(config, 0o640);
  site = await openServedSite(["--config", "postseal.yaml", "--year", "2026", "mail.log"], directory);
  sample = await openServedSite(["--sample"], mkdtempSync(join(directory, "sample-")));
});
afterAll(async () => {
  await site.close();
  await sample.close();
});

/** Messages of every way in the report, by direction and connector. */
async function report(): Promise<Readonly<Record<string, number>>> {
  const { days }: ConnectorReportAnswer = JSON.parse(await site.ask("/api/v1/connector-report"));
  return Object.fromEntries(days.map((day) => [`${day.direction} ${day.connector ?? day.path}`, day.messages]));
}

async function openSettings(content = FILE): Promise<OpenedPage> {
  writeFileSync(config, content);
  const opened = await site.openPage();
  await opened.open("/settings/connectors");
  return opened;
}

const test_ = (page: Page) => page.getByRole("button", { name: "Test on recent mail" });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

test("a connector is edited, tested and saved with the mouse, and the Connector report's numbers move", async () => {
  const { page, context, troubles, open } = await openSettings();
  expect(await report()).toEqual({ "inbound Contoso": 1, "inbound internet": 1, "outbound To Contoso": 1 });
  expect(await page.locator(".connector-messages").allTextContents()).toEqual(["1 message", "1 message"]);
  expect(await save(page).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Contoso", exact: true }).click();
  await page.getByLabel("Sender domains").fill("contoso.example\nfabrikam.example");
  expect(await page.getByText("Unsaved changes.").isVisible()).toBe(true);
  await test_(page).click();
  await page.getByText("1 of 3 messages (33.3%) would take another way.").waitFor();
  const moved = page.locator(".trial tbody tr").first();
  expect(await moved.locator("td").allTextContents()).toEqual([
    "1",
    "2",
    "+1",
    "1 From the internet",
    "mail.contoso.example 1senderDomains contoso.examplemx.fabrikam.example 1senderDomains fabrikam.example",
  ]);
  expect(readFileSync(config, "utf8")).toBe(FILE);
  await save(page).click();
  await page.getByText("Saved. All mail is grouped by these connectors now.").waitFor();
  expect(readFileSync(config, "utf8")).toBe(FILE.replace("[contoso.example]", "[contoso.example, fabrikam.example]"));
  expect(await report()).toEqual({ "inbound Contoso": 2, "outbound To Contoso": 1 });
  await open("/connectors?view=tls");
  const contoso = page.locator(".share-bars tbody tr", { has: page.getByText("Contoso", { exact: true }) });
  expect(await contoso.locator("td").last().textContent()).toBe("2");
  expect(troubles).toEqual([]);
  await context.close();
});

test("by the keyboard alone: moved, added, tested, saved", async () => {
  const { page, context, troubles } = await openSettings();
  await page.getByRole("button", { name: "Move To Contoso up" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("To Contoso is now number 1 of 2.").waitFor();
  await page.locator("[aria-label='Move To Contoso down']:focus").waitFor();
  await page.getByRole("button", { name: "Add an inbound connector" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("[id$='-name']:focus").waitFor();
  await page.keyboard.type("Fabrikam: the office");
  for (let stop = 0; stop < 4; stop++) await page.keyboard.press("Tab"); // direction, type, sender domains, addresses
  await page.keyboard.type("203.0.113.0/24");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // in a field of one line: the next step
  await page.getByText("1 of 3 messages (33.3%) would take another way.").waitFor();
  await page.locator("#connectors-trial:focus").waitFor();
  await save(page).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Saved. All mail is grouped").waitFor();
  const saved = readFileSync(config, "utf8");
  expect(saved).toContain(`  - name: "Fabrikam: the office"
    direction: inbound
    connectorType: Partner
    senderIpAddresses: [203.0.113.0/24]
# insights: { windowDays: 30 }
`);
  expect(saved).toContain(
    "    recipientDomains: [ contoso.example ]   # both\n\n  # our largest partner\n  - name: Contoso   # since 2019\n",
  );
  expect(await report()).toEqual({ "inbound Contoso": 1, "inbound Fabrikam: the office": 1, "outbound To Contoso": 1 });
  expect(troubles).toEqual([]);
  await context.close();
});

test("a broken edit is refused at its field, which gets the focus, and nothing is lost by loading the page again", async () => {
  const { page, context, open } = await openSettings();
  await page.getByRole("button", { name: "Contoso", exact: true }).click();
  await page.getByLabel("Sender addresses").fill("198.51.100.7\n300.1.1.1");
  await page.getByRole("button", { name: "Close" }).click();
  await test_(page).click();
  const field = page.getByLabel("Sender addresses");
  await field.waitFor();
  await page.locator("[id$='-senderIpAddresses']:focus").waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const [told = ""] = ((await field.getAttribute("aria-describedby")) ?? "").split(" ");
  expect(await page.locator(`[id="${told}"]`).textContent()).toBe(
    '"300.1.1.1" is not an address or a range; write it like 198.51.100.7, 198.51.100.0/24 or 2001:db8::/32',
  );
  expect(await page.getByText("One field has to be corrected.").first().isVisible()).toBe(true);
  expect(readFileSync(config, "utf8")).toBe(FILE);
  await open("/settings/connectors");
  await page.getByRole("button", { name: "Contoso", exact: true }).click();
  expect(await page.getByLabel("Sender addresses").inputValue()).toBe("198.51.100.7\n300.1.1.1");
  await page.getByRole("button", { name: "Discard" }).click();
  expect(await page.getByLabel("Sender addresses").inputValue()).toBe("");
  await context.close();
});

test("leaving with unsaved changes asks, and keeps them until they are discarded", async () => {
  const { page, context, troubles } = await openSettings();
  await page.getByRole("button", { name: "Contoso", exact: true }).click();
  await page.getByLabel("Name name").fill("Adatum");
  const mailFlow = page.getByRole("link", { name: "Mail flow" });
  await mailFlow.click();
  await page.getByRole("button", { name: "Stay here" }).click();
  expect(new URL(page.url()).pathname).toBe("/settings/connectors");
  await mailFlow.click();
  await page.getByRole("button", { name: "Leave, keep them" }).click();
  await page.getByRole("heading", { level: 1, name: "Mail flow" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Adatum", exact: true }).waitFor();
  await mailFlow.click();
  await page.getByRole("button", { name: "Discard them" }).click();
  await page.getByRole("heading", { level: 1, name: "Mail flow" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Contoso", exact: true }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

describe("a file that is changed by hand meanwhile", () => {
  test("is not written over: the edit can be dropped, or made to the new file", async () => {
    const { page, context } = await openSettings();
    await page.getByRole("button", { name: "Contoso", exact: true }).click();
    await page.getByLabel("Name name").fill("Adatum");
    await test_(page).click();
    await page.getByText("No message would take another way.").waitFor();
    const theirs = FILE.replace("# Configuration of mx, see the wiki", "# Configuration of mx");
    writeFileSync(config, theirs);
    await save(page).click();
    await page.getByRole("heading", { name: "The file was changed meanwhile" }).waitFor();
    expect(readFileSync(config, "utf8")).toBe(theirs);
    await page.getByRole("button", { name: "Make my changes to the new file" }).click();
    await test_(page).click();
    await page.getByText("No message would take another way.").waitFor();
    await save(page).click();
    await page.getByText("Saved. All mail is grouped").waitFor();
    expect(readFileSync(config, "utf8")).toBe(theirs.replace("name: Contoso ", "name: Adatum "));
    await context.close();
  });

  test("is taken up while the page is open, and told with its place when it is broken", async () => {
    const { page, context } = await openSettings();
    writeFileSync(config, FILE.replace("name: Contoso ", "name: Northwind "));
    await page.getByRole("button", { name: "Northwind", exact: true }).waitFor();
    expect(await report()).toEqual({ "inbound Northwind": 1, "inbound internet": 1, "outbound To Contoso": 1 });
    writeFileSync(config, FILE.replace("connectorType: Partner", "connectorType: Partners"));
    await page.getByText("postseal.yaml is broken").waitFor();
    expect(await page.locator(".file-problems").textContent()).toContain(
      'line 7, column 20 connectors[0].connectorType must be one of Partner, OnPremises, not "Partners"; did you mean Partner?',
    );
    expect(await report()).toEqual({ "inbound Northwind": 1, "inbound internet": 1, "outbound To Contoso": 1 });
    await context.close();
  });
});

test("one message is asked about, by the connectors as they are edited", async () => {
  const { page, context } = await openSettings();
  await page.getByLabel("From address or host").fill("198.51.100.7");
  await page.getByLabel("Sender's domain").fill("contoso.example");
  await page.keyboard.press("Enter");
  await page.locator(".match-chosen").waitFor();
  expect(await page.locator(".match-answer").textContent()).toContain("Contoso Partnerbecause senderDomains contoso.example");
  await context.close();
});

test("the sources tell what they lack, and the appearance section what is in force", async () => {
  const { page, context, troubles, open } = await openSettings();
  await open("/settings/sources");
  expect(await page.locator(".sources tbody").textContent()).toContain("mail.log");
  await page.getByText("Every recent message has a known outcome").waitFor();
  await open("/settings/appearance");
  expect(await page.locator(".in-force").textContent()).toContain("timezone: UTC");
  await page.getByRole("radio", { name: "Svenska" }).click();
  await page.getByRole("heading", { level: 1, name: "Inställningar" }).waitFor();
  await page.getByRole("radio", { name: "Mörka färger" }).click();
  expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  expect(troubles).toEqual([]);
  await context.close();
});

test("the sample can be tried, but not saved, and gives the lines", async () => {
  const { page, context, troubles, open } = await sample.openPage();
  await open("/settings/connectors");
  await page.getByText("everything can be tried, nothing is saved").first().waitFor();
  await page.getByRole("button", { name: "Move From Partners 9 and 11 up" }).click();
  await test_(page).click();
  expect(await page.locator(".yaml pre").textContent()).toMatch(/^connectors:\n {2}- name: From Partners 9 and 11\n/);
  expect(await page.getByRole("button", { name: "Save", exact: true }).count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await excessOf(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});
