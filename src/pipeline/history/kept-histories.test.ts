import { expect, test } from "vitest";
import { commandOf, type Happening } from "./history.testing.ts";
import { live } from "./live.testing.ts";
import { SCENARIOS } from "./log-world.testing.ts";

const write = (log = 0, program = 0): Happening => ({ kind: "write", log, program, lines: 1, isHalf: false });
const writeHalf = (log = 0, program = 0): Happening => ({ kind: "write", log, program, lines: 1, isHalf: true });
const of = (kind: "rotate" | "copy and truncate" | "remove the oldest part" | "remove" | "move away", log = 0): Happening => ({
  kind,
  log,
});
const compress: Happening = { kind: "compress", log: 0, packing: "gz" };
const setBack: Happening = { kind: "step the clock", seconds: -3 };
const [look, wait, kill, stop, restart] = (["look", "wait", "kill", "stop", "restart"] as const).map((kind): Happening => ({ kind })) as [
  Happening,
  Happening,
  Happening,
  Happening,
  Happening,
];

/** Histories in which lines were lost or doubled once, cut down to what matters. */
const KEPT: readonly (readonly [scenario: number, name: string, happenings: readonly Happening[]])[] = [
  [
    0,
    "a log set back in time is copied, emptied and compressed after the part before it is gone",
    [write(), setBack, look, of("copy and truncate"), of("remove the oldest part"), write(), of("copy and truncate"), compress],
  ],
  [1, "a log comes and goes between two looks", [write(), kill, restart, of("rotate"), look, write(0, 1), of("rotate")]],
  [2, "a new log begins with half a line", [write(), look, kill, of("rotate"), writeHalf(), restart, look]],
  [3, "a log is rotated at once after a look", [write(1), look, write(1), of("rotate", 1)]],
  [4, "a log is removed before it is read", [write(), stop, restart, of("remove")]],
  [5, "a link turns to another file, and its old one is written on", [look, wait, write(), look, of("rotate"), write()]],
  [
    0,
    "a log set back in time is replaced, and its place taken away, while nobody follows it",
    [write(), look, setBack, of("remove"), { kind: "reopen", log: 0, program: 0 }, write(), of("rotate"), kill, of("move away")],
  ],
  [
    4,
    "a log is compressed while it is held open and written on",
    [{ ...write(), lines: 40 } as Happening, look, of("rotate"), compress, write()],
  ],
];

test.for(KEPT)("%i: %s", async ([scenario, , happenings]) => {
  const logs = SCENARIOS[scenario];
  if (logs === undefined) throw new Error("no such scenario");
  expect(await live(logs, happenings.map(commandOf))).toEqual([]);
});
