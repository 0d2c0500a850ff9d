import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { OperatorError } from "../model/operator-error.ts";
import { readBody } from "./read-body.ts";

const MIB = 1 << 20;
/** Of one request: as it is sent, and unpacked. */
const LONGEST_BODY_BYTES = 4 * MIB;
const LONGEST_CONTENT_BYTES = 16 * MIB;

const TYPES = /^(?:text\/plain|application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines|json))\s*(?:;|$)/i;
const unpack = promisify(gunzip);

/**
 * The lines in the body of a request, each ended by a line feed: as text, one JSON object a line, or a JSON array of texts and objects.
 *
 * @throws OperatorError LINES_EXPECTED, BODY_TOO_LARGE, INVALID_ARGUMENT
 */
export async function readPushedLines(request: Request): Promise<Uint8Array> {
  const type = request.headers.get("content-type") ?? "";
  if (type !== "" && !TYPES.test(type)) throw unexpected(`The body is ${type.slice(0, 80)}.`);
  const content = await unpackBody(request);
  return /^application\/json/i.test(type) ? withLineEnd(linesOfJson(content)) : withLineEnd(content);
}

async function unpackBody(request: Request): Promise<Buffer> {
  const encoding = (request.headers.get("content-encoding") ?? "identity").toLowerCase();
  if (!["identity", "gzip", "x-gzip"].includes(encoding)) throw unexpected(`The body is compressed with ${encoding.slice(0, 40)}.`);
  const body = Buffer.from((await readBody(request, LONGEST_BODY_BYTES)) ?? []);
  if (encoding === "identity" || body.length === 0) return body;
  try {
    return await unpack(body, { maxOutputLength: LONGEST_CONTENT_BYTES });
  } catch (failure) {
    if (failure instanceof RangeError) throw tooLarge();
    throw new OperatorError("INVALID_ARGUMENT", "The body cannot be unpacked.", "Send it whole, compressed with gzip.");
  }
}

/** An array is taken apart: a line for each of its texts and objects. Anything else is lines already. */
function linesOfJson(content: Buffer): Buffer {
  if (content.subarray(0, 16).toString("latin1").trimStart()[0] !== "[") return content;
  const lines = parseArray(content).map((entry) => (typeof entry === "string" ? entry.replace(/[\r\n]+/g, " ") : JSON.stringify(entry)));
  return Buffer.from(lines.join("\n"));
}

function parseArray(content: Buffer): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(content.toString("utf8"));
    if (Array.isArray(parsed)) return parsed;
  } catch {
    // told below, as anything else that is no array
  }
  throw new OperatorError("INVALID_ARGUMENT", "The body is no JSON.", "Send a JSON array, or one JSON object a line.");
}

function withLineEnd(content: Buffer): Uint8Array {
  return content.length === 0 || content.at(-1) === 10 ? content : Buffer.concat([content, Buffer.from("\n")]);
}

function unexpected(message: string): OperatorError {
  return new OperatorError("LINES_EXPECTED", message);
}

function tooLarge(): OperatorError {
  return new OperatorError("BODY_TOO_LARGE", `The request unpacks to more than the ${LONGEST_CONTENT_BYTES} bytes that are taken here.`);
}
