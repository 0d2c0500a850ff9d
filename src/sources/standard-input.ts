import { type Compression, compressionOf } from "./compression.ts";
import { readHead } from "./read-head.ts";
import { sourceError } from "./source-error.ts";
import { streamUnpacked } from "./unpack-stream.ts";

/** How standard input is named on the command line. */
export const STANDARD_INPUT = "-";
/** How it is named to people, and the source that it is read into. */
export const STANDARD_INPUT_NAME = "standard input";

/** What is looked at before it is read is kept so far: the sample, unpacked or not. */
const KEPT_BYTES = 8 << 20;

/** What is piped into this process. It comes once; its beginning is kept, so that it can be looked at first. */
interface Pipe {
  /** From the beginning, which can be had as long as no more than `KEPT_BYTES` were taken. */
  pieces(): AsyncGenerator<Buffer>;
}

let opened: Pipe | undefined;

function openPipe(): Pipe {
  const input = process.stdin[Symbol.asyncIterator]();
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let forgotten = 0;
  let hasEnded = false;
  let pulling: Promise<void> | undefined;

  /** Two that look at the same time see the same. */
  function pull(): Promise<void> {
    pulling ??= input.next().then(
      ({ value, done }) => {
        pulling = undefined;
        if (done === true) hasEnded = true;
        else {
          kept.push(value);
          keptBytes += value.length;
        }
      },
      (failure: unknown) => {
        pulling = undefined;
        if (!process.stdin.destroyed) throw failure;
        hasEnded = true; // whoever reads wanted no more
      },
    );
    return pulling;
  }

  async function* pieces(): AsyncGenerator<Buffer> {
    if (forgotten > 0) throw new Error("the beginning of standard input is gone");
    for (let place = 0; ; place++) {
      while (place - forgotten >= kept.length && !hasEnded) await pull();
      const piece = kept[place - forgotten];
      if (piece === undefined) return;
      yield piece;
      if (keptBytes <= KEPT_BYTES) continue;
      kept.splice(0, place + 1 - forgotten);
      forgotten = place + 1;
    }
  }

  return { pieces };
}

function pipe(): Pipe {
  opened ??= openPipe();
  return opened;
}

/** Whether it is compressed, and the first bytes of its content. */
export async function readStandardInputHead(mostBytes: number): Promise<{ readonly head: Buffer; readonly compression: Compression }> {
  const start = await readHead(pipe().pieces(), mostBytes);
  const compression = compressionOf(start);
  const head = compression === "none" ? start : await readHead(streamStandardInput(compression), mostBytes);
  return { head, compression };
}

/** Its content, unpacked. The last time that this is asked for may be read to its end, all others to at most 4 MB. */
export async function* streamStandardInput(compression: Compression): AsyncGenerator<Buffer> {
  try {
    yield* compression === "none" ? pipe().pieces() : streamUnpacked(pipe().pieces(), compression);
  } catch (failure) {
    throw sourceError(failure, STANDARD_INPUT_NAME);
  }
}

/** No more is read: whoever writes into it is told so by the system. */
export function closeStandardInput(): void {
  if (opened !== undefined) process.stdin.destroy();
}
