import type { ConnectorSubject, OutboundConnector } from "../model/connector.ts";
import type { ConnectorCheck } from "./connector-verdict.ts";
import { createDomainMatcher } from "./domain-matcher.ts";
import { parseIpRange } from "./ip-range.ts";
import { createNetworkMatcher } from "./network-matcher.ts";

/**
 * Prepares an outbound connector: a recipient's domain or the host that took the message identifies it.
 *
 * `*` among the domains stands for all mail only where no smart host narrows it.
 *
 * @see docs/connectors.md
 */
export function createOutboundCheck(connector: OutboundConnector): ConnectorCheck {
  const namesHosts = connector.smartHosts.length > 0;
  const everyDomain = connector.recipientDomains.includes("*") && !namesHosts;
  const findDomain = createDomainMatcher(connector.recipientDomains.filter((pattern) => pattern !== "*"));
  const findHost = createSmartHostMatcher(connector.smartHosts);
  const properties = [connector.recipientDomains.length > 0 ? "recipientDomains" : "", namesHosts ? "smartHosts" : ""].filter(
    (name) => name !== "",
  );
  const refusal = { matches: false, reason: `no match in ${properties.join(", ")}` };
  return (subject) => {
    const domain = firstMatch(subject.recipientDomains ?? [], findDomain);
    if (domain !== undefined) return { matches: true, reason: `recipientDomains ${domain}` };
    if (everyDomain) return { matches: true, reason: "recipientDomains *" };
    const host = findHost(subject);
    return host === undefined ? refusal : { matches: true, reason: `smartHosts ${host}` };
  };
}

function createSmartHostMatcher(smartHosts: readonly string[]): (subject: ConnectorSubject) => string | undefined {
  const isRange = (host: string): boolean => parseIpRange(host) !== undefined;
  const findRange = createNetworkMatcher(smartHosts.filter(isRange));
  const findName = createDomainMatcher(smartHosts.filter((host) => !isRange(host)));
  return ({ peerHost, peerAddress }) =>
    (peerHost === null ? undefined : findName(peerHost)) ?? (peerAddress === null ? undefined : findRange(peerAddress));
}

function firstMatch(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
