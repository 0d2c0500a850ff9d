import { OperatorError } from "../model/operator-error.ts";

/**
 * The body of a request, read whole but no further than it may be long. Throws `OperatorError` BODY_TOO_LARGE.
 *
 * @returns `undefined` when there is none
 */
export async function readBody(request: Request, longestBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (request.body === null) return undefined;
  if (Number(request.headers.get("content-length") ?? 0) > longestBytes) throw tooLarge(longestBytes);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > longestBytes) throw tooLarge(longestBytes);
    chunks.push(chunk);
  }
  return sizeBytes === 0 ? undefined : Uint8Array.from(Buffer.concat(chunks));
}

function tooLarge(longestBytes: number): OperatorError {
  return new OperatorError("BODY_TOO_LARGE", `The request has more than the ${longestBytes} bytes that are taken here.`);
}
