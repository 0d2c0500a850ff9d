import { createRoute, z } from "@hono/zod-openapi";
import { forcesTls } from "../../model/connector.ts";
import type { Evidence } from "../../model/delivery.ts";
import { LINE_ABSENCES } from "../../model/evidence-line.ts";
import { OperatorError } from "../../model/operator-error.ts";
import type { ListedMessage } from "../../questions/listed-message.ts";
import type { MessageAnswer } from "../contract/message.ts";
import type { AnswerOptions, Endpoint } from "./answer-options.ts";
import { listedMessage } from "./listed-message-schema.ts";
import { responsesOfOne } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count } from "./schema-parts.ts";

const PROVES = ["opened", "tls", "identified", "message", "decided", "closed"] as const satisfies readonly (keyof Evidence)[];

const evidenceLine = z
  .object({
    position: count,
    proves: z.array(z.enum(PROVES)).readonly(),
    decides: z.boolean().openapi({ description: "This line decided the TLS outcome." }),
    text: z.string().nullable().openapi({ description: "As logged; null when it cannot be had." }),
    absence: z
      .enum(LINE_ABSENCES)
      .nullable()
      .openapi({ description: "gone: the log no longer has it; not-kept: it is in no file, and is not kept, or not any more." }),
    wordsFrom: count.openapi({ description: "Where the words of the program begin, after time, host and its name." }),
    marks: z
      .array(z.object({ from: count, to: count }))
      .readonly()
      .openapi({ description: "The deciding words in the text, in UTF-16 code units." }),
  })
  .openapi("EvidenceLine");

const messageSchema = z
  .object({
    message: listedMessage,
    lines: z.array(evidenceLine).readonly(),
    journey: z.object({ steps: z.array(listedMessage).readonly(), isCut: z.boolean() }).openapi({
      description: "Every delivery and attempt of the message within seven days, in order of time.",
    }),
    forcesTls: z.boolean().nullable().openapi({ description: "Whether its connector demands TLS." }),
  })
  .openapi("MessageAnswer");
true satisfies SameType<z.infer<typeof messageSchema>, MessageAnswer>;

const messageRoute = createRoute({
  method: "get",
  path: "/api/v1/messages/{id}",
  summary: "One delivery or attempt, the log lines that prove it, and what else happened to the message",
  request: { params: z.object({ id: z.string().max(256) }) },
  responses: responsesOfOne("All that is known of it", messageSchema),
});

export const answerMessage: Endpoint = (api, options) => {
  api.openapi(messageRoute, async (context) => {
    const found = await options.questions.message(context.req.valid("param").id);
    if (found === undefined)
      throw new OperatorError("NOT_FOUND", "There is no message with this id.", "Look for it in the list of messages.");
    const { message, evidence } = found;
    const [lines, journey] = await Promise.all([
      options.readEvidence({ source: message.source, cipher: message.cipher, reason: message.reason, evidence }),
      options.questions.messageJourney(found),
    ]);
    return context.json({ message, lines, journey, forcesTls: findForcesTls(options, message) }, 200);
  });
};

function findForcesTls({ config }: AnswerOptions, { connector, direction }: ListedMessage): boolean | null {
  const found = config.connectors.find((each) => each.name === connector && each.direction === direction);
  return found === undefined ? null : forcesTls(found);
}
