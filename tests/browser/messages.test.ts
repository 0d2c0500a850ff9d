import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageAnswer } from "../../src/api/contract/message.ts";
import type { MessagesAnswer } from "../../src/api/contract/messages.ts";
import type { OverviewAnswer } from "../../src/api/contract/overview.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { HOSTILE, HOSTILE_LOG } from "./hostile-log.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";

const format = createFormats("en-GB");
const directory = temporaryDirectory();
let sample: Site;

beforeAll(async () => {
  sample = await openServedSite(["--sample"], directory);
});
afterAll(() => sample.close());

async function askList(query: string): Promise<MessagesAnswer> {
  return JSON.parse(await sample.ask(`/api/v1/messages${query}`));
}

describe("with the mouse", () => {
  test("a number becomes a list, the list a message, the message its log lines; back leads the same way", async () => {
    const { page, context, troubles, open } = await sample.openPage();
    const { overview }: OverviewAnswer = JSON.parse(await sample.ask("/api/v1/overview"));
    await open("/flow");
    await page.getByRole("link", { name: "Messages", exact: true }).click();
    await page.getByLabel("Direction").selectOption("Inbound");
    await page.getByRole("button", { name: "Any TLS" }).click();
    await page.getByRole("checkbox", { name: "TLS 1.0" }).check();
    await page.getByRole("checkbox", { name: "TLS 1.1" }).check();
    await page.keyboard.press("Escape");
    const { inbound } = overview;
    const expected = inbound.byTls["TLSv1.0"] + inbound.byTls["TLSv1.1"];
    await page.getByText(`${format.number(expected)} messages`, { exact: true }).waitFor();
    expect(await page.locator(".split-parts a").allTextContents()).toEqual(
      [inbound.byTls["TLSv1.0"], inbound.byTls["TLSv1.1"]].map(String),
    );
    const list = new URL(page.url());
    expect(list.search).toBe("?tls=TLSv1.0%2CTLSv1.1&direction=inbound");

    const { rows } = await askList(list.search);
    // A click anywhere on the row opens it.
    const time = await page.locator(".message-rows tbody tr").nth(1).locator("td").first().boundingBox();
    await page.mouse.click((time?.x ?? 0) + 30, (time?.y ?? 0) + 20);
    await page.getByRole("heading", { level: 1, name: rows[1]?.queueId ?? "" }).waitFor();
    const { lines }: MessageAnswer = JSON.parse(await sample.ask(`/api/v1/messages/${rows[1]?.id}`));
    expect(await page.locator(".log .line").allTextContents()).toEqual(lines.map(({ text }) => text));
    expect(await page.locator(".log .decides mark").textContent()).toMatch(/^TLSv1(\.1)? with cipher \S+ \(\d+\/\d+ bits\)$/);

    await page.goBack();
    await page.getByText(`${format.number(expected)} messages`, { exact: true }).waitFor();
    await page.getByRole("link", { name: /^Remove filter Direction/ }).click();
    await page.getByRole("link", { name: /^Remove filter TLS/ }).click();
    const all = inbound.messages + overview.outbound.messages + overview.submission.messages;
    await page.getByText(`${format.number(all)} messages`, { exact: true }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("pages, order, a typed filter and attempts lead to what the API answers", async () => {
    const { page, context, troubles, open } = await sample.openPage();
    const listed = () => page.locator(".row-link bdi").allTextContents();
    await open("/messages");
    await page.getByRole("link", { name: "Last" }).click();
    await page.waitForURL(/page=28/);
    await page.getByText("1,351 – 1,358 of 1,358").waitFor();
    expect(await listed()).toEqual((await askList("?page=28")).rows.map(({ queueId }) => queueId));
    await page.getByLabel("Order").selectOption("Oldest first");
    await page.getByText("1 – 50 of 1,358").waitFor();
    expect(await listed()).toEqual((await askList("?order=oldest")).rows.map(({ queueId }) => queueId));

    await page.getByRole("button", { name: "More filters" }).click();
    await page.getByLabel("Value").fill("Partner6.test");
    await page.getByRole("button", { name: "Add filter" }).click();
    const { messages } = await askList("?peer=partner6.test");
    await page.getByText(`${messages} messages`, { exact: true }).waitFor();
    await page.getByRole("link", { name: "Attempts" }).click();
    const attempts = await askList("?peer=partner6.test&kind=attempts");
    await page.getByText(attempts.messages === 0 ? "No message matches" : `${attempts.messages} attempts`, { exact: true }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("everything that matches can be taken along as CSV", async () => {
    const { page, context, open } = await sample.openPage();
    await open("/messages?direction=inbound&tls=none");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export CSV" }).click();
    const file = join(directory, "export.csv");
    await (await download).saveAs(file);
    const lines = readFileSync(file, "utf8").trimEnd().split("\r\n");
    expect(lines.length - 1).toBe((await askList("?direction=inbound&tls=none")).messages);
    expect(lines[1]).toContain(",inbound,");
    await context.close();
  });
});

test("by keyboard alone: search, open, read, and back to the list", async () => {
  const { page, context, troubles, open } = await sample.openPage();
  const [row] = (await askList("")).rows;
  await open("/messages");
  await page.keyboard.press("/");
  await page.keyboard.type(row?.queueId ?? "");
  await page.keyboard.press("Enter");
  await page.getByText("1 message", { exact: true }).waitFor();
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate("document.activeElement?.className")) === "row-link") break;
  }
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: row?.queueId ?? "" }).waitFor();
  expect(await page.evaluate("document.activeElement?.id")).toBe("content");
  await page.reload();
  await page.getByText(`postseal explain ${row?.queueId}`).waitFor();
  await page.goBack();
  await page.getByText("1 message", { exact: true }).waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe(row?.queueId);
  expect(troubles).toEqual([]);
  await context.close();
});

test("a list that is empty leads on, and an id that nobody has says so", async () => {
  const { page, context, open } = await sample.openPage();
  await open("/messages?from=2026-11-20&to=2026-11-20&search=mx.partner1.test&direction=submission");
  await page.getByText("No message matches").waitFor();
  await page.getByRole("link", { name: "Clear all" }).last().click();
  await page.getByText(/^\d+ messages$/).waitFor();
  await open("/messages?from=2027-01-01&to=2027-01-07");
  await page.getByRole("link", { name: /^Show / }).click();
  await page.getByText(/^[\d,]+ messages$/).waitFor();
  await open("/messages/d-0000000000000-1");
  await page.getByRole("link", { name: "Open the list of messages" }).click();
  await page.getByRole("heading", { level: 1, name: "Messages" }).waitFor();
  await context.close();
});

describe("hostile names of a log", () => {
  let hostile: Site;
  const place = temporaryDirectory();

  beforeAll(async () => {
    writeFileSync(join(place, "mail.log"), HOSTILE_LOG);
    hostile = await openServedSite(["--year", "2026", "--timezone", "UTC", "mail.log"], place);
  });
  afterAll(() => hostile.close());

  test("are harmless text on every page that they lead to", async () => {
    const { page, context, troubles, open } = await hostile.openPage();
    const lists = await Promise.all(["", "?kind=attempts"].map((query) => hostile.ask(`/api/v1/messages${query}`)));
    const rows = lists.flatMap((list) => (JSON.parse(list) as MessagesAnswer).rows);
    expect(rows.map(({ kind, queueId }) => `${kind} ${queueId}`)).toEqual([
      "deliveries 6A1B2C3D4E",
      "deliveries 4A1B2C3D4E",
      "attempts 5A1B2C3D4E",
    ]);
    let all = "";
    for (const path of ["/messages", "/messages?kind=attempts", ...rows.map(({ id }) => `/messages/${id}`)]) {
      await open(path);
      all += await page.evaluate("document.body.innerText");
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.title()).toBe("Messages · Postseal");
      expect(Number(await page.evaluate("document.documentElement.scrollWidth"))).toBe(1440);
    }
    expect(all).toContain(HOSTILE.script);
    expect(all).toContain(HOSTILE.sql);
    expect(all).toContain("‹U+202E›exe.gpj");
    expect(all).toContain("‹U+001B›[31mred");
    expect([...all].filter((character) => character === "\u202e" || character === "\u001b")).toEqual([]);
    expect(Math.max(...all.split(/\s/).map((word) => word.length))).toBeLessThan(2_100);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("find their messages when they are searched for, as the characters that they are", async () => {
    const { page, context, open } = await hostile.openPage();
    await open("/messages");
    await page.getByRole("searchbox").fill(`mx${HOSTILE.script}`);
    await page.getByText("1 message", { exact: true }).waitFor();
    await page.getByRole("searchbox").fill(HOSTILE.sql);
    await page.getByText("No message matches").waitFor();
    await page.getByRole("searchbox").fill("");
    await page.getByText("2 messages", { exact: true }).waitFor();
    await context.close();
  });

  test("cannot run in the spreadsheet that opens the CSV", async () => {
    const csv = await hostile.ask("/api/v1/messages.csv?kind=attempts");
    expect(csv).toContain(`,deferred,"'=HYPERLINK(""http://evil.example"")`);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
  });
});
