import type { Command } from "commander";
import { TLS_REPORT_READER } from "../model/tls-report-keeper.ts";
import { READER_FORMATS } from "../readers/formats.ts";
import { parseTimeZoneArgument, parseYearArgument } from "./parse-argument.ts";

const FORMAT_NAMES = [...READER_FORMATS.map(({ name }) => name), TLS_REPORT_READER].join(", ");

/** How files are to be read, for whatever the configuration does not say. */
export interface SourceOptions {
  readonly reader: string;
  readonly year?: number;
  readonly timezone?: string;
}

/** The options of every command that reads files. */
export function addSourceOptions(command: Command): Command {
  return command
    .option("--reader <name>", `the log's format: ${FORMAT_NAMES}; or auto to recognize it`, "auto")
    .option("--year <year>", "year of the first line, where timestamps have none (default: worked out from the file)", parseYearArgument)
    .option(
      "--timezone <zone>",
      "IANA time zone of the logging host, where timestamps have none (default: this machine's)",
      parseTimeZoneArgument,
    );
}

/** The same as the pipeline takes them. */
export function sourceSettings({ reader, year, timezone }: SourceOptions): {
  readonly reader: string;
  readonly year: number | null;
  readonly timeZone: string | null;
} {
  return { reader, year: year ?? null, timeZone: timezone ?? null };
}
