import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { LoggedAttempt, LoggedTransaction } from "../src/model/delivery.ts";
import { openPostfixReader } from "../src/readers/postfix/postfix-reader.ts";
import type { LineUse, Reader } from "../src/readers/reader.ts";
import { createLineSplitter } from "../src/sources/split-lines.ts";

const CORPUS = join(import.meta.dirname, "../corpus/postfix");

/** Every peer of the corpus has a loopback address: only these are the servers themselves. */
export const LAB_OWN_ADDRESSES: readonly string[] = ["127.0.0.1", "::1"];

/** What a log gave. */
export interface CorpusReading {
  /** In the order in which they were told, then those that wait for later lines. */
  readonly deliveries: readonly LoggedTransaction[];
  readonly attempts: readonly LoggedAttempt[];
  readonly uses: Readonly<Record<LineUse, number>>;
}

/** A log that is read piece by piece. */
export interface CorpusReader {
  feed(content: Buffer): void;
  finish(): CorpusReading;
}

/** The whole content of a file of the corpus. */
export function readCorpus(path: string): Buffer {
  return readFileSync(join(CORPUS, path));
}

/** The lines of a file of the corpus. */
export function readCorpusLines(path: string): readonly string[] {
  return readCorpus(path).toString("latin1").trimEnd().split("\n");
}

/** A server in UTC whose log begins in 2026. */
export function openCorpusReader(ownAddresses = LAB_OWN_ADDRESSES): CorpusReader & { restart(): void } {
  const deliveries: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const uses = { used: 0, irrelevant: 0, unrecognized: 0 };
  const open = (snapshot?: unknown): Reader =>
    openPostfixReader(
      { isOwnAddress: (address) => ownAddresses.includes(address), timeZone: "UTC", year: 2026 },
      { delivery: (delivery) => deliveries.push(delivery), attempt: (attempt) => attempts.push(attempt) },
      snapshot,
    );
  let reader = open();
  const splitter = createLineSplitter(
    0,
    (buffer, start, end, position) => uses[reader.readLine(buffer, start, end, position)]++,
    () => uses.unrecognized++,
  );
  return {
    feed: (content) => splitter.feed(content),
    finish() {
      splitter.finish();
      return { deliveries: [...deliveries, ...reader.openDeliveries()], attempts, uses };
    },
    /** As after a stop and a start: the reader goes on from what it kept in mind. */
    restart() {
      reader = open(deserialize(serialize(reader.snapshot())));
    },
  };
}

/** What a whole content gives. */
export function readContent(content: Buffer, ownAddresses = LAB_OWN_ADDRESSES): CorpusReading {
  const reader = openCorpusReader(ownAddresses);
  reader.feed(content);
  return reader.finish();
}

/** What lines give. */
export function readCorpusText(lines: readonly string[], ownAddresses = LAB_OWN_ADDRESSES): CorpusReading {
  return readContent(Buffer.from(lines.map((line) => `${line}\n`).join(""), "latin1"), ownAddresses);
}

/** Deliveries and attempts as texts, in an order of their own, without the places of their lines. */
export function factsOf({ deliveries, attempts }: CorpusReading): readonly string[] {
  return [...deliveries, ...attempts].map((fact) => JSON.stringify({ ...fact, evidence: null })).sort();
}
