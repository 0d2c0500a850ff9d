import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_CONFIG, SMALL_LOG } from "./small-log.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
writeFileSync(join(directory, "mail.log"), SMALL_LOG);
writeFileSync(join(directory, "postseal.yaml"), SMALL_CONFIG);
const READ = ["--config", "postseal.yaml", "--year", "2026", "mail.log"] as const;

const NONE = { none: 0, SSLv3: 0, "TLSv1.0": 0, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 0, encrypted: 0, unknown: 0 };

test("a log is reported on as JSON, without a store", async () => {
  const { status, stdout, stderr } = await runPostseal(["report", "--format", "json", ...READ], directory);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const report: unknown = JSON.parse(stdout);
  expect(report).toMatchObject({
    period: { from: "2026-11-13", to: "2026-11-19", timeZone: "UTC" },
    overview: {
      inbound: { messages: 2, recipients: 2, protectedShare: 0.5, unknownShare: 0, byTls: { ...NONE, none: 1, "TLSv1.0": 1 } },
      outbound: { messages: 1, recipients: 1, protectedShare: 1, unknownShare: 0, byTls: { ...NONE, "TLSv1.3": 1 } },
      submission: { messages: 1, recipients: 1, protectedShare: 1, unknownShare: 0, byTls: { ...NONE, "TLSv1.3": 1 } },
    },
    connectors: [
      { name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true, messages: 1, byTls: { ...NONE, "TLSv1.0": 1 } },
      { name: null, direction: "inbound", path: "internet", messages: 1, byTls: { ...NONE, none: 1 } },
      { name: null, direction: "outbound", path: "internet", messages: 1, byTls: { ...NONE, "TLSv1.3": 1 } },
    ],
    insights: [
      { kind: "significant-tls10", direction: "inbound", connector: "Contoso", connectorType: "Partner", messages: 1, knownMessages: 1 },
      { kind: "internet-no-tls", direction: "inbound", connector: null, connectorType: null, messages: 1, knownMessages: 1 },
    ],
    accounting: [{ source: join(directory, "mail.log"), reader: "postfix", linesRead: 24 }],
  });
  expect(Object.keys(report as object)).toEqual(["period", "overview", "connectors", "insights", "accounting", "snoozed", "tlsReports"]);
});

test("every line is accounted for", async () => {
  const { stdout } = await runPostseal(["report", "--format", "json", ...READ], directory);
  const { accounting } = JSON.parse(stdout) as {
    accounting: readonly { linesRead: number; used: number; irrelevant: number; unrecognized: number }[];
  };
  expect(accounting.map(({ linesRead, used, irrelevant, unrecognized }) => linesRead - used - irrelevant - unrecognized)).toEqual([0]);
});

test("the text tells the same", async () => {
  const { stdout } = await runPostseal(["report", ...READ], directory);
  expect(stdout).toContain("Mail flow, 13 – 19 Nov 2026");
  expect(stdout).toContain("In the past week, 2 messages were received, of which 50.0% were protected in");
  expect(stdout).toContain("! Inbound Partner connector seeing significant TLS1.0 mail flow");
  expect(stdout).not.toContain("\u001b");
});

describe("--fail-on insight", () => {
  test("ends with 1 when there is an insight", async () => {
    expect((await runPostseal(["report", "--fail-on", "insight", ...READ], directory)).status).toBe(1);
  });

  test("ends with 0 when there is none", async () => {
    expect((await runPostseal(["report", "--fail-on", "insight", "--year", "2026", "mail.log"], directory)).status).toBe(0);
  });
});

test("the configuration's language is spoken", async () => {
  writeFileSync(join(directory, "nl.yaml"), `${SMALL_CONFIG}language: nl\n`);
  const { stdout } = await runPostseal(["report", "--config", "nl.yaml", "--year", "2026", "mail.log"], directory);
  expect(stdout).toContain("In de afgelopen week zijn 2 berichten ontvangen, waarvan 50,0% onderweg");
});
