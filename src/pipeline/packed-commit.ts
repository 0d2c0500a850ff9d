import type { ColumnData, FactBatch } from "../store/fact-batch.ts";
import type { Commit } from "../store/store.ts";

/** Stands for null between texts that no line end can be in. */
const NOTHING = "\0";

/** A batch as it crosses threads: a list of texts as one text, which is copied at once instead of one by one. */
interface PackedBatch {
  readonly rows: number;
  readonly columns: readonly (ColumnData | { readonly kind: "joined"; readonly text: string })[];
}

/** A commit on its way from the reading thread to the store's. What it refers to is little, and goes as it is. */
export type PackedCommit = Omit<Commit, "deliveries" | "attempts" | "open"> &
  Readonly<Record<"deliveries" | "attempts" | "open", PackedBatch>>;

export function packCommit(commit: Commit): PackedCommit {
  return { ...commit, deliveries: pack(commit.deliveries), attempts: pack(commit.attempts), open: pack(commit.open) };
}

export function unpackCommit(commit: PackedCommit): Commit {
  return { ...commit, deliveries: unpack(commit.deliveries), attempts: unpack(commit.attempts), open: unpack(commit.open) };
}

/** Numbers move to the other thread without being copied. */
export function transferablesOf(commit: PackedCommit): readonly ArrayBuffer[] {
  return [commit.deliveries, commit.attempts, commit.open].flatMap((batch) =>
    batch.columns.flatMap((column) => {
      if (column.kind === "joined" || column.kind === "string" || column.kind === "strings") return [];
      return [column.values.buffer as ArrayBuffer];
    }),
  );
}

function pack(batch: FactBatch): PackedBatch {
  if (batch.rows === 0) return batch;
  return {
    rows: batch.rows,
    columns: batch.columns.map((column) =>
      column.kind === "string" ? { kind: "joined", text: column.values.map((text) => text ?? NOTHING).join("\n") } : column,
    ),
  };
}

function unpack(batch: PackedBatch): FactBatch {
  return {
    rows: batch.rows,
    columns: batch.columns.map((column) => {
      if (column.kind !== "joined") return column;
      return { kind: "string", values: column.text.split("\n").map((text) => (text === NOTHING ? null : text)) };
    }),
  };
}
