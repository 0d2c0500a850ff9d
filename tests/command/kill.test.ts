import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { type LogWriter, openLogWriter } from "../../src/pipeline/log-writer.testing.ts";
import { seededRandom } from "../lab/random.ts";
import { LAB_CONFIG } from "./lab-log.ts";
import { runPostseal } from "./run-postseal.ts";
import { startPostseal } from "./start-postseal.ts";
import { differencesOf, readStoreContents } from "./store-contents.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

/** The long version: `KILLS=250 npx vitest run --project command tests/command/kill.test.ts` kills 500 times. */
const KILLS = Number(process.env.KILLS ?? 3);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const TIMEOUT = { timeout: 60_000 + KILLS * 20_000 };

const directory = temporaryDirectory();
const inDirectory = (name: string): string => join(directory, name);
const MAKE_LOG = fileURLToPath(new URL("../../bench/make-log.mjs", import.meta.url));
const LOG_BYTES = 6_000_000 + KILLS * 100_000;
/** Each is a commit of its own at least. */
const PARTS = 12;
let lines: readonly string[] = [];

beforeAll(() => {
  writeFileSync(inDirectory("lab.yaml"), LAB_CONFIG);
  execFileSync(process.execPath, [MAKE_LOG, "--bytes", String(LOG_BYTES), "--out", inDirectory("whole.log")]);
  lines = readFileSync(inDirectory("whole.log"), "latin1").split(/(?<=\n)/);
});

/** Runs a command and ends it at an instant within a time. */
async function killWithin(operands: readonly string[], durationMs: number): Promise<number | null> {
  const run = startPostseal(operands, directory);
  const timer = setTimeout(() => run.child.kill("SIGKILL"), Math.random() * durationMs);
  const status = await run.ended;
  clearTimeout(timer);
  return status;
}

test(`an import that is killed at ${KILLS} instants and run again gives what one that was left alone gives`, TIMEOUT, async () => {
  const size = Math.ceil(lines.length / PARTS);
  const parts = Array.from({ length: PARTS }, (_, part) => `import.log.${PARTS - part}`);
  for (const [part, name] of parts.entries())
    writeFileSync(inDirectory(name), lines.slice(part * size, (part + 1) * size).join(""), "latin1");
  const importInto = (data: string): readonly string[] => ["import", "--config", "lab.yaml", "--data", data, ...parts];

  const startedAt = performance.now();
  expect((await runPostseal(importInto("alone"), directory)).status).toBe(0);
  const durationMs = performance.now() - startedAt;
  const alone = await readStoreContents(inDirectory("alone"));
  expect(alone.deliveries.length).toBeGreaterThan(5000);

  for (let kills = 0, round = 0; kills < KILLS; round++) {
    const killed = importInto(`killed${round}`);
    let status: number | null = null;
    while (status !== 0 && kills < KILLS) {
      status = await killWithin(killed, durationMs);
      if (status !== 0) kills++;
    }
    expect(await runPostseal(killed, directory)).toMatchObject({ status: 0, stderr: "" });
    expect(differencesOf(alone, await readStoreContents(inDirectory(`killed${round}`)))).toEqual([]);
  }
});

/** Writes on, in pieces, and rotates now and then, the server running or not. */
function writeSome(writer: LogWriter, random: ReturnType<typeof seededRandom>): void {
  writer.append(1 + random.below(300), random.oneIn(3));
  if (random.oneIn(30)) writer.rotate(random.below(20));
  if (random.oneIn(30)) writer.copyTruncate();
  if (random.oneIn(20)) writer.compress();
  if (random.oneIn(2)) writer.create();
}

const FOLLOW = ["serve", "--config", "lab.yaml", "--data", "followed", "--listen", "127.0.0.1:0", "mail.log"];
const PAUSE_MS = 15;

/** Lets the server read until it has come to a line, then ends it gently. Gives the time that took. */
async function followUpTo(linesRead: number): Promise<number> {
  const startedAt = performance.now();
  const run = startPostseal(FOLLOW, directory);
  const [, url = ""] = await run.waitFor(/Postseal is on (http:\S+?)\. /);
  const states = async (): Promise<unknown> => (await fetch(`${url}/api/v1/sources`)).json();
  await vi.waitFor(async () => expect(await states()).toMatchObject({ sources: [{ linesRead }] }), { timeout: 30_000, interval: 100 });
  const durationMs = performance.now() - startedAt;
  run.child.kill("SIGTERM");
  expect(await run.ended).toBe(0);
  return durationMs;
}

test(`a log that is followed through ${KILLS} kills and its rotation gives what an import of its parts gives`, TIMEOUT, async () => {
  const random = seededRandom(SEED);
  const writer = openLogWriter(inDirectory("mail.log"), lines);
  writer.append(50, false);
  // Parts of a log that nobody has asked for yet are none of its business: it knows the log from here on.
  const lifeMs = 3 * (await followUpTo(50));
  for (let kills = 0; kills < KILLS; kills++) {
    let isEnded = false;
    const ended = killWithin(FOLLOW, lifeMs).finally(() => {
      isEnded = true;
    });
    const until = (lines.length / KILLS) * (kills + 1);
    while (!isEnded) {
      if (writer.written() < until) writeSome(writer, random);
      await sleep(PAUSE_MS);
    }
    await ended;
    if (random.oneIn(2)) writeSome(writer, random);
  }
  writer.create();
  writer.append(lines.length, false);
  writer.append(0, false);
  await followUpTo(lines.length);

  const parts = readdirSync(directory).filter((name) => name.startsWith("mail.log"));
  await runPostseal(["import", "--config", "lab.yaml", "--data", "parts", ...parts], directory);
  const [followed, imported] = [await readStoreContents(inDirectory("followed")), await readStoreContents(inDirectory("parts"))];
  expect(imported.deliveries.length).toBeGreaterThan(5000);
  expect(differencesOf(imported, followed), `seed ${SEED}`).toEqual([]);
});
