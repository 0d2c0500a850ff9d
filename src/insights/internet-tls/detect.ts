import type { Period } from "../../model/period.ts";
import { DEPRECATED_VERSIONS } from "../../model/tls.ts";
import type { PathTls } from "../../questions/path-tls.ts";
import { detectOutcomes } from "../detect-outcomes.ts";
import type { Insight } from "../insight.ts";
import type { Significance } from "../significance.ts";

/** Finds out whether mail with the internet, without a connector, goes without TLS or with TLS older than 1.2 in a significant share. */
export function detectInternetTls(ways: readonly PathTls[], thresholds: Significance, window: Period): readonly Insight[] {
  return ways
    .filter(({ path, direction }) => path === "internet" && direction !== "submission")
    .flatMap((way) => [
      ...detectOutcomes(way, { kind: "internet-no-tls", subject: way.direction, outcomes: ["none"], thresholds }, window),
      ...detectOutcomes(way, { kind: "internet-old-tls", subject: way.direction, outcomes: DEPRECATED_VERSIONS, thresholds }, window),
    ]);
}
