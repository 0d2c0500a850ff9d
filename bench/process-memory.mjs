// How much memory a process and its children hold, from Linux' /proc.
import { readFileSync } from "node:fs";

/** Resident bytes of a process and all below it, now; 0 when it has ended. */
export function residentBytes(pid) {
  return familyOf(pid).reduce((sum, member) => sum + readKilobytes(member, "VmRSS") * 1024, 0);
}

/** The most resident bytes that each of them ever held, summed; 0 when it has ended. */
export function peakResidentBytes(pid) {
  return familyOf(pid).reduce((sum, member) => sum + readKilobytes(member, "VmHWM") * 1024, 0);
}

function familyOf(pid) {
  const children = readText(`/proc/${pid}/task/${pid}/children`)
    .split(" ")
    .filter((text) => text !== "");
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

function readKilobytes(pid, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readText(`/proc/${pid}/status`))?.[1] ?? 0);
}

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // the process has ended since
  }
}
