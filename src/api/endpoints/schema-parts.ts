import { z } from "@hono/zod-openapi";
import { CONNECTOR_TYPES } from "../../model/connector.ts";
import { TLS_OUTCOMES } from "../../model/tls.ts";

/** What several answers are made of. */
export const count = z.number().int().nonnegative();
export const share = z.number().min(0).max(1);
export const instant = z.number().int().openapi({ description: "Epoch milliseconds UTC", example: 1_795_104_000_000 });
export const day = z.iso.date().openapi({ example: "2026-11-19" });
export const flowDirection = z.enum(["inbound", "outbound"]);
export const connectorType = z.enum(CONNECTOR_TYPES);

export const tlsCounts = z
  .record(z.enum(TLS_OUTCOMES), count)
  .openapi("TlsCounts", { description: "A count for every TLS outcome; `unknown` is never counted as `none`." });

export const dayRange = z
  .object({ from: day, to: day })
  .openapi("DayRange", { description: "Whole days in the report's time zone, both included." });

/** The days that a question is about, in its address. A name that none knows is refused: without it the answer would be to another question. */
export const periodQuery = z.strictObject({
  from: z.string().max(10).optional().openapi({ description: "First day; with `to`.", example: "2026-11-13", format: "date" }),
  to: z.string().max(10).optional().openapi({ description: "Last day, included; with `from`.", example: "2026-11-19", format: "date" }),
});

export const loggingAdviceSchema = z
  .object({ file: z.string(), lines: z.array(z.string()).readonly(), commands: z.array(z.string()).readonly() })
  .openapi("LoggingAdvice", { description: "Lines for a file of the mail server, and what puts them in force." });
