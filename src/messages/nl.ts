import type { Catalogue } from "./en.ts";
import { chart } from "./page/chart/nl.ts";
import { report } from "./page/connector-report/nl.ts";
import { dashboard } from "./page/dashboard/nl.ts";
import { findings } from "./page/findings/nl.ts";

import { flyout } from "./page/flyout/nl.ts";
import { frame } from "./page/frame/nl.ts";
import { insightPage } from "./page/insight-page/nl.ts";
import { insights } from "./page/insights/nl.ts";
import { flow } from "./page/mail-flow/nl.ts";
import { message } from "./page/message/nl.ts";
import { messageList } from "./page/messages/nl.ts";
import { panel } from "./page/panel/nl.ts";
import { peer } from "./page/peer/nl.ts";
import { peers } from "./page/peers/nl.ts";
import { period } from "./page/period/nl.ts";
import { recipients } from "./page/recipients/nl.ts";
import { settings } from "./page/settings/nl.ts";
import { sources } from "./page/sources/nl.ts";
import { states } from "./page/states/nl.ts";
import { tlsReports } from "./page/tls-reports/nl.ts";
import { words } from "./page/words/nl.ts";

export const nl: Catalogue = {
  frame,
  period,
  ...words,
  flow,
  findings,
  dashboard,
  insights,
  settings,
  insightPage,
  sources,
  flyout,
  report,
  peers,
  peer,
  chart,
  panel,
  messageList,
  message,
  recipients,
  states,
  tlsReports,
};
