import type { Command } from "commander";
import type { ServeOptions } from "../run/run-serve.ts";
import { addSourceOptions } from "../source-options.ts";
import { addStoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal serve /var/log/mail.log
  postseal serve --config /etc/postseal/postseal.yaml
  postseal serve --sample                               look around with sample data, keeping nothing

Serves on 127.0.0.1:8025 unless told otherwise. Ctrl-C stops it; the next start continues where it stopped.`;

/** `serve [FILE...]` */
export function addServeCommand(program: Command): void {
  const command = program
    .command("serve")
    .description("follow log files, keep the store, and show it all in the browser")
    .argument("[file...]", "log files to follow; - is standard input (default: the configuration's sources)")
    .option("--listen <address>", "address and port to serve on, like 127.0.0.1:8025")
    .option("--sample", "show the bundled sample instead, in memory");
  addSourceOptions(addStoreOptions(command))
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: ServeOptions) => (await import("../run/run-serve.ts")).runServe(files, options));
}
