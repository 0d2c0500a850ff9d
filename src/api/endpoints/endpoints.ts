import { answerAbout } from "./about.ts";
import type { Endpoint } from "./answer-options.ts";
import { answerChanges } from "./changes.ts";
import { answerConnectorReport } from "./connector-report.ts";
import { answerInsights } from "./insights.ts";
import { answerOverview } from "./overview.ts";
import { answerSources } from "./sources.ts";

/** Everything that the API answers, one file each. */
export const ENDPOINTS: readonly Endpoint[] = [
  answerAbout,
  answerOverview,
  answerConnectorReport,
  answerInsights,
  answerSources,
  answerChanges,
];
