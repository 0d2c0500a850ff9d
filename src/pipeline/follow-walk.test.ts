import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import type { Store } from "../store/store.ts";
import { type Follower, followFiles } from "./follow-files.ts";
import { directoryForEachTest, exportFacts, importLab, LAB_CONFIG, LAB_LINES, LAB_LOG, openStoreInMemory } from "./lab-log.testing.ts";
import { type LogWriter, openLogWriter } from "./log-writer.testing.ts";

const directory = directoryForEachTest();
const LINES = LAB_LOG.toString("latin1").split(/(?<=\n)/);
let atOnce: readonly string[];

beforeAll(async () => {
  const whole = await openStoreInMemory();
  await importLab(whole, [new URL("../../corpus/postfix/lab/run1/mail.log", import.meta.url).pathname], { year: null });
  atOnce = await exportFacts(whole);
  await whole.close();
});

/** A repeatable row of numbers from 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A follower and its store, which can be stopped and started again. */
interface Following {
  readonly store: Store;
  readonly follower: Follower;
}

async function start(path: string): Promise<Following> {
  const store = await openDuckDbStore({ directory: join(directory(), "data"), timeZone: "UTC", mode: "create" });
  const request = { files: [path], store, config: LAB_CONFIG, reader: "auto", year: null, timeZone: "UTC" };
  return { store, follower: await followFiles({ ...request, onChange: () => {}, pollEveryMs: 4 }) };
}

async function stop({ store, follower }: Following): Promise<void> {
  await follower.close();
  await store.close();
}

/** File systems stamp files by a clock that ticks this often at least: two rotations are further apart. */
const CLOCK_TICK_MS = 10;

/** One step of the walk. `restart`: the follower is to be stopped and started again. */
function step(writer: LogWriter, random: () => number): "go-on" | "rotated" | "restart" | "wait" {
  const choice = random();
  if (choice >= 0.82) return choice < 0.88 ? "restart" : "wait";
  if (choice < 0.5) writer.append(1 + Math.floor(random() * 400), random() < 0.3);
  else if (choice < 0.6) writer.rotate(random() < 0.5 ? 0 : Math.floor(random() * 50));
  else if (choice < 0.66) writer.create();
  else if (choice < 0.74) writer.copyTruncate();
  else writer.compress();
  return choice >= 0.5 && choice < 0.74 ? "rotated" : "go-on";
}

test.for([1, 2, 3, 4, 5].map((walk) => [walk, Number(process.env.WALK_SEED ?? 20_261_122) + walk] as const))(
  "walk %i through appending, rotating, copying, compressing and restarting loses and doubles nothing (seed %i)",
  { timeout: 180_000 },
  async ([, seed]) => {
    const random = randomFrom(seed);
    const path = join(directory(), "mail.log");
    writeFileSync(path, "");
    const writer = openLogWriter(path, LINES);
    writer.append(20, false);
    let following = await start(path);
    await following.follower.caughtUp();
    while (writer.written() < LAB_LINES) {
      const next = step(writer, random);
      if (next === "wait") await sleep(random() * 30);
      if (next === "rotated") await sleep(CLOCK_TICK_MS);
      if (next !== "restart") continue;
      await stop(following);
      for (let count = Math.floor(random() * 6); count > 0; count--) if (step(writer, random) === "rotated") await sleep(CLOCK_TICK_MS);
      writer.create();
      following = await start(path);
    }
    writer.append(0, false);
    const { store } = following;
    await vi.waitFor(
      async () => {
        expect(await store.rows("SELECT sum(lines_read) AS lines FROM sources")).toEqual([{ lines: LAB_LINES }]);
      },
      { timeout: 120_000, interval: 20 },
    );
    const facts = await exportFacts(store);
    expect(atOnce.filter((fact) => !facts.includes(fact)).slice(0, 3)).toEqual([]);
    expect(facts).toHaveLength(atOnce.length);
    await stop(following);
  },
);
