import type { PeriodChoice } from "./period-choice.ts";

/** What every page's address has. */
export interface PageAddress {
  readonly page: string;
  readonly period: PeriodChoice;
}

/**
 * How the address of one page is read and written. Parameters that cannot be read are left out.
 *
 * A parameter is never given another meaning: what changes gets a new name, so that links keep working.
 */
export interface AddressFormat<Page extends PageAddress> {
  readonly page: Page["page"];
  /** @param path decoded segments: `["peers", "contoso.example"]`. @returns `undefined` when it is another page's */
  readonly parse: (path: readonly string[], parameters: URLSearchParams, period: PeriodChoice) => Page | undefined;
  /** The path's segments, not encoded. */
  readonly pathOf: (address: Page) => readonly string[];
  /** Writes all but the period; what is as the page opens is left out. */
  readonly setParameters: (parameters: URLSearchParams, address: Page) => void;
}
