/**
 * How long the page takes to answer: clicks everything that can be clicked, each on a page just opened, and prints how long the
 * browser took from the click to the next picture (Event Timing, the measure behind "interaction to next paint"). Judges nothing.
 *
 *   node bench/interactions.mjs http://127.0.0.1:8025 [/flow /connectors?days=90 ...]
 * The page is one that `postseal serve` serves. Environment: CHROMIUM_PATH, WIDTH (1440), SETTLE_MS (500) before and after a click.
 */
import { chromium } from "playwright-core";

const [base, ...named] = process.argv.slice(2);
const PAGES = ["/flow", "/connectors?days=90", "/insights", "/peers?days=90", "/messages?days=90", "/settings"];
const SETTLE_MS = Number(process.env.SETTLE_MS ?? 500);
const CLICKABLE = "a[href]:visible, button:visible, select:visible, input:visible, summary:visible";
/** Of rows that are alike, the first answers for all. */
const FIRST_ROWS = 2;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
const page = await browser.newPage({ viewport: { width: Number(process.env.WIDTH ?? 1440), height: 900 } });
await page.addInitScript(() => {
  window.interactions = [];
  const keep = (list) => window.interactions.push(...list.getEntries().filter(({ interactionId }) => interactionId > 0));
  new PerformanceObserver(keep).observe({ type: "event", durationThreshold: 16, buffered: true });
});

const rows = [];
for (const path of named.length > 0 ? named : PAGES) await clickThrough(path);
rows.sort((left, right) => right.durationMs - left.durationMs);
console.log("| page | what was clicked | ms to the next picture |\n|---|---|---|");
for (const { path, name, durationMs } of rows.slice(0, 25)) console.log(`| ${path} | ${name} | ${durationMs} |`);
const slow = rows.filter(({ durationMs }) => durationMs >= 100).length;
console.log(`\n${rows.length} clicks; ${slow} took 100 ms or more; median ${rows[rows.length >> 1]?.durationMs} ms`);
await browser.close();

async function clickThrough(path) {
  await open(path);
  const count = await page.locator(CLICKABLE).count();
  for (let index = 0; index < count; index++) {
    await open(path);
    const target = page.locator(CLICKABLE).nth(index);
    if (await isRepeated(target)) continue;
    const name = await nameOf(target);
    try {
      await target.click({ timeout: 2_000, noWaitAfter: true });
    } catch {
      continue; // covered or gone: nothing that somebody could click either
    }
    await page.waitForTimeout(SETTLE_MS);
    const durations = await page.evaluate(() => window.interactions.map(({ duration }) => duration)).catch(() => []);
    rows.push({ path, name, durationMs: Math.max(8, ...durations) });
  }
}

async function open(path) {
  const address = new URL(path, base).href;
  await page.goto(address).catch(() => page.goto(address)); // a download that is still under way ends the first try
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".skeleton") === null);
  await page.waitForTimeout(SETTLE_MS);
}

function isRepeated(target) {
  return target.evaluate((node, firstRows) => {
    const row = node.closest("tr, li");
    return row !== null && [...row.parentElement.children].indexOf(row) >= firstRows && row.closest("table") !== null;
  }, FIRST_ROWS);
}

async function nameOf(target) {
  const text = await target.evaluate((node) => node.getAttribute("aria-label") ?? node.textContent ?? node.getAttribute("name") ?? "");
  return text.replaceAll("|", " ").replaceAll(/\s+/g, " ").trim().slice(0, 60) || "(no name)";
}
