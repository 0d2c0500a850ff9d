import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Config } from "../config/config.ts";
import { askInsights } from "../insights/ask-insights.ts";
import { askConnectorReport } from "../questions/connector-report.ts";
import { askOverview } from "../questions/overview.ts";
import { askStoredPeriod } from "../questions/stored-period.ts";
import type { Queryable } from "../store/store.ts";
import { type AnswerOptions, createAnswers } from "./create-answers.ts";

export interface ApiOptions extends Omit<AnswerOptions, "questions"> {
  readonly store: Queryable;
  readonly config: Config;
}

/** The HTTP API over a store. */
export function createApi({ store, config, ...rest }: ApiOptions): OpenAPIHono {
  return createAnswers({
    ...rest,
    config,
    questions: {
      storedPeriod: () => askStoredPeriod(store),
      overview: (period) => askOverview(store, period),
      connectorReport: (range) => askConnectorReport(store, range),
      insights: (newestAt) => askInsights(store, config.insights, newestAt),
    },
  });
}
