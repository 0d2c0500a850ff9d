import { answerAbout } from "./about.ts";
import type { Endpoint } from "./answer-options.ts";
import { answerConnectorReport } from "./connector-report.ts";
import { answerInsights } from "./insights.ts";
import { answerMatchConnectors } from "./match-connectors.ts";
import { answerOverview } from "./overview.ts";
import { answerSaveConnectors } from "./save-connectors.ts";
import { answerSettings } from "./settings.ts";
import { answerSettingsLogging } from "./settings-logging.ts";
import { answerSources } from "./sources.ts";
import { answerTryConnectors } from "./try-connectors.ts";

/** Everything that the API answers, one file each. */
export const ENDPOINTS: readonly Endpoint[] = [
  answerAbout,
  answerOverview,
  answerConnectorReport,
  answerInsights,
  answerSources,
  answerSettings,
  answerSettingsLogging,
  answerSaveConnectors,
  answerTryConnectors,
  answerMatchConnectors,
];
