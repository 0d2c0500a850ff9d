import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The narrowest screen that everything must fit on. */
export const PHONE = { width: 360, height: 740 };

/** One document without frames needs no second page to put the results together, and what passed is not looked at. */
function axeFor(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}

/** What axe finds, in both themes: colours are all that differs between them. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await axeFor(page).withTags(RULES).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await axeFor(page).withRules(["color-contrast", "link-in-text-block"]).analyze();
  await page.emulateMedia({ colorScheme: "light" });
  return [...inLight.violations, ...inDark.violations].map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
}

/**
 * Everything that is read must fit; what is wider is given room of its own that scrolls. Charts are drawn anew for the width
 * that they find, some frames after it has changed.
 */
export async function excessOf(page: Page): Promise<readonly string[]> {
  let width = await widthOf(page);
  for (let look = 0; width > PHONE.width && look < MOST_LOOKS; look++) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    width = await widthOf(page);
  }
  return width > PHONE.width ? [`${width} pixels wide`] : [];
}

const MOST_LOOKS = 100;
const LOOK_EVERY_MS = 50;

async function widthOf(page: Page): Promise<number> {
  return Number(await page.evaluate("document.documentElement.scrollWidth"));
}
