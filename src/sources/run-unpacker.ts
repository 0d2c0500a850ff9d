import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Packing, WideText } from "./compression.ts";
import { UnpackError } from "./unpack-error.ts";

type Packed = Exclude<Packing, "gzip" | WideText>;

/** The program for each, and the memory that a file may ask it for: what a stranger packed may ask for gigabytes. */
const UNPACKERS: Readonly<Record<Packed, readonly [command: string, ...parameters: string[]]>> = {
  xz: ["xz", "--decompress", "--stdout", "--memlimit-decompress=256MiB"],
  zstd: ["zstd", "--decompress", "--stdout", "--quiet", "--memory=256MB"],
  bzip2: ["bzip2", "--decompress", "--stdout"],
};

type Unpacker = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * What a program of the system makes of compressed bytes, in chunks: it runs beside the caller, on another core. It is
 * ended when the caller wants no more.
 *
 * @throws UnpackError when there is no such program, and for content that is damaged or cut off, after what is whole
 */
export async function* runUnpacker(packing: Packed, raw: Readable): AsyncGenerator<Buffer> {
  const [command, ...parameters] = UNPACKERS[packing];
  // In one language, for its complaints are read here.
  const child: Unpacker = spawn(command, parameters, { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C" } });
  const ended = endOf(child, packing);
  const fed = pipeline(raw, child.stdin).catch((failure: unknown) => failure);
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    await ended;
    // Its output is whole: that it left bytes unread is no fault, that they could not be read is one.
    const failure = await fed;
    if (failure instanceof Error && !isUnread(failure)) throw failure;
  } finally {
    child.kill();
    child.stdout.destroy();
  }
}

function isUnread(failure: Error): boolean {
  return "code" in failure && (failure.code === "EPIPE" || failure.code === "ERR_STREAM_PREMATURE_CLOSE");
}

/** Longest complaint that is kept. */
const MAX_COMPLAINT = 2000;

/** Settles when the program has ended. */
function endOf(child: Unpacker, packing: Packed): Promise<void> {
  let complaint = "";
  child.stderr.on("data", (piece: Buffer) => {
    complaint = (complaint + piece.toString("latin1")).slice(0, MAX_COMPLAINT);
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", (failure) =>
      reject("code" in failure && failure.code === "ENOENT" ? new UnpackError("no-program", packing) : failure),
    );
    child.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new UnpackError(isCutOff(complaint) ? "cut-off" : "damaged", packing));
    });
  });
  ended.catch(() => undefined); // told to whoever reads to the end
  return ended;
}

/** In the words of xz, zstd and bzip2. */
function isCutOff(complaint: string): boolean {
  return /unexpected end of input|premature end|unexpected end of file|ends unexpectedly/i.test(complaint);
}
