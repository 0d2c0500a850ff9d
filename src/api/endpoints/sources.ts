import { createRoute, z } from "@hono/zod-openapi";
import { READING_STATES } from "../../model/source-state.ts";
import type { SourcesAnswer } from "../contract/sources.ts";
import type { Endpoint } from "./answer-options.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, instant } from "./schema-parts.ts";

const sourceState = z
  .object({
    source: z.string(),
    reader: z.string(),
    linesRead: count,
    used: count,
    irrelevant: count,
    unrecognized: count,
    open: count,
    evicted: count,
    lastLineAt: instant.nullable(),
    lost: count.openapi({ description: "Lines known to have been lost before they were read; 0 for files." }),
    state: z.enum(READING_STATES),
    problem: z.object({ code: z.string(), message: z.string(), hint: z.string() }).nullable(),
  })
  .openapi("SourceState", { description: "linesRead = used + irrelevant + unrecognized, always." });

const sourcesSchema = z.object({ sources: z.array(sourceState).readonly(), answeredAt: instant }).openapi("Sources");
true satisfies SameType<z.infer<typeof sourcesSchema>, SourcesAnswer>;

const sourcesRoute = createRoute({
  method: "get",
  path: "/api/v1/sources",
  summary: "What became of every line of each source",
  responses: responses("Sources", sourcesSchema),
});

export const answerSources: Endpoint = (api, { sources, now }) => {
  api.openapi(sourcesRoute, (context) => context.json({ sources: sources(), answeredAt: now() }, 200));
};
