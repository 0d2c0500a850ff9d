import { createRoute, z } from "@hono/zod-openapi";
import { summarizeConnector } from "../../model/connector-summary.ts";
import { MESSAGE_ORDERS, MESSAGES_PER_PAGE } from "../../questions/list-messages.ts";
import type { MessagesAnswer } from "../contract/messages.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedMessages, messagesQuery } from "./asked-messages.ts";
import { connectorSummary } from "./connector-summary.ts";
import { listedMessage } from "./listed-message-schema.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, dayRange, tlsCounts } from "./schema-parts.ts";

const messagesSchema = z
  .object({
    period: dayRange,
    order: z.enum(MESSAGE_ORDERS),
    page: count,
    pages: count,
    messages: count,
    recipients: count,
    byTls: tlsCounts,
    rows: z.array(listedMessage).readonly(),
    connectors: z.array(connectorSummary).readonly(),
  })
  .openapi("Messages");
true satisfies SameType<z.infer<typeof messagesSchema>, MessagesAnswer>;

const MOST_PAGES = 999_999;

const messagesRoute = createRoute({
  method: "get",
  path: "/api/v1/messages",
  summary: "Deliveries or attempts, filtered, a page at a time, with the totals of all pages",
  request: {
    query: messagesQuery.extend({
      order: z.enum(MESSAGE_ORDERS).optional().openapi({ description: "Without: `newest`." }),
      page: z.coerce
        .number()
        .int()
        .min(1)
        .max(MOST_PAGES)
        .optional()
        .openapi({ description: `Of ${MESSAGES_PER_PAGE} rows.` }),
    }),
  },
  responses: responses("One page", messagesSchema),
});

export const answerMessages: Endpoint = (api, options) => {
  api.openapi(messagesRoute, async (context) => {
    const { order = "newest", page = 1, ...query } = context.req.valid("query");
    const { filter, days, period } = await findAskedMessages(options, query);
    const list = await options.questions.messages({ filter, period, order, page });
    const pages = Math.ceil(list.messages / MESSAGES_PER_PAGE);
    return context.json({ period: days, order, page, pages, ...list, connectors: options.config.connectors.map(summarizeConnector) }, 200);
  });
};
