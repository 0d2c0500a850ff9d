import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LoggedTransaction } from "../src/model/delivery.ts";
import { findSuiteOfCipher } from "../src/model/suite-of-cipher.ts";
import { READER_FORMATS, recognizeFormat } from "../src/readers/formats.ts";
import { compareWithTruth, type ExportedDelivery } from "./lab/compare-with-truth.ts";
import { readTruth } from "./lab/read-truth.ts";
import type { TruthRecord } from "./lab/truth-record.ts";
import { READER_CORPORA } from "./readers/corpora.ts";
import { contentOf, factsOf, openReading, type Reading, readLines, readWhole } from "./readers/open-reading.ts";
import type { LabLog, ReaderCorpus } from "./readers/reader-corpus.ts";
import { shuffleLines } from "./readers/shuffle-lines.ts";

test("every reader is tested here", () => {
  expect(READER_CORPORA.map(({ format }) => format)).toEqual(READER_FORMATS);
});

describe.for(READER_CORPORA.map((corpus) => [corpus.format.name, corpus] as const))("the reader of %s", ([, corpus]) => {
  const { format, labLogs } = corpus;
  const paths = [...labLogs.map(pathOf), ...corpus.samples];
  const linesOf = (path: string) => readLines(format, path);

  test.for(labLogs)("tells of every delivery what its peer saw: $run/$log", (labLog) => {
    const { deliveries } = readWhole(format, contentOf(linesOf(pathOf(labLog))));
    expect(deliveries.length).toBeGreaterThan(30);
    expect(differencesFrom(corpus, labLog, deliveries, labLog.versionsLogged)).toEqual([]);
  });

  test.for(labLogs)("calls nothing plaintext that was not, when the server logs no TLS: $run/$log", (labLog) => {
    const silent = linesOf(pathOf(labLog)).flatMap((line) => corpus.withoutTls(line) ?? []);
    const { deliveries } = readWhole(format, contentOf(silent));
    expect(deliveries.length).toBeGreaterThan(30);
    expect(deliveries.filter(({ cipher }) => cipher !== null)).toEqual([]);
    expect(differencesFrom(corpus, labLog, deliveries, false)).toEqual([]);
  });

  test.for(paths)("accounts for every line of %s, and understands it", (path) => {
    const { uses } = readWhole(format, contentOf(linesOf(path)));
    expect(uses.unrecognized).toBe(0);
    expect(uses.used + uses.irrelevant).toBe(linesOf(path).length);
    expect(uses.used).toBeGreaterThan(0);
  });

  test.for(paths)("is chosen for %s", (path) => {
    expect(recognizeFormat(linesOf(path).slice(0, 200))?.format).toBe(format);
  });

  test("makes no delivery of another server's log", () => {
    for (const other of READER_CORPORA.filter((one) => one !== corpus)) {
      for (const labLog of other.labLogs) {
        const lines = readLines(other.format, pathOf(labLog));
        const { deliveries, attempts, uses } = readWhole(format, contentOf(lines));
        expect({ deliveries, attempts, used: uses.used }).toEqual({ deliveries: [], attempts: [], used: 0 });
        expect(uses.irrelevant + uses.unrecognized).toBe(lines.length);
      }
    }
  });

  test("gives the same in any pieces", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(slices(corpus), sizes, (slice, pieces) => {
        const lines = [...corpus.longBefore, ...slice];
        const reading = openReading(format);
        for (const piece of cut(contentOf(lines), pieces)) reading.feed(piece);
        expect(reading.finish()).toEqual(readWhole(format, contentOf(lines)));
      }),
      { numRuns: 30 },
    );
  });

  test("gives the same when it is stopped and started again between any two lines", () => {
    fc.assert(
      fc.property(slices(corpus), fc.array(fc.nat(600), { minLength: 1, maxLength: 6 }), (slice, stops) => {
        const lines = [...corpus.longBefore, ...slice];
        const reading = openReading(format);
        for (const [index, line] of lines.entries()) {
          if (stops.includes(index)) reading.restart();
          reading.feed(contentOf([line]));
        }
        expect(reading.finish()).toEqual(readWhole(format, contentOf(lines)));
      }),
      { numRuns: 30 },
    );
  });

  test("gives the same when lines of different sessions change places", () => {
    const readAmong = (lines: readonly string[]): Reading =>
      readWhole(format, contentOf([...corpus.longBefore, ...lines, corpus.longAfter]));
    fc.assert(
      fc.property(slices(corpus), fc.infiniteStream(fc.nat(1_000_000)), (lines, numbers) => {
        const shuffled = shuffleLines(lines, corpus, () => numbers.next().value ?? 0);
        expect(shuffled.toSorted()).toEqual(lines.toSorted());
        expect(factsOf(readAmong(shuffled))).toEqual(factsOf(readAmong(lines)));
      }),
      { numRuns: 30 },
    );
  });

  test("takes whatever comes, and accounts for it", () => {
    const mutated = fc.tuple(slices(corpus), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 200 }));
    fc.assert(
      fc.property(mutated, ([lines, changes]) => {
        const content = contentOf(lines);
        for (const [at, byte] of changes) content[at % content.length] = byte;
        const { uses } = readWhole(format, content);
        expect(uses.used + uses.irrelevant + uses.unrecognized).toBe(countLines(content));
      }),
      { numRuns: 60 },
    );
  });
});

function pathOf({ run, log }: LabLog): string {
  return `lab/${run}/${log}`;
}

/** Ciphers are compared by the suite that is meant: libraries spell them differently. */
function differencesFrom(
  { format, namesEverySuite, tellsRecipients }: ReaderCorpus,
  labLog: LabLog,
  deliveries: readonly LoggedTransaction[],
  versionsLogged: boolean,
): readonly string[] {
  const truth = readTruth(new URL(`../corpus/${format.name}/lab/${labLog.run}/truth.jsonl`, import.meta.url).pathname);
  const suites = deliveries.map((delivery): ExportedDelivery => ({ ...delivery, cipher: suiteOf(delivery.cipher, delivery.tls) }));
  const known = truth.map((record): TruthRecord => ({ ...record, cipher: suiteOf(record.cipher, "unknown") }));
  return compareWithTruth(known, suites, { log: labLog.log, versionsLogged, cipherMayBeMissing: !namesEverySuite, tellsRecipients }).map(
    ({ text }) => text,
  );
}

function suiteOf(cipher: string | null, version: LoggedTransaction["tls"]): string | null {
  return cipher === null ? null : (findSuiteOfCipher(cipher, version)?.iana ?? null);
}

/** Slices of a corpus, of some hundred lines. */
function slices(corpus: ReaderCorpus): fc.Arbitrary<readonly string[]> {
  const paths = [...corpus.labLogs.map(pathOf), ...corpus.samples];
  return fc
    .record({ path: fc.constantFrom(...paths), from: fc.nat(9000), count: fc.integer({ min: 50, max: 600 }) })
    .map(({ path, from, count }) => {
      const lines = readLines(corpus.format, path);
      const start = from % Math.max(1, lines.length - count);
      return lines.slice(start, start + count);
    });
}

function* cut(content: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < content.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield Buffer.from(content.subarray(at, at + size));
    at += size;
  }
}

function countLines(content: Buffer): number {
  let lines = 0;
  for (const byte of content) if (byte === 10) lines++;
  return lines + (content.at(-1) === 10 ? 0 : 1);
}
