import { expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

test.for([
  [],
  ["serve"],
  ["import"],
  ["report"],
  ["export"],
  ["explain"],
  ["doctor"],
  ["backup"],
  ["restore"],
  ["connectors"],
  ["connectors", "list"],
  ["connectors", "test"],
  ["check-config"],
] as const)("postseal %s --help tells how to use it, with examples", async (command) => {
  const { status, stdout, stderr } = await runPostseal([...command, "--help"], directory);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain(["Usage: postseal", ...command].join(" "));
  expect(stdout).toMatch(new RegExp(`Examples:\n +${["postseal", ...command].join(" ")}`));
});

test("the version is the package's", async () => {
  expect(await runPostseal(["--version"], directory)).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
});
