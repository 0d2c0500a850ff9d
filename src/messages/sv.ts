import type { Catalogue } from "./en.ts";
import { chart } from "./page/chart/sv.ts";
import { report } from "./page/connector-report/sv.ts";
import { dashboard } from "./page/dashboard/sv.ts";
import { findings } from "./page/findings/sv.ts";

import { flyout } from "./page/flyout/sv.ts";
import { frame } from "./page/frame/sv.ts";
import { insightPage } from "./page/insight-page/sv.ts";
import { insights } from "./page/insights/sv.ts";
import { flow } from "./page/mail-flow/sv.ts";
import { message } from "./page/message/sv.ts";
import { messageList } from "./page/messages/sv.ts";
import { panel } from "./page/panel/sv.ts";
import { peer } from "./page/peer/sv.ts";
import { peers } from "./page/peers/sv.ts";
import { period } from "./page/period/sv.ts";
import { recipients } from "./page/recipients/sv.ts";
import { settings } from "./page/settings/sv.ts";
import { sources } from "./page/sources/sv.ts";
import { states } from "./page/states/sv.ts";
import { tlsReports } from "./page/tls-reports/sv.ts";
import { words } from "./page/words/sv.ts";

export const sv: Catalogue = {
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
