import { type LineMemory, lineMemory } from "./bytes.ts";
import { type Clock, readTime } from "./clock.ts";
import { emptyEnvelope } from "./envelope.ts";
import { readHead, startKnownHeads } from "./known-heads.ts";
import { noSecond } from "./last-second.ts";
import { isMarkerLine, unwrapLine } from "./unwrap-line.ts";

/** One line of syslog, in texts: for readers whose lines nearly all matter. */
export interface SyslogLine {
  /** Epoch milliseconds UTC. */
  readonly observedAt: number;
  readonly host: string;
  /** The tag without its process id: `sm-mta`. */
  readonly program: string;
  /** -1 where the line has none. */
  readonly pid: number;
  readonly text: string;
}

const MAX_LINE_BYTES = 16_384;

/**
 * Takes lines apart, in every wrapping that `unwrapLine` knows.
 *
 * @param clock the reader's own, kept with its state
 * @param isOwn whether a program is the mail server's: the lines of others are left as they are
 */
export function createSyslogLines(clock: Clock, isOwn: (program: string) => boolean) {
  const envelope = emptyEnvelope();
  const second = noSecond();
  const heads = startKnownHeads((text) => programIn(text, isOwn));
  const scratch = lineMemory(Buffer.alloc(MAX_LINE_BYTES * 2));
  /** The memory that the lines come in, which is the same for many. */
  let memory = scratch;

  function readEnveloped({ program, isForeign }: Program, line: LineMemory, end: number): SyslogLine | "foreign" | undefined {
    if (isForeign) return "foreign";
    const { bytes } = line;
    const observedAt = readTime(clock, second, envelope, line);
    if (Number.isNaN(observedAt)) return undefined;
    return {
      observedAt,
      host: bytes.toString("utf8", envelope.hostStart, Math.min(envelope.hostEnd, envelope.hostStart + 255)),
      program,
      pid: envelope.pid,
      text: bytes.toString("utf8", envelope.textStart, Math.min(end, envelope.textStart + MAX_LINE_BYTES)),
    };
  }

  /** @returns `foreign`: of another program, or no message of anyone; `undefined`: it cannot be read */
  return function readSyslogLine(buffer: Buffer, start: number, end: number): SyslogLine | "foreign" | undefined {
    if (memory.bytes !== buffer) memory = lineMemory(buffer);
    const known = readHead(heads, envelope, memory, start, end);
    if (known !== undefined) return readEnveloped(known, memory, end);
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const plain = unwrapLine(text);
    if (plain === undefined) return isMarkerLine(text) ? "foreign" : undefined;
    const length = scratch.bytes.write(plain, 0, MAX_LINE_BYTES);
    const inner = readHead(heads, envelope, scratch, 0, length);
    return inner === undefined ? undefined : readEnveloped(inner, scratch, length);
  };
}

interface Program {
  readonly program: string;
  readonly isForeign: boolean;
}

/** @param text host, a blank, tag */
function programIn(text: string, isOwn: (program: string) => boolean): Program {
  const at = text.indexOf(" ") + 1;
  const program = text.slice(at, at + 128);
  return { program, isForeign: !isOwn(program) };
}
