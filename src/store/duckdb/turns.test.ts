import { expect, test } from "vitest";
import { commitOf, delivery } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";
import { Turns } from "./turns.ts";

/** Work that lasts until it is ended, and writes down when it began and ended. */
function work(name: string, log: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

/** Everything that can go on has gone on. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("work runs together, and alone when the others have ended; what comes later waits for both", async () => {
  const turns = new Turns();
  const log: string[] = [];
  const [first, second, lone, other, late] = ["first", "second", "lone", "other", "late"].map((name) => work(name, log));
  if (!first || !second || !lone || !other || !late) throw new Error("five");
  const done = [
    turns.together(first.run),
    turns.together(second.run),
    turns.alone(lone.run),
    turns.alone(other.run),
    turns.together(late.run),
  ];
  await settled();
  expect(log.splice(0)).toEqual(["first begins", "second begins"]);
  first.end();
  await settled();
  expect(log.splice(0)).toEqual(["first ends"]);
  second.end();
  await settled();
  expect(log.splice(0)).toEqual(["second ends", "lone begins"]);
  lone.end();
  await settled();
  expect(log.splice(0)).toEqual(["lone ends", "other begins"]);
  other.end();
  late.end();
  expect(await Promise.all(done)).toEqual(["first", "second", "lone", "other", "late"]);
  expect(log).toEqual(["other ends", "late begins", "late ends"]);
});

test("a failure is that of its own turn, and holds up nobody", async () => {
  const turns = new Turns();
  const fail = async () => {
    throw new Error("no room");
  };
  await expect(turns.alone(fail)).rejects.toThrow("no room");
  await expect(turns.together(fail)).rejects.toThrow("no room");
  expect(await turns.alone(async () => "alone")).toBe("alone");
  expect(await turns.together(async () => "together")).toBe("together");
});

test("questions that do not fit into the engine's memory side by side are answered all the same", async () => {
  const store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
  try {
    const deliveries = Array.from({ length: 300 }, (_, nth) =>
      delivery({ peer_host: `mx${nth}.example`, sender_domain: "a.example", evidence_decided: nth }),
    );
    await store.commit(commitOf({ deliveries }));
    const ask = () => store.rows("SELECT * FROM all_deliveries ORDER BY observed_at DESC, evidence_decided DESC LIMIT 50");
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(answers.map((rows) => rows.length)).toEqual([50, 50, 50, 50, 50, 50, 50, 50]);
  } finally {
    await store.close();
  }
});
