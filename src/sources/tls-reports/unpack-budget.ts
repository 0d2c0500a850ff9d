import type { ReportLimits } from "./report-limits.ts";

/** Why something could not be unpacked. */
export type UnpackFault = "too-large" | "damaged" | "too-deep" | "encrypted";

/** Thrown on the way, and caught where a file's unpacking began. */
export class UnpackFailure extends Error {
  readonly fault: UnpackFault;

  constructor(fault: UnpackFault) {
    super(fault);
    this.name = "UnpackFailure";
    this.fault = fault;
  }
}

/** What may still be unpacked of one file: shared by everything in it, so that many small bombs are one large one. */
export interface UnpackBudget {
  /** Bytes left. */
  left(): number;
  /** Throws `UnpackFailure` when there is less left. */
  take(bytes: number): void;
  /** Counts one report more. Throws `UnpackFailure` when there are too many. */
  takeDocument(): void;
}

export function openBudget(limits: ReportLimits): UnpackBudget {
  let bytesLeft = limits.unpackedBytes;
  let documentsLeft = limits.documents;
  return {
    left: () => bytesLeft,
    take(bytes) {
      if (bytes > bytesLeft) throw new UnpackFailure("too-large");
      bytesLeft -= bytes;
    },
    takeDocument() {
      if (documentsLeft === 0) throw new UnpackFailure("too-large");
      documentsLeft--;
    },
  };
}
