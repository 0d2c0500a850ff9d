import { describeTraffic, type Traffic } from "./describe-traffic.ts";
import { MAILBOX_PROVIDERS } from "./mailbox-providers.ts";

/** A host of one's own network, as the traffic shows it. */
export interface SeenHost extends Traffic {
  readonly direction: "inbound" | "outbound";
  readonly address: string;
  readonly host: string | null;
}

/** A domain that mail is exchanged with. */
export interface SeenDomain {
  readonly domain: string;
  readonly inbound: Traffic | null;
  readonly outbound: Traffic | null;
  readonly addresses: readonly string[];
  readonly certificateName: string | null;
}

/** A connector that might be wanted, with what speaks for it. */
export interface SuggestedConnector {
  /** As in a configuration, still to be checked. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Sentences, without line breaks of their own. */
  readonly reasons: readonly string[];
}

/** A connector is for mail that keeps coming. */
const LEAST_DAYS = 3;
const MOST_PARTNERS = 20;
const MOST_HOSTS = 20;

/**
 * Finds connectors in traffic that took none: own servers by their addresses; partners by their domain, where mail goes on over
 * days and comes from the same few addresses or with the same certificate. Anybody may write any domain into an envelope, so a domain
 * alone is no inbound partner.
 *
 * @param ownDomains of the organization: no partners
 */
export function suggestConnectors(
  hosts: readonly SeenHost[],
  domains: readonly SeenDomain[],
  ownDomains: readonly string[],
): readonly SuggestedConnector[] {
  const lasting = hosts.filter(({ days }) => days >= LEAST_DAYS).slice(0, MOST_HOSTS);
  const strangers = new Set([...ownDomains, ...MAILBOX_PROVIDERS]);
  const partners = domains.filter(({ domain }) => !strangers.has(domain.toLowerCase())).slice(0, MOST_PARTNERS);
  return [...lasting.map(suggestHost), ...partners.flatMap((partner) => [...suggestInbound(partner), ...suggestOutbound(partner)])];
}

function suggestHost(host: SeenHost): SuggestedConnector {
  const place = host.host === null ? host.address : `${host.host} (${host.address})`;
  const shared = { connectorType: "OnPremises" };
  const reasons = [describeTraffic(host), "The address is in your own networks."];
  if (host.direction === "inbound") {
    return { properties: { name: `From ${place}`, direction: "inbound", ...shared, senderIpAddresses: [host.address] }, reasons };
  }
  return { properties: { name: `To ${place}`, direction: "outbound", ...shared, smartHosts: [host.host ?? host.address] }, reasons };
}

function suggestInbound({ domain, inbound, addresses, certificateName }: SeenDomain): readonly SuggestedConnector[] {
  if (inbound === null || inbound.days < LEAST_DAYS || (addresses.length === 0 && certificateName === null)) return [];
  const restriction =
    addresses.length > 0
      ? { senderIpAddresses: addresses, restrictDomainsToIpAddresses: true }
      : { tlsSenderCertificateName: certificateName, restrictDomainsToCertificate: true };
  const reasons = [describeTraffic(inbound), describeStability(addresses, certificateName)];
  return [
    {
      properties: { name: `From ${domain}`, direction: "inbound", connectorType: "Partner", senderDomains: [domain], ...restriction },
      reasons,
    },
  ];
}

function describeStability(addresses: readonly string[], certificateName: string | null): string {
  const certificate = certificateName === null ? "" : `the certificate of ${certificateName}`;
  if (addresses.length === 0) return `Nearly all with ${certificate}.`;
  const places = addresses.length === 1 ? "one address" : `${addresses.length} addresses`;
  return certificate === "" ? `Nearly all from ${places}.` : `Nearly all from ${places}, with ${certificate}.`;
}

/** Mail that is answered is with somebody one knows. */
function suggestOutbound({ domain, inbound, outbound }: SeenDomain): readonly SuggestedConnector[] {
  if (outbound === null || outbound.days < LEAST_DAYS || inbound === null) return [];
  const reasons = [describeTraffic(outbound), `${inbound.messages} came from there.`];
  return [{ properties: { name: `To ${domain}`, direction: "outbound", connectorType: "Partner", recipientDomains: [domain] }, reasons }];
}
