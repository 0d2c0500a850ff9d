import fc from "fast-check";
import { expect, test } from "vitest";
import { commandOf, type Happening } from "./history.testing.ts";
import { live } from "./live.testing.ts";
import { PACKINGS, SCENARIOS, type Scenario } from "./log-world.testing.ts";

/** The long version: `HISTORIES=1000 npx vitest run --project unit src/pipeline/history` makes 1,000 for every scenario. */
const HISTORIES = Number(process.env.HISTORIES ?? 12);
const SEED = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };
const TIMEOUT = { timeout: 30_000 + HISTORIES * 2000 };

function happenings(scenario: Scenario): readonly fc.Arbitrary<Happening>[] {
  const log = fc.nat(scenario.logs.length - 1);
  const program = fc.nat(1);
  const write = fc.record({
    kind: fc.constant("write" as const),
    log,
    program,
    lines: fc.integer({ min: 1, max: 45 }),
    isHalf: fc.boolean(),
  });
  const ofLog = (...kinds: readonly ("create" | "rotate" | "copy and truncate" | "remove the oldest part" | "move away" | "remove")[]) =>
    fc.record({ kind: fc.constantFrom(...kinds), log });
  const ofProcess = (...kinds: readonly ("look" | "wait" | "restart" | "kill" | "stop")[]) =>
    fc.record({ kind: fc.constantFrom(...kinds) });
  const reopen = fc.record({ kind: fc.constant("reopen" as const), log, program });
  return [
    ...[write, write, write, write, write],
    ...[reopen, reopen, reopen],
    ...[ofProcess("look"), ofProcess("look"), ofProcess("look")],
    ofProcess("look", "wait"),
    ofProcess("wait"),
    ofProcess("restart", "kill", "stop"),
    ofProcess("restart"),
    ofProcess("restart"),
    ofLog("rotate", "create"),
    ofLog("rotate", "copy and truncate"),
    ofLog("remove the oldest part", "move away", "remove"),
    fc.record({ kind: fc.constant("compress" as const), log, packing: fc.constantFrom(...PACKINGS) }),
    fc.record({ kind: fc.constant("step the clock" as const), seconds: fc.integer({ min: -3600, max: 3600 }) }),
  ];
}

test.for(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  "whatever happens to %s, nothing that can be read is lost, and nothing is doubled",
  TIMEOUT,
  async ([, scenario]) => {
    const commands = fc.commands(
      happenings(scenario).map((happening) => happening.map(commandOf)),
      { maxCommands: 40, size: "max" },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (each) => {
        expect(await live(scenario, each)).toEqual([]);
      }),
      { numRuns: HISTORIES, ...SEED, endOnFailure: process.env.SHRINK !== "1" },
    );
  },
);
