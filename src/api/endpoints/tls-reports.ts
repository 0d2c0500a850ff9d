import { createRoute, z } from "@hono/zod-openapi";
import type { TlsReportsAnswer } from "../contract/tls-reports.ts";
import type { Endpoint } from "./answer-options.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, day, dayRange } from "./schema-parts.ts";
import { readTlsReportFilter, tlsReportQuery } from "./tls-report-query.ts";

export const sessionCounts = {
  sessions: count.openapi({ description: "Sessions, not messages: several messages may go through one, or none." }),
  failed: count.openapi({ description: "Of these, those without the TLS that the policy demands." }),
};
const names = z.array(z.string()).readonly();

const reportedFailures = z.object({
  resultType: z.string().openapi({ example: "certificate-expired" }),
  policy: z.string(),
  mode: z.string().nullable(),
  receivingHost: z.string().nullable(),
  reason: z.string().nullable(),
  sessions: count,
  organizations: names,
  organizationCount: count,
  sendingAddresses: names,
  firstDay: day,
  lastDay: day,
});

const tlsReportsSchema = z
  .object({
    period: dayRange,
    stored: dayRange.nullable().openapi({ description: "Days of the oldest and the newest report of all." }),
    totals: z.object({ reports: count, organizations: count, ...sessionCounts }),
    days: z.array(z.object({ date: day, ...sessionCounts })).readonly(),
    organizations: z.array(z.object({ organization: z.string(), reports: count, ...sessionCounts, lastDay: day })).readonly(),
    policies: z
      .array(
        z.object({
          domain: z.string(),
          type: z.string(),
          mode: z.string().nullable(),
          mxHosts: names,
          ...sessionCounts,
          organizations: count,
          lastDay: day,
        }),
      )
      .readonly(),
    failures: z.array(reportedFailures).readonly(),
    failuresFound: count,
    choices: z.object({ organizations: names, domains: names, policies: names, results: names }),
  })
  .openapi("TlsReports", {
    description: "A session that a sender held against MTA-STS and against DANE counts once in every sum that is not of one policy.",
  });
true satisfies SameType<z.infer<typeof tlsReportsSchema>, TlsReportsAnswer>;

const tlsReportsRoute = createRoute({
  method: "get",
  path: "/api/v1/tls-reports",
  summary: "What other organizations reported about connecting to your servers (RFC 8460)",
  request: { query: tlsReportQuery },
  responses: responses("Sessions by day, organization and policy, and what failed", tlsReportsSchema),
});

export const answerTlsReports: Endpoint = (api, options) => {
  api.openapi(tlsReportsRoute, async (context) => {
    const filter = await readTlsReportFilter(options, context.req.valid("query"));
    const { from, to } = filter;
    return context.json({ period: { from, to }, ...(await options.questions.tlsReports(filter)) }, 200);
  });
};
