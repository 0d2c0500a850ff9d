import { createRoute, z } from "@hono/zod-openapi";
import { DIRECTIONS } from "../../model/delivery.ts";
import type { TlsFailuresAnswer } from "../contract/tls-failures.ts";
import { periodOfDays } from "../periods.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, dayRange, periodQuery } from "./schema-parts.ts";

const direction = z.enum(DIRECTIONS);

const tlsFailuresSchema = z
  .object({
    period: dayRange,
    directions: z
      .array(
        z.object({
          direction,
          handshakes: count.openapi({ description: "Handshakes that failed; the message may have been delivered afterwards." }),
          refused: count.openapi({ description: "Attempts deferred, bounced or rejected with TLS as the reason." }),
        }),
      )
      .readonly(),
    peers: z.array(z.object({ direction, peer: z.string(), handshakes: count, reason: z.string() })).readonly(),
  })
  .openapi("TlsFailures");
true satisfies SameType<z.infer<typeof tlsFailuresSchema>, TlsFailuresAnswer>;

const tlsFailuresRoute = createRoute({
  method: "get",
  path: "/api/v1/tls-failures",
  summary: "Attempts that TLS stood in the way of, and with whom",
  request: { query: periodQuery },
  responses: responses("Attempts of each direction", tlsFailuresSchema),
});

export const answerTlsFailures: Endpoint = (api, options) => {
  api.openapi(tlsFailuresRoute, async (context) => {
    const period = await findAskedDays(options, context.req.valid("query"));
    const failures = await options.questions.tlsFailures(periodOfDays(period, options.config.timezone));
    return context.json({ period, ...failures }, 200);
  });
};
