import { z } from "@hono/zod-openapi";
import { INSIGHT_KINDS } from "../insights/insight.ts";
import { CONNECTOR_TYPES } from "../model/connector.ts";
import { PATHS } from "../model/delivery.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../model/tls.ts";

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const instant = z.number().int().openapi({ description: "Epoch milliseconds UTC", example: 1_795_104_000_000 });
const day = z.iso.date().openapi({ example: "2026-11-19" });
const flowDirection = z.enum(["inbound", "outbound"]);
const connectorType = z.enum(CONNECTOR_TYPES);

const tlsCounts = z
  .record(z.enum(TLS_OUTCOMES), count)
  .openapi("TlsCounts", { description: "A count for every TLS outcome; `unknown` is never counted as `none`." });

const dayRange = z
  .object({ from: day, to: day })
  .openapi("DayRange", { description: "Whole days in the report's time zone, both included." });

const directionOverview = z
  .object({
    messages: count,
    recipients: count,
    protectedShare: share.nullable().openapi({ description: "Protected messages among those whose outcome is known." }),
    unknownShare: share.nullable(),
    byTls: tlsCounts,
    recipientsByTls: tlsCounts,
  })
  .openapi("DirectionOverview");

const overview = z.object({ inbound: directionOverview, outbound: directionOverview, submission: directionOverview }).openapi("Overview");

export const aboutSchema = z
  .object({
    version: z.string(),
    organization: z.string().nullable(),
    timeZone: z.string().openapi({ example: "Europe/Amsterdam" }),
    language: z.enum(["en", "sv", "nl"]),
    sample: z.boolean(),
    stored: dayRange.nullable(),
  })
  .openapi("About");

export const overviewSchema = z
  .object({ period: dayRange, overview, previousPeriod: dayRange, previous: overview })
  .openapi("OverviewAnswer");

const connectorDay = z
  .object({
    date: day,
    direction: flowDirection,
    path: z.enum(PATHS),
    connector: z.string().nullable(),
    connectorType: connectorType.nullable(),
    messages: count,
    recipients: count,
    byTls: tlsCounts,
    recipientsByTls: tlsCounts,
  })
  .openapi("ConnectorDay");

const connectorSummary = z
  .object({ name: z.string(), direction: flowDirection, connectorType, forcesTls: z.boolean() })
  .openapi("ConnectorSummary");

export const connectorReportSchema = z
  .object({ period: dayRange, days: z.array(connectorDay).readonly(), connectors: z.array(connectorSummary).readonly() })
  .openapi("ConnectorReport");

const insight = z
  .object({
    id: z.string(),
    kind: z.enum(INSIGHT_KINDS),
    direction: flowDirection,
    connector: z.string(),
    connectorType,
    outcome: z.enum(TLS_OUTCOMES),
    messages: count,
    knownMessages: count,
    share,
    certainty: z.enum(CERTAINTIES),
    window: z.object({ from: instant, to: instant }),
    firstSeenAt: instant,
    lastSeenAt: instant,
    peers: z.array(z.object({ peer: z.string(), messages: count })).readonly(),
    thresholds: z.object({ share, messages: count }),
  })
  .openapi("Insight");

export const insightsSchema = z.object({ insights: z.array(insight).readonly() }).openapi("Insights");

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
    state: z.enum(["reading", "following", "read", "failed"]),
    problem: z.object({ code: z.string(), message: z.string(), hint: z.string() }).nullable(),
  })
  .openapi("SourceState", { description: "linesRead = used + irrelevant + unrecognized, always." });

export const sourcesSchema = z.object({ sources: z.array(sourceState).readonly() }).openapi("Sources");

export const problemSchema = z
  .object({ error: z.object({ code: z.string().openapi({ example: "INVALID_ARGUMENT" }), message: z.string(), hint: z.string() }) })
  .openapi("Problem");

export const periodQuerySchema = z.object({
  from: z.string().max(10).optional().openapi({ description: "First day; with `to`.", example: "2026-11-13", format: "date" }),
  to: z.string().max(10).optional().openapi({ description: "Last day, included; with `from`.", example: "2026-11-19", format: "date" }),
});
