import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const STORES = fileURLToPath(new URL("../../corpus/stores/", import.meta.url));
const directory = temporaryDirectory();
const postseal = (...operands: readonly string[]) => runPostseal(operands, directory);
const options = (version: string) => ["--config", "postseal.yaml", "--data", version];

/** The store as that version left it. */
function unpack(version: string): void {
  mkdirSync(join(directory, version));
  writeFileSync(join(directory, version, "postseal.duckdb"), gunzipSync(readFileSync(join(STORES, `${version}.duckdb.gz`))));
  writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
}

describe.for(["0.1.0"])("a store of version %s", (version) => {
  test("is opened, and tells of each message what it told", async () => {
    unpack(version);
    const { status, stdout } = await postseal("export", "deliveries", ...options(version));
    expect(status).toBe(0);
    const messages = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ observedAt, direction, queueId, tls, certainty, connector }) => [observedAt, direction, queueId, tls, certainty, connector]);
    expect(messages).toEqual([
      ["2026-11-19T08:00:01.000Z", "inbound", "4A1B2C3D4E", "TLSv1.0", "observed", "Contoso"],
      ["2026-11-19T08:10:01.000Z", "inbound", "5A1B2C3D4E", "none", "observed", null],
      ["2026-11-19T08:20:01.000Z", "submission", "6A1B2C3D4E", "TLSv1.3", "observed", null],
      ["2026-11-19T08:20:03.000Z", "outbound", "6A1B2C3D4E", "TLSv1.3", "observed", null],
    ]);
  });

  test("gives the numbers that its messages give, in all and by peer", async () => {
    const { overview, connectors } = JSON.parse((await postseal("report", ...options(version), "--format", "json")).stdout);
    expect(overview).toMatchObject({
      inbound: { messages: 2, byTls: { "TLSv1.0": 1, none: 1 } },
      outbound: { messages: 1, byTls: { "TLSv1.3": 1 } },
      submission: { messages: 1, byTls: { "TLSv1.3": 1 } },
    });
    expect(connectors[0]).toMatchObject({ name: "Contoso", messages: 1 });
  });

  test("knows the log that it was made of, and goes on with another", async () => {
    const later = SMALL_LOG.replaceAll("Nov 19", "Nov 20");
    for (const [name, text] of [
      ["mail.log.1", SMALL_LOG],
      ["mail.log", later],
    ] as const) {
      writeFileSync(join(directory, name), text);
      utimesSync(join(directory, name), new Date("2026-11-20T09:00:00Z"), new Date("2026-11-20T09:00:00Z"));
    }
    const { stdout } = await postseal("import", ...options(version), "mail.log.1", "mail.log");
    expect(stdout).toContain("Added 4 deliveries and 0 failed attempts.");
    expect(stdout).toContain("Already read, nothing added: mail.log.1");
  });

  test("is backed up and restored", async () => {
    await postseal("backup", ...options(version), "--output", `${version}.backup`);
    expect((await postseal("restore", `${version}.backup`, "--data", `${version}-restored`)).stderr).toMatch(
      /^Restored 8 deliveries into /,
    );
  });
});
