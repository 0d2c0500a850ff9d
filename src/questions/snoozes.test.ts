import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Snooze } from "../model/snooze.ts";
import { openDuckDbStore } from "../store/duckdb/open-duckdb-store.ts";
import { askSnoozes } from "./snoozes.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "postseal-snoozes-"));
});
afterEach(() => rm(directory, { recursive: true }));

const FIRST: Snooze = {
  insight: "a",
  reason: 'It\'s "old"; åäö',
  until: "2026-12-03",
  snoozedAt: 1_795_104_000_000,
  messages: 15,
  share: 15 / 48,
};
const SECOND: Snooze = { insight: "b", reason: "until worse", until: null, snoozedAt: 2, messages: 1, share: 1 };

test("snoozes outlive the program; a second one takes the first's place, and one that is removed is gone", async () => {
  const before = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "create" });
  await before.putSnooze({ ...FIRST, reason: "sooner" });
  await before.putSnooze(FIRST);
  await before.putSnooze(SECOND);
  await before.close();
  const after = await openDuckDbStore({ directory, timeZone: "Europe/Amsterdam", mode: "existing" });
  expect(await askSnoozes(after)).toEqual([FIRST, SECOND]);
  await after.removeSnooze("a");
  await after.removeSnooze("never there");
  expect(await askSnoozes(after)).toEqual([SECOND]);
  await after.close();
});
