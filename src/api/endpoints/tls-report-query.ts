import { z } from "@hono/zod-openapi";
import { dayOf } from "../../model/day.ts";
import type { TlsReportFilter } from "../../questions/tls-reports/tls-reports-question.ts";
import { readDayRange } from "../periods.ts";
import type { AnswerOptions } from "./answer-options.ts";
import { periodQuery } from "./schema-parts.ts";

const name = z.string().max(256).optional();

/** Which reports, in the address of a question. */
export const tlsReportQuery = periodQuery.extend({
  organization: name.openapi({ description: "Who reported, in any case.", example: "Google Inc." }),
  domain: name.openapi({ description: "The recipient domain that it is about.", example: "example.org" }),
  policy: name.openapi({ description: "sts, tlsa or no-policy-found.", example: "sts" }),
  result: name.openapi({ description: "Reports in which sessions failed so.", example: "certificate-expired" }),
});

/** What a request asks for; without days, the last seven up to the newest report. Throws `OperatorError` INVALID_ARGUMENT. */
export async function readTlsReportFilter(
  { questions, now }: AnswerOptions,
  asked: z.infer<typeof tlsReportQuery>,
): Promise<TlsReportFilter> {
  const stored = await questions.storedReportDays();
  const { organization = null, domain = null, policy = null, result = null } = asked;
  return { ...readDayRange(asked, stored?.to ?? dayOf(now(), "UTC")), organization, domain: domain?.toLowerCase() ?? null, policy, result };
}
