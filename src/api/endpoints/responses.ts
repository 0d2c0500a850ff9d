import { z } from "@hono/zod-openapi";
import type { ProblemAnswer } from "../contract/problem.ts";
import type { SameType } from "./same-type.ts";

const problemSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: "INVALID_ARGUMENT" }),
      message: z.string(),
      hint: z.string(),
      problems: z
        .array(z.object({ path: z.string().openapi({ example: "connectors[0].senderDomains[1]" }), message: z.string() }))
        .readonly()
        .optional(),
    }),
  })
  .openapi("Problem");
true satisfies SameType<z.infer<typeof problemSchema>, ProblemAnswer>;

/** Every failed request. */
export const problem = {
  description: "The request could not be answered; `hint` says what to do.",
  content: { "application/json": { schema: problemSchema } },
};

/** What an endpoint answers: its answer, or a problem. */
export function responses<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { 200: { description, content: { "application/json": { schema } } }, 400: problem, 500: problem } as const;
}

/** The same for what is refused with other statuses, too. */
export function responsesToChange<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { ...responses(description, schema), 403: problem, 404: problem, 409: problem, 422: problem, 507: problem } as const;
}

/** The same for what others send, who must say who they are and may send too much. */
export function responsesToSender<Schema extends z.ZodType>(description: string, schema: Schema) {
  const refused = { 401: problem, 413: problem, 415: problem, 503: problem } as const;
  return { ...responsesToChange(description, schema), ...refused } as const;
}

/** The same of one thing, which may not be there. */
export function responsesOfOne<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { 200: { description, content: { "application/json": { schema } } }, 400: problem, 404: problem, 500: problem } as const;
}
