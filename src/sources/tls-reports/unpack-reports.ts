import { joinEnvelopes, NO_ENVELOPE, parseReportName, type ReportEnvelope } from "../../model/report-envelope.ts";
import { contentKindOf } from "./content-kind.ts";
import { gunzipWhole } from "./gunzip-whole.ts";
import { openMail } from "./open-mail.ts";
import { REPORT_LIMITS, type ReportLimits } from "./report-limits.ts";
import { splitMbox } from "./split-mbox.ts";
import { openBudget, type UnpackBudget, UnpackFailure, type UnpackFault } from "./unpack-budget.ts";
import { unzipWhole } from "./unzip-whole.ts";

/** A text that may be a report. */
export interface ReportDocument {
  readonly text: string;
  readonly envelope: ReportEnvelope;
}

export interface UnpackedReports {
  readonly documents: readonly ReportDocument[];
  /** What kept some of it from being unpacked; what was unpacked before is there nevertheless. */
  readonly fault: UnpackFault | null;
  /** Whether a mail in it says of itself that it brings a report. */
  readonly claimsReport: boolean;
}

interface Unpacking {
  readonly documents: ReportDocument[];
  readonly budget: UnpackBudget;
  readonly limits: ReportLimits;
  claimsReport: boolean;
}

interface Part {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly envelope: ReportEnvelope;
  /** How many packings are around it. */
  readonly depth: number;
}

/**
 * Finds the texts in a file, a mail or a request that may be TLS reports: plain, in gzip or ZIP, attached to a mail, in a mailbox file.
 *
 * @param name the file's, without its directory
 */
export async function unpackReports(bytes: Uint8Array, name: string, limits: ReportLimits = REPORT_LIMITS): Promise<UnpackedReports> {
  if (contentKindOf(bytes) !== "mbox") return unpackOne({ bytes, name, envelope: NO_ENVELOPE, depth: 0 }, limits);
  const mails: UnpackedReports[] = [];
  for (const mail of splitMbox(Buffer.from(bytes)))
    mails.push(await unpackOne({ bytes: mail, name, envelope: NO_ENVELOPE, depth: 0 }, limits));
  return {
    documents: mails.flatMap(({ documents }) => documents),
    fault: mails.find(({ fault }) => fault !== null)?.fault ?? null,
    claimsReport: mails.some(({ claimsReport }) => claimsReport),
  };
}

/** A file, or one mail of many, by its own limits. */
async function unpackOne(part: Part, limits: ReportLimits): Promise<UnpackedReports> {
  const unpacking: Unpacking = { documents: [], budget: openBudget(limits), limits, claimsReport: false };
  let fault: UnpackFault | null = null;
  try {
    await unpack(unpacking, part);
  } catch (failure) {
    if (!(failure instanceof UnpackFailure)) throw failure;
    fault = failure.fault;
  }
  const { documents, claimsReport } = unpacking;
  // What else comes by mail, in whatever state, is none of our business.
  const isOtherMail = contentKindOf(part.bytes) === "mail" && !claimsReport;
  return { documents, fault: isOtherMail ? null : fault, claimsReport };
}

async function unpack(unpacking: Unpacking, part: Part): Promise<void> {
  if (part.depth > unpacking.limits.depth) throw new UnpackFailure("too-deep");
  const within = { envelope: joinEnvelopes(parseReportName(part.name), part.envelope), depth: part.depth + 1 };
  switch (contentKindOf(part.bytes)) {
    case "gzip":
      return unpack(unpacking, { ...within, name: part.name, bytes: await gunzipWhole(part.bytes, unpacking.budget) });
    case "zip":
      for (const file of await unzipWhole(part.bytes, unpacking.budget)) await unpack(unpacking, { ...within, ...file });
      return;
    case "mail":
      return unpackMail(unpacking, { ...part, ...within });
    case "json":
      unpacking.budget.takeDocument();
      unpacking.documents.push({ text: new TextDecoder().decode(part.bytes), envelope: within.envelope });
      return;
    case "mbox":
    case "other":
      return;
  }
}

async function unpackMail(unpacking: Unpacking, part: Part): Promise<void> {
  const mail = await openMail(part.bytes);
  unpacking.claimsReport ||= mail.claimsReport;
  const envelope = joinEnvelopes(mail.envelope, part.envelope);
  for (const attached of mail.parts) await unpack(unpacking, { ...attached, envelope, depth: part.depth });
}
