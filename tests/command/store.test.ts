import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
const IMPORT = ["import", "--config", "postseal.yaml", "--year", "2026"] as const;

beforeAll(async () => {
  writeFileSync(join(directory, "mail.log"), SMALL_LOG);
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
  const { status, stdout, stderr } = await runPostseal([...IMPORT, "mail.log"], directory);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^Added 4 deliveries and 0 failed attempts\. \(/);
  expect(stdout).toContain("24 lines read = ");
});

async function exported(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { stdout } = await runPostseal(["export", "deliveries"], directory);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

test("deliveries come out as JSON, one a line", async () => {
  const rows = await exported();
  expect(rows.map(({ direction, tls, certainty, connector }) => [direction, tls, certainty, connector])).toEqual([
    ["inbound", "TLSv1.0", "observed", "Contoso"],
    ["inbound", "none", expect.stringMatching(/observed|inferred/), null],
    ["submission", "TLSv1.3", "observed", null],
    ["outbound", "TLSv1.3", "observed", null],
  ]);
  expect(rows[0]).toMatchObject({
    observedAt: "2026-11-19T08:00:01.000Z",
    source: join(directory, "mail.log"),
    host: "mx",
    reader: "postfix",
    queueId: "4A1B2C3D4E",
    peerHost: "mail.contoso.example",
    peerAddress: "198.51.100.7",
    peerPort: null,
    peerDomain: "contoso.example",
    senderDomain: "contoso.example",
    recipients: 1,
    sizeBytes: 1200,
    cipher: "ECDHE-RSA-AES256-SHA",
    cipherSuite: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
    cipherBits: 256,
    keyExchange: null,
    peerTrust: "anonymous",
    sessionReused: false,
    saslUser: null,
    connectorType: "Partner",
  });
});

test("deliveries come out as CSV, into a file", async () => {
  expect(await runPostseal(["export", "deliveries", "--format", "csv", "--output", "out.csv"], directory)).toEqual({
    status: 0,
    stdout: "",
    stderr: "",
  });
  const [heading, ...rows] = readFileSync(join(directory, "out.csv"), "utf8").trimEnd().split("\r\n");
  expect(heading).toMatch(/^observedAt,source,host,reader,direction,queueId,/);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain(",inbound,5A1B2C3D4E,<two@fabrikam.example>,mx.fabrikam.example,203.0.113.9,,");
});

test("days of a path come out as CSV", async () => {
  const { stdout } = await runPostseal(["export", "daily", "--config", "postseal.yaml", "--format", "csv"], directory);
  expect(stdout.split("\r\n").filter((line) => line.includes("Contoso"))).toEqual([
    "2026-11-19,inbound,connector,Contoso,Partner,1,1,0,0,1,0,0,0,0,0,0,0,1,0,0,0,0,0",
  ]);
});

test("an export of days without mail is empty", async () => {
  expect(await runPostseal(["export", "deliveries", "--from", "2026-11-20"], directory)).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("the same log again, rotated and compressed, adds nothing", async () => {
  writeFileSync(join(directory, "mail.log.1.gz"), gzipSync(SMALL_LOG));
  const { status, stdout } = await runPostseal([...IMPORT, "mail.log", "mail.log.1.gz"], directory);
  expect(status).toBe(0);
  expect(stdout).toContain("Added 0 deliveries and 0 failed attempts.\nAlready read, nothing added: ");
  expect(await exported()).toHaveLength(4);
  rmSync(join(directory, "mail.log.1.gz"));
});

describe("explain", () => {
  test("shows a delivery with the lines that prove it, the deciding one marked", async () => {
    const { status, stdout } = await runPostseal(["explain", "--config", "postseal.yaml", "4A1B2C3D4E"], directory);
    expect(status).toBe(0);
    expect(stdout).toContain("inbound delivery from mail.contoso.example [198.51.100.7], 2026-11-19 08:00:01 UTC\n");
    expect(stdout).toContain("Contoso (Partner): senderDomains contoso.example\n");
    expect(stdout).toMatch(/\n {2}> TLS +Nov 19 08:00:00 mx postfix\/smtpd\[101\]: Anonymous TLS connection established from /);
  });

  test("finds a message by its id, in and out", async () => {
    const { stdout } = await runPostseal(["explain", "three@example.com"], directory);
    expect(stdout).toContain("submission from desk.example.com [192.0.2.44]");
    expect(stdout).toContain("outbound delivery to mx.contoso.example [198.51.100.8]");
  });

  test("says so when the log is gone", async () => {
    mkdirSync(join(directory, "away"));
    renameSync(join(directory, "mail.log"), join(directory, "away", "renamed"));
    const { status, stdout } = await runPostseal(["explain", "4A1B2C3D4E"], directory);
    renameSync(join(directory, "away", "renamed"), join(directory, "mail.log"));
    expect(status).toBe(0);
    expect(stdout).toContain("The log was deleted, moved or rewritten since; the facts above are as they were stored.");
  });

  test("refuses an id that nothing has", async () => {
    expect(await runPostseal(["explain", "no\u001bpe"], directory)).toEqual({
      status: 2,
      stdout: "",
      stderr: "postseal: Nothing in the store has the id no‹U+001B›pe. Check the id; `postseal export deliveries` lists them all.\n",
    });
  });
});
