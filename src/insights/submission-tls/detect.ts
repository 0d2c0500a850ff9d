import type { Period } from "../../model/period.ts";
import { addTlsCounts, DEPRECATED_VERSIONS, emptyTlsCounts } from "../../model/tls.ts";
import type { PathTls } from "../../questions/path-tls.ts";
import { detectOutcomes } from "../detect-outcomes.ts";
import type { Insight } from "../insight.ts";
import type { Significance } from "../significance.ts";

/** Finds out whether users and devices that log in (SMTP AUTH) send significant mail without TLS or with TLS older than 1.2, wherever they are. */
export function detectSubmissionTls(ways: readonly PathTls[], thresholds: Significance, window: Period): readonly Insight[] {
  const submitted = ways.filter(({ direction }) => direction === "submission");
  const sum = (counts: "byTls" | "observed" | "before") => submitted.map((way) => way[counts]).reduce(addTlsCounts, emptyTlsCounts());
  const all = {
    direction: "submission",
    path: null,
    connector: null,
    connectorType: null,
    byTls: sum("byTls"),
    observed: sum("observed"),
    before: sum("before"),
  } as const;
  return [
    ...detectOutcomes(all, { kind: "submission-no-tls", subject: "submission", outcomes: ["none"], thresholds }, window),
    ...detectOutcomes(all, { kind: "submission-old-tls", subject: "submission", outcomes: DEPRECATED_VERSIONS, thresholds }, window),
  ];
}
