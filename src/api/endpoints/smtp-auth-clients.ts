import { createRoute, z } from "@hono/zod-openapi";
import { TLS_OUTCOMES } from "../../model/tls.ts";
import type { SmtpAuthClientsAnswer } from "../contract/smtp-auth-clients.ts";
import { periodOfDays } from "../periods.ts";
import type { Endpoint } from "./answer-options.ts";
import { findAskedDays } from "./asked-days.ts";
import { responses } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count, dayRange, periodQuery, tlsCounts } from "./schema-parts.ts";

const oldestUse = z
  .object({
    outcome: z.enum(TLS_OUTCOMES),
    clients: count,
    examples: z.array(z.object({ client: z.string(), messages: count })).readonly(),
  })
  .openapi("OldestUse", { description: "Clients whose weakest protection in the period was this, the busiest of them by name." });

const smtpAuthClientsSchema = z
  .object({
    period: dayRange,
    byTls: tlsCounts,
    knownBy: z.enum(["login", "address"]).openapi({ description: "Addresses where the privacy setting keeps no logins." }),
    clients: count,
    unidentifiedMessages: count,
    byOldest: z.array(oldestUse).readonly(),
  })
  .openapi("SmtpAuthClients");
true satisfies SameType<z.infer<typeof smtpAuthClientsSchema>, SmtpAuthClientsAnswer>;

const smtpAuthClientsRoute = createRoute({
  method: "get",
  path: "/api/v1/smtp-auth-clients",
  summary: "Clients that submit mail with a login, by the weakest protection that each used",
  request: { query: periodQuery },
  responses: responses("Clients, and the messages that they submitted", smtpAuthClientsSchema),
});

export const answerSmtpAuthClients: Endpoint = (api, options) => {
  api.openapi(smtpAuthClientsRoute, async (context) => {
    const period = await findAskedDays(options, context.req.valid("query"));
    const instants = periodOfDays(period, options.config.timezone);
    const [clients, { submission }] = await Promise.all([
      options.questions.smtpAuthClients(instants),
      options.questions.overview(instants),
    ]);
    return context.json({ period, byTls: submission.byTls, ...clients }, 200);
  });
};
