import { createRoute, z } from "@hono/zod-openapi";
import { addDays, dayOf } from "../../model/day.ts";
import { OperatorError } from "../../model/operator-error.ts";
import type { SnoozeRequest } from "../contract/insights.ts";
import type { AnswerOptions, Endpoint } from "./answer-options.ts";
import { findInsight } from "./find-insights.ts";
import { insightSchema } from "./insight-schema.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { day } from "./schema-parts.ts";

const MOST_DAYS = 366;
const LONGEST_REASON = 500;

const requestSchema = z
  .object({
    reason: z
      .string()
      .max(LONGEST_REASON)
      .openapi({ description: "Why, for those who look at it later.", example: "The new scanner comes in March." }),
    until: day
      .nullable()
      .openapi({ description: "The day on which it comes back, after today and within a year; null: when it gets worse." }),
  })
  .openapi("SnoozeRequest");
true satisfies SameType<z.infer<typeof requestSchema>, SnoozeRequest>;

const answerSchema = z.object({ insight: insightSchema, isSnoozed: z.boolean() }).openapi("SnoozeAnswer");
const params = z.object({ id: z.string().max(1000) });
const path = "/api/v1/insights/{id}/snooze";

const putRoute = createRoute({
  method: "put",
  path,
  summary: "Puts a finding aside until a day, or until it gets worse; it comes back earlier when it gets worse",
  request: { params, body: { required: true, content: { "application/json": { schema: requestSchema } } } },
  responses: responses("The finding as it is now", answerSchema),
});

const deleteRoute = createRoute({
  method: "delete",
  path,
  summary: "Takes a finding up again",
  request: { params },
  responses: responses("The finding as it is now", answerSchema),
});

export const answerSnooze: Endpoint = (api, options) => {
  api.openapi(putRoute, async (context) => {
    const { reason, until } = readRequest(context.req.valid("json"), options);
    const { insight } = await findInsight(options, context.req.valid("param").id);
    const { id, messages, share } = insight;
    await options.snoozes.putSnooze({ insight: id, reason, until, snoozedAt: options.now(), messages, share });
    options.changes.announce();
    return context.json(await findInsight(options, id), 200);
  });
  api.openapi(deleteRoute, async (context) => {
    const { insight } = await findInsight(options, context.req.valid("param").id);
    await options.snoozes.removeSnooze(insight.id);
    options.changes.announce();
    return context.json(await findInsight(options, insight.id), 200);
  });
};

/** Throws `OperatorError` INVALID_ARGUMENT. */
function readRequest({ reason, until }: SnoozeRequest, { now, config }: AnswerOptions): SnoozeRequest {
  const words = reason.replace(/\s+/gu, " ").trim();
  if (words === "" || /\p{C}/u.test(words)) {
    throw new OperatorError(
      "INVALID_ARGUMENT",
      "The reason is missing.",
      "Say in a few words why the finding can wait, without control characters.",
    );
  }
  const today = dayOf(now(), config.timezone);
  if (until !== null && (until <= today || until > addDays(today, MOST_DAYS))) {
    throw new OperatorError(
      "INVALID_ARGUMENT",
      `until is not a day within the next year: ${until}.`,
      `Name a day after ${today}, or null.`,
    );
  }
  return { reason: words, until };
}
