import type { ReportEnvelope } from "../../../model/report-envelope.ts";
import type { ReportedPolicy, TlsReport } from "../../../model/tls-report.ts";
import { LONGEST_NAME, MOST_POLICIES } from "../limits.ts";
import { type Fields, fieldsOf, listOf, textOf } from "./json-values.ts";
import { parseMoment } from "./parse-moment.ts";
import { parsePolicy } from "./parse-policy.ts";

/** What keeps a text from being read as a report. */
export type ReportFault = "not-json" | "no-policies" | "no-period" | "bad-policy" | "too-many-policies";

export type ParsedReport = { readonly report: TlsReport } | { readonly fault: ReportFault };

/**
 * Reads the JSON of a TLS report. It takes what real reporters send: names that are missing or null, counts in quotes, single values in
 * place of lists, times without a zone.
 *
 * @param text bounded by whoever unpacked it
 * @param envelope what the mail or the file's name says beside it
 * @see RFC 8460 4
 */
export function parseTlsReport(text: string, envelope: ReportEnvelope): ParsedReport {
  const fields = fieldsOf(parseJson(text));
  if (fields === undefined) return { fault: "not-json" };
  const entries = listOf(fields.policies);
  if (entries.length === 0) return { fault: "no-policies" };
  if (entries.length > MOST_POLICIES) return { fault: "too-many-policies" };
  const range = fieldsOf(fields["date-range"]) ?? {};
  const beginsAt = parseMoment(textOf(range["start-datetime"], LONGEST_NAME));
  const endsAt = parseMoment(textOf(range["end-datetime"], LONGEST_NAME)) ?? beginsAt;
  if (beginsAt === undefined || endsAt === undefined || endsAt < beginsAt) return { fault: "no-period" };
  const policies = entries.map((entry) => parsePolicy(entry, envelope.domain ?? "unknown"));
  if (!policies.every(isRead)) return { fault: "bad-policy" };
  const reportId = textOf(fields["report-id"], LONGEST_NAME) ?? `${beginsAt}-${endsAt}`;
  const contact = textOf(fields["contact-info"], LONGEST_NAME);
  return { report: { organization: organizationOf(fields, contact, envelope), reportId, contact, beginsAt, endsAt, policies } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isRead(policy: ReportedPolicy | undefined): policy is ReportedPolicy {
  return policy !== undefined;
}

/** Without a name: whoever submitted it, or the domain of the address that it names. */
function organizationOf(fields: Fields, contact: string | null, { submitter }: ReportEnvelope): string {
  const domain = /@([^@\s>]{1,253})/.exec(contact ?? "")?.[1];
  return textOf(fields["organization-name"], LONGEST_NAME) ?? submitter ?? domain?.toLowerCase() ?? "unknown";
}
