import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_LOG } from "./small-log.ts";
import { startPostseal } from "./start-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const CASES = join(import.meta.dirname, "../../corpus/tls-report/cases");
const directory = temporaryDirectory();
const put = (name: string, place: string): void => copyFileSync(join(CASES, name), join(directory, place));
const run = (...operands: readonly string[]) => runPostseal(operands, directory);

describe("postseal import", () => {
  test("takes TLS reports beside logs, and knows them again in another form", async () => {
    writeFileSync(join(directory, "mail.log"), SMALL_LOG);
    put("mail-by-the-rfc/input.eml", "report.eml");
    put("mbox-of-three/input.mbox", "reports.mbox");
    put("zip-of-two-without-names/input.zip", "reports.zip");
    const first = await run("import", "--year", "2026", "mail.log", "report.eml", "reports.zip");
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(/^Added 4 deliveries and 0 failed attempts\. .*\nAdded 3 TLS reports\.\n/);
    const second = await run("import", "reports.mbox");
    expect(second).toEqual({ status: 0, stdout: "Added 1 TLS report; 1 was stored already.\n", stderr: "" });
  });

  test("takes a Maildir, and says what in it is no report or cannot be read", async () => {
    for (const folder of ["box/new", "box/cur", "box/tmp"]) mkdirSync(join(directory, folder), { recursive: true });
    put("forwarded-mail-without-its-type/input.eml", "box/new/1");
    put("dmarc-report/input.eml", "box/cur/2:2,S");
    put("mail-with-half-a-report/input.eml", "box/cur/3:2,S");
    expect(await run("import", "--data", "other", "box")).toEqual({
      status: 0,
      stdout: [
        "Added 1 TLS report.",
        "1 file holds no TLS report.",
        "1 file could not be read, or in part only: box/cur/3:2,S (damaged)",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test.for([
    ["a report that unpacks to more than any has", "bomb.json.gz", "bomb.json.gz cannot be read as a TLS report \\(too-large\\)"],
    ["a folder of logs", "logs", "logs is a directory"],
  ] as const)("refuses %s", async ([, name, message]) => {
    writeFileSync(join(directory, "bomb.json.gz"), gzipSync(`{"report-id":"1","policies":[],"x":"${" ".repeat(40_000_000)}"}`));
    mkdirSync(join(directory, "logs"), { recursive: true });
    for (const log of ["a.log", "b.log"]) writeFileSync(join(directory, "logs", log), SMALL_LOG);
    const { status, stdout, stderr } = await run("import", "--data", "third", name);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(message));
  });
});

const CONFIG = `domains: [example.org]
sources:
  - tlsReports: incoming
web: { acceptTlsReports: true }
`;

/** Starts the server, and waits until it says where it is. */
async function serve(...operands: readonly string[]): Promise<string> {
  const server = startPostseal(["serve", "--listen", "127.0.0.1:0", ...operands], directory);
  return (await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/))[0];
}

function send(url: string, body: Uint8Array<ArrayBuffer>, contentType: string): Promise<Response> {
  return fetch(`${url}/api/v1/tls-reports`, { method: "POST", body, headers: { "content-type": contentType } });
}

const REPORT = new Uint8Array(readFileSync(join(CASES, "more-details-than-failures/input.json")));

test("postseal serve reads a folder of reports, and takes what is sent to it", async () => {
  mkdirSync(join(directory, "incoming"));
  put("two-policies-of-the-same-sessions/input.json.gz", "incoming/a.json.gz");
  writeFileSync(join(directory, "postseal.yaml"), CONFIG);
  const url = await serve("--config", "postseal.yaml", "--data", "served");
  const ask = async (path: string) => JSON.parse(await (await fetch(url + path)).text());
  const taken = await send(url, REPORT, "application/tlsrpt+json");
  expect([taken.status, await taken.json()]).toEqual([200, { added: 1, known: 0 }]);
  const packed = await send(url, new Uint8Array(gzipSync(REPORT)), "application/tlsrpt+gzip");
  expect([packed.status, await packed.json()]).toEqual([200, { added: 0, known: 1 }]);
  expect((await send(url, REPORT, "text/plain")).status).toBe(415);
  expect((await send(url, new Uint8Array(5 * 1024 * 1024), "application/tlsrpt+gzip")).status).toBe(413);
  await vi.waitUntil(async () => (await ask("/api/v1/sources")).sources[0]?.state === "following");
  expect((await ask("/api/v1/tls-reports")).totals).toEqual({ reports: 2, organizations: 2, sessions: 4, failed: 2 });
  expect((await ask("/api/v1/tls-reports/list")).reports).toHaveLength(2);
  expect((await ask("/api/v1/sources")).sources).toMatchObject([
    { source: join(directory, "incoming"), reader: "tls-report", linesRead: 1, used: 1, irrelevant: 0, unrecognized: 0 },
  ]);
});

test("nothing is taken where the configuration does not want it", async () => {
  const url = await serve("--data", "closed");
  const answer = await send(url, REPORT, "application/tlsrpt+json");
  expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: "NOT_FOUND" } }]);
});
