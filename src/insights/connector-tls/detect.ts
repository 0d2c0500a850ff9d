import type { Period } from "../../model/period.ts";
import type { TlsOutcome } from "../../model/tls.ts";
import type { PathTls } from "../../questions/path-tls.ts";
import { detectOutcomes, subjectOfConnector } from "../detect-outcomes.ts";
import type { Insight } from "../insight.ts";
import type { Significance } from "../significance.ts";

/** The outcomes behind each kind of finding. SSLv3 is older and weaker than TLS 1.0, and goes away with it. */
const KINDS: readonly (readonly ["significant-no-tls" | "significant-tls10" | "significant-tls11", readonly TlsOutcome[]])[] = [
  ["significant-no-tls", ["none"]],
  ["significant-tls10", ["TLSv1.0", "SSLv3"]],
  ["significant-tls11", ["TLSv1.1"]],
];

/**
 * Finds the connectors that carry significant mail without TLS or with an old version.
 *
 * @param forced whether a connector forces TLS: mail without it is then another finding's (forced-tls)
 */
export function detectConnectorTls(
  ways: readonly PathTls[],
  forced: (way: PathTls) => boolean,
  thresholds: Significance,
  window: Period,
): readonly Insight[] {
  return ways
    .filter(({ path, direction }) => path === "connector" && direction !== "submission")
    .flatMap((way) =>
      KINDS.filter(([kind]) => kind !== "significant-no-tls" || !forced(way)).flatMap(([kind, outcomes]) =>
        // The reference names the version, and SSLv3 goes away with it.
        detectOutcomes(way, { kind, subject: subjectOfConnector(way), outcomes, thresholds }, window).map((insight) => ({
          ...insight,
          outcome: outcomes[0] ?? insight.outcome,
        })),
      ),
    );
}
