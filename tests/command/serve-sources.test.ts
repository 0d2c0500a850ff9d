import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const WAITING = { timeout: 20_000, interval: 100 };
const HALF = SMALL_LOG.indexOf("\n", SMALL_LOG.length / 2) + 1;

test("logs are found by a pattern, now and later, their older parts with them, and a log that is not there yet is waited for", async () => {
  for (const host of ["mx1", "mx2"]) mkdirSync(join(directory, host));
  writeFileSync(join(directory, "mx1/mail.log.1.gz"), gzipSync(SMALL_LOG.slice(0, HALF)));
  writeFileSync(join(directory, "mx1/mail.log"), SMALL_LOG.slice(HALF));
  writeFileSync(join(directory, "postseal.yaml"), `sources:\n  - file: "mx?/mail.log*"\n  - file: later.log\n  - file: "*.txt"\n`);
  const serve = startPostseal(["serve", "--config", "postseal.yaml", "--year", "2026", "--listen", "127.0.0.1:0"], directory);
  const [, url = ""] = await serve.waitFor(/Postseal is on (http:\S+?)\. /);
  const states = async (): Promise<unknown> => (await fetch(`${url}/api/v1/sources`)).json();
  const first = { source: join(directory, "mx1/mail.log"), linesRead: 24, state: "following" };
  const later = { source: join(directory, "later.log"), linesRead: 0, state: "waiting" };
  const texts = { source: join(directory, "*.txt"), state: "waiting", problem: { message: "No file matches *.txt yet" } };
  await vi.waitFor(async () => expect(await states()).toMatchObject({ sources: [later, first, texts] }), WAITING);
  await vi.waitFor(() => expect(serve.stderr()).toContain("later.log does not exist yet. It is read as soon as it is there."), WAITING);

  writeFileSync(join(directory, "mx2/mail.log"), SMALL_LOG.replaceAll(" mx ", " mx2 "));
  writeFileSync(join(directory, "later.log"), SMALL_LOG.replaceAll(" mx ", " mx3 "));
  const second = { source: join(directory, "mx2/mail.log"), linesRead: 24, state: "following" };
  const all = { sources: [{ ...later, linesRead: 24, state: "following" }, first, texts, second] };
  await vi.waitFor(async () => expect(await states()).toMatchObject(all), WAITING);
});
