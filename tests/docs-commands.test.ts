import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, CommanderError } from "commander";
import { describe, expect, test } from "vitest";
import { createProgram } from "../src/cli/program.ts";
import { type CommandLine, findCommandLines, splitWords } from "./find-command-lines.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DOCS = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
const PAGES = ["README.md", "CHANGELOG.md", ...DOCS.map((name) => join("docs", name))];

/** What the program says against a call, without doing anything; undefined when it would run it, or show its help. */
async function findRefusal({ words, place }: Pick<CommandLine, "words" | "place">): Promise<string | undefined> {
  const program = createProgram();
  disarm(program);
  try {
    await program.parseAsync([...words], { from: "user" });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (place === "sentence" && NAMED_ALONE.has(error.code)) return undefined;
    return error.exitCode === 0 ? undefined : error.message;
  }
}

/** A sentence may name a command without all that it needs. */
const NAMED_ALONE = new Set(["commander.missingArgument", "commander.missingMandatoryOptionValue"]);

function disarm(command: Command): void {
  command.configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} });
  for (const child of command.commands) {
    disarm(child);
    if (child.commands.length === 0) child.action(() => {});
  }
}

describe("in the documentation", () => {
  test.for(PAGES)("every command line of %s names a command and options that exist", async (page) => {
    const problems: string[] = [];
    for (const call of findCommandLines(readFileSync(join(ROOT, page), "utf8"))) {
      const refusal = await findRefusal(call);
      if (refusal !== undefined) problems.push(`${page}:${call.line}: postseal ${call.words.join(" ")}: ${refusal}`);
    }
    expect(problems).toEqual([]);
  });

  test.for(PAGES)("every link and picture of %s within the project is there", (page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)];
    const pictures = [...text.matchAll(/(?:src|srcset)="(?!https?:)([^"]+)"/g)];
    const targets = [...links, ...pictures].map((match) => match[1] ?? "");
    expect(targets.filter((target) => !leadsSomewhere(page, target))).toEqual([]);
  });

  test.for(PAGES)("every file of the project that %s names is there", (page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const names = [...text.matchAll(/`((?:src|tests|scripts|corpus|bin)\/[\w./-]+)`/g)].map((match) => match[1] ?? "");
    expect(names.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });
});

function leadsSomewhere(page: string, target: string): boolean {
  const [path = "", heading] = target.split("#");
  const file = path === "" ? join(ROOT, page) : join(ROOT, dirname(page), path);
  if (!existsSync(file)) return false;
  return heading === undefined || anchorsOf(readFileSync(file, "utf8")).includes(heading);
}

/** Anchors as forges make them of headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("the check of command lines notices", () => {
  test.for([
    ["an unknown command", "```sh\npostseal frobnicate\n```"],
    ["an unknown command in a sentence", "Run `postseal frobnicate` first."],
    ["an unknown option", "```console\n$ bin/postseal report --colour mail.log\n```"],
    ["a value that is none of the choices", "```\npostseal export deliveries --format parquet | head\n```"],
    ["a missing operand", "```ini\nExecStart=/opt/postseal/bin/postseal import --data /var/lib/postseal\n```"],
  ] as const)("%s", async ([, markdown]) => {
    const calls = findCommandLines(markdown);
    expect(await Promise.all(calls.map(findRefusal))).toEqual([expect.stringContaining("error: ")]);
  });
});

test("a call's words end where the shell's other business begins", () => {
  expect(splitWords("explain '<1@a.example>' --data \"my data\" | less > out")).toEqual(["explain", "<1@a.example>", "--data", "my data"]);
});
