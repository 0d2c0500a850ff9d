import type { LoggingAdvice } from "../model/logging-advice.ts";
import type { LosingLogger, SourceSurvey } from "../model/source-survey.ts";
import type { Finding } from "./finding.ts";

const RESTART_RSYSLOG = ["systemctl restart rsyslog"];

/** What keeps each program from dropping lines of a busy mail server. Postlogd has no limit: it lost them for want of the disk. */
const LIMITS: Readonly<Record<LosingLogger, readonly LoggingAdvice[]>> = {
  journald: [
    {
      file: "/etc/systemd/journald.conf",
      lines: ["[Journal]", "RateLimitIntervalSec=0"],
      commands: ["systemctl restart systemd-journald"],
    },
  ],
  imuxsock: [{ file: "/etc/rsyslog.conf", lines: ['module(load="imuxsock" SysSock.RateLimit.Interval="0")'], commands: RESTART_RSYSLOG }],
  imjournal: [
    {
      file: "/etc/rsyslog.conf",
      lines: ['module(load="imjournal" StateFile="imjournal.state" Ratelimit.Interval="0")'],
      commands: RESTART_RSYSLOG,
    },
  ],
  postlogd: [],
};

/** Lines that never reached the log: what they would have said is missing from every number. */
export function checkLoss({ lostLines }: SourceSurvey): readonly Finding[] {
  return lostLines.map(({ logger, times, lastAt }) => ({
    kind: "lost-lines",
    logger,
    times,
    lastAt,
    severity: "action",
    settings: LIMITS[logger],
  }));
}
