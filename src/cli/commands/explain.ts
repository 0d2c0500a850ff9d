import type { Command } from "commander";
import { addStoreOptions, type StoreOptions } from "../store-options.ts";

const EXAMPLES = `
Examples:
  postseal explain 4Tk3mR1zXjz9
  postseal explain '<20261119174210.4711@mx.contoso.example>'

Servers use queue ids again: one id may show several messages, each with its time. The line marked > tells how it was protected.`;

/** `explain ID` */
export function addExplainCommand(program: Command): void {
  const command = program
    .command("explain")
    .description("a queue id or message id: its deliveries, and the log lines that prove them")
    .argument("<id>", "queue id or message id, with or without angle brackets");
  addStoreOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (id: string, options: StoreOptions) => (await import("../run/run-explain.ts")).runExplain(id, options));
}
