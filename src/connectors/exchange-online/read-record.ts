import { CONNECTOR_TYPES, type ConnectorType, TLS_SETTINGS, type TlsSettings } from "../../model/connector.ts";
import type { ExportedRecord, ExportedValue } from "./exported-record.ts";

/** What became of one exported connector. */
export interface ReadConnector {
  readonly name: string;
  /** As in a configuration, still to be checked; `null` when there is no way to have it here. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** What was left out, and why; what to do where something can be done. */
  readonly notes: readonly string[];
}

const LISTS = ["senderdomains", "senderipaddresses", "associatedaccepteddomains", "recipientdomains", "smarthosts"] as const;

/** A list that PowerShell wrote as the name of its type, or cut off. */
const LOST = /^(?:System\.|Microsoft\.Exchange\.|Deserialized\.)[\w.`[\]+, ]{3,200}$|\.\.\.\}?$|…\}?$/;
const LOST_NOTE = "its lists are lost: PowerShell wrote their type instead; export as JSON (ConvertTo-Json -Depth 5) or with Export-Clixml";

/** Turns an exported connector into one of the configuration's. */
export function readConnectorRecord(record: ExportedRecord): ReadConnector {
  const name = textOf(record, "name") ?? textOf(record, "identity") ?? "";
  const leaveOut = (note: string): ReadConnector => ({ name, properties: null, notes: [note] });
  if (booleanOf(record, "enabled") === false) return leaveOut("disabled in Exchange Online; left out");
  const connectorType = memberOf<ConnectorType>(CONNECTOR_TYPES, textOf(record, "connectortype"));
  if (connectorType === undefined) {
    return leaveOut("its ConnectorType is neither Partner nor OnPremises; a number stands for a name: export with Export-Clixml. Left out");
  }
  if (LISTS.some((list) => LOST.test(textOf(record, list) ?? ""))) return leaveOut(`${LOST_NOTE}. Left out`);
  return isOutbound(record) ? readOutbound(record, name, connectorType) : readInbound(record, name, connectorType);
}

/** Whether a record is a connector at all. */
export function isConnectorRecord(record: ExportedRecord): boolean {
  return record.has("connectortype") && (record.has("name") || record.has("identity"));
}

function isOutbound(record: ExportedRecord): boolean {
  return record.has("recipientdomains") || record.has("smarthosts") || record.has("usemxrecord");
}

function readInbound(record: ExportedRecord, name: string, connectorType: ConnectorType): ReadConnector {
  const accepted = listOf(record, "associatedaccepteddomains");
  return {
    name,
    properties: {
      name,
      direction: "inbound",
      connectorType,
      senderDomains: listOf(record, "senderdomains"),
      senderIpAddresses: listOf(record, "senderipaddresses"),
      tlsSenderCertificateName: certificateNameOf(textOf(record, "tlssendercertificatename")),
      restrictDomainsToIpAddresses: booleanOf(record, "restrictdomainstoipaddresses") ?? false,
      restrictDomainsToCertificate: booleanOf(record, "restrictdomainstocertificate") ?? false,
      requireTls: booleanOf(record, "requiretls") ?? false,
    },
    notes: accepted.length === 0 ? [] : ["AssociatedAcceptedDomains is left out: here a connector does not go by the recipient's domain"],
  };
}

function readOutbound(record: ExportedRecord, name: string, connectorType: ConnectorType): ReadConnector {
  const tlsDomain = textOf(record, "tlsdomain");
  const notes = [
    ...(tlsDomain === null ? [] : [`TlsDomain ${tlsDomain} is left out: the certificate's name is not compared`]),
    ...(booleanOf(record, "istransportrulescoped") === true ? ["it is used by transport rules, which are not known here"] : []),
    ...(booleanOf(record, "allaccepteddomains") === true ? ["AllAcceptedDomains is left out: add your domains to recipientDomains"] : []),
  ];
  const tlsSettings = memberOf<TlsSettings>(TLS_SETTINGS, textOf(record, "tlssettings")) ?? null;
  return {
    name,
    properties: {
      name,
      direction: "outbound",
      connectorType,
      recipientDomains: listOf(record, "recipientdomains"),
      smartHosts: listOf(record, "smarthosts").map((host) => host.replace(/^\[(.*)\]$/, "$1")),
      tlsSettings,
    },
    notes,
  };
}

/** `smtp:*.example.net;1`: an address space with its cost. A table joins the items of a list in one way or another. */
function listOf(record: ExportedRecord, name: string): readonly string[] {
  const value: ExportedValue = record.get(name) ?? null;
  const texts = typeof value === "string" ? [value.trim().replace(/^\{(.*)\}$/s, "$1")] : Array.isArray(value) ? value : [];
  const items = texts.flatMap((text: string) => text.split(/[;,\s]+/)).map((item) => item.replace(/^smtp:/i, ""));
  return [...new Set(items.filter((item) => item !== "" && !/^\d{1,4}$/.test(item)))];
}

function textOf(record: ExportedRecord, name: string): string | null {
  const value = record.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** PowerShell's tables have `True` and `False`. */
function booleanOf(record: ExportedRecord, name: string): boolean | null {
  const value = record.get(name);
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  return text === "true" ? true : text === "false" ? false : null;
}

/** A subject may stand for the name in it. */
function certificateNameOf(text: string | null): string | null {
  return text === null ? null : (/(?:^|,\s{0,4})CN=([^,]{1,255})/i.exec(text)?.[1] ?? text).trim();
}

function memberOf<Member extends string>(members: readonly Member[], text: string | null): Member | undefined {
  return members.find((member) => member.toLowerCase() === text?.toLowerCase());
}
