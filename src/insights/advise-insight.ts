import type { Connector } from "../model/connector.ts";
import type { AdviceStep } from "./advice.ts";
import type { Insight } from "./insight.ts";
import {
  mainLines,
  oldVersionsOffInbound,
  oldVersionsOffSubmission,
  requireTls,
  requireVersion,
  submissionOnlyTls,
  tryHandshake,
} from "./postfix/postfix-lines.ts";

/** Whoever has few of the messages is found on the peers' page. */
const MOST_TOLD = 3;
const READ: AdviceStep = { kind: "read-messages" };

/**
 * What to do about a finding, in this order: first whoever can mend it, then the own server, so that it does not come back.
 *
 * @param connector as configured; `null` where the finding is about none, or it is configured no more
 */
export function adviseInsight(insight: Insight, connector: Connector | null): readonly AdviceStep[] {
  switch (insight.kind) {
    case "forced-tls-bypassed":
      return [...tellPeers(insight), ...(connector === null ? [] : requireTls(connector)), READ];
    case "significant-no-tls":
      return [...mend(insight, "no-tls"), ...(connector === null ? [] : requireTls(connector)), READ];
    case "significant-tls10":
    case "significant-tls11":
      return [...mend(insight, "old-tls"), ...keepOldAway(insight, connector), READ];
    case "tls-downgrade":
      return [...mend(insight, "old-tls"), READ];
    case "submission-no-tls":
      return [{ kind: "mend-own", what: "no-tls" }, submissionOnlyTls(), READ];
    case "submission-old-tls":
      return [{ kind: "mend-own", what: "old-tls" }, oldVersionsOffSubmission(), READ];
    case "tls-failures":
      return [
        READ,
        ...(insight.direction === "outbound" && insight.peer !== null ? [tryHandshake(insight.peer)] : []),
        ...tellPeers(insight),
      ];
    case "format-drift":
    case "unrecognized-lines":
      return [{ kind: "update" }];
    case "unknown-tls":
      return [...(insight.settings.length === 0 ? [] : [{ kind: "log-tls", settings: insight.settings } as const]), READ];
    case "internet-no-tls":
      return [ownSide(insight), { kind: "make-connector" }, READ];
    case "internet-old-tls":
      return [READ, { kind: "make-connector" }, ...(insight.direction === "inbound" ? [oldVersionsOffInbound()] : [])];
  }
}

/** A partner is told; of one's own servers and devices one knows how to reach them. */
function mend(insight: Insight, what: "no-tls" | "old-tls"): readonly AdviceStep[] {
  return insight.connectorType === "Partner" ? tellPeers(insight) : [{ kind: "mend-own", what }];
}

function tellPeers({ peers }: Insight): readonly AdviceStep[] {
  if (peers.length === 0) return [];
  return [{ kind: "tell-peers", peers: peers.slice(0, MOST_TOLD).map(({ peer }) => peer) }];
}

function keepOldAway({ direction }: Insight, connector: Connector | null): readonly AdviceStep[] {
  if (direction === "inbound") return [oldVersionsOffInbound()];
  return connector?.direction === "outbound" ? requireVersion(connector) : [];
}

/** RFC 3207, section 4: a public mail server must not demand TLS, only offer it. */
function ownSide({ direction }: Insight): AdviceStep {
  return direction === "inbound"
    ? mainLines("offer-tls", "smtpd_tls_security_level = may")
    : mainLines("ask-for-tls", "smtp_tls_security_level = may");
}
