import { createRoute, z } from "@hono/zod-openapi";
import type { OverviewAnswer } from "../contract/overview.ts";
import { periodOfDays, previousDayRange, readComparedRange } from "../periods.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, dayRange, periodQuery, share, tlsCounts } from "./schema-parts.ts";

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

const overviewSchema = z.object({ period: dayRange, overview, previousPeriod: dayRange, previous: overview }).openapi("OverviewAnswer");
true satisfies SameType<z.infer<typeof overviewSchema>, OverviewAnswer>;

const overviewQuery = periodQuery.extend({
  compareFrom: z.string().max(10).optional().openapi({ description: "First day to compare with; with `compareTo`.", format: "date" }),
  compareTo: z.string().max(10).optional().openapi({ description: "Last day to compare with, included.", format: "date" }),
});

const overviewRoute = createRoute({
  method: "get",
  path: "/api/v1/overview",
  summary: "How the messages of each direction were protected; without dates the last seven days up to the newest delivery",
  request: { query: overviewQuery },
  responses: responses("The period, and the one that it is compared with", overviewSchema),
});

export const answerOverview: Endpoint = (api, options) => {
  api.openapi(overviewRoute, async (context) => {
    const { compareFrom, compareTo, ...asked } = context.req.valid("query");
    const period = await findAskedDays(options, asked);
    const previousPeriod = readComparedRange({ compareFrom, compareTo }) ?? previousDayRange(period);
    const { timezone } = options.config;
    const [now, previous] = await Promise.all([
      options.questions.overview(periodOfDays(period, timezone)),
      options.questions.overview(periodOfDays(previousPeriod, timezone)),
    ]);
    return context.json({ period, overview: now, previousPeriod, previous }, 200);
  });
};
