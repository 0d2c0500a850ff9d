import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessagesAnswer } from "../../src/api/contract/messages.ts";
import type { PeerAnswer } from "../../src/api/contract/peer.ts";
import type { PeersAnswer } from "../../src/api/contract/peers.ts";
import { createFormats } from "../../src/messages/formats.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { HOSTILE_PEER } from "./fixture-peers.ts";
import { openServedSite } from "./open-served-site.ts";
import { openSite, type Site } from "./open-site.ts";

const format = createFormats("en-GB");
const directory = temporaryDirectory();
let sample: Site;
let hostile: Site;

beforeAll(async () => {
  [sample, hostile] = await Promise.all([openServedSite(["--sample"], directory), openSite("hostile")]);
});
afterAll(async () => {
  await Promise.all([sample.close(), hostile.close()]);
});

const names = (page: Page) => page.locator(".peers-table .of-peer a").allTextContents();

/** Every count that is a link to messages: what it says, and where it leads. */
async function countLinks(page: Page): Promise<readonly { readonly count: number; readonly search: string }[]> {
  const links = await page.locator('main a[href^="/messages?"]').all();
  const read = links.map(async (link) => {
    const text = (await link.textContent()) ?? "";
    const search = new URL((await link.getAttribute("href")) ?? "", sample.url).search;
    return { text, search };
  });
  return (await Promise.all(read)).flatMap(({ text, search }) => {
    const count = /^[\d,]+(?= of )|^[\d,]+$|(?<=Open (?:all )?)[\d,]+/.exec(text.trim())?.[0];
    return count === undefined ? [] : [{ count: Number(count.replaceAll(",", "")), search }];
  });
}

async function expectLinksToOpenTheirCounts(page: Page): Promise<number> {
  const links = await countLinks(page);
  const distinct = [...new Map(links.map((link) => [link.search, link])).values()];
  for (const { count, search } of distinct) {
    const answer: MessagesAnswer = JSON.parse(await sample.ask(`/api/v1/messages${search}`));
    expect(`${search}: ${answer.messages}`).toBe(`${search}: ${count}`);
  }
  return distinct.length;
}

