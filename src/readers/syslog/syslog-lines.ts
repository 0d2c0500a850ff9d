import { type Clock, readTime } from "./clock.ts";
import { emptyEnvelope, parseEnvelope } from "./envelope.ts";
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
  const scratch = Buffer.alloc(MAX_LINE_BYTES * 2);

  function readEnveloped(buffer: Buffer, end: number): SyslogLine | "foreign" | undefined {
    const program = buffer.toString("latin1", envelope.tagStart, Math.min(envelope.tagEnd, envelope.tagStart + 128));
    if (!isOwn(program)) return "foreign";
    const observedAt = readTime(clock, envelope, buffer);
    if (Number.isNaN(observedAt)) return undefined;
    return {
      observedAt,
      host: buffer.toString("utf8", envelope.hostStart, Math.min(envelope.hostEnd, envelope.hostStart + 255)),
      program,
      pid: envelope.pid,
      text: buffer.toString("utf8", envelope.textStart, Math.min(end, envelope.textStart + MAX_LINE_BYTES)),
    };
  }

  /** @returns `foreign`: of another program, or no message of anyone; `undefined`: it cannot be read */
  return function readSyslogLine(buffer: Buffer, start: number, end: number): SyslogLine | "foreign" | undefined {
    if (parseEnvelope(envelope, buffer, start, end)) return readEnveloped(buffer, end);
    const text = buffer.toString("utf8", start, Math.min(end, start + MAX_LINE_BYTES));
    const plain = unwrapLine(text);
    if (plain === undefined) return isMarkerLine(text) ? "foreign" : undefined;
    const length = scratch.write(plain, 0, MAX_LINE_BYTES);
    return parseEnvelope(envelope, scratch, 0, length) ? readEnveloped(scratch, length) : undefined;
  };
}
