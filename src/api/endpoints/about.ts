import { createRoute, z } from "@hono/zod-openapi";
import type { AboutAnswer } from "../contract/about.ts";
import { daysOfPeriod } from "../periods.ts";
import type { Endpoint } from "./answer-options.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { dayRange } from "./schema-parts.ts";

const aboutSchema = z
  .object({
    version: z.string(),
    organization: z.string().nullable(),
    timeZone: z.string().openapi({ example: "Europe/Amsterdam" }),
    language: z.enum(["en", "sv", "nl"]),
    sample: z.boolean(),
    stored: dayRange.nullable(),
  })
  .openapi("About");
true satisfies SameType<z.infer<typeof aboutSchema>, AboutAnswer>;

const aboutRoute = createRoute({
  method: "get",
  path: "/api/v1/about",
  summary: "What runs here, and of which days it holds mail",
  responses: responses("About this server", aboutSchema),
});

export const answerAbout: Endpoint = (api, { questions, config, about }) => {
  api.openapi(aboutRoute, async (context) => {
    const stored = await questions.storedPeriod();
    return context.json(
      {
        version: about.version,
        organization: config.organization,
        timeZone: config.timezone,
        language: config.language,
        sample: about.sample,
        stored: stored === null ? null : daysOfPeriod(stored, config.timezone),
      },
      200,
    );
  });
};
