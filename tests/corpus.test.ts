import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithTruth } from "./lab/compare-with-truth.ts";
import { readTruth } from "./lab/read-truth.ts";
import { type CorpusReading, factsOf, openCorpusReader, readContent, readCorpus, readCorpusLines, readCorpusText } from "./read-corpus.ts";
import { shuffleLines } from "./shuffle-lines.ts";

const LAB_LOGS = [
  ["run1", "mail", true],
  ["run1", "mail-b", true],
  ["run2", "mail", true],
  ["run2", "mail-b", false],
] as const;

const LOGS = [...LAB_LOGS.map(([run, log]) => `lab/${run}/${log}.log`), "samples/first.log", "samples/long-ids-and-ports.log"];

function truthOf(run: string) {
  return readTruth(new URL(`../corpus/postfix/lab/${run}/truth.jsonl`, import.meta.url).pathname);
}

describe("every delivery of the corpus is what its peer saw:", () => {
  test.for(LAB_LOGS)("%s/%s.log", ([run, log, versionsLogged]) => {
    const { deliveries } = readContent(readCorpus(`lab/${run}/${log}.log`));
    const differences = compareWithTruth(truthOf(run), deliveries, { log: `${log}.log`, versionsLogged });
    expect(differences.map(({ text }) => text)).toEqual([]);
    expect(deliveries.length).toBeGreaterThan(30);
  });
});

describe("without the lines that name TLS", () => {
  const withoutTls = (path: string) => readCorpusText(readCorpusLines(path).filter((line) => !line.includes("TLS connection")));

  test.for(LAB_LOGS)("nothing of %s/%s.log is called plaintext that was not", ([run, log]) => {
    const { deliveries } = withoutTls(`lab/${run}/${log}.log`);
    const differences = compareWithTruth(truthOf(run), deliveries, { log: `${log}.log`, versionsLogged: false });
    expect(differences.map(({ text }) => text)).toEqual([]);
    expect(deliveries.filter(({ direction, tls }) => direction === "outbound" && tls !== "unknown")).toEqual([]);
  });

  test("what the commands of a connection tell is still known", () => {
    const { deliveries } = withoutTls("lab/run1/mail.log");
    const inbound = deliveries.filter(({ direction }) => direction !== "outbound").map(({ tls }) => tls);
    expect(new Set(inbound)).toEqual(new Set(["none", "encrypted", "unknown"]));
  });
});

test.for(LOGS)("every line of %s has its use, and none is unrecognized", (path) => {
  const { uses } = readContent(readCorpus(path));
  expect(uses.unrecognized).toBe(0);
  expect(uses.used + uses.irrelevant).toBe(readCorpusLines(path).length);
});

