import { makeMetrics } from "../metrics/make-metrics.ts";
import { OPENMETRICS_TYPE, renderOpenMetrics } from "../metrics/render-openmetrics.ts";
import type { AnswerOptions, Endpoint } from "./answer-options.ts";
import { findInsights } from "./find-insights.ts";

/** Text for Prometheus and its like: no part of the API's description, which is JSON. */
export const answerMetrics: Endpoint = (api, options) => {
  api.get("/metrics", async (context) => {
    const [stored, { open }] = await Promise.all([askStored(options), findInsights(options)]);
    const families = makeMetrics({ version: options.about.version, sources: options.sources(), stored, insights: open });
    return context.body(renderOpenMetrics(families), 200, { "content-type": OPENMETRICS_TYPE });
  });
};

async function askStored({ questions }: AnswerOptions) {
  const period = await questions.storedPeriod();
  return period === null ? null : { period, overview: await questions.overview(period) };
}
