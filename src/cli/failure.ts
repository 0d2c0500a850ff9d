import { CommanderError } from "commander";
import { renderVisibleLine } from "../messages/visible-line.ts";
import { OperatorError } from "../model/operator-error.ts";
import { OutputClosedError } from "./output.ts";

/** How the program ends: its exit status, and what to say on standard error. */
export interface Ending {
  readonly status: number;
  readonly notice: string;
}

/** Help and version were asked for: not a failure, though commander reports them as one. */
const ASKED_FOR = new Set(["commander.helpDisplayed", "commander.version"]);
/** Commander shows the help both where it was asked for and where no command was named: the exit code tells which. */
const HELP = "commander.help";

/** Turns whatever ended a command into an exit status and, for the operator, one line: what failed, on what, how to fix it. */
export function describeEnding(error: unknown): Ending {
  if (error instanceof OutputClosedError) return { status: 0, notice: "" };
  if (error instanceof OperatorError) return refusal(error.message, error.hint);
  if (error instanceof CommanderError) return describeUsage(error);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 2, notice: `postseal: this is a fault of Postseal itself; please report it with these lines.\n${stack}\n` };
}

function describeUsage(error: CommanderError): Ending {
  if (ASKED_FOR.has(error.code) || (error.code === HELP && error.exitCode === 0)) return { status: 0, notice: "" };
  if (error.code === HELP) return refusal("no command was named", "`postseal --help` shows them all.");
  const message = error.message.replace(/^error: /, "").replaceAll("\n", " ");
  return refusal(message, "Add --help to see what it takes.");
}

/** One line, whatever the message quotes; nothing of it can steer the terminal. */
function refusal(message: string, hint: string): Ending {
  const line = message
    .split("\n")
    .map((part) => part.trim())
    .join(" ");
  const sentence = /[.!?]\)?$/.test(line) ? line : `${line}.`;
  return { status: 2, notice: `postseal: ${renderVisibleLine(sentence)} ${hint}\n` };
}
