import { createRoute, z } from "@hono/zod-openapi";
import { OperatorError } from "../../model/operator-error.ts";
import type { TlsReportsTaken } from "../contract/tls-reports.ts";
import type { Endpoint } from "./answer-options.ts";
import { problem, responsesToChange } from "./responses.ts";
import type { SameType } from "./same-type.ts";
import { count } from "./schema-parts.ts";

const takenSchema = z.object({ added: count, known: count }).openapi("TlsReportsTaken");
true satisfies SameType<z.infer<typeof takenSchema>, TlsReportsTaken>;

const path = "/api/v1/tls-reports";
const body = { schema: z.string().openapi({ format: "binary" }) };

const takeRoute = createRoute({
  method: "post",
  path,
  summary: "Takes a TLS report of another organization, where the configuration wants it (RFC 8460 5.5)",
  request: { body: { required: true, content: { "application/tlsrpt+gzip": body, "application/tlsrpt+json": body } } },
  responses: { ...responsesToChange("Stored, or known already", takenSchema), 429: problem },
});

/** The body is what the door let through, of any of its types: the framework would try to read some of them as JSON. */
export const answerTakeTlsReports: Endpoint = (api, { takeTlsReport, changes }) => {
  api.openAPIRegistry.registerPath(takeRoute);
  api.post(path, async (context) => {
    if (takeTlsReport === undefined) {
      throw new OperatorError("NOT_FOUND", "TLS reports are not taken here.", "Set web.acceptTlsReports to true.");
    }
    const taken = await takeTlsReport(new Uint8Array(await context.req.arrayBuffer()));
    if (taken.added > 0) changes.announce();
    return context.json(taken satisfies TlsReportsTaken, 200);
  });
};
