import { z } from "@hono/zod-openapi";
import { ATTEMPT_OUTCOMES, DIRECTIONS, PATHS } from "../../model/delivery.ts";
import { CERTAINTIES, PEER_TRUSTS, PROTOCOL_VERSIONS, TLS_OUTCOMES } from "../../model/tls.ts";
import type { PeerAnswer } from "../contract/peer.ts";
import type { SameType } from "./same-type.ts";
import { connectorType, count, day, dayRange, instant, tlsCounts } from "./schema-parts.ts";

const direction = z.enum(DIRECTIONS);
const outcome = z.enum(TLS_OUTCOMES);
const text = z.string().nullable();

const cipher = z.object({
  direction,
  tls: outcome,
  cipher: text,
  cipherSuite: text,
  keyExchanges: z.array(z.string()).readonly(),
  messages: count,
});

const certificate = z.object({
  direction,
  trust: z.enum(PEER_TRUSTS).nullable().openapi({ description: "null: the log does not say." }),
  name: text,
  messages: count,
});

const host = z.object({
  direction,
  host: text,
  addresses: z.array(z.string()).readonly(),
  byTls: tlsCounts,
  oldest: z.enum(PROTOCOL_VERSIONS).nullable(),
  newest: z.enum(PROTOCOL_VERSIONS).nullable(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  ciphers: z.array(cipher).readonly(),
  certificates: z.array(certificate).readonly(),
});

const seen = z.object({ direction, outcome, messages: count, firstDay: day, lastSeenAt: instant });

const path = z.object({ direction, path: z.enum(PATHS), connector: text, connectorType: connectorType.nullable(), byTls: tlsCounts });

const attempts = z.object({
  direction,
  outcome: z.enum(ATTEMPT_OUTCOMES),
  host: text,
  attempts: count,
  reasons: z.array(z.string()).readonly(),
  lastAt: instant,
});

const example = z.object({
  observedAt: instant,
  direction,
  server: text,
  queueId: text,
  host: text,
  address: text,
  tls: outcome,
  certainty: z.enum(CERTAINTIES),
  cipher: text,
});

const downgrade = z.object({ direction, from: outcome, to: outcome, lastDay: day, sinceDay: day, messages: count });

const fallback = z.object({ direction, withoutTls: count, ofHostsWithTls: count, days: count, withTls: count });

/** All that is known of one peer, as it is published. */
export const peerSchema = z
  .object({
    period: dayRange,
    peer: z.string(),
    byDirection: z.record(direction, tlsCounts),
    toCallByCertainty: z.record(z.enum(CERTAINTIES), count),
    days: z.array(z.object({ date: day, direction, byTls: tlsCounts })).readonly(),
    chartRange: dayRange,
    seen: z.array(seen).readonly().openapi({ description: "Over all stored days." }),
    paths: z.array(path).readonly(),
    hosts: z.array(host).readonly(),
    hostsFound: count,
    ciphers: z.array(cipher).readonly(),
    certificates: z.array(certificate).readonly(),
    isComplete: z.boolean().openapi({ description: "False: hosts, ciphers and certificates are of a part of the messages only." }),
    attempts: z.array(attempts).readonly().openapi({ description: "Failed handshakes, and messages refused because of TLS." }),
    downgrades: z.array(downgrade).readonly(),
    fallbacks: z.array(fallback).readonly(),
    examples: z.array(example).readonly().openapi({ description: "The newest messages without TLS or below TLS 1.2, at most ten." }),
  })
  .openapi("Peer");
true satisfies SameType<z.infer<typeof peerSchema>, PeerAnswer>;
