import { z } from "@hono/zod-openapi";
import { ERROR_CODES } from "../../model/operator-error.ts";
import { WINDOW_DAYS } from "../../model/report/report-window.ts";
import {
  LONGEST_REPORT_NAME,
  MOST_RECIPIENTS,
  type ReportProblem,
  type ReportWish,
  type RequestedReport,
} from "../../model/report/requested-report.ts";
import { isTimeOfDay, WEEKDAYS } from "../../model/report/schedule.ts";
import type { ReportAnswer } from "../contract/reports.ts";
import type { SameType } from "./same-type.ts";
import { count, day, instant } from "./schema-parts.ts";

const LONGEST_VIEW = 8_000;
const LONGEST_ADDRESS = 254;

const time = z.string().refine(isTimeOfDay).openapi({ description: "In the report's time zone.", example: "07:30" });

const window = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("days"), from: day, to: day }).readonly(),
    z.strictObject({ kind: z.literal("last"), days: z.union(WINDOW_DAYS.map((days) => z.literal(days))) }).readonly(),
    z.strictObject({ kind: z.literal("last-month") }).readonly(),
    z.strictObject({ kind: z.literal("last-quarter") }).readonly(),
  ])
  .openapi("ReportWindow", {
    description: "Whole days before the one on which the report is due; `days` only for a report that is sent once.",
  });

const schedule = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("once") }).readonly(),
    z.strictObject({ kind: z.literal("daily"), time }).readonly(),
    z.strictObject({ kind: z.literal("weekly"), weekday: z.enum(WEEKDAYS), time }).readonly(),
    z.strictObject({ kind: z.literal("monthly"), day: z.number().int().min(1).max(31), time }).readonly(),
  ])
  .openapi("ReportSchedule");

const wishFields = {
  name: z.string().max(LONGEST_REPORT_NAME).openapi({ example: "TLS of the week" }),
  view: z
    .string()
    .max(LONGEST_VIEW)
    .openapi({ description: "What the Connector report shows, as in the address of its page.", example: "show=from-internet&view=tls" }),
  window,
  schedule,
  recipients: z.array(z.string().max(LONGEST_ADDRESS)).min(1).max(MOST_RECIPIENTS).readonly(),
  language: z.enum(["en", "sv", "nl"]),
};

export const wishSchema = z.strictObject({ ...wishFields, isPaused: z.boolean().default(false) }).openapi("ReportRequest");
true satisfies SameType<z.infer<typeof wishSchema>, ReportWish>;

export const reportSchema = z
  .object({
    ...wishFields,
    isPaused: z.boolean(),
    id: z.string(),
    createdAt: instant,
    nextDueAt: instant.nullable(),
    run: z.object({ dueAt: instant, isBegun: z.boolean(), failures: count, retryAt: instant }).nullable(),
    sentAt: instant.nullable(),
    refused: z.array(z.string()).readonly(),
    problem: z.object({ code: z.string(), message: z.string(), hint: z.string(), at: instant }).nullable(),
  })
  .openapi("RequestedReport");
true satisfies SameType<z.infer<typeof reportSchema>, ReportAnswer>;

/** A report as the API tells it. */
export function tellReport({ wish, run, problem, ...report }: RequestedReport): ReportAnswer {
  return { ...report, ...wish, run: run === null ? null : tellRun(run), problem: problem === null ? null : tellProblem(problem) };
}

function tellRun({ dueAt, begunAt, failures, retryAt }: NonNullable<RequestedReport["run"]>): ReportAnswer["run"] {
  return { dueAt, isBegun: begunAt !== null, failures, retryAt };
}

function tellProblem({ code, message, at }: ReportProblem): ReportAnswer["problem"] {
  const known = Object.entries(ERROR_CODES).find(([name]) => name === code);
  return { code, message, at, hint: known?.[1].hint ?? "Look at the server's standard error, and report it." };
}
