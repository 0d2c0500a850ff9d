import type { Command } from "commander";

const EXAMPLES = `
Examples:
  postseal check-config /etc/postseal/postseal.yaml

Prints every problem with its line and column, one a line. Exit status: 0 nothing is wrong; 1 something is.`;

/** `check-config F` */
export function addCheckConfigCommand(program: Command): void {
  program
    .command("check-config")
    .description("say everything that is wrong with a configuration file, with line and column")
    .argument("<file>", "the configuration")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string) => (await import("../run/run-check-config.ts")).runCheckConfig(file));
}
