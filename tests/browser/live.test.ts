import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createChanges } from "../../src/api/changes.ts";
import { SMALL_CONFIG, SMALL_LOG } from "../command/small-log.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { openServedSite } from "./open-served-site.ts";
import { openSite } from "./open-site.ts";

const directory = temporaryDirectory();
const LINES = SMALL_LOG.trimEnd().split("\n");

/** The page looks every ten seconds without being told to: timers as long as that never end here. */
const NO_LOOK_OF_ITS_OWN = `
  for (const name of ["setTimeout", "setInterval"]) {
    const start = window[name].bind(window);
    window[name] = (run, delayMs, ...rest) => (delayMs > 5_000 ? 0 : start(run, delayMs, ...rest));
  }`;

test("what the server announces is asked for at once, and once for many announcements", async () => {
  const changes = createChanges();
  const site = await openSite("mail", { changes });
  const { page, context, troubles, open } = await site.openPage();
  await page.addInitScript(NO_LOOK_OF_ITS_OWN);
  await open("/flow");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (let commit = 0; commit < 3; commit++) changes.announce();
  await page.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/overview");
  expect(asked.filter((path) => path === "/api/v1/overview")).toHaveLength(1);
  expect(troubles).toEqual([]);
  await context.close();
  await site.close();
});

test("the numbers follow the log, and the reader keeps place and focus", async () => {
  const log = join(directory, "live.log");
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  writeFileSync(log, `${LINES.slice(0, 8).join("\n")}\n`);
  const site = await openServedSite(["--config", "postseal.yaml", "--year", "2026", "live.log"], directory);
  const { page, context, troubles, open } = await site.openPage({ viewport: { width: 1440, height: 600 } });
  await open("/flow");
  await page.getByText("1 message was received").waitFor();
  const details = page.locator("#view-details");
  await details.focus();
  const before = await details.boundingBox();
  appendFileSync(log, `${LINES.slice(8, 15).join("\n")}\n`);
  await page.getByText("2 messages were received").waitFor();
  expect(await page.evaluate("document.activeElement?.textContent")).toBe("View details");
  expect(await details.boundingBox()).toEqual(before);
  expect(troubles).toEqual([]);
  await context.close();
  await site.close();
});
