import type { Connector, ConnectorType, TlsSettings } from "../../../../model/connector.ts";

/** A connector while it is edited: what stands in its fields, those of both directions. */
export interface ConnectorDraft {
  /** Stays the same through every edit. */
  readonly id: string;
  /** The name by which it stands in the file; `null` for a new one. */
  readonly was: string | null;
  readonly name: string;
  readonly direction: "inbound" | "outbound";
  readonly connectorType: ConnectorType;
  /** Lists are lines. */
  readonly senderDomains: string;
  readonly senderIpAddresses: string;
  readonly tlsSenderCertificateName: string;
  readonly restrictDomainsToIpAddresses: boolean;
  readonly restrictDomainsToCertificate: boolean;
  readonly requireTls: boolean;
  readonly recipientDomains: string;
  readonly smartHosts: string;
  readonly tlsSettings: TlsSettings | "";
}

export type ConnectorField = Exclude<keyof ConnectorDraft, "id" | "was">;

/** The fields of each direction, in the order of the form. */
export const FIELDS_OF = {
  inbound: [
    "senderDomains",
    "senderIpAddresses",
    "tlsSenderCertificateName",
    "restrictDomainsToIpAddresses",
    "restrictDomainsToCertificate",
    "requireTls",
  ],
  outbound: ["recipientDomains", "smartHosts", "tlsSettings"],
} as const satisfies Record<ConnectorDraft["direction"], readonly ConnectorField[]>;

export function startDraft(id: string, direction: ConnectorDraft["direction"]): ConnectorDraft {
  return {
    id,
    was: null,
    name: "",
    direction,
    connectorType: "Partner",
    senderDomains: "",
    senderIpAddresses: "",
    tlsSenderCertificateName: "",
    restrictDomainsToIpAddresses: false,
    restrictDomainsToCertificate: false,
    requireTls: false,
    recipientDomains: "",
    smartHosts: "",
    tlsSettings: "",
  };
}

/** A connector of the file, ready to be edited. */
export function toDraft(connector: Connector): ConnectorDraft {
  const { name, direction, connectorType } = connector;
  const draft = { ...startDraft(`file:${name}`, direction), was: name, name, connectorType };
  if (connector.direction === "inbound") {
    const { senderDomains, senderIpAddresses, tlsSenderCertificateName } = connector;
    const { restrictDomainsToIpAddresses, restrictDomainsToCertificate, requireTls } = connector;
    return {
      ...draft,
      senderDomains: senderDomains.join("\n"),
      senderIpAddresses: senderIpAddresses.join("\n"),
      tlsSenderCertificateName: tlsSenderCertificateName ?? "",
      restrictDomainsToIpAddresses,
      restrictDomainsToCertificate,
      requireTls,
    };
  }
  const { recipientDomains, smartHosts, tlsSettings } = connector;
  return { ...draft, recipientDomains: recipientDomains.join("\n"), smartHosts: smartHosts.join("\n"), tlsSettings: tlsSettings ?? "" };
}

/** The connector's properties as the file would have them. */
export function toProperties(draft: ConnectorDraft): Readonly<Record<string, unknown>> {
  const { direction, connectorType } = draft;
  const shared = { name: draft.name.trim(), direction, connectorType };
  if (direction === "outbound") {
    const { recipientDomains, smartHosts, tlsSettings } = draft;
    return {
      ...shared,
      recipientDomains: splitList(recipientDomains),
      smartHosts: splitList(smartHosts),
      tlsSettings: tlsSettings || null,
    };
  }
  const { restrictDomainsToIpAddresses, restrictDomainsToCertificate, requireTls } = draft;
  return {
    ...shared,
    senderDomains: splitList(draft.senderDomains),
    senderIpAddresses: splitList(draft.senderIpAddresses),
    tlsSenderCertificateName: draft.tlsSenderCertificateName.trim() || null,
    restrictDomainsToIpAddresses,
    restrictDomainsToCertificate,
    requireTls,
  };
}

/** What is sent to the server. */
export function toEdited(drafts: readonly ConnectorDraft[]) {
  return { connectors: drafts.map(toProperties), names: drafts.map(({ was }) => was) };
}

/** Whether two lists would be written alike. */
export function isSameEdit(left: readonly ConnectorDraft[], right: readonly ConnectorDraft[]): boolean {
  return JSON.stringify(toEdited(left)) === JSON.stringify(toEdited(right));
}

/** Entries may stand on lines of their own, or be parted by commas and spaces as in a file. */
export function splitList(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== "");
}

/** What identifies a connector's mail, in words of the file. */
export function describeMatches(
  draft: ConnectorDraft,
): readonly { readonly property: ConnectorField; readonly values: readonly string[] }[] {
  const properties =
    draft.direction === "inbound"
      ? (["senderDomains", "senderIpAddresses", "tlsSenderCertificateName"] as const)
      : (["recipientDomains", "smartHosts"] as const);
  return properties.map((property) => ({ property, values: splitList(draft[property]) })).filter(({ values }) => values.length > 0);
}

export function forcesTls({ direction, requireTls, tlsSettings }: ConnectorDraft): boolean {
  return direction === "inbound" ? requireTls : tlsSettings !== "";
}
