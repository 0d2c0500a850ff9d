import { periodOfDays } from "../api/periods.ts";
import type { Config } from "../config/config.ts";
import { createReportMessages } from "../messages/report/report-messages.ts";
import { renderReportText } from "../report/text/render-report.ts";
import { createStyle } from "../report/text/style.ts";
import type { Queryable } from "../store/store.ts";
import { askReport, askStoredDays } from "./ask-report.ts";
import { writeOutput } from "./output.ts";
import { chooseDays } from "./report-days.ts";
import { detectTerminal } from "./terminal.ts";

/**
 * Writes the report of the newest days to standard output, as wide as the terminal.
 *
 * @param nameSource how a source is called
 */
export async function tellReport(store: Queryable, config: Config, nameSource: (source: string) => string): Promise<void> {
  const stored = await askStoredDays(store, config.timezone);
  const days = chooseDays({}, stored, Date.now(), config.timezone);
  const report = await askReport(store, config, days, periodOfDays(days, config.timezone));
  const accounting = report.accounting.map((source) => ({ ...source, source: nameSource(source.source) }));
  const { color, width } = detectTerminal(process.stdout, process.env);
  const layout = { messages: createReportMessages(config.language), style: createStyle(color), width };
  await writeOutput(`\n${renderReportText(layout, { ...report, accounting }, stored)}`);
}
