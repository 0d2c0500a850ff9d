import { createRoute, z } from "@hono/zod-openapi";
import { DIRECTIONS } from "../../model/delivery.ts";
import { TLS_OUTCOMES } from "../../model/tls.ts";
import { PEER_DIRECTIONS, PEER_ORDERS, PEER_SHOWS } from "../../questions/peers/peers-question.ts";
import type { PeersAnswer } from "../contract/peers.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, day, dayRange, instant, periodQuery, share, tlsCounts } from "./schema-parts.ts";

const LONGEST_TEXT = 256;
const MOST_PEERS = 200;
const MOST_PAGES = 100_000;

const outcome = z.enum(TLS_OUTCOMES);

const peerSummary = z
  .object({
    peer: z.string().openapi({ description: "A registrable domain, or an address where there is none." }),
    messages: count,
    byTls: tlsCounts,
    byDirection: z.record(z.enum(DIRECTIONS), tlsCounts),
    toCall: count.openapi({ description: "Messages without TLS or below TLS 1.2." }),
    protectedShare: share.nullable(),
    firstDay: day,
    lastSeenAt: instant,
    lastSeenByTls: z.record(outcome, instant.nullable()),
    strip: z
      .array(outcome.nullable())
      .readonly()
      .openapi({ description: "The worst known outcome of each day of `stripRange`; null for a day without mail." }),
  })
  .openapi("PeerSummary");

const peersSchema = z
  .object({
    period: dayRange,
    page: count,
    limit: count,
    peers: z.array(peerSummary).readonly(),
    found: count,
    all: z.object({ byTls: tlsCounts, toCall: count }),
    withoutPeer: count.openapi({ description: "Messages of which the log names no peer." }),
    stripRange: dayRange,
  })
  .openapi("Peers");
true satisfies SameType<z.infer<typeof peersSchema>, PeersAnswer>;

const peersRoute = createRoute({
  method: "get",
  path: "/api/v1/peers",
  summary: "The peers of a period, sorted, filtered and paged",
  request: {
    query: periodQuery.extend({
      direction: z.enum(PEER_DIRECTIONS).optional().openapi({ description: "Without: `flow`, inbound and outbound." }),
      path: z.string().max(LONGEST_TEXT).optional().openapi({ example: "inbound:Contoso" }),
      show: z.enum(PEER_SHOWS).optional(),
      search: z.string().max(LONGEST_TEXT).optional().openapi({ description: "A part of the peer's name." }),
      order: z.enum(PEER_ORDERS).optional().openapi({ description: "Without: `to-call`." }),
      page: z.coerce.number().int().min(1).max(MOST_PAGES).optional(),
      limit: z.coerce.number().int().min(1).max(MOST_PEERS).optional().openapi({ description: "Peers of a page; without: 50." }),
    }),
  },
  responses: responses("One page of peers", peersSchema),
});

const PEERS_OF_A_PAGE = 50;

export const answerPeers: Endpoint = (api, options) => {
  api.openapi(peersRoute, async (context) => {
    const query = context.req.valid("query");
    const period = await findAskedDays(options, query);
    const { page = 1, limit = PEERS_OF_A_PAGE } = query;
    const found = await options.questions.peers({
      range: period,
      direction: query.direction ?? "flow",
      path: query.path || null,
      show: query.show ?? "all",
      search: query.search || null,
      order: query.order ?? "to-call",
      offset: (page - 1) * limit,
      limit,
    });
    return context.json({ period, page, limit, ...found }, 200);
  });
};
