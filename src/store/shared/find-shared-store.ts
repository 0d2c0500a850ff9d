import { realpath, stat } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { ERROR_CODES, type ErrorCode, OperatorError } from "../../model/operator-error.ts";
import type { Checkpoint, Parameter } from "../store.ts";
import type { Ending, SharedStore } from "./shared-store.ts";
import { placeOfSocket } from "./socket-place.ts";

type Row = Readonly<Record<string, unknown>>;

/** A store that another process owns and shares. */
export interface FoundStore {
  readonly store: SharedStore;
  /** What the owner says of itself. */
  readonly description: unknown;
}

/**
 * Finds the process that owns a store, to ask it. `undefined` when nobody answers there.
 *
 * @param directory the store's
 */
export async function findSharedStore(directory: string): Promise<FoundStore | undefined> {
  const real = await realpath(directory);
  const place = placeOfSocket(real);
  if (!(await isOfOwner(place, real))) return undefined;
  const description = await ask(place, "/description").catch(() => undefined);
  if (description === undefined) return undefined;
  return { description: await readJson(description), store: openAt(place) };
}

/** In the temporary directory anybody may put a socket. */
async function isOfOwner(place: string, directory: string): Promise<boolean> {
  const [socket, owner] = await Promise.all([stat(place).catch(() => undefined), stat(directory)]);
  return socket?.isSocket() === true && socket.uid === owner.uid;
}

function openAt(place: string): SharedStore {
  async function* stream(sql: string, parameters: readonly Parameter[] = []): AsyncGenerator<readonly Row[]> {
    const answer = await ask(place, "/rows", JSON.stringify({ sql, parameters }));
    for await (const line of splitAtLineFeeds(answer)) {
      const told: readonly Row[] | Ending = JSON.parse(line);
      if (isRows(told)) yield told;
      else if (told.problem === null) return;
      else throw toError(told.problem);
    }
    throw new OperatorError("STORE_IN_USE", "The running server ended in the middle of its answer");
  }
  return {
    stream,
    async rows(sql, parameters) {
      const rows: Row[] = [];
      for await (const batch of stream(sql, parameters)) for (const row of batch) rows.push(row);
      return rows;
    },
    async *copy() {
      const answer = await ask(place, "/copy");
      if (answer.statusCode !== 200) throw toError((await readJson(answer)) as NonNullable<Ending["problem"]>);
      yield* answer as AsyncIterable<Buffer>;
    },
    checkpoints: async () => (await readJson(await ask(place, "/checkpoints"))) as readonly Checkpoint[],
  };
}

/** Line feeds only: texts within hold other ends of lines as they are. */
async function* splitAtLineFeeds(answer: IncomingMessage): AsyncGenerator<string> {
  const parts: Buffer[] = [];
  for await (const part of answer as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = part.indexOf(10); end !== -1; end = part.indexOf(10, start)) {
      parts.push(part.subarray(start, end));
      yield Buffer.concat(parts.splice(0)).toString("utf8");
      start = end + 1;
    }
    parts.push(part.subarray(start));
  }
}

function isRows(told: readonly Row[] | Ending): told is readonly Row[] {
  return Array.isArray(told);
}

function toError({ code, message, hint }: NonNullable<Ending["problem"]>): Error {
  return isErrorCode(code) ? new OperatorError(code, message, hint) : new Error(message);
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}

function ask(socketPath: string, path: string, body?: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path, method: body === undefined ? "GET" : "POST" }, resolve);
    asked.on("error", reject);
    asked.end(body);
  });
}

async function readJson(answer: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}
