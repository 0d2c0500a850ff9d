import { createRoute, z } from "@hono/zod-openapi";
import { REPORTS_A_PAGE } from "../../questions/tls-reports/tls-reports-question.ts";
import type { TlsReportListAnswer } from "../contract/tls-reports.ts";
import type { Endpoint } from "./answer-options.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, dayRange, instant } from "./schema-parts.ts";
import { readTlsReportFilter, tlsReportQuery } from "./tls-report-query.ts";
import { sessionCounts } from "./tls-reports.ts";

const listSchema = z
  .object({
    period: dayRange,
    reports: z
      .array(
        z.object({
          organization: z.string(),
          reportId: z.string(),
          domain: z.string(),
          contact: z.string().nullable(),
          beginsAt: instant,
          endsAt: instant,
          ...sessionCounts,
          policies: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    found: count,
    page: count,
    pages: count,
  })
  .openapi("TlsReportList");
true satisfies SameType<z.infer<typeof listSchema>, TlsReportListAnswer>;

const listRoute = createRoute({
  method: "get",
  path: "/api/v1/tls-reports/list",
  summary: "The reports themselves, newest first",
  request: {
    query: tlsReportQuery.extend({
      page: z.coerce.number().int().min(1).max(1_000_000).default(1).openapi({ description: "The first is 1." }),
    }),
  },
  responses: responses("A page of reports", listSchema),
});

export const answerTlsReportList: Endpoint = (api, options) => {
  api.openapi(listRoute, async (context) => {
    const { page, ...asked } = context.req.valid("query");
    const filter = await readTlsReportFilter(options, asked);
    const { reports, found } = await options.questions.tlsReportList(filter, page);
    const { from, to } = filter;
    return context.json({ period: { from, to }, reports, found, page, pages: Math.max(1, Math.ceil(found / REPORTS_A_PAGE)) }, 200);
  });
};
