import type { ReportedFailure } from "../../../model/tls-report.ts";
import { LONGEST_NAME, LONGEST_TEXT } from "../limits.ts";
import { countOf, fieldsOf, textOf } from "./json-values.ts";

/**
 * Reads one entry of `failure-details`. One without a count stands for one session: it is there because one failed.
 *
 * @returns `undefined` when it is none
 * @see RFC 8460 4.4; the RFC's own example once says `additional-info-uri`
 */
export function parseFailure(value: unknown): ReportedFailure | undefined {
  const fields = fieldsOf(value);
  const sessions = countOf(fields?.["failed-session-count"]);
  if (fields === undefined || sessions === null) return undefined;
  const nameOf = (name: string) => textOf(fields[name], LONGEST_NAME);
  return {
    // The log of one well-known server writes underscores.
    resultType: (nameOf("result-type") ?? "unknown").toLowerCase().replaceAll("_", "-"),
    sendingAddress: nameOf("sending-mta-ip"),
    receivingHost: hostOf(nameOf("receiving-mx-hostname") ?? nameOf("receiving-mx-helo")),
    receivingAddress: nameOf("receiving-ip"),
    sessions: sessions ?? 1,
    reason: textOf(fields["failure-reason-code"], LONGEST_TEXT),
    information: textOf(fields["additional-information"] ?? fields["additional-info-uri"], LONGEST_TEXT),
  };
}

/** In small letters, without the dot of the root. */
function hostOf(name: string | null): string | null {
  return name === null ? null : name.toLowerCase().replace(/\.$/, "");
}
