import { createRoute, z } from "@hono/zod-openapi";
import { streamChanges } from "../change-stream.ts";
import type { Endpoint } from "./answer-options.ts";

const changesRoute = createRoute({
  method: "get",
  path: "/api/v1/changes",
  summary: "Server-sent events: `change` whenever something new has been stored, at most twice a second",
  responses: {
    200: {
      description: "A stream that does not end. Ask the questions of interest anew at each event.",
      content: { "text/event-stream": { schema: z.string() } },
    },
  },
});

export const answerChanges: Endpoint = (api, { changes }) => {
  api.openapi(
    changesRoute,
    () => new Response(streamChanges(changes), { headers: { "content-type": "text/event-stream; charset=utf-8" } }),
  );
};
