import type { ConnectorSubject, InboundConnector } from "../model/connector.ts";
import type { ConnectorCheck, ConnectorVerdict } from "./connector-verdict.ts";
import { createDomainMatcher } from "./domain-matcher.ts";
import { createNetworkMatcher } from "./network-matcher.ts";

/** What of a delivery a connector recognized, as reasons. */
interface Recognized {
  readonly domain: string | undefined;
  readonly address: string | undefined;
  readonly certificate: string | undefined;
}

/**
 * Prepares an inbound connector.
 *
 * Partner: the sender's domain, its address or its certificate identifies it. A restriction makes address or certificate
 * obligatory and the sender's domains a limit. OnPremises: address or certificate identifies it, the sender's domains limit it.
 *
 * @see docs/connectors.md
 */
export function createInboundCheck(connector: InboundConnector): ConnectorCheck {
  const recognize = createRecognizer(connector);
  const restricted = connector.restrictDomainsToIpAddresses || connector.restrictDomainsToCertificate;
  const domainsLimit = (restricted || connector.connectorType === "OnPremises") && connector.senderDomains.length > 0;
  return (subject) => {
    const recognized = recognize(subject);
    if (connector.restrictDomainsToIpAddresses && recognized.address === undefined)
      return refused("peer address is not in senderIpAddresses");
    if (connector.restrictDomainsToCertificate && recognized.certificate === undefined)
      return refused("certificate name does not match tlsSenderCertificateName");
    // Bounces have no sender; the address or the certificate has to be enough for them.
    const domainPasses = subject.senderDomain === null || recognized.domain !== undefined;
    if (domainsLimit && !domainPasses) return refused("sender domain is not in senderDomains");
    if (restricted) return accepted(recognized);
    return connector.connectorType === "OnPremises" ? byHost(connector, recognized) : byAnything(connector, recognized);
  };
}

function createRecognizer(connector: InboundConnector): (subject: ConnectorSubject) => Recognized {
  const findDomain = createDomainMatcher(connector.senderDomains);
  const findRange = createNetworkMatcher(connector.senderIpAddresses);
  const findCertificate = createDomainMatcher(connector.tlsSenderCertificateName === null ? [] : [connector.tlsSenderCertificateName]);
  return ({ senderDomain, peerAddress, certificateName }) => ({
    domain: senderDomain === null ? undefined : withProperty("senderDomains", findDomain(senderDomain)),
    address: peerAddress === null ? undefined : withProperty("senderIpAddresses", findRange(peerAddress)),
    certificate: certificateName === null ? undefined : withProperty("tlsSenderCertificateName", findCertificate(certificateName)),
  });
}

function byHost(connector: InboundConnector, { address, certificate }: Recognized): ConnectorVerdict {
  const reason = address ?? certificate;
  return reason === undefined ? refused(nothingMatches(connector, false)) : { matches: true, reason };
}

function byAnything(connector: InboundConnector, { domain, address, certificate }: Recognized): ConnectorVerdict {
  const namesHosts = connector.senderIpAddresses.length > 0 || connector.tlsSenderCertificateName !== null;
  const everyDomain = connector.senderDomains.includes("*");
  // "*" beside an address means "any domain from there", not "everybody": alone it means everybody, bounces too.
  if (everyDomain && !namesHosts) return { matches: true, reason: domain ?? "senderDomains *" };
  const reason = (domain === "senderDomains *" ? undefined : domain) ?? address ?? certificate;
  return reason === undefined ? refused(nothingMatches(connector, !everyDomain)) : { matches: true, reason };
}

/** Under a restriction everything that was recognized took part. */
function accepted({ address, certificate, domain }: Recognized): ConnectorVerdict {
  return { matches: true, reason: [address, certificate, domain].filter((reason) => reason !== undefined).join(", ") };
}

function nothingMatches(connector: InboundConnector, domainsIdentify: boolean): string {
  const properties = [
    domainsIdentify && connector.senderDomains.length > 0 ? "senderDomains" : "",
    connector.senderIpAddresses.length > 0 ? "senderIpAddresses" : "",
    connector.tlsSenderCertificateName === null ? "" : "tlsSenderCertificateName",
  ].filter((property) => property !== "");
  return properties.length === 0 ? "nothing identifies its servers" : `no match in ${properties.join(", ")}`;
}

function withProperty(property: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${property} ${value}`;
}

function refused(reason: string): ConnectorVerdict {
  return { matches: false, reason };
}
