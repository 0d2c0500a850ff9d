import { resolve } from "node:path";
import type { Config } from "../../config/config.ts";
import { readConfig } from "../../config/read-config.ts";
import { examineRefused } from "../../doctor/examine-refused.ts";
import { examineSource } from "../../doctor/examine-source.ts";
import type { Examined } from "../../doctor/finding.ts";
import { findDoctorTexts } from "../../messages/doctor/doctor-messages.ts";
import { createMessages } from "../../messages/messages.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { isWithin, requestFiles } from "../../pipeline/request-files.ts";
import { surveyFiles } from "../../pipeline/survey/survey-files.ts";
import { adviseLogging } from "../../readers/advise-logging.ts";
import type { DoctorReport } from "../../report/doctor/doctor-report.ts";
import { renderDoctorText } from "../../report/doctor/render-doctor.ts";
import { createStyle } from "../../report/text/style.ts";
import { findExchangeFilesIfAny } from "../../sources/find-exchange-files.ts";
import { addReadingFindings } from "../doctor/add-reading-findings.ts";
import { findPermission } from "../doctor/find-permission.ts";
import { writeOutput } from "../output.ts";
import { type SourceOptions, sourceSettings } from "../source-options.ts";
import type { StoreOptions } from "../store-options.ts";
import { detectTerminal } from "../terminal.ts";

export interface DoctorOptions extends StoreOptions, SourceOptions {
  readonly format: "text" | "json";
}

/** Looks at logs as they are and says what they lack; status 1 when something is to be done. */
export async function runDoctor(files: readonly string[], options: DoctorOptions): Promise<void> {
  const config = await readConfig(options.config ?? null);
  const named = files.length > 0 ? files : config.sources.map(({ file }) => file);
  if (named.length === 0) {
    throw new OperatorError("INVALID_ARGUMENT", "There is no log to look at", "Name files, or a configuration with sources.");
  }
  const looked = (await Promise.all(named.map(findExchangeFilesIfAny))).flat();
  const examined = await examineFiles(looked, files.length === 0 ? Date.now() : null, config, options);
  const sources = await addReadingFindings(examined, looked, config, options);
  const actions = sources.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "action").length;
  await writeOutput(render({ timeZone: config.timezone, sources, actions }, config, options.format));
  if (actions > 0) process.exitCode = 1;
}

/** @param now epoch milliseconds UTC; `null` where the end of a log says nothing */
async function examineFiles(
  named: readonly string[],
  now: number | null,
  config: Config,
  options: DoctorOptions,
): Promise<readonly Examined[]> {
  const requests = requestFiles({ files: named, config, ...sourceSettings(options) });
  const isZoneNamed = (path: string): boolean =>
    options.timezone !== undefined || config.sources.some(({ file, timezone }) => isWithin(path, file) && timezone !== null);
  const { sources, refused } = await surveyFiles(
    requests.map((request) => ({ ...request, isZoneNamed: isZoneNamed(request.path) })),
    config,
  );
  const denied = refused.map(async ({ path, failure }) => examineRefused(resolve(path), failure, await findPermission(path)));
  return [
    ...(await Promise.all(denied)),
    ...sources.map((survey) => examineSource(survey, { thresholds: config.insights, advise: adviseLogging, now })),
  ];
}

function render(report: DoctorReport, config: Config, format: DoctorOptions["format"]): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const { color, width } = detectTerminal(process.stdout, process.env);
  const layout = {
    texts: findDoctorTexts(config.language),
    format: createMessages(config.language).format,
    style: createStyle(color),
    width,
  };
  return renderDoctorText(layout, report);
}
