import { createRoute, z } from "@hono/zod-openapi";
import { OperatorError } from "../../model/operator-error.ts";
import type { TakenLines } from "../../model/pushed-lines.ts";
import { findDoor, type LinesDoor } from "../find-door.ts";
import { readPushedLines } from "../read-pushed-lines.ts";
import type { Endpoint } from "./answer-options.ts";
import { responsesToSender } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count } from "./schema-parts.ts";

/** Requests that are read and unpacked at once: each may take some 30 MB. */
const MOST_AT_ONCE = 8;
const LONGEST_KEY = 255;

const takenSchema = z
  .object({
    lines: count,
    isRepeated: z.boolean().openapi({ description: "The same request was taken before: this one added nothing." }),
  })
  .openapi("TakenLines");
true satisfies SameType<z.infer<typeof takenSchema>, TakenLines>;

const linesRoute = createRoute({
  method: "post",
  path: "/api/v1/lines",
  summary: "Takes log lines, as text or one JSON object a line; answered when they are stored",
  description:
    "`authorization: Bearer TOKEN` names the source; `content-encoding: gzip` is understood. An `idempotency-key` names the request: the same again adds nothing. Without one, a request with the same lines is the same.",
  request: {
    headers: z.object({ authorization: z.string().optional(), "idempotency-key": z.string().optional() }),
    body: {
      content: { "text/plain": { schema: z.string() }, "application/x-ndjson": { schema: z.string() } },
      description: "At most 4 MiB, and 16 MiB unpacked. A JSON array as application/json is taken, too.",
    },
  },
  responses: responsesToSender("They are stored", takenSchema),
});

export const answerLines: Endpoint = (api, { doors = [] }) => {
  let underWay = 0;
  api.openapi(linesRoute, async (context) => {
    const door = findDoor(doors, context.req.header("authorization"));
    const key = readKey(context.req.header("idempotency-key"));
    if (underWay >= MOST_AT_ONCE) throw new OperatorError("SOURCE_BUSY", "More requests are being read than there is room for.");
    underWay++;
    const lines = await readPushedLines(context.req.raw).finally(() => {
      underWay--;
    });
    return context.json(await take(door, key, lines), 200);
  });
};

async function take(door: LinesDoor, key: string | null, lines: Uint8Array): Promise<TakenLines> {
  return lines.length === 0 ? { lines: 0, isRepeated: false } : door.accept({ key, lines });
}

function readKey(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (header.length > 0 && header.length <= LONGEST_KEY) return header;
  throw new OperatorError("INVALID_ARGUMENT", "The Idempotency-Key is empty or too long.", `Make it 1 to ${LONGEST_KEY} characters.`);
}
