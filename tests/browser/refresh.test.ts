import { expect, test, vi } from "vitest";
import { addTlsCounts, emptyTlsCounts, protectedShareOf, totalOf } from "../../src/model/tls.ts";
import type { DirectionOverview } from "../../src/questions/overview.ts";
import { fixtureQuestions } from "./fixture-questions.ts";
import { openSite } from "./open-site.ts";

const ONE_MORE = { ...emptyTlsCounts(), none: 1 };

test("the page follows the log every ten seconds while it is open, without moving under its reader", async () => {
  let arrived = 0;
  const still = fixtureQuestions("mail");
  const questions = {
    ...still,
    overview: async (period: Parameters<typeof still.overview>[0]) => {
      const overview = await still.overview(period);
      return { ...overview, inbound: addMessages(overview.inbound, arrived) };
    },
  };
  const site = await openSite("mail", { questions });
  const { page, context, troubles, open } = await site.openPage({ viewport: { width: 1440, height: 600 } });
  await page.clock.install();
  await open("/flow");
  const inbound = page.locator(".hero-count").nth(1);
  const before = Number((await inbound.textContent())?.replaceAll(",", ""));
  await page.mouse.wheel(0, 200);
  // Not by waitForFunction: with a clock of its own the page would have to evaluate a text, which its policy forbids.
  await vi.waitFor(async () => expect(await page.evaluate("window.scrollY")).toBe(200), { timeout: 60_000 });
  arrived = 3;
  // The page's clock goes on by itself as well, by as much as a busy machine takes to get here.
  await page.clock.runFor(3_000);
  expect(await inbound.textContent()).toBe(before.toLocaleString("en-GB"));
  await page.clock.runFor(7_500);
  await page.getByText(`${(before + 3).toLocaleString("en-GB")} messages were received`).waitFor();
  expect(await inbound.textContent()).toBe((before + 3).toLocaleString("en-GB"));
  expect(await page.evaluate("window.scrollY")).toBe(200);
  expect(troubles).toEqual([]);
  await context.close();
  await site.close();
});

function addMessages(direction: DirectionOverview, count: number): DirectionOverview {
  let { byTls } = direction;
  for (let index = 0; index < count; index++) byTls = addTlsCounts(byTls, ONE_MORE);
  return { ...direction, byTls, messages: totalOf(byTls), protectedShare: protectedShareOf(byTls) };
}
