import { readConfig } from "../../config/read-config.ts";
import { createReportMessages, type ReportMessages } from "../../messages/report/report-messages.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { Expired } from "../../pipeline/expire-old.ts";
import type { ImportSummary } from "../../pipeline/import-files.ts";
import type { ImportedReports } from "../../pipeline/tls-reports/import-reports.ts";
import { DEFAULT_WIDTH } from "../../report/text/layout.ts";
import { renderSources } from "../../report/text/render-sources.ts";
import { createStyle } from "../../report/text/style.ts";
import { expireNow } from "../expire-daily.ts";
import { importWithProgress } from "../import-with-progress.ts";
import { openInterruption } from "../interruption.ts";
import { writeNotice, writeOutput } from "../output.ts";
import type { SourceOptions } from "../source-options.ts";
import { type StoreOptions, storeDirectoryOf } from "../store-options.ts";
import { withStore } from "../with-store.ts";

/** An import ends with a checkpoint; on the way it would only stop to rewrite what it has just written. */
const CHECKPOINT_MB = 256;

/** Reads files into the store and says what came of it. */
export async function runImport(files: readonly string[], options: StoreOptions & SourceOptions): Promise<void> {
  const config = await readConfig(options.config ?? null);
  const interruption = openInterruption();
  const choice = {
    directory: storeDirectoryOf(options, config),
    mode: "create",
    config,
    assignConnectors: true,
    checkpointMb: CHECKPOINT_MB,
  } as const;
  try {
    const { summary, expired } = await withStore(choice, async (store) => {
      const imported = await importWithProgress({ files, store, config, options, signal: interruption.signal });
      return { summary: imported, expired: await expireNow(store, config) };
    });
    await writeOutput(renderSummary(createReportMessages(config.language), summary, expired));
  } finally {
    interruption.close();
  }
  const status = interruption.status();
  if (status === null) return;
  process.exitCode = status;
  await writeNotice("postseal: stopped; everything read so far is stored, and the same command continues where it stopped.\n");
}

function renderSummary(messages: ReportMessages, summary: ImportSummary, { transactions, keptFrom }: Expired): string {
  const { report, format } = messages;
  const seconds = summary.durationMs / 1000;
  const rate = report.rate(format, Math.round(summary.linesRead / Math.max(seconds, 0.001)), seconds.toFixed(1));
  const known = summary.filesAlreadyKnown.map(renderVisibleText).join(", ");
  const cutOff = summary.filesCutOff.map(renderVisibleText).join(", ");
  const layout = { messages, style: createStyle(false), width: DEFAULT_WIDTH };
  const hasLogs = summary.accounting.length > 0 || summary.tlsReports === null;
  const lines = [
    ...(hasLogs
      ? [`${report.imported(format, summary.deliveries, summary.attempts)} ${summary.linesRead === 0 ? "" : `(${rate})`}`.trimEnd()]
      : []),
    ...(summary.tlsReports === null ? [] : renderReports(messages, summary.tlsReports)),
    ...(transactions === 0 || keptFrom === null ? [] : [report.expired(format, transactions, format.day(keptFrom))]),
    ...(known === "" ? [] : [report.alreadyKnown(known)]),
    ...(cutOff === "" ? [] : [report.cutOff(cutOff)]),
    ...summary.recognized.map(({ path, reader, matching, lines }) =>
      report.recognized(format, renderVisibleText(path), reader, matching, lines),
    ),
    ...renderSources(layout, summary.accounting),
  ];
  return `${lines.join("\n")}\n`;
}

/** More names say less. */
const NAMED_FILES = 10;

function renderReports(
  { report, format }: ReportMessages,
  { added, known, filesWithout, filesUnreadable }: ImportedReports,
): readonly string[] {
  const named = filesUnreadable.slice(0, NAMED_FILES).map(({ path, fault }) => `${renderVisibleText(path)} (${fault})`);
  return [
    report.reportsImported(format, added, known),
    ...(filesWithout.length === 0 ? [] : [report.filesWithoutReports(format, filesWithout.length)]),
    ...(named.length === 0 ? [] : [report.reportsUnreadable(format, filesUnreadable.length, named.join(", "))]),
  ];
}
