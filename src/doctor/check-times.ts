import type { LoggingAdvice } from "../model/logging-advice.ts";
import type { SourceSurvey } from "../model/source-survey.ts";
import type { Finding } from "./finding.ts";

const DAY_MS = 86_400_000;
/** Between two files a stretch is long when no other of the log is nearly as long. */
const TIMES_AS_LONG = 3;
/** A log that is followed and has had no line for so long is written no more, or elsewhere. */
const ENDED_MS = DAY_MS;
const KEEP_TIME: readonly LoggingAdvice[] = [
  { file: "/etc/systemd/timesyncd.conf", lines: ["[Time]", "NTP=pool.ntp.org"], commands: ["timedatectl set-ntp true"] },
];

/** Zone, clock and gaps. */
export function checkTimes(survey: SourceSurvey): readonly Finding[] {
  return [...checkZone(survey), ...checkClock(survey), ...checkGaps(survey)];
}

/** @param now epoch milliseconds UTC */
export function checkEnd({ lastLineAt }: SourceSurvey, now: number): readonly Finding[] {
  if (lastLineAt === null || now - lastLineAt < ENDED_MS) return [];
  return [{ kind: "log-ended", lastLineAt, severity: "action", settings: [] }];
}

function checkZone({ source, assumedZone, aheadOfFile }: SourceSurvey): readonly Finding[] {
  if (assumedZone === null) return [];
  const { timeZone } = assumedZone;
  if (aheadOfFile !== null) {
    return [{ kind: "wrong-time-zone", ...aheadOfFile, timeZone, severity: "action", settings: [] }];
  }
  return assumedZone.isNamed ? [] : [{ kind: "no-time-zone", timeZone, severity: "notice", settings: nameZone(source, timeZone) }];
}

function nameZone(source: string, timeZone: string): readonly LoggingAdvice[] {
  return [{ file: "postseal.yaml", lines: ["sources:", `  - file: ${JSON.stringify(source)}`, `    timezone: ${timeZone}`], commands: [] }];
}

function checkClock({ backwards }: SourceSurvey): readonly Finding[] {
  return backwards === null ? [] : [{ kind: "clock-set-back", ...backwards, severity: "action", settings: KEEP_TIME }];
}

function checkGaps({ stretches }: SourceSurvey): readonly Finding[] {
  const longestWithin = Math.max(0, ...stretches.filter(({ between }) => between === null).map(({ from, to }) => to - from));
  return stretches.flatMap(({ from, to, between }): readonly Finding[] => {
    if (between !== null && to - from > TIMES_AS_LONG * longestWithin) {
      return [{ kind: "missing-part", from, to, ...between, severity: "action", settings: [] }];
    }
    return to - from >= DAY_MS ? [{ kind: "gap", from, to, severity: "notice", settings: [] }] : [];
  });
}
