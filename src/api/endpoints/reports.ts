import { createRoute, z } from "@hono/zod-openapi";
import { recipientDomainsOf } from "../../dispatch/check-wish.ts";
import { renderMailLines } from "../../dispatch/mail-lines.ts";
import type { ReportsAnswer } from "../contract/reports.ts";
import type { Endpoint } from "./answer-options.ts";
import { readReportWish } from "./read-report-wish.ts";
import { reportSchema, tellReport, wishSchema } from "./report-schema.ts";
import { responses, responsesToChange } from "./responses.ts";
import type { SameType } from "./same-type.ts";

const reportsSchema = z
  .object({
    mail: z.object({ host: z.string(), from: z.string(), recipientDomains: z.array(z.string()).readonly() }).nullable(),
    setUp: z.string(),
    configFile: z.string().nullable(),
    timeZone: z.string(),
    reports: z.array(reportSchema).readonly(),
  })
  .openapi("RequestedReports");
true satisfies SameType<z.infer<typeof reportsSchema>, ReportsAnswer>;

const path = "/api/v1/reports";
const onePath = `${path}/{id}` as const;
const params = z.object({ id: z.string().max(100) });
const body = { required: true, content: { "application/json": { schema: wishSchema } } };

const listRoute = createRoute({
  method: "get",
  path,
  summary: "Requested reports and what became of them, and whether mail can be sent",
  responses: responses("The oldest first", reportsSchema),
});
const addRoute = createRoute({
  method: "post",
  path,
  summary: "Requests a report by mail: once, which is sent at once, or on a schedule",
  request: { body },
  responses: responsesToChange("The report", reportSchema),
});
const changeRoute = createRoute({
  method: "put",
  path: onePath,
  summary: "Changes a requested report; with isPaused it is not sent any more until it is resumed",
  request: { params, body },
  responses: responsesToChange("The report as it is now", reportSchema),
});
const sendRoute = createRoute({
  method: "post",
  path: `${onePath}/send`,
  summary: "Sends a requested report beside its schedule",
  request: { params },
  responses: responsesToChange("The report, about to be sent", reportSchema),
});
const deleteRoute = createRoute({
  method: "delete",
  path: onePath,
  summary: "Deletes a requested report",
  request: { params },
  responses: responsesToChange("Deleted", z.object({ id: z.string() })),
});

export const answerReports: Endpoint = (api, { requestedReports: reports, desk }) => {
  api.openapi(listRoute, async (context) => {
    const { mail, domains, timezone } = desk.config;
    const { file } = await desk.look();
    const told = mail === null ? null : { host: mail.host, from: mail.from, recipientDomains: recipientDomainsOf(desk.config, mail) };
    return context.json(
      {
        mail: told,
        setUp: renderMailLines(domains[0]),
        configFile: file?.name ?? null,
        timeZone: timezone,
        reports: reports.list().map(tellReport),
      },
      200,
    );
  });
  api.openapi(addRoute, async (context) => context.json(tellReport(await reports.add(readReportWish(context.req.valid("json")))), 200));
  api.openapi(changeRoute, async (context) => {
    const wish = readReportWish(context.req.valid("json"));
    return context.json(tellReport(await reports.change(context.req.valid("param").id, wish)), 200);
  });
  api.openapi(sendRoute, async (context) => context.json(tellReport(await reports.sendNow(context.req.valid("param").id)), 200));
  api.openapi(deleteRoute, async (context) => {
    const { id } = context.req.valid("param");
    await reports.remove(id);
    return context.json({ id }, 200);
  });
};
