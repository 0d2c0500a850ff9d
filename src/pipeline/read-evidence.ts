import type { Evidence } from "../model/delivery.ts";
import type { EvidenceLine, Provable } from "../model/evidence-line.ts";
import { findWords } from "../readers/syslog/find-words.ts";
import { readLinesAt } from "../sources/read-lines-at.ts";
import type { Checkpoint, KeptLines } from "../store/store.ts";
import { findKeptLines } from "./kept-lines.ts";
import { markWords } from "./mark-words.ts";

const IN_ORDER = ["opened", "tls", "identified", "message", "decided", "closed"] as const satisfies readonly (keyof Evidence)[];

type KeptPiece = Pick<KeptLines, "position" | "length" | "content">;

/**
 * Reads the lines that prove a transaction, in the log's order; one line may prove several things.
 *
 * @param kept of a source that is no file
 */
export async function readEvidence(
  provable: Provable,
  checkpoints: readonly Checkpoint[],
  kept: readonly KeptPiece[] = [],
): Promise<readonly EvidenceLine[]> {
  const proves = new Map<number, (keyof Evidence)[]>();
  for (const name of IN_ORDER) {
    const position = provable.evidence[name];
    if (position !== null) proves.set(position, [...(proves.get(position) ?? []), name]);
  }
  const positions = [...proves.keys()].sort((left, right) => left - right);
  const standing = checkpoints.find(({ source }) => source === provable.source);
  const texts = standing?.stream === undefined ? await readLinesAt(standing?.files ?? [], positions) : findKeptLines(kept, positions);
  const absence = standing?.stream === undefined ? "gone" : "not-kept";
  const deciding = provable.evidence.tls ?? provable.evidence.decided;
  return positions.map((position) => {
    const text = texts.get(position) ?? null;
    const proved = proves.get(position) ?? [];
    return {
      position,
      proves: proved,
      decides: position === deciding,
      text,
      absence: text === null ? absence : null,
      wordsFrom: text === null ? 0 : findWords(text),
      marks: text === null ? [] : markWords(text, proved, provable),
    };
  });
}
