import { createConnectorMatcher } from "../../src/connectors/connector-matcher.ts";
import { createOwnAddressCheck } from "../../src/pipeline/own-address.ts";
import { type RunningReader, startReading } from "../../src/pipeline/running-reader.ts";
import type { SourceRunOptions } from "../../src/pipeline/source-run.ts";
import { renderState } from "../../src/pipeline/state-text.ts";
import type { FactSink, ReaderFormat } from "../../src/readers/reader.ts";
import { createLineSplitter } from "../../src/sources/split-lines.ts";
import type { Checkpoint, Commit } from "../../src/store/store.ts";
import { findFault } from "./check-fact.ts";

const NETWORK = { ownAddresses: ["127.0.0.1/32", "::1"], ownNetworks: ["10.0.0.0/8"] };

/** What reading whatever came has led to. */
export interface FuzzOutcome {
  readonly lines: number;
  readonly deliveries: number;
  readonly attempts: number;
  readonly evicted: number;
  /** What the reader kept in mind, at most, packed as the store keeps it. */
  readonly largestStateBytes: number;
}

export interface FuzzOptions {
  readonly format: ReaderFormat;
  readonly chunks: Iterable<Buffer>;
  /** Ends after the chunk in which this many lines are reached. */
  readonly lines: number;
  /** Chunks between two commits; at every second one the reader is stopped and started again. */
  readonly chunksPerCommit: number;
  readonly onCommit: (commit: Commit) => void;
}

/**
 * Reads chunks as an import does: lines, facts, connectors, commits, with restarts in between.
 *
 * @throws when a line is not accounted for, when a fact is not what may be stored, and whatever the reader throws
 */
export function fuzzReader({ format, chunks, lines, chunksPerCommit, onCommit }: FuzzOptions): FuzzOutcome {
  const options = optionsFor(format);
  let running = startReading(options);
  let fed = 0;
  let sum = { deliveries: 0, attempts: 0 };
  let largestStateBytes = 0;
  let counted = 0;
  const splitter = createLineSplitter(
    0,
    (buffer, start, end, position) => running.counts[running.reader.readLine(buffer, start, end, position)]++,
    () => running.counts.unrecognized++,
  );
  let commits = 0;

  function commit(): void {
    const checkpoint = checkpointOf(running);
    largestStateBytes = Math.max(largestStateBytes, checkpoint.state.length);
    const { linesRead, used, irrelevant, unrecognized } = checkpoint.accounting;
    if (linesRead !== fed || used + irrelevant + unrecognized !== fed) throw new Error(`of ${fed} lines ${linesRead} are accounted for`);
    onCommit({ ...running.rows.take(running.reader.openDeliveries()), understanding: running.understanding.take(), checkpoint });
    counted = fed;
    if (commits++ % 2 === 0) return;
    sum = add(sum, running);
    running = startReading({ ...options, checkpoint });
  }

  let chunksRead = 0;
  for (const chunk of chunks) {
    splitter.feed(chunk);
    fed += countLines(chunk);
    if (++chunksRead % chunksPerCommit === 0) commit();
    if (fed >= lines) break;
  }
  if (counted < fed) commit();
  return { lines: fed, ...add(sum, running), evicted: running.accounting(0).evicted, largestStateBytes };
}

function optionsFor(format: ReaderFormat): SourceRunOptions {
  return {
    source: "/var/log/mail.log",
    format: checked(format),
    timeZone: "Europe/Amsterdam",
    year: 2026,
    isOwnAddress: createOwnAddressCheck(NETWORK.ownAddresses),
    isOwnHost: (name) => name.endsWith(".lab.test"),
    isOwnNetwork: createOwnAddressCheck(NETWORK.ownNetworks),
    assignConnector: createConnectorMatcher([], NETWORK),
    privacy: "full",
    checkpoint: null,
  };
}

/** The format with every fact looked at on its way. */
function checked(format: ReaderFormat): ReaderFormat {
  const check = <Fact extends Parameters<FactSink["delivery"]>[0]>(take: (fact: Fact) => void) => {
    return (fact: Fact): void => {
      const fault = findFault(fact);
      if (fault !== undefined) throw new Error(fault);
      take(fact);
    };
  };
  return {
    ...format,
    open: (options, sink, snapshot) => format.open(options, { delivery: check(sink.delivery), attempt: check(sink.attempt) }, snapshot),
  };
}

function checkpointOf(running: RunningReader): Checkpoint {
  const { reader } = running;
  const accounting = running.accounting(reader.openDeliveries().length);
  return { source: accounting.source, reader: reader.name, files: [], state: renderState(reader.snapshot()), accounting };
}

function add(sum: { deliveries: number; attempts: number }, running: RunningReader): { deliveries: number; attempts: number } {
  return { deliveries: sum.deliveries + running.deliveries(), attempts: sum.attempts + running.attempts() };
}

function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
