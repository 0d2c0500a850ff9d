import type { Messages } from "../../messages/messages.ts";
import type { ClauseField, ReportClause, SHARE_FIELDS } from "./report-clause.ts";

/** `TLS 1.0 % is greater than 5`: a clause as a person says it. */
export function describeClause(clause: ReportClause, messages: Messages): string {
  const { text, format } = messages;
  const value = typeof clause.value === "number" ? format.decimal(clause.value) : nameOfChoice(clause.field, clause.value, messages);
  return `${nameOfField(clause.field, messages)} ${text.report.operators[clause.operator]} ${value}`;
}

/** What a field is called: as the column that shows it. */
export function nameOfField(field: ClauseField, { text }: Messages): string {
  const { columns } = text.report;
  switch (field) {
    case "connector":
    case "direction":
    case "type":
    case "unknown":
    case "volume":
      return columns[field];
    case "forced-tls":
      return columns.forcedTls;
    default:
      return text.report.shareColumn(nameOfShare(field, text));
  }
}

/** `TLS 1.0`, `Below TLS 1.2` */
export function nameOfShare(field: (typeof SHARE_FIELDS)[number], text: Messages["text"]): string {
  const { columns } = text.report;
  const names: Readonly<Record<(typeof SHARE_FIELDS)[number], string>> = {
    "no-tls": text.tls.none,
    ssl3: text.tls.SSLv3,
    tls10: text.tls["TLSv1.0"],
    tls11: text.tls["TLSv1.1"],
    tls12: text.tls["TLSv1.2"],
    tls13: text.tls["TLSv1.3"],
    encrypted: columns.encrypted,
    "below-tls12": columns.belowTls12,
    protected: columns.protected,
  };
  return names[field];
}

/** What a value of a fixed list is called; any other text is its own name. */
export function nameOfChoice(field: ClauseField, value: string, { text }: Pick<Messages, "text">): string {
  const names: Partial<Record<ClauseField, Readonly<Record<string, string>>>> = {
    direction: text.direction,
    type: { none: text.report.noConnectorType },
    "forced-tls": { yes: text.report.yes, no: text.report.no, none: text.report.notConfigured },
  };
  return names[field]?.[value] ?? value;
}
