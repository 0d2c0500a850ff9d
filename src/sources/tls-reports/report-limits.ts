/** How much one file, mail or request may hold, unpacked. A report of a large provider about a large domain has some hundred kilobytes. */
export interface ReportLimits {
  /** Of everything that is unpacked from it together. */
  readonly unpackedBytes: number;
  /** Reports in it. */
  readonly documents: number;
  /** Packings inside each other: a mail holds a ZIP file, which holds a compressed report. */
  readonly depth: number;
}

export const REPORT_LIMITS: ReportLimits = { unpackedBytes: 32 * 1024 * 1024, documents: 200, depth: 5 };
