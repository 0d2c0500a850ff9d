import { periodOfDays } from "../../api/periods.ts";
import type { Config } from "../../config/config.ts";
import { readConfig } from "../../config/read-config.ts";
import { createReportMessages } from "../../messages/report/report-messages.ts";
import { askStoredReportDays } from "../../questions/tls-reports/ask-tls-reports.ts";
import { renderReportJson } from "../../report/render-json.ts";
import type { Report } from "../../report/report.ts";
import { renderReportText } from "../../report/text/render-report.ts";
import { createStyle } from "../../report/text/style.ts";
import type { Queryable } from "../../store/store.ts";
import { askReport, askStoredDays } from "../ask-report.ts";
import { askStore } from "../ask-store.ts";
import { importWithProgress } from "../import-with-progress.ts";
import { writeOutput } from "../output.ts";
import { chooseDays, type Days } from "../report-days.ts";
import type { SourceOptions } from "../source-options.ts";
import type { StoreOptions } from "../store-options.ts";
import { detectTerminal } from "../terminal.ts";
import { withStore } from "../with-store.ts";

export interface ReportOptions extends StoreOptions, SourceOptions {
  readonly from?: string;
  readonly to?: string;
  readonly format: "text" | "json";
  readonly failOn?: "insight";
}

/** Writes the report of a period, from files or from the store. */
export async function runReport(files: readonly string[], options: ReportOptions): Promise<void> {
  const { report, stored, config } =
    files.length > 0
      ? await readFiles(files, options)
      : await askStore(options, (store, storeConfig) => answer(store, storeConfig, options));
  await writeOutput(render(report, stored, config, options.format));
  if (options.failOn === "insight" && report.insights.length > 0) process.exitCode = 1;
}

/** The report and what it follows from. */
interface Answer {
  readonly report: Report;
  readonly stored: Days | null;
  readonly config: Config;
}

/** Reads the files into a store in memory that is gone afterwards. */
async function readFiles(files: readonly string[], options: ReportOptions): Promise<Answer> {
  const config = await readConfig(options.config ?? null);
  return withStore({ directory: null, mode: "create", config, assignConnectors: true }, async (store) => {
    await importWithProgress({ files, store, config, options });
    return answer(store, config, options);
  });
}

async function answer(store: Queryable, config: Config, options: ReportOptions): Promise<Answer> {
  const stored = await askStoredDays(store, config.timezone);
  const days = chooseDays(options, stored ?? (await askStoredReportDays(store)), Date.now(), config.timezone);
  const period = periodOfDays(days, config.timezone);
  return { report: await askReport(store, config, days, period), stored, config };
}

function render(report: Report, stored: Days | null, config: Config, format: "text" | "json"): string {
  if (format === "json") return renderReportJson(report);
  const { color, width } = detectTerminal(process.stdout, process.env);
  return renderReportText({ messages: createReportMessages(config.language), style: createStyle(color), width }, report, stored);
}
