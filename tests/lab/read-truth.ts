import { readFileSync } from "node:fs";
import type { TruthRecord } from "./truth-record.ts";

/**
 * Reads a `truth.jsonl`: one record per line.
 *
 * @throws when a line is no record: a truth that cannot be read proves nothing
 */
export function readTruth(path: string): readonly TruthRecord[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line, index) => toRecord(JSON.parse(line), `${path}:${index + 1}`));
}

function toRecord(value: unknown, place: string): TruthRecord {
  if (!isTruthRecord(value)) throw new Error(`${place} is no truth record`);
  return value;
}

function isTruthRecord(value: unknown): value is TruthRecord {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return (
    typeof record.log === "string" &&
    ["inbound", "outbound", "local_pickup"].includes(String(record.direction)) &&
    isTextOrNull(record.queue_id) &&
    isTextOrNull(record.tls_version) &&
    isTextOrNull(record.cipher) &&
    typeof record.outcome === "string"
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}
