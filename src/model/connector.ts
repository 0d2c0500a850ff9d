import type { Direction, Path } from "./delivery.ts";

/** Whose servers are at the other end. */
export const CONNECTOR_TYPES = ["Partner", "OnPremises"] as const;
export type ConnectorType = (typeof CONNECTOR_TYPES)[number];

/** What an outbound connector demands of TLS, in Exchange Online's terms. */
export const TLS_SETTINGS = ["EncryptionOnly", "CertificateValidation", "DomainValidation"] as const;
export type TlsSettings = (typeof TLS_SETTINGS)[number];

/** A named inbound path. Property names are Exchange Online's, in camel case. */
export interface InboundConnector {
  readonly name: string;
  readonly direction: "inbound";
  readonly connectorType: ConnectorType;
  /** Lower-case domains, `*.example.org` for every subdomain, `*` for all. */
  readonly senderDomains: readonly string[];
  /** Addresses or CIDR ranges. */
  readonly senderIpAddresses: readonly string[];
  readonly tlsSenderCertificateName: string | null;
  readonly restrictDomainsToIpAddresses: boolean;
  readonly restrictDomainsToCertificate: boolean;
  readonly requireTls: boolean;
}

/** A named outbound path. */
export interface OutboundConnector {
  readonly name: string;
  readonly direction: "outbound";
  readonly connectorType: ConnectorType;
  readonly recipientDomains: readonly string[];
  /** Host names, addresses or CIDR ranges. */
  readonly smartHosts: readonly string[];
  /** `null`: TLS is opportunistic. */
  readonly tlsSettings: TlsSettings | null;
}

export type Connector = InboundConnector | OutboundConnector;

/** Whether the connector demands TLS ("Forced TLS?"). */
export function forcesTls(connector: Connector): boolean {
  return connector.direction === "inbound" ? connector.requireTls : connector.tlsSettings !== null;
}

/** What a connector is chosen by. */
export interface ConnectorSubject {
  readonly direction: Direction;
  readonly peerHost: string | null;
  readonly peerAddress: string | null;
  readonly senderDomain: string | null;
  readonly recipientDomains: readonly string[] | null;
  readonly certificateName: string | null;
}

/** Which path a delivery took, and why. */
export interface ConnectorAssignment {
  readonly path: Path;
  readonly connector: string | null;
  readonly connectorType: ConnectorType | null;
  /** What matched: `senderIpAddresses 198.51.100.0/24`. */
  readonly reason: string;
}

export type AssignConnector = (subject: ConnectorSubject) => ConnectorAssignment;
