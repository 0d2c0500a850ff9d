import { describe, expect, test } from "vitest";
import { postfixFormat } from "../src/readers/postfix/postfix-reader.ts";
import { compareWithTruth } from "./lab/compare-with-truth.ts";
import { readTruth } from "./lab/read-truth.ts";
import { contentOf, factsOf, type Reading, readLines, readWhole } from "./readers/open-reading.ts";
import { POSTFIX_CORPUS } from "./readers/postfix-corpus.ts";

// What holds for every reader is in every-reader.test.ts; this is Postfix's own.

const readText = (lines: readonly string[]): Reading => readWhole(postfixFormat, contentOf(lines));

describe("ciphers are told as Postfix logs them", () => {
  test.for(POSTFIX_CORPUS.labLogs)("$run/$log", ({ run, log, versionsLogged }) => {
    const truth = readTruth(new URL(`../corpus/postfix/lab/${run}/truth.jsonl`, import.meta.url).pathname);
    const { deliveries } = readText(readLines(postfixFormat, `lab/${run}/${log}`));
    expect(compareWithTruth(truth, deliveries, { log, versionsLogged }).map(({ text }) => text)).toEqual([]);
  });
});

describe("without the lines that name TLS", () => {
  const withoutTls = (log: string) =>
    readText(readLines(postfixFormat, log).flatMap((line) => POSTFIX_CORPUS.withoutTls(line) ?? [])).deliveries;

  test.for(POSTFIX_CORPUS.labLogs)("nothing is known of what $run/$log sent", ({ run, log }) => {
    expect(withoutTls(`lab/${run}/${log}`).filter(({ direction, tls }) => direction === "outbound" && tls !== "unknown")).toEqual([]);
  });

  test("what the commands of a connection tell is still known", () => {
    const inbound = withoutTls("lab/run1/mail.log").filter(({ direction }) => direction !== "outbound");
    expect(new Set(inbound.map(({ tls }) => tls))).toEqual(new Set(["none", "encrypted", "unknown"]));
  });
});

describe("the same lines give the same facts in every wrapping:", () => {
  const lines = readLines(postfixFormat, "lab/run1/mail.log");
  const expected = factsOf(readText(lines));
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
    const reading = readText(lines.map(wrap));
    expect(reading.uses.unrecognized).toBe(0);
    expect(factsOf(reading)).toEqual(expected);
  });
});

function rfc5424({ iso, host, tag, pid, text }: { iso: string; host: string; tag: string; pid: string; text: string }): string {
  return `<22>1 ${iso}Z ${host} ${tag} ${pid} - -  ${text}`;
}