describe("the same lines give the same facts in every wrapping:", () => {
  const lines = readCorpusLines("lab/run1/mail.log");
  const expected = factsOf(readCorpusText(lines));
  const split = (line: string) => {
    const [, time = "", host = "", tag = "", pid = "", text = ""] = /^(.{15}) (\S+) ([^[]+)\[(\d+)\]: (.*)$/s.exec(line) ?? [];
    return { time, iso: `2026-11-${time.slice(4, 6)}T${time.slice(7)}`, host, tag, pid, text };
  };
  const journal = (line: string) => {
    const { iso, host, tag, pid, text } = split(line);
    const micros = String(Date.parse(`${iso}Z`) * 1000);
    return { __REALTIME_TIMESTAMP: micros, _HOSTNAME: host, SYSLOG_IDENTIFIER: tag, SYSLOG_PID: pid, MESSAGE: text };
  };

  test.for([
    ["ISO 8601", (line: string) => `${split(line).iso}.000000+00:00${line.slice(15)}`],
    ["ISO 8601 in another zone", (line: string) => `${split(line).iso.replace("T00:", "T02:")}+0200${line.slice(15)}`],
    ["a priority", (line: string) => `<22>${line}`],
    ["RFC 5424", (line: string) => rfc5424(split(line))],
    ["an octet count", (line: string) => `180 ${rfc5424(split(line))}`],
    ["a fraction of the second", (line: string) => `${line.slice(0, 15)}.123456${line.slice(15)}`],
    ["journald's JSON", (line: string) => JSON.stringify(journal(line))],
    [
      "journald's JSON in bytes",
      (line: string) => JSON.stringify({ ...journal(line), MESSAGE: [...Buffer.from(split(line).text, "latin1")] }),
    ],
    ["Docker's JSON", (line: string) => JSON.stringify({ log: `${line}\n`, stream: "stdout", time: "2026-11-22T00:49:37.1Z" })],
    ["docker compose", (line: string) => `postfix-1  | ${line}`],
    ["Windows line ends", (line: string) => `${line}\r`],
  ] as const)("%s", ([, wrap]) => {
    const reading = readCorpusText(lines.map(wrap));
    expect(reading.uses.unrecognized).toBe(0);
    expect(factsOf(reading)).toEqual(expected);
  });
});

function rfc5424({ iso, host, tag, pid, text }: { iso: string; host: string; tag: string; pid: string; text: string }): string {
  return `<22>1 ${iso}Z ${host} ${tag} ${pid} - -  ${text}`;
}

/** The day before: the log goes on, and every service logs TLS. What is known before the first summary depends on the order of lines. */
const LONG_BEFORE = [
  "mx postfix/smtpd",
  "mx postfix/submission/smtpd",
  "mx postfix/smtps/smtpd",
  "mail postfix/smtpd",
  "mail postfix/submission/smtpd",
  "mail postfix/smtps/smtpd",
  "mx postfix-mx/smtpd",
  "mx postfix/smtp",
  "mx postfix/lmtp",
  "mail postfix/smtp",
].map(
  (program) =>
    `Nov 21 00:00:00 ${program}[1]: Anonymous TLS connection established ${program.endsWith("d") ? "from" : "to"} x.test[127.0.9.9]: TLSv1.2 with cipher X (1/1 bits)`,
);

/** So late that nothing is waited for any more. */
const LONG_AFTER = "Nov 24 00:00:00 mx postfix/qmgr[1]: 000000: removed";

/** Slices of the corpus, of some hundred lines. */
const slices = fc
  .record({
    path: fc.constantFrom("lab/run1/mail.log", "lab/run2/mail.log", "samples/first.log"),
    from: fc.nat(9000),
    count: fc.integer({ min: 50, max: 600 }),
  })
  .map(({ path, from, count }) => {
    const lines = readCorpusLines(path);
    const start = from % Math.max(1, lines.length - count);
    return lines.slice(start, start + count);
  });

describe("the same slice of the corpus gives the same", () => {
  test("in any pieces", () => {
    fc.assert(
      fc.property(slices, fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 20 }), (lines, sizes) => {
        const content = Buffer.from(`${lines.join("\n")}\n`, "latin1");
        const reader = openCorpusReader();
        for (let at = 0, turn = 0; at < content.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          reader.feed(Buffer.from(content.subarray(at, at + size)));
          at += size;
        }
        expectSame(reader.finish(), readContent(content));
      }),
      { numRuns: 30 },
    );
  });

  test("when the reader is stopped and started again between any two lines", () => {
    fc.assert(
      fc.property(slices, fc.array(fc.nat(600), { minLength: 1, maxLength: 6 }), (lines, stops) => {
        const reader = openCorpusReader();
        for (const [index, line] of lines.entries()) {
          if (stops.includes(index)) reader.restart();
          reader.feed(Buffer.from(`${line}\n`, "latin1"));
        }
        expectSame(reader.finish(), readCorpusText(lines));
      }),
      { numRuns: 30 },
    );
  });

  test("when lines of different processes change places", () => {
    fc.assert(
      fc.property(slices, fc.infiniteStream(fc.nat(1_000_000)), (lines, numbers) => {
        const shuffled = shuffleLines(lines, () => numbers.next().value ?? 0);
        expect(shuffled.toSorted()).toEqual(lines.toSorted());
        expect(factsOf(readCorpusText([...LONG_BEFORE, ...shuffled, LONG_AFTER]))).toEqual(
          factsOf(readCorpusText([...LONG_BEFORE, ...lines, LONG_AFTER])),
        );
      }),
      { numRuns: 30 },
    );
  });
});

function expectSame(actual: CorpusReading, expected: CorpusReading): void {
  expect({ deliveries: actual.deliveries, attempts: actual.attempts, uses: actual.uses }).toEqual({
    deliveries: expected.deliveries,
    attempts: expected.attempts,
    uses: expected.uses,
  });
}
