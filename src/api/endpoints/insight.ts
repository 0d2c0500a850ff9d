import { createRoute, z } from "@hono/zod-openapi";
import { ATTEMPT_OUTCOMES } from "../../model/delivery.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../../model/tls.ts";
import type { ListedMessage } from "../../questions/listed-message.ts";
import type { InsightAnswer, InsightExample } from "../contract/insights.ts";
import type { Endpoint } from "./answer-options.ts";
import { connectorSchema } from "./connector-schema.ts";
import { findInsight } from "./find-insights.ts";
import { insightSchema } from "./insight-schema.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, day, dayRange, instant, tlsCounts } from "./schema-parts.ts";

const example = z
  .object({
    id: z.string(),
    observedAt: z.string(),
    queueId: z.string().nullable(),
    peerHost: z.string().nullable(),
    peerAddress: z.string().nullable(),
    tls: z.enum(TLS_OUTCOMES),
    certainty: z.enum(CERTAINTIES),
    cipher: z.string().nullable(),
    outcome: z.enum(ATTEMPT_OUTCOMES).nullable(),
    reason: z.string().nullable(),
  })
  .openapi("InsightExample");

const host = z.object({ host: z.string(), messages: count, byTls: tlsCounts });

const accounting = z.object({
  source: z.string(),
  reader: z.string(),
  linesRead: count,
  used: count,
  irrelevant: count,
  unrecognized: count,
  open: count,
  evicted: count,
  lastLineAt: instant.nullable(),
});

const answerSchema = z
  .object({
    insight: insightSchema,
    isSnoozed: z.boolean(),
    range: dayRange,
    days: z.array(z.object({ date: day, byTls: tlsCounts })).readonly(),
    firstAt: instant.nullable(),
    examples: z.array(example).readonly(),
    peerHosts: z.array(host).readonly(),
    peerHostCount: count,
    connectorHosts: z.array(host).readonly(),
    connectorHostCount: count,
    samples: z.array(z.object({ family: z.string(), lines: count, firstHour: instant, sample: z.string() })).readonly(),
    connector: connectorSchema.nullable(),
    accounting: accounting.nullable(),
  })
  .openapi("InsightAnswer");
true satisfies SameType<z.infer<typeof answerSchema>, InsightAnswer>;

const insightRoute = createRoute({
  method: "get",
  path: "/api/v1/insights/{id}",
  summary: "One finding: how it developed, examples, the connector, the log",
  request: { params: z.object({ id: z.string().max(1000) }) },
  responses: responses("The finding", answerSchema),
});

export const answerInsight: Endpoint = (api, options) => {
  api.openapi(insightRoute, async (context) => {
    const { insight, isSnoozed } = await findInsight(options, context.req.valid("param").id);
    const { examples, ...details } = await options.questions.insightDetails(insight);
    const { connectors } = options.config;
    return context.json(
      {
        insight,
        isSnoozed,
        ...details,
        examples: examples.map(toExample),
        connector: connectors.find(({ name, direction }) => name === insight.connector && direction === insight.direction) ?? null,
        accounting: options.sources().find(({ source }) => source === insight.source) ?? null,
      },
      200,
    );
  });
};

function toExample(message: ListedMessage): InsightExample {
  const { id, observedAt, queueId, peerHost, peerAddress, tls, certainty, cipher, outcome, reason } = message;
  return { id, observedAt, queueId, peerHost, peerAddress, tls, certainty, cipher, outcome, reason };
}
