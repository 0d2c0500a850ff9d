import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { LoggedAttempt, LoggedTransaction } from "../../src/model/delivery.ts";
import type { LineUse, Reader, ReaderFormat } from "../../src/readers/reader.ts";
import { createLineSplitter } from "../../src/sources/split-lines.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");

/** Every peer of the corpus has a loopback address: only these are the servers themselves. */
const OWN_ADDRESSES: readonly string[] = ["127.0.0.1", "::1"];

/** What a log gave. */
export interface Reading {
  /** In the order in which they were told, then those that wait for later lines. */
  readonly deliveries: readonly LoggedTransaction[];
  readonly attempts: readonly LoggedAttempt[];
  readonly uses: Readonly<Record<LineUse, number>>;
}

/** A log that is read piece by piece. */
export interface OpenReading {
  feed(content: Buffer): void;
  /** As after a stop and a start: the reader goes on from what it kept in mind. */
  restart(): void;
  finish(): Reading;
}

/** The lines of a file of a reader's corpus. */
export function readLines({ name }: ReaderFormat, path: string): readonly string[] {
  return readFileSync(join(CORPUS, name, path))
    .toString("latin1")
    .trimEnd()
    .split("\n");
}

/** A server in UTC whose log begins in 2026. */
export function openReading(format: ReaderFormat): OpenReading {
  const deliveries: LoggedTransaction[] = [];
  const attempts: LoggedAttempt[] = [];
  const uses = { used: 0, irrelevant: 0, unrecognized: 0 };
  const open = (snapshot?: unknown): Reader =>
    format.open(
      {
        isOwnAddress: (address) => OWN_ADDRESSES.includes(address),
        isOwnHost: (name) => name.endsWith(".lab.test"),
        timeZone: "UTC",
        year: 2026,
      },
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
    restart() {
      reader = open(deserialize(serialize(reader.snapshot())));
    },
    finish() {
      splitter.finish();
      return { deliveries: [...deliveries, ...reader.openDeliveries()], attempts, uses };
    },
  };
}

/** What a whole content gives. */
export function readWhole(format: ReaderFormat, content: Buffer): Reading {
  const reading = openReading(format);
  reading.feed(content);
  return reading.finish();
}

/** Lines as the content of a file. */
export function contentOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(""), "latin1");
}

/** Deliveries and attempts as texts, in an order of their own, without the places of their lines. */
export function factsOf({ deliveries, attempts }: Reading): readonly string[] {
  return [...deliveries, ...attempts].map((fact) => JSON.stringify({ ...fact, evidence: null })).sort();
}
