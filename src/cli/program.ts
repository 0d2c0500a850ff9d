import { Command } from "commander";
import { addBackupCommand } from "./commands/backup.ts";
import { addCheckConfigCommand } from "./commands/check-config.ts";
import { addConnectorsCommand } from "./commands/connectors.ts";
import { addDoctorCommand } from "./commands/doctor.ts";
import { addExplainCommand } from "./commands/explain.ts";
import { addExportCommand } from "./commands/export.ts";
import { addImportCommand } from "./commands/import.ts";
import { addReportCommand } from "./commands/report.ts";
import { addRestoreCommand } from "./commands/restore.ts";
import { addServeCommand } from "./commands/serve.ts";
import { readVersion } from "./version.ts";

const EXAMPLES = `
Examples:
  postseal report /var/log/mail.log            the insight for the last week, without a store
  postseal import /var/log/mail.log*           read logs, rotated and compressed ones too, into the store
  postseal serve /var/log/mail.log             follow a log and show it on http://127.0.0.1:8025
  postseal explain 4Tk3mR1zXjz9               the log lines that prove how a message was protected

Exit status: 0 done; 1 a finding asks for action; 2 could not be done, standard error says why.`;

/** The command line: its commands, and errors thrown instead of printed. */
export function createProgram(): Command {
  const program = new Command("postseal")
    .description("Shows how each message was protected in transit: TLS per message, per connector, from the logs of mail servers.")
    .version(readVersion(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    // One line comes out at the end, written by main.ts; nothing is printed on the way there.
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
  const additions = [
    ...[addServeCommand, addImportCommand, addReportCommand, addExportCommand],
    ...[addExplainCommand, addDoctorCommand, addConnectorsCommand, addCheckConfigCommand],
    ...[addBackupCommand, addRestoreCommand],
  ];
  for (const add of additions) add(program);
  return program.helpCommand("help [command]", "show the help of a command");
}
