import { Buffer } from "node:buffer";
import { lineMemory } from "./bytes.ts";
import { emptyEnvelope, parseEnvelope } from "./envelope.ts";
import { unwrapLine } from "./unwrap-line.ts";

/** Exim's own log has time, and perhaps zone and process, but neither host nor program. */
const OWN_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? (?:[+-]\d{4} )?(?:\[\d{1,10}\] )?/;
/** Exchange's protocol logs have the ends of the connection before its words. */
const EXCHANGE_PREFIX = /^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z,(?:"[^"]{0,300}"|[^",]{0,300}),[0-9A-F]{16},\d{1,9},[^,]{0,64},[^,]{0,64},/;

/** Where in a line the program's own words begin, after time, host and program; 0 when that cannot be told. */
export function findWords(line: string): number {
  const exchange = EXCHANGE_PREFIX.exec(line);
  if (exchange !== null) return exchange[0].length;
  const plain = wordsOf(line) ?? wordsOf(unwrapLine(line) ?? "");
  if (plain === undefined) return OWN_TIME.exec(line)?.[0].length ?? 0;
  const at = line.lastIndexOf(plain);
  return at === -1 ? 0 : at;
}

function wordsOf(line: string): string | undefined {
  const envelope = emptyEnvelope();
  const memory = lineMemory(Buffer.from(line));
  return parseEnvelope(envelope, memory, 0, memory.bytes.length) ? memory.bytes.toString("utf8", envelope.textStart) : undefined;
}
