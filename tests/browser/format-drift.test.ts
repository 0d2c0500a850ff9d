import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DRIFTING_LOG } from "../command/drifting-log.ts";
import { SMALL_CONFIG } from "../command/small-log.ts";
import { temporaryDirectory } from "../command/temporary-directory.ts";
import { openServedSite } from "./open-served-site.ts";
import type { Site } from "./open-site.ts";

const directory = temporaryDirectory();
let site: Site;

beforeAll(async () => {
  writeFileSync(join(directory, "mail.log"), DRIFTING_LOG);
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  site = await openServedSite(["--config", "postseal.yaml", "--data", "data", "--year", "2026", "mail.log"], directory);
});
afterAll(() => site.close());

test("a log that is understood less since an upgrade: what changed, and the newest line of each kind", async () => {
  const { page, open, troubles } = await site.openPage();
  await open("/insights");
  await page.getByRole("link", { name: "The mail server writes its log in another way than before" }).click();
  const card = page.getByRole("region", { name: "Lines that are not understood" });
  await card.waitFor();
  expect(await card.locator("tbody th .mono").allTextContents()).toEqual([
    "postfix/smtp: Trusted TLS connection established to",
    "postfix/smtpd: Anonymous TLS connection established from",
    "postfix/submission/smtpd: Anonymous TLS connection established from",
  ]);
  expect(await card.locator("tbody td.figure").allTextContents()).toEqual(["2", "2", "2"]);
  expect(await card.locator(".sample-line").first().textContent()).toMatch(
    /^Nov 16 08:20:02 mx postfix\/smtp\[107\]: Trusted TLS .* suite=/,
  );
  const { violations } = await new AxeBuilder({ page }).include(".insight-columns").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(troubles).toEqual([]);
});
