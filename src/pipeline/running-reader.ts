import type { Accounting } from "../model/accounting.ts";
import type { LoggedAttempt, LoggedTransaction } from "../model/delivery.ts";
import type { Reader } from "../readers/reader.ts";
import type { Checkpoint } from "../store/store.ts";
import { createFactRows, type FactRows } from "./fact-rows.ts";
import type { SourceRunOptions } from "./source-run.ts";
import { parseState } from "./state-text.ts";
import { startUnderstanding, type Understanding } from "./understanding.ts";

/** A source's reader, the rows that it has filled, and what became of its lines. */
export interface RunningReader {
  readonly reader: Reader;
  readonly rows: FactRows;
  /** Of all lines of the source, those of earlier runs included; added to for every line. */
  readonly counts: Counts;
  readonly understanding: Understanding;
  /** Deliveries handed over in this run, the open ones included. */
  deliveries(): number;
  attempts(): number;
  /** @param open deliveries of sessions that are still open */
  accounting(open: number): Accounting;
}

interface Counts {
  used: number;
  irrelevant: number;
  unrecognized: number;
}

/** Takes a source's reader up where an earlier run left it. */
export function startReading(options: SourceRunOptions): RunningReader {
  const rows = createFactRows({ ...options, reader: options.format.name });
  const counts = startCounts(options.checkpoint);
  let emitted = 0;
  let attempts = 0;
  const sink = {
    delivery: (fact: LoggedTransaction): void => {
      emitted++;
      rows.delivery(fact);
    },
    attempt: (fact: LoggedAttempt): void => {
      attempts++;
      rows.attempt(fact);
    },
  };
  const reader = options.format.open(options, sink, readerStateOf(options));
  const openBefore = reader.openDeliveries().length;
  const evictedBefore = (options.checkpoint?.accounting.evicted ?? 0) - reader.evicted();
  return {
    reader,
    rows,
    counts,
    understanding: startUnderstanding(options.privacy),
    deliveries: () => emitted + reader.openDeliveries().length - openBefore,
    attempts: () => attempts,
    accounting: (open) => ({
      source: options.source,
      reader: options.format.name,
      linesRead: counts.used + counts.irrelevant + counts.unrecognized,
      ...counts,
      open,
      evicted: evictedBefore + reader.evicted(),
      lastLineAt: reader.newestLineAt(),
    }),
  };
}

/** What the reader kept in mind; another reader's state means nothing to it. */
function readerStateOf({ checkpoint, format }: SourceRunOptions): unknown {
  return checkpoint?.reader === format.name ? parseState(checkpoint.state) : undefined;
}

function startCounts(checkpoint: Checkpoint | null): Counts {
  const { used = 0, irrelevant = 0, unrecognized = 0 } = checkpoint?.accounting ?? {};
  return { used, irrelevant, unrecognized };
}