describe("the peers of the sample", () => {
  test("stand in the API's order with its numbers, and every count opens as many messages", async () => {
    const { page, context, troubles, open } = await sample.openPage();
    await open("/peers");
    const answer: PeersAnswer = JSON.parse(await sample.ask("/api/v1/peers?limit=25"));
    expect(await names(page)).toEqual(answer.peers.map(({ peer }) => peer));
    expect(await page.getByRole("heading", { level: 2 }).textContent()).toBe(`${answer.found} peers`);
    const toCall = await page.locator(".peers-table .of-to-call .to-call > :first-child").allTextContents();
    expect(toCall).toEqual(answer.peers.map((peer) => format.number(peer.toCall)));
    expect(await expectLinksToOpenTheirCounts(page)).toBeGreaterThan(30);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("are searched, filtered, sorted and paged; the address brings all of it back", async () => {
    const { page, context, open } = await sample.openPage();
    await open("/peers");
    await page.getByRole("link", { name: "Next" }).click();
    await page.getByText("26 – 44 of 44.").waitFor();
    expect(new URL(page.url()).search).toBe("?page=2");
    await page.getByLabel("Show").selectOption("No TLS");
    await page.getByRole("link", { name: "Messages", exact: true }).click();
    await page.getByLabel("Search peers").fill("partner1");
    await page.getByRole("heading", { name: "8 peers" }).waitFor();
    expect(new URL(page.url()).search).toBe("?show=none&search=partner1&order=messages");
    const found = await names(page);
    await page.reload();
    await page.getByRole("heading", { name: "8 peers" }).waitFor();
    expect(await names(page)).toEqual(found);
    await page.goBack();
    await page.getByRole("heading", { name: "44 peers" }).waitFor({ state: "detached" });
    await page.getByLabel("Search peers").fill("nobody");
    await page.getByText("No peer matches.").waitFor();
    await page.getByRole("link", { name: "Show all peers" }).click();
    await page.getByRole("heading", { name: "44 peers" }).waitFor();
    await context.close();
  });

  test("lead to a peer's page by keyboard alone, and its letter is written, copied and left again", async () => {
    const { page, context, troubles, open } = await sample.openPage();
    await open("/peers");
    await page.getByLabel("Search peers").focus();
    await page.keyboard.type("partner7");
    await page.getByRole("heading", { name: "1 peer" }).waitFor();
    for (let step = 0; step < 16; step += 1) {
      if ((await page.evaluate("document.activeElement?.textContent")) === "partner7.test") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "partner7.test" }).waitFor();
    await page.getByRole("link", { name: "Write partner letter" }).focus();
    await page.keyboard.press("Enter");
    const letter = page.getByRole("textbox", { name: "The letter" });
    expect(await letter.inputValue()).toMatch(/^TLS of the mail between Example BV and partner7\.test\n/);
    await page.getByLabel("Language of the letter").focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/letter=sv/);
    expect(await letter.inputValue()).toMatch(/^TLS för e-posten mellan Example BV och partner7\.test\n/);
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/peers\/partner7\.test$/);
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Write partner letter");
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("a peer of the sample", () => {
  test.for(["partner7.test", "127.0.7.4"])("%s: the numbers are the API's, and every count opens as many messages", async (name) => {
    const { page, context, troubles, open } = await sample.openPage();
    await open(`/peers/${name}`);
    const answer: PeerAnswer = JSON.parse(await sample.ask(`/api/v1/peer?peer=${name}`));
    expect(await page.title()).toBe(`${name} · Postseal`);
    const hosts = await page.locator(".hosts tbody th > .mono").allTextContents();
    expect(hosts).toEqual(answer.hosts.map(({ host }) => host ?? ""));
    expect(await page.locator(".evidence tbody tr").count()).toBe(answer.examples.length);
    expect(await expectLinksToOpenTheirCounts(page)).toBeGreaterThan(4);
    await page.getByRole("button", { name: "Show as table" }).click();
    await expectLinksToOpenTheirCounts(page);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("without mail in the period tells when there was; one that is not known says so", async () => {
    const { page, context, open } = await sample.openPage();
    await open("/peers/partner7.test?from=2026-10-01&to=2026-10-02");
    await page.getByRole("link", { name: "Show 7 – 20 Nov 2026" }).click();
    await page.getByRole("heading", { name: "Hosts", exact: true }).waitFor();
    await open("/peers/nobody.example");
    await page.getByRole("heading", { name: "This peer is not known" }).waitFor();
    await context.close();
  });

  test("the letter is saved as a file, as it was changed", async () => {
    const { page, context, open } = await sample.openPage();
    await open("/peers/partner7.test?letter=nl");
    await page.getByRole("textbox", { name: "The letter" }).fill("Hallo ✓");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download .txt" }).click()]);
    expect(download.suggestedFilename()).toBe("postseal-partner-letter-partner7-test-2026-11-14-2026-11-20.txt");
    expect((await buffer(await download.createReadStream())).toString("utf8")).toBe("Hallo ✓");
    await context.close();
  });
});

test("a peer's name is text, whatever it holds: in the list, on its page, in its letter", async () => {
  const { page, context, troubles, open } = await hostile.openPage();
  await open("/peers");
  await page.getByRole("link", { name: /^Evil <img/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Evil <img src=x .*‹U\+202E›gpj‹U\+001B›/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/peers/${encodeURIComponent(HOSTILE_PEER)}`);
  await page.reload();
  await page.getByRole("link", { name: "Write partner letter" }).click();
  const letter = await page.getByRole("textbox", { name: "The letter" }).inputValue();
  expect(letter).toContain("‹U+202E›gpj");
  expect([letter.includes("\u202e"), letter.includes("\u001b")]).toEqual([false, false]);
  expect(await page.locator("img").count()).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

test("an IPv6 address is a peer with a page of its own, by its own link", async () => {
  const { page, context, troubles, open } = await hostile.openPage();
  await open("/peers");
  await page.getByText("1 message has no peer").waitFor();
  await page.getByRole("link", { name: "2001:db8::7" }).click();
  await page.getByRole("heading", { level: 1, name: "2001:db8::7" }).waitFor();
  await page.getByText("Every message of these days was protected").waitFor();
  await open("/peers/2001:db8::7");
  await page.getByRole("heading", { name: "Hosts", exact: true }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test("what changed for the worse, and what fell back, is told with its numbers", async () => {
  const { page, context, open } = await hostile.openPage();
  await open(`/peers/${encodeURIComponent(HOSTILE_PEER)}`);
  await page.getByRole("heading", { name: "Ask what changed: no TLS 1.3 since 4 Nov" }).waitFor();
  await page.getByText("Inbound, last seen 3 Nov. The best of 16 messages since then is TLS 1.0.").waitFor();
  await page.getByRole("heading", { name: "Find out why TLS fails at times" }).waitFor();
  await page.getByText("2 attempts failed because of TLS.").waitFor();
  await context.close();
});
