/**
 * How fast the Postfix reader alone is: lines from memory in, facts into a sink that counts them. Prints figures; judges nothing.
 *
 * Run, bundled as a build is, for a development server's module loader slows the hot path:
 *   node bench/make-log.mjs --bytes 120000000 --out /tmp/mail.log
 *   npx rolldown bench/read-lines.ts --platform node --file node_modules/.cache/read-lines.mjs \
 *     && LOG=/tmp/mail.log node node_modules/.cache/read-lines.mjs
 * Environment: LOG; PASSES over the log, each with a new reader (4); KINDS=1 for the cost by kind of line too.
 */
import { readFileSync } from "node:fs";
import { openPostfixReader } from "../src/readers/postfix/postfix-reader.ts";
import type { Reader } from "../src/readers/reader.ts";
import { createLineSplitter } from "../src/sources/split-lines.ts";

const LOG = process.env.LOG ?? "/tmp/mail.log";
const PASSES = Number(process.env.PASSES ?? 4);
/** As the files are read: the reader never sees more than this at once. */
const CHUNK_BYTES = 1 << 20;

const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["connect from", /\]: connect from /],
  ["disconnect from", /\]: disconnect from /],
  ["TLS summary", /\]: \w{0,10} ?TLS connection /],
  ["client=", /\]: \w+: client=/],
  ["message-id=", /\]: \w+: message-id=/],
  ["queue active", /\(queue active\)$/],
  ["removed", /\]: \w+: removed$/],
  ["status=", /\]: \w+: to=<.*status=/],
  ["NOQUEUE: reject", /\]: NOQUEUE: reject/],
  ["other lines of these programs", /postfix\S*\/(?:smtpd|smtp|lmtp|cleanup|qmgr|tlsproxy|master)\[/],
  ["lines of other programs", /./],
];

interface Facts {
  deliveries: number;
  attempts: number;
}

function openCounting(facts: Facts): Reader {
  const isOwnAddress = (address: string): boolean => address === "127.0.0.1" || address === "::1";
  return openPostfixReader(
    { isOwnAddress, timeZone: "UTC", year: 2026 },
    {
      delivery: () => {
        facts.deliveries++;
      },
      attempt: () => {
        facts.attempts++;
      },
    },
  );
}

/** One pass over a log, and the processor time it took. */
function readOnce(log: Buffer, reader: Reader): { readonly lines: number; readonly used: number; readonly cpuMs: number } {
  let used = 0;
  let others = 0;
  const splitter = createLineSplitter(
    0,
    (buffer, start, end, position) => {
      if (reader.readLine(buffer, start, end, position) === "used") used++;
      else others++;
    },
    () => {},
  );
  const before = process.cpuUsage();
  for (let at = 0; at < log.length; at += CHUNK_BYTES) splitter.feed(log.subarray(at, at + CHUNK_BYTES));
  const { user, system } = process.cpuUsage(before);
  return { lines: used + others, used, cpuMs: (user + system) / 1000 };
}

function report(name: string, lines: number, cpuMs: number): void {
  console.log(`${name.padEnd(34)} ${String(lines).padStart(9)} lines  ${((cpuMs * 1000) / lines).toFixed(3)} us/line`);
}

function readKinds(log: Buffer): void {
  const lines = log.toString("latin1").split("\n");
  const byKind = new Map<string, string[]>(KINDS.map(([name]) => [name, []]));
  for (const line of lines) {
    const kind = KINDS.find(([, pattern]) => pattern.test(line));
    if (kind !== undefined) byKind.get(kind[0])?.push(line);
  }
  for (const [name, ofKind] of byKind) {
    if (ofKind.length === 0) continue;
    const only = Buffer.from(`${ofKind.join("\n")}\n`, "latin1");
    const facts = { deliveries: 0, attempts: 0 };
    const reader = openCounting(facts);
    readOnce(log, reader); // so that programs, peers and ciphers are known
    const { cpuMs } = readOnce(only, reader);
    report(name, ofKind.length, cpuMs);
  }
}

const log = readFileSync(LOG);
let best = Number.POSITIVE_INFINITY;
for (let pass = 1; pass <= PASSES; pass++) {
  const facts = { deliveries: 0, attempts: 0 };
  const { lines, used, cpuMs } = readOnce(log, openCounting(facts));
  report(`pass ${pass}`, lines, cpuMs);
  best = Math.min(best, cpuMs);
  if (pass === PASSES) report("best pass", lines, best);
  if (pass === PASSES) console.log(`${used} used, ${facts.deliveries} deliveries, ${facts.attempts} attempts`);
}
if (process.env.KINDS === "1") readKinds(log);
