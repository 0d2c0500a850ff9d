import type { Command } from "commander";
import { addSourceOptions, type SourceOptions } from "../source-options.ts";
import { addStoreOptions, type StoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal import /var/log/mail.log
  postseal import /var/log/mail.log.2.gz /var/log/mail.log.1 /var/log/mail.log
  postseal import report.json.gz /var/mail/tlsrpt/Maildir
  postseal import --timezone Europe/Amsterdam --year 2026 old-maillog

The same files again, rotated or compressed since, add nothing. Ctrl-C stops after the part under way; the next import continues there.`;

/** `import FILE...` */
export function addImportCommand(program: Command): void {
  const command = program
    .command("import")
    .description("read logs, mail, and TLS reports of other organizations, once into the store")
    .argument("<file...>", "logs, plain or compressed (gzip, xz, zstd, bzip2); mailboxes; TLS reports as files, mails, folders, Maildirs");
  addSourceOptions(addStoreOptions(command))
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: StoreOptions & SourceOptions) =>
      (await import("../run/run-import.ts")).runImport(files, options),
    );
}
