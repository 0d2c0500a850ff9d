import type { Queryable } from "../store/store.ts";
import { askInsights, type InsightConfig } from "./ask-insights.ts";
import type { Insight } from "./insight.ts";

/** Every commit changes what a source has read, and every regrouping what the connectors follow from. */
const STANDING = `
  SELECT source, lines_read, used, irrelevant, unrecognized, open, evicted, last_line_at,
    (SELECT value FROM meta WHERE key = 'connectors_hash') AS connectors_hash
  FROM sources ORDER BY source`;

interface Remembered {
  /** What the answer follows from. */
  readonly basis: string;
  readonly answer: Promise<readonly Insight[]>;
}

/**
 * Asks for the findings as `askInsights` does, once for all who want them: every page counts them in its navigation. The answer is
 * remembered until something else is stored or configured, and no two are worked out at a time.
 */
export function rememberInsights(store: Queryable, config: InsightConfig): (newestAt: number) => Promise<readonly Insight[]> {
  let remembered: Remembered | undefined;
  let isAsking = false;

  function ask(basis: string, newestAt: number): Promise<readonly Insight[]> {
    isAsking = true;
    const answer = askInsights(store, config, newestAt).finally(() => {
      isAsking = false;
    });
    remembered = { basis, answer };
    return answer.catch((failure: unknown) => {
      if (remembered?.answer === answer) remembered = undefined;
      throw failure;
    });
  }

  return async (newestAt) => {
    for (;;) {
      // Looked at before the facts are: an answer is never older than its basis says.
      const standing = await store.rows(STANDING);
      const { insights, connectors, timezone } = config;
      const basis = JSON.stringify([newestAt, insights, connectors, timezone, standing]);
      if (remembered?.basis === basis) return remembered.answer;
      if (!isAsking || remembered === undefined) return ask(basis, newestAt);
      await remembered.answer.catch(() => undefined); // whoever asked for it is told
    }
  };
}
