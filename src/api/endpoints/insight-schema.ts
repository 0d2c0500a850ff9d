import { z } from "@hono/zod-openapi";
import { INSIGHT_KINDS, type Insight } from "../../insights/insight.ts";
import { DIRECTIONS, PATHS } from "../../model/delivery.ts";
import { CERTAINTIES, PROTOCOL_VERSIONS, TLS_OUTCOMES } from "../../model/tls.ts";
import type { SameType } from "./same-type.ts";
import { connectorType, count, day, instant, loggingAdviceSchema, share } from "./schema-parts.ts";

const snooze = z
  .object({
    insight: z.string(),
    reason: z.string(),
    until: day.nullable().openapi({ description: "The day on which it comes back; null: when it gets worse." }),
    snoozedAt: instant,
    messages: count,
    share,
  })
  .openapi("Snooze", { description: "Why a finding was put aside, and how large it was then." });

/** A finding, as every answer and the report's JSON has it. */
export const insightSchema = z
  .object({
    id: z.string(),
    kind: z.enum(INSIGHT_KINDS),
    direction: z.enum(DIRECTIONS).nullable(),
    path: z.enum(PATHS).nullable(),
    connector: z.string().nullable(),
    connectorType: connectorType.nullable(),
    peer: z.string().nullable(),
    source: z.string().nullable(),
    outcome: z.enum(TLS_OUTCOMES),
    outcomes: z.array(z.enum(TLS_OUTCOMES)).readonly(),
    messages: count,
    knownMessages: count.openapi({ description: "What `share` is a share of." }),
    share,
    observedMessages: count,
    certainty: z.enum(CERTAINTIES),
    window: z.object({ from: instant, to: instant }),
    firstSeenAt: instant.nullable(),
    lastSeenAt: instant.nullable(),
    since: z.object({ day, orEarlier: z.boolean() }).nullable(),
    before: z.object({ messages: count, knownMessages: count, share }).nullable(),
    formerVersion: z.enum(PROTOCOL_VERSIONS).nullable(),
    withoutTls: count.nullable(),
    peers: z.array(z.object({ peer: z.string(), messages: count })).readonly(),
    hosts: z.array(z.object({ host: z.string(), messages: count })).readonly(),
    settings: z.array(loggingAdviceSchema).readonly(),
    thresholds: z.object({ share, messages: count }),
    snooze: snooze.nullable(),
  })
  .openapi("Insight");
true satisfies SameType<z.infer<typeof insightSchema>, Insight>;
