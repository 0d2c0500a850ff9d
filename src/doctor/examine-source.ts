import type { InsightThresholds } from "../config/config.ts";
import type { SourceSurvey } from "../model/source-survey.ts";
import { checkLoss } from "./check-loss.ts";
import { type Advise, checkTelling } from "./check-telling.ts";
import { checkEnd, checkTimes } from "./check-times.ts";
import type { Examined, Finding } from "./finding.ts";

export interface ExamineOptions {
  readonly thresholds: Pick<InsightThresholds, "unrecognizedShare" | "significantMessages">;
  readonly advise: Advise;
  /** Epoch milliseconds UTC; `null` for a log that is not followed, whose end says nothing. */
  readonly now: number | null;
}

/** Everything that is to be said of one log, what asks for action first. */
export function examineSource(survey: SourceSurvey, { thresholds, advise, now }: ExamineOptions): Examined {
  const { source, reader, linesRead, messages, firstLineAt, lastLineAt } = survey;
  const findings = [
    ...checkTelling(survey, advise),
    ...checkLoss(survey),
    ...checkUnderstanding(survey, thresholds),
    ...checkTimes(survey),
    ...(now === null ? [] : checkEnd(survey, now)),
    ...checkContent(survey),
  ];
  return { source, reader, linesRead, messages, firstLineAt, lastLineAt, findings: actionFirst(findings) };
}

/** What asks for action, then the rest, each in its order. */
export function actionFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(({ severity }) => severity === "action"), ...findings.filter(({ severity }) => severity === "notice")];
}

function checkUnderstanding(survey: SourceSurvey, thresholds: ExamineOptions["thresholds"]): readonly Finding[] {
  const lines = survey.unrecognized;
  const ofLines = survey.used + lines;
  const isSignificant = lines >= thresholds.significantMessages && lines / ofLines >= thresholds.unrecognizedShare;
  if (lines === 0) return [];
  return [{ kind: "unrecognized-lines", lines, ofLines, severity: isSignificant ? "action" : "notice", settings: [] }];
}

function checkContent({ messages, linesRead, evicted }: SourceSurvey): readonly Finding[] {
  return [
    ...(messages === 0 ? [{ kind: "no-messages", lines: linesRead, severity: "notice", settings: [] } as const] : []),
    ...(evicted > 0 ? [{ kind: "evicted", count: evicted, severity: "notice", settings: [] } as const] : []),
  ];
}
