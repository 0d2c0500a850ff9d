import type { Packing } from "./compression.ts";

/** Why compressed content could not be unpacked. */
export class UnpackError extends Error {
  readonly reason: "no-program" | "cut-off" | "damaged";
  readonly packing: Packing;

  constructor(reason: UnpackError["reason"], packing: Packing) {
    super(`${packing}: ${reason}`);
    this.name = "UnpackError";
    this.reason = reason;
    this.packing = packing;
  }
}
