import { Argument, type Command, Option } from "commander";
import { EXPORT_TABLES, type ExportTable } from "../export-tables.ts";
import { parseDayArgument } from "../parse-argument.ts";
import type { ExportOptions } from "../run/run-export.ts";
import { addStoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal export deliveries | jq -c 'select(.tls == "TLSv1.0") | [.observedAt, .peerHost]'
  postseal export attempts --from 2026-11-01 --to 2026-11-30 --format csv --output attempts.csv
  postseal export daily --format csv

Times are ISO 8601 in UTC; days are those of the configuration's time zone. What is not known is null (an empty cell in CSV).`;

const FORMATS = ["ndjson", "csv"] as const;

/** `export deliveries|attempts|daily` */
export function addExportCommand(program: Command): void {
  const command = program
    .command("export")
    .description("raw facts to standard output: one delivery, attempt or day of a path a line")
    .addArgument(new Argument("<what>", "which facts").choices(EXPORT_TABLES))
    .addOption(new Option("--format <format>", "how to write them").choices(FORMATS).default("ndjson"))
    .option("--output <file>", "write to a file instead")
    .option("--from <day>", "first day (default: the oldest)", parseDayArgument)
    .option("--to <day>", "last day (default: the newest)", parseDayArgument);
  addStoreOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (table: ExportTable, options: ExportOptions) => (await import("../run/run-export.ts")).runExport(table, options));
}
