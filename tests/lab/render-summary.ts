import type { Difference } from "./compare-with-truth.ts";
import type { TruthRecord } from "./truth-record.ts";

const VERSIONS = [null, "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const;

/** Counts accepted messages per direction and version, the way a reader checks a run at a glance. */
export function renderSummary(name: string, truth: readonly TruthRecord[], differences: readonly Difference[]): string {
  const accepted = truth.filter((record) => record.outcome === "accepted");
  const rows = ["inbound", "submission", "outbound"].map((direction) => {
    const counts = VERSIONS.map((version) => countOf(accepted, direction, version));
    return `  ${direction.padEnd(12)}${counts.map((count) => String(count).padStart(8)).join("")}`;
  });
  const head = `  ${"".padEnd(12)}${VERSIONS.map((version) => (version ?? "none").padStart(8)).join("")}`;
  const found = differences.slice(0, 20).map((difference) => `  ${difference.text}`);
  return [`${name}: ${accepted.length} messages, ${differences.length} differences`, head, ...rows, ...found].join("\n");
}

/** How many messages of a direction went over a version; `null` is plaintext. */
export function countOf(truth: readonly TruthRecord[], direction: string, version: string | null): number {
  return truth.filter((record) => directionOf(record) === direction && record.tls_version === version).length;
}

function directionOf(record: TruthRecord): string {
  return record.direction === "inbound" && (record.sasl_user ?? null) !== null ? "submission" : record.direction;
}
