import { expect, test } from "vitest";
import { explainCommand } from "./explain-command.ts";

test.for([
  ["a queue id", { queueId: "4dKm", messageId: "<1@a.example>" }, "postseal explain 4dKm"],
  ["a Message-ID where there is no queue id", { queueId: null, messageId: "<1@a.example>" }, "postseal explain '<1@a.example>'"],
  ["nothing without ids", { queueId: null, messageId: null }, null],
  ["a quote, for the shell", { queueId: null, messageId: "<a'; rm -rf ~ #@x>" }, "postseal explain '<a'\\''; rm -rf ~ #@x>'"],
  ["a substitution, for the shell", { queueId: "$(id)", messageId: null }, "postseal explain '$(id)'"],
  ["an id that looks like an option", { queueId: "--config=x", messageId: null }, "postseal explain -- --config=x"],
  ["nothing for what a terminal would obey", { queueId: "a\u001b[201~\n", messageId: null }, null],
  ["nothing for an id without an end", { queueId: "x".repeat(300), messageId: null }, null],
] as const)("the command has %s", ([, ids, expected]) => {
  expect(explainCommand(ids)).toBe(expected);
});
