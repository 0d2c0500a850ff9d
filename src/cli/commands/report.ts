import { type Command, Option } from "commander";
import { parseDayArgument } from "../parse-argument.ts";
import type { ReportOptions } from "../run/run-report.ts";
import { addSourceOptions } from "../source-options.ts";
import { addStoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal report /var/log/mail.log                     read a log and report on its last week, keeping nothing
  ssh mx1 cat /var/log/mail.log | postseal report -     the same of another machine
  postseal report --from 2026-10-01 --to 2026-10-31     a month, from the store
  postseal report --format json | jq .overview.inbound.protectedShare
  postseal report --fail-on insight                     exit status 1 when an insight is present`;

/** `report [FILE...]` */
export function addReportCommand(program: Command): void {
  const command = program
    .command("report")
    .description("the insight without a server: from files, or from the store")
    .argument("[file...]", "log files to read instead of the store; - is standard input")
    .option("--from <day>", "first day (default: six days before the last)", parseDayArgument)
    .option("--to <day>", "last day (default: the newest delivery's)", parseDayArgument)
    .addOption(new Option("--format <format>", "how to write it").choices(["text", "json"]).default("text"))
    .addOption(new Option("--fail-on <finding>", "end with status 1 when there is one").choices(["insight"]));
  addSourceOptions(addStoreOptions(command))
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: ReportOptions) => (await import("../run/run-report.ts")).runReport(files, options));
}
