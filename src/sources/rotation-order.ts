import { resolve } from "node:path";
import { COMPRESSION, DATED, ROTATION, sourceNameOf } from "./source-name.ts";

/** Numbers count from the newest, dates from the oldest: only those of one kind tell an order. The log itself is the newest. */
interface RotationRank {
  readonly kind: "log" | "number" | "date";
  readonly rank: number;
}

/**
 * Which of two parts of a log is the newer, by their names.
 *
 * @returns above 0: the left one; 0 where the names do not say
 */
export function compareRotation(left: string, right: string): number {
  const [ofLeft, ofRight] = [rankOf(left), rankOf(right)];
  if (ofLeft.kind === ofRight.kind) return ofLeft.rank - ofRight.rank;
  return ofLeft.kind === "log" ? 1 : ofRight.kind === "log" ? -1 : 0;
}

function rankOf(path: string): RotationRank {
  const unpacked = resolve(path).replace(COMPRESSION, "");
  if (unpacked === sourceNameOf(path)) return { kind: "log", rank: 0 };
  const suffix = (ROTATION.exec(unpacked) ?? DATED.exec(unpacked))?.[0] ?? "";
  const digits = suffix.replace(/\D/g, "");
  if (/^\.\d{1,4}$/.test(suffix)) return { kind: "number", rank: -Number(digits) };
  return { kind: "date", rank: Number(digits.padEnd(18, "0")) };
}
