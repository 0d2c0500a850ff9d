import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { directoryForEachTest } from "../lab-log.testing.ts";
import { sortOutReports } from "./sort-out-reports.ts";

const CASES = new URL("../../../corpus/tls-report/cases/", import.meta.url).pathname;
const directory = directoryForEachTest();
const at = (name: string): string => join(directory(), name);
const OTHER_MAIL = "Received: from a.example by mx.example.org; Thu, 19 Nov 2026 08:00:00 +0000\nSubject: TLS report?\n\nHello.\n";
const LOG = "Nov 19 08:00:00 mx1 postfix/smtpd[1]: connect from unknown[192.0.2.1]\n";
const REPORT = '{"organization-name":"Contoso","date-range":{},"policies":[]}';

async function isReport(reader = "auto"): Promise<boolean> {
  const { logs, reports } = await sortOutReports([at("x")], reader);
  expect(logs.length + reports.length).toBe(1);
  return reports.length === 1;
}

describe("taken for TLS reports are", () => {
  test.for([
    "mail-by-the-rfc/input.eml",
    "mbox-of-three/input.mbox",
    "zip-of-two-without-names/input.zip",
    "more-details-than-failures/input.json",
  ])("%s", async (name) => {
    copyFileSync(join(CASES, name), at("x"));
    expect(await isReport()).toBe(true);
  });

  test("one in gzip", async () => {
    writeFileSync(at("x"), gzipSync(REPORT));
    expect(await isReport()).toBe(true);
  });

  test("a folder with one among other files", async () => {
    mkdirSync(at("x"));
    writeFileSync(at("x/a.log"), LOG);
    writeFileSync(at("x/b"), REPORT);
    expect(await isReport()).toBe(true);
  });

  test("whatever is named so", async () => {
    writeFileSync(at("x"), OTHER_MAIL);
    expect(await isReport("tls-report")).toBe(true);
  });
});

describe("left to the readers of logs and mail are", () => {
  test.for([
    ["a log", LOG],
    ["a log in gzip", gzipSync(LOG)],
    ["a log of JSON lines", '{"MESSAGE":"connect from unknown[192.0.2.1]"}\n'],
    ["other mail", OTHER_MAIL],
    ["a DMARC report", OTHER_MAIL.replace("TLS report?", "Report domain: example.org Submitter: a.example")],
    ["a mailbox file without a report", `From a@example.net Thu Nov 19 08:00:00 2026\n${OTHER_MAIL}`],
    ["an empty file", ""],
  ] as const)("%s", async ([, content]) => {
    writeFileSync(at("x"), content);
    expect(await isReport()).toBe(false);
  });

  test("what is not there", async () => {
    expect(await isReport()).toBe(false);
  });

  test("a folder without any", async () => {
    mkdirSync(at("x"));
    writeFileSync(at("x/a.log"), LOG);
    expect(await isReport()).toBe(false);
  });

  test("a report for whoever names another reader", async () => {
    writeFileSync(at("x"), REPORT);
    expect(await isReport("postfix")).toBe(false);
  });
});
