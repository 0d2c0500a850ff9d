import type { Period } from "../../model/period.ts";
import type { PathTls } from "../../questions/path-tls.ts";
import { detectOutcomes, subjectOfConnector } from "../detect-outcomes.ts";
import type { Insight } from "../insight.ts";

/** It must be impossible: one message is enough. */
const ONE_MESSAGE = { share: 0, messages: 1 } as const;

/** Finds the connectors that force TLS and carried mail without: the mail server does not enforce what the configuration says. */
export function detectForcedTls(ways: readonly PathTls[], forced: (way: PathTls) => boolean, window: Period): readonly Insight[] {
  return ways
    .filter((way) => way.path === "connector" && way.direction !== "submission" && forced(way))
    .flatMap((way) =>
      detectOutcomes(
        way,
        { kind: "forced-tls-bypassed", subject: subjectOfConnector(way), outcomes: ["none"], thresholds: ONE_MESSAGE },
        window,
      ),
    );
}
