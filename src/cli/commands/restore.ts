import type { Command } from "commander";
import { addStoreOptions, type StoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal restore /var/backups/postseal.backup --data /var/lib/postseal

The directory must hold no store. The backup stays as it is; every part of it is checked on the way.`;

/** `restore FILE` */
export function addRestoreCommand(program: Command): void {
  const command = program.command("restore").description("make a store of a backup").argument("<file>", "what `postseal backup` wrote");
  addStoreOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: StoreOptions) => (await import("../run/run-restore.ts")).runRestore(file, options));
}
