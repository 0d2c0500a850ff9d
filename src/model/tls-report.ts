/**
 * By which policy a sending server demanded TLS of the receiving one: MTA-STS, DANE, or none that it found.
 *
 * @see RFC 8460 4.4
 */
export const POLICY_TYPES = ["sts", "tlsa", "no-policy-found"] as const;

/** What an MTA-STS policy asks for when TLS fails: not to deliver, to deliver and report, or nothing. @see RFC 8461 5 */
export const POLICY_MODES = ["enforce", "testing", "none"] as const;
export type PolicyMode = (typeof POLICY_MODES)[number];

/** Why a session failed. Others are kept as they were reported. @see IANA, STARTTLS Validation Result Types */
export const RESULT_TYPES = [
  "starttls-not-supported",
  "certificate-host-mismatch",
  "certificate-expired",
  "certificate-not-trusted",
  "validation-failure",
  "tlsa-invalid",
  "dnssec-invalid",
  "dane-required",
  "sts-policy-fetch-error",
  "sts-policy-invalid",
  "sts-webpki-invalid",
] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

/** Sessions that failed for one reason. Absent: the report does not say. */
export interface ReportedFailure {
  readonly resultType: string;
  /** Of the server that reports. */
  readonly sendingAddress: string | null;
  readonly receivingHost: string | null;
  readonly receivingAddress: string | null;
  readonly sessions: number;
  /** In the reporter's own words. */
  readonly reason: string | null;
  /** Where more is told; text of a stranger, never to be followed by itself. */
  readonly information: string | null;
}

/** What became of the sessions under one policy. */
export interface ReportedPolicy {
  /** One of `POLICY_TYPES`, or as reported. */
  readonly type: string;
  /** The recipient domain, in small letters. */
  readonly domain: string;
  /** Of an MTA-STS policy; `null` for others and where it is not told. */
  readonly mode: PolicyMode | null;
  /** The servers that the policy names, wildcards included. */
  readonly mxHosts: readonly string[];
  readonly successful: number;
  readonly failed: number;
  readonly failures: readonly ReportedFailure[];
  /** Details beyond what is kept of one report. */
  readonly failuresLeftOut: number;
}

/**
 * What another organization's servers saw when they connected to ours: sessions, not messages.
 *
 * @see RFC 8460
 */
export interface TlsReport {
  /** Who reports. */
  readonly organization: string;
  /** The reporter's own; unique together with the organization. */
  readonly reportId: string;
  readonly contact: string | null;
  /** Epoch milliseconds UTC of the first and the last moment that it is about. */
  readonly beginsAt: number;
  readonly endsAt: number;
  readonly policies: readonly ReportedPolicy[];
}
