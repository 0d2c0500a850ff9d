import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { ReportEnvelope } from "../../model/report-envelope.ts";
import { UnpackFailure } from "./unpack-budget.ts";

export interface MailPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenedMail {
  /** Parts that may hold a report. */
  readonly parts: readonly MailPart[];
  /** What its header fields say. */
  readonly envelope: ReportEnvelope;
  /** Whether it says of itself that it brings a TLS report. */
  readonly claimsReport: boolean;
}

/** Types that reports were seen under; RFC 8460 5.2 has the first two only. */
const REPORT_TYPES =
  /^application\/(?:tlsrpt\+gzip|tlsrpt\+json|gzip|x-gzip|gzip-compressed|x-gunzip|json|octet-stream|zip|x-zip|x-zip-compressed)$/;
const REPORT_NAME = /\.(?:json|gz|zip)$/i;
const DOMAIN = /^[a-z0-9._-]{1,253}$/;

/**
 * Opens a mail, as far as reports go.
 *
 * Nesting and the size of header fields are bounded by the parser; all parts together are smaller than the mail.
 *
 * @throws UnpackFailure
 * @see RFC 8460 5.3 and 5.4
 */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 30, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 3 }).catch(() => {
    throw new UnpackFailure("damaged");
  });
  const claimsReport = claims(mail);
  return { parts: mail.attachments.flatMap(partOf), envelope: envelopeOf(mail), claimsReport };
}

function claims({ headers, attachments }: Email): boolean {
  return (
    headers.some(
      ({ key, value }) => key === "tls-report-domain" || (key === "content-type" && /report-type\s*=\s*"?tlsrpt\b/i.test(value)),
    ) || attachments.some(({ mimeType }) => mimeType.startsWith("application/tlsrpt+"))
  );
}

function envelopeOf({ headers }: Email): ReportEnvelope {
  const domainIn = (name: string): string | null => {
    const domain =
      headers
        .find(({ key }) => key === name)
        ?.value.trim()
        .toLowerCase() ?? "";
    return DOMAIN.test(domain) ? domain : null;
  };
  return { submitter: domainIn("tls-report-submitter"), domain: domainIn("tls-report-domain") };
}

function partOf({ filename, mimeType, content }: Attachment): readonly MailPart[] {
  const name = filename ?? "";
  const mayBeReport = REPORT_TYPES.test(mimeType) || mimeType === "message/rfc822" || REPORT_NAME.test(name);
  if (!mayBeReport || typeof content === "string") return [];
  return [{ name, bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }];
}
