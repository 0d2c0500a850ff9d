import { createLineSplitter, MAX_LINE_BYTES } from "../../split-lines.ts";

/** Takes one message: bytes `start` to `end` of `buffer`. */
export type OnMessage = (buffer: Buffer, start: number, end: number) => void;

/** Cuts what comes over one connection into messages. */
export interface FrameSplitter {
  /** @returns whether it can go on: not when what came is no frame */
  feed(chunk: Buffer): boolean;
  /** The sender has ended the connection: what it sent last is whole where it says so. */
  finish(): void;
  /** Bytes of a message that has not come in full. */
  pendingBytes(): number;
}

/** `65536 `: more digits are no length. */
const MAX_HEAD_BYTES = 10;

/**
 * Tells by the first bytes of a connection how its messages are framed: by their length or by line feeds.
 *
 * The first message decides for all: with a sender that could change over, a message could pass for a frame.
 *
 * @param onOverlong told of a message longer than `MAX_LINE_BYTES`, which is skipped
 * @see RFC 6587 sections 3.4.1 (octet counting) and 3.4.2 (non-transparent framing); RFC 5425 section 4.3
 */
export function createFrameSplitter(onMessage: OnMessage, onOverlong: () => void): FrameSplitter {
  let chosen: FrameSplitter | undefined;
  let head = Buffer.alloc(0);

  function choose(): FrameSplitter | undefined {
    const text = head.toString("latin1", 0, MAX_HEAD_BYTES + 1);
    if (/^[1-9]\d{0,8} </.test(text)) return splitCounted(onMessage, onOverlong);
    const mayBecome = head.length <= MAX_HEAD_BYTES && /^(?:[1-9]\d{0,8} ?)?$/.test(text);
    return mayBecome ? undefined : splitLines(onMessage, onOverlong);
  }

  return {
    feed(chunk) {
      if (chosen !== undefined) return chosen.feed(chunk);
      head = Buffer.concat([head, chunk]);
      chosen = choose();
      return chosen?.feed(head) ?? true;
    },
    finish: () => chosen?.finish(),
    pendingBytes: () => chosen?.pendingBytes() ?? head.length,
  };
}

function splitLines(onMessage: OnMessage, onOverlong: () => void): FrameSplitter {
  const splitter = createLineSplitter(0, onMessage, onOverlong);
  return {
    feed(chunk) {
      splitter.feed(chunk);
      return true;
    },
    finish: splitter.finish,
    pendingBytes: splitter.pendingBytes,
  };
}

function splitCounted(onMessage: OnMessage, onOverlong: () => void): FrameSplitter {
  /** Of a message that began in an earlier chunk. */
  const carry = Buffer.allocUnsafe(MAX_LINE_BYTES);
  let carried = 0;
  let length = 0;
  let lengthDigits = 0;
  /** Of the message that is being read; `-1` while its length is. */
  let missing = -1;

  /** @returns where the message begins; -1 when this is no length */
  function readLength(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === 32 && lengthDigits > 0) {
        missing = length;
        return at + 1;
      }
      if (byte < 48 || byte > 57 || (byte === 48 && lengthDigits === 0) || lengthDigits === 9) return -1;
      length = length * 10 + byte - 48;
      lengthDigits++;
    }
    return chunk.length;
  }

  function readMessage(chunk: Buffer, from: number): number {
    const part = Math.min(missing, chunk.length - from);
    missing -= part;
    const isOverlong = length > MAX_LINE_BYTES;
    if (missing > 0) {
      if (!isOverlong) carried += chunk.copy(carry, carried, from, from + part);
      return from + part;
    }
    if (isOverlong) onOverlong();
    else if (carried === 0) onMessage(chunk, from, from + part);
    else onMessage(carry, 0, carried + chunk.copy(carry, carried, from, from + part));
    [carried, length, lengthDigits, missing] = [0, 0, 0, -1];
    return from + part;
  }

  return {
    feed(chunk) {
      for (let at = 0; at < chunk.length; ) {
        at = missing === -1 ? readLength(chunk, at) : readMessage(chunk, at);
        if (at === -1) return false;
      }
      return true;
    },
    finish: () => {},
    pendingBytes: () => carried + lengthDigits,
  };
}
