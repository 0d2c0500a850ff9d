import { CommanderError } from "commander";
import { describe, expect, test } from "vitest";
import { OperatorError } from "../model/operator-error.ts";
import { describeEnding } from "./failure.ts";
import { OutputClosedError } from "./output.ts";

describe("the program ends", () => {
  test.for([
    [
      "with what failed and how to mend it",
      new OperatorError("STORE_NOT_FOUND", "There is no store in /x"),
      2,
      "postseal: There is no store in /x. Run `postseal import FILE...` first, or name the directory with --data.\n",
    ],
    [
      "in one line, whatever the message quotes",
      new OperatorError("NOT_FOUND", "Nothing has the id a\n\u001b[2Jb", "Look again."),
      2,
      "postseal: Nothing has the id a ‹U+001B›[2Jb. Look again.\n",
    ],
    [
      "with what the command line lacks",
      new CommanderError(1, "commander.unknownOption", "error: unknown option '--fro'\n(Did you mean --from?)"),
      2,
      "postseal: unknown option '--fro' (Did you mean --from?) Add --help to see what it takes.\n",
    ],
    [
      "with a word on what to name when nothing was",
      new CommanderError(1, "commander.help", "(outputHelp)"),
      2,
      "postseal: no command was named. `postseal --help` shows them all.\n",
    ],
    ["in silence after the help that was asked for", new CommanderError(0, "commander.helpDisplayed", "(outputHelp)"), 0, ""],
    ["in silence after `help`", new CommanderError(0, "commander.help", "(outputHelp)"), 0, ""],
    ["in silence when the reader of its output went away", new OutputClosedError("closed"), 0, ""],
  ] as const)("%s", ([, error, status, notice]) => {
    expect(describeEnding(error)).toEqual({ status, notice });
  });

  test("with the whole story when the fault is its own", () => {
    const { status, notice } = describeEnding(new TypeError("x is not a function"));
    expect(status).toBe(2);
    expect(notice).toMatch(
      /^postseal: this is a fault of Postseal itself; please report it with these lines\.\nTypeError: x is not a function\n {4}at /,
    );
  });
});
