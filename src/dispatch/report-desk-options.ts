import type { Config } from "../config/config.ts";
import type { ReportKeeper } from "../model/report/requested-report.ts";
import type { Queryable } from "../store/store.ts";
import type { SendMail } from "./outgoing-mail.ts";

export interface ReportDeskOptions {
  readonly store: Queryable & ReportKeeper;
  /** As it is at the moment it is asked. */
  readonly config: Config;
  readonly send: SendMail;
  /** Epoch milliseconds UTC. */
  readonly now: () => number;
  /** Lets every page look again. */
  readonly announce: () => void;
  /** Told of every fault of our own, which the list shows as INTERNAL only. */
  readonly onFault: (fault: unknown) => void;
}
