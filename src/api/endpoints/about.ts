import { createRoute, z } from "@hono/zod-openapi";
import { dayOf } from "../../model/day.ts";
import type { AboutAnswer } from "../contract/about.ts";
import { daysOfPeriod } from "../periods.ts";
import type { Endpoint } from "./answer-options.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { day, dayRange } from "./schema-parts.ts";

const aboutSchema = z
  .object({
    version: z.string(),
    organization: z.string().nullable(),
    timeZone: z.string().openapi({ example: "Europe/Amsterdam" }),
    language: z.enum(["en", "sv", "nl"]),
    sample: z.boolean(),
    stored: dayRange.nullable(),
    messagesFrom: day.nullable().openapi({ description: "The first day of which single messages are kept; null: of all." }),
    mailRelay: z
      .string()
      .nullable()
      .openapi({ description: "The only host that this server connects to, for reports by mail; null: to none." }),
  })
  .openapi("About");
true satisfies SameType<z.infer<typeof aboutSchema>, AboutAnswer>;

const aboutRoute = createRoute({
  method: "get",
  path: "/api/v1/about",
  summary: "What runs here, and of which days it holds mail",
  responses: responses("About this server", aboutSchema),
});

export const answerAbout: Endpoint = (api, { questions, config, about, desk }) => {
  api.openapi(aboutRoute, async (context) => {
    const [stored, keptFrom] = await Promise.all([questions.storedPeriod(), questions.messagesKeptFrom()]);
    return context.json(
      {
        version: about.version,
        organization: config.organization,
        timeZone: config.timezone,
        language: config.language,
        sample: about.sample,
        stored: stored === null ? null : daysOfPeriod(stored, config.timezone),
        messagesFrom: keptFrom === null ? null : dayOf(keptFrom, config.timezone),
        mailRelay: desk.config.mail?.host ?? null,
      },
      200,
    );
  });
};
