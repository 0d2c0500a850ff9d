import type { Insight } from "../../insights/insight.ts";

/** `GET /api/v1/insights` : findings of the configured window that ends with the newest delivery. */
export interface InsightsAnswer {
  readonly insights: readonly Insight[];
}
