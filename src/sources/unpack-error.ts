import type { Packing, WideText } from "./compression.ts";

/** Why compressed content could not be unpacked. */
export class UnpackError extends Error {
  readonly reason: "no-program" | "cut-off" | "damaged";
  readonly packing: Exclude<Packing, WideText>;

  constructor(reason: UnpackError["reason"], packing: Exclude<Packing, WideText>) {
    super(`${packing}: ${reason}`);
    this.name = "UnpackError";
    this.reason = reason;
    this.packing = packing;
  }
}
