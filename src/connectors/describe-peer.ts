import type { ConnectorSubject } from "../model/connector.ts";
import { parseAddress } from "./ip-range.ts";

/** A message as a person describes it. */
export interface PeerDescription {
  readonly from?: string;
  readonly sender?: string;
  readonly certificate?: string;
  readonly to?: string;
  readonly recipient?: readonly string[];
}

/** What a connector would be chosen by; undefined when nothing is named. */
export function subjectOf({ from, sender, certificate, to, recipient }: PeerDescription): ConnectorSubject | undefined {
  if (to !== undefined || recipient !== undefined) {
    return {
      direction: "outbound",
      ...peerOf(to),
      senderDomain: null,
      recipientDomains: recipient?.map(domainOf) ?? null,
      certificateName: null,
    };
  }
  if (from === undefined && sender === undefined && certificate === undefined) return undefined;
  return {
    direction: "inbound",
    ...peerOf(from),
    senderDomain: sender === undefined ? null : domainOf(sender),
    recipientDomains: null,
    certificateName: certificate ?? null,
  };
}

function peerOf(peer: string | undefined): Pick<ConnectorSubject, "peerHost" | "peerAddress"> {
  if (peer === undefined) return { peerHost: null, peerAddress: null };
  return parseAddress(peer) === undefined ? { peerHost: peer, peerAddress: null } : { peerHost: null, peerAddress: peer };
}

/** A whole address is as good as its domain. */
function domainOf(text: string): string {
  return text.slice(text.lastIndexOf("@") + 1);
}
