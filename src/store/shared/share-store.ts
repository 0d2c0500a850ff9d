import { once } from "node:events";
import { chmod, unlink } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { OperatorError } from "../../model/operator-error.ts";
import type { Ending, Question, SharedStore } from "./shared-store.ts";
import { placeOfSocket } from "./socket-place.ts";

const MOST_QUESTION_BYTES = 1_000_000;

export interface ShareOptions {
  readonly store: SharedStore;
  /** The store's directory, with symbolic links resolved. */
  readonly directory: string;
  /** What else the asker must know, as plain data, asked for anew each time. */
  readonly describe: () => object;
}

/**
 * Lets other programs of the same user ask a store while this process owns it: HTTP on a socket that only this user may
 * open, as only this user may open the store's file.
 *
 * @returns what ends it
 */
export async function shareStore(options: ShareOptions): Promise<() => Promise<void>> {
  const place = placeOfSocket(options.directory);
  await removeSocket(place); // left by a process that was killed: the store is ours, so nobody listens there
  const server = createServer((request, response) => {
    // An asker that leaves in the middle is no failure; any other shows at the asker's end as an answer without its last line.
    answer(options, request, response).catch(() => response.destroy());
  });
  server.listen(place);
  await once(server, "listening");
  await chmod(place, 0o600);
  return () => close(server, place);
}

async function answer({ store, describe }: ShareOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("content-type", "application/x-ndjson");
  if (request.url === "/description") return void response.end(JSON.stringify(describe()));
  if (request.url === "/checkpoints") return void response.end(JSON.stringify(await store.checkpoints()));
  if (request.url === "/copy") return answerCopy(store, response);
  if (request.url === "/rows" && request.method === "POST") {
    return pipeline(Readable.from(renderAnswer(store, await readQuestion(request))), response);
  }
  response.statusCode = 404;
  response.end();
}

/** What fails before the first byte is told; later the answer ends in its middle, and the asker sees that. */
async function answerCopy(store: SharedStore, response: ServerResponse): Promise<void> {
  const bytes = store.copy()[Symbol.asyncIterator]();
  const first = await bytes.next().catch((failure: unknown) => ({ failure }));
  if ("failure" in first) {
    response.statusCode = 500;
    return void response.end(JSON.stringify(describeProblem(first.failure)));
  }
  await pipeline(async function* () {
    try {
      for (let next = first; next.done !== true; next = await bytes.next()) yield next.value;
    } finally {
      await bytes.return?.();
    }
  }, response);
}

async function* renderAnswer(store: SharedStore, { sql, parameters }: Question): AsyncGenerator<string> {
  let ending: Ending = { problem: null };
  try {
    if (!/^\s*(?:SELECT|WITH)\b/i.test(sql)) throw new OperatorError("INVALID_ARGUMENT", "Only questions are answered here");
    for await (const rows of store.stream(sql, parameters)) yield `${JSON.stringify(rows)}\n`;
  } catch (failure) {
    ending = { problem: describeProblem(failure) };
  }
  yield `${JSON.stringify(ending)}\n`;
}

function describeProblem(failure: unknown): Ending["problem"] {
  if (failure instanceof OperatorError) return { code: failure.code, message: failure.message, hint: failure.hint };
  return { code: "INTERNAL", message: failure instanceof Error ? failure.message : String(failure), hint: "" };
}

async function readQuestion(request: IncomingMessage): Promise<Question> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_QUESTION_BYTES) throw new RangeError("the question is too long");
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

async function close(server: Server, place: string): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
  await removeSocket(place);
}

async function removeSocket(place: string): Promise<void> {
  await unlink(place).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== "ENOENT") throw failure;
  });
}
