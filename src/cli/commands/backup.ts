import type { Command } from "commander";
import type { BackupOptions } from "../run/run-backup.ts";
import { addStoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal backup --output /var/backups/postseal.backup
  postseal backup --data /var/lib/postseal --output "postseal-$(date +%F).backup"

A running server goes on meanwhile. The file appears when it is complete; while it is made, the store's directory needs as much room again.`;

/** `backup --output FILE` */
export function addBackupCommand(program: Command): void {
  const command = program
    .command("backup")
    .description("write all that is stored into one file, also while a server runs")
    .requiredOption("--output <file>", "where to; an older file is replaced");
  addStoreOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (options: BackupOptions) => (await import("../run/run-backup.ts")).runBackup(options));
}
