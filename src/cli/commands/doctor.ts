import { type Command, Option } from "commander";
import type { DoctorOptions } from "../run/run-doctor.ts";
import { addSourceOptions } from "../source-options.ts";
import { addStoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal doctor /var/log/mail.log                    what this log lacks, and the lines that change it
  postseal doctor --config /etc/postseal/postseal.yaml the configuration's sources, and how far they have been read
  postseal doctor --format json /var/log/mail.log | jq '.sources[].findings[].kind'

Nothing is stored. Exit status: 0 nothing is to be done; 1 a finding asks for action.`;

/** `doctor [FILE...]` */
export function addDoctorCommand(program: Command): void {
  const command = program
    .command("doctor")
    .description("say what the mail server's logging lacks, and which lines change it")
    .argument("[file...]", "log files to look at instead of the configuration's sources")
    .addOption(new Option("--format <format>", "how to write it").choices(["text", "json"]).default("text"));
  addSourceOptions(addStoreOptions(command))
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: DoctorOptions) => (await import("../run/run-doctor.ts")).runDoctor(files, options));
}
