/** What is told of a report beside its own text; `null` where nothing is. */
export interface ReportEnvelope {
  /** The domain of who sent it. */
  readonly submitter: string | null;
  /** The domain that it is about. */
  readonly domain: string | null;
}

export const NO_ENVELOPE: ReportEnvelope = { submitter: null, domain: null };

/** `google.com!example.org!1725321600!1725407999!001.json.gz` */
const FILE_NAME = /^([^!/\\\s]{1,253})!([^!/\\\s]{1,253})!\d{1,12}!\d{1,12}(?:![^!/\\\s]{1,100})?\.json(?:\.gz)?$/i;

/**
 * What a report's file name says.
 *
 * @param name without its directory
 * @see RFC 8460 5.1
 */
export function parseReportName(name: string): ReportEnvelope {
  const match = FILE_NAME.exec(name.slice(0, 1000));
  return match === null ? NO_ENVELOPE : { submitter: match[1]?.toLowerCase() ?? null, domain: match[2]?.toLowerCase() ?? null };
}

/** The first that says it. */
export function joinEnvelopes(first: ReportEnvelope, second: ReportEnvelope): ReportEnvelope {
  return { submitter: first.submitter ?? second.submitter, domain: first.domain ?? second.domain };
}
