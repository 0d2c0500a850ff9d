import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { storeForEachTest } from "../../store/duckdb/store-for-each-test.testing.ts";
import { directoryForEachTest } from "../lab-log.testing.ts";
import { followReports, type ReportFollower } from "./follow-reports.ts";

const CASES = new URL("../../../corpus/tls-report/cases/", import.meta.url).pathname;
const store = storeForEachTest();
const directory = directoryForEachTest();
let follower: ReportFollower | undefined;
afterEach(async () => {
  await follower?.close();
  follower = undefined;
});

const put = (name: string, place: string): void => copyFileSync(join(CASES, name), join(directory(), place));
const follow = async (...folders: readonly string[]): Promise<ReportFollower> => {
  const paths = folders.map((folder) => join(directory(), folder));
  follower = await followReports({ folders: paths, keeper: store(), onChange: () => {}, pollEveryMs: 5 });
  await follower.caughtUp();
  return follower;
};
const countsOf = (states: ReturnType<ReportFollower["states"]>) =>
  states.map(({ state, linesRead, used, irrelevant, unrecognized }) => [state, linesRead, used, irrelevant, unrecognized]);

test("mails of a Maildir are read once, also when they were seen and moved since", async () => {
  for (const folder of ["new", "cur", "tmp"]) mkdirSync(join(directory(), "box", folder), { recursive: true });
  put("mail-by-the-rfc/input.eml", "box/new/1.mx1");
  put("dmarc-report/input.eml", "box/cur/2.mx1:2,S");
  put("mail-with-half-a-report/input.eml", "box/cur/3.mx1:2,");
  put("forwarded-mail-without-its-type/input.eml", "box/tmp/4.mx1");
  const first = await follow("box");
  expect(countsOf(first.states())).toEqual([["following", 3, 1, 1, 1]]);
  renameSync(join(directory(), "box/new/1.mx1"), join(directory(), "box/cur/1.mx1:2,S"));
  await first.close();
  const again = await follow("box");
  expect(countsOf(again.states())).toEqual([["following", 3, 1, 1, 1]]);
  renameSync(join(directory(), "box/tmp/4.mx1"), join(directory(), "box/new/4.mx1"));
  await vi.waitUntil(() => again.states()[0]?.used === 2);
});

test("a file that was still being written is read again when it has grown", async () => {
  mkdirSync(join(directory(), "in"));
  writeFileSync(join(directory(), "in/report.json"), '{"organization-name":"Contoso","report-id":');
  const following = await follow("in");
  expect(countsOf(following.states())).toEqual([["following", 1, 0, 0, 1]]);
  put("more-details-than-failures/input.json", "in/report.json");
  await vi.waitUntil(() => following.states()[0]?.used === 1);
  expect(countsOf(following.states())).toEqual([["following", 1, 1, 0, 0]]);
});

test("a folder that is missing is told, and read once it is there", async () => {
  const following = await follow("later");
  expect(following.states()[0]).toMatchObject({ state: "failed", problem: { code: "SOURCE_NOT_FOUND" } });
  mkdirSync(join(directory(), "later"));
  put("zip-of-two-without-names/input.zip", "later/r.zip");
  await vi.waitUntil(() => following.states()[0]?.used === 1);
  rmSync(join(directory(), "later"), { recursive: true });
  await vi.waitUntil(() => following.states()[0]?.state === "failed");
  expect(countsOf(following.states())).toEqual([["failed", 1, 1, 0, 0]]);
});
