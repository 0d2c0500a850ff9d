import { chart } from "./page/chart/en.ts";
import { report } from "./page/connector-report/en.ts";
import { dashboard } from "./page/dashboard/en.ts";
import { findings } from "./page/findings/en.ts";

import { flyout } from "./page/flyout/en.ts";
import { frame } from "./page/frame/en.ts";
import { insightPage } from "./page/insight-page/en.ts";
import { insights } from "./page/insights/en.ts";
import { flow } from "./page/mail-flow/en.ts";
import { message } from "./page/message/en.ts";
import { messageList } from "./page/messages/en.ts";
import { panel } from "./page/panel/en.ts";
import { peer } from "./page/peer/en.ts";
import { peers } from "./page/peers/en.ts";
import { period } from "./page/period/en.ts";
import { recipients } from "./page/recipients/en.ts";
import { settings } from "./page/settings/en.ts";
import { sources } from "./page/sources/en.ts";
import { states } from "./page/states/en.ts";
import { tlsReports } from "./page/tls-reports/en.ts";
import { words } from "./page/words/en.ts";

/** Every text of the web application in English; the type that the other languages must fill. */
export const en = {
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

/** What every language must have. */
export type Catalogue = typeof en;
