import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { SMALL_LOG } from "./small-log.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();

/** Written when its last line was, by a server in the zone that its times are read in. */
function write(name: string, text: string, writtenAt = "2026-11-19T08:20:03Z"): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  utimesSync(path, new Date(writtenAt), new Date(writtenAt));
  return name;
}

const withoutTls = (log: string) => log.replace(/^.* TLS connection .*\n/gm, "");
const doctor = (...operands: readonly string[]) => runPostseal(["doctor", ...operands], directory);
const FILE = /\/\S*?([^/\s]+\.log)/g;

describe("of a log at TLS log level 0", () => {
  const silent = () => write("silent.log", withoutTls(SMALL_LOG));

  test("the lines to change are told, with the command to reload, and the status is 1", async () => {
    const { status, stdout, stderr } = await doctor("--timezone", "UTC", silent());
    expect(stdout.replaceAll(FILE, "$1")).toBe(`Doctor                                                                       UTC
────────────────────────────────────────────────────────────────────────────────

silent.log (postfix)
  21 lines, 4 messages, 19 Nov, 08:00 to 19 Nov, 08:20
  ! The log does not tell how inbound mail was protected
    It says nothing, or no TLS version, of 1 of 2 messages.
    mx: postfix/smtpd
    Put this into /etc/postfix/main.cf:
      smtpd_tls_loglevel = 1
    Then run:
      postfix reload
  ! The log does not tell how outbound mail was protected
    It says nothing, or no TLS version, of 1 of 1 message.
    mx: postfix/smtp
    Put this into /etc/postfix/main.cf:
      smtp_tls_loglevel = 1
    Then run:
      postfix reload
  ! The log does not tell how submitted mail was protected
    It says nothing, or no TLS version, of 1 of 1 message.
    mx: postfix/submission/smtpd
    Put this into /etc/postfix/main.cf:
      smtpd_tls_loglevel = 1
    Then run:
      postfix reload

3 findings ask for action.
`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  test("as JSON the findings have their numbers", async () => {
    const { status, stdout } = await doctor("--timezone", "UTC", "--format", "json", silent());
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      timeZone: "UTC",
      actions: 3,
      sources: [
        {
          reader: "postfix",
          linesRead: 21,
          messages: 4,
          findings: [
            { kind: "silent-log", direction: "inbound", silent: 1, messages: 2, severity: "action" },
            { kind: "silent-log", direction: "outbound", silent: 1, messages: 1 },
            { kind: "silent-log", direction: "submission", silent: 1, messages: 1 },
          ],
        },
      ],
    });
  });
});

test("of a complete log nothing is lacking, and the status is 0", async () => {
  const { status, stdout } = await doctor("--timezone", "UTC", write("complete.log", SMALL_LOG));
  expect(stdout).toContain("  Nothing is lacking.\n\nNothing asks for action.\n");
  expect(status).toBe(0);
});

test("what cannot be read does not keep the other logs from being looked at", async () => {
  const { status, stdout } = await doctor("--timezone", "UTC", write("here.log", SMALL_LOG), "gone.log");
  expect(status).toBe(1);
  expect(stdout).toContain("  ! gone.log does not exist\n    Check the path; a rotated log may have moved.\n");
  expect(stdout).toContain("  Nothing is lacking.\n");
});

test("lines that are newer than their file show that the zone is wrong", async () => {
  const { status, stdout } = await doctor("--timezone", "UTC", write("ahead.log", SMALL_LOG, "2026-11-19T07:20:03Z"));
  expect(status).toBe(1);
  expect(stdout).toContain("! Its times are read in the wrong time zone\n    Read in UTC, the last line of");
  expect(stdout).toContain("is 60 minutes");
});

test("without files the configuration's sources are looked at, and an old last line asks for action", async () => {
  write("followed.log", SMALL_LOG);
  write("followed.yaml", "timezone: UTC\nlanguage: sv\nsources:\n  - file: followed.log\n    timezone: UTC\n");
  const { status, stdout } = await doctor("--config", "followed.yaml");
  expect(stdout).toContain("  ! E-postservern har inte skrivit något sedan 19 nov. 08:20\n");
  expect(stdout).toContain("1 fynd kräver åtgärd.");
  expect(status).toBe(1);
});

test("a log that was rotated away unread is missed in the store", async () => {
  mkdirSync(join(directory, "logs"));
  write("rotated.yaml", "timezone: UTC\nstore: { embedded: rotated-store }\nsources:\n  - file: logs/mail.log\n    timezone: UTC\n");
  write("logs/mail.log", SMALL_LOG);
  await runPostseal(["import", "--config", "rotated.yaml", "logs/mail.log"], directory);
  renameSync(join(directory, "logs/mail.log"), join(directory, "logs/mail.log.1"));
  write("logs/mail.log", SMALL_LOG.replaceAll("Nov 19", "Nov 20"), "2026-11-20T08:20:03Z");
  expect((await doctor("--config", "rotated.yaml")).stdout).not.toContain("rotated away");
  rmSync(join(directory, "logs/mail.log.1"));
  const { status, stdout } = await doctor("--config", "rotated.yaml");
  expect(status).toBe(1);
  expect(stdout).toContain("  ! The log was rotated away before it was read to its end\n");
});

test("without anything to look at it says so", async () => {
  expect(await doctor()).toEqual({
    status: 2,
    stdout: "",
    stderr: "postseal: There is no log to look at. Name files, or a configuration with sources.\n",
  });
});

test("a folder of Exchange Server's logs is looked at as one log", async () => {
  const folder = join(directory, "ex01");
  mkdirSync(folder);
  const samples = new URL("../../corpus/exchange/samples/", import.meta.url);
  for (const name of ["RECV", "SEND", "MSGTRK"])
    copyFileSync(new URL(`${name}2026112201-1.LOG`, samples), join(folder, `${name}2026112201-1.LOG`));
  const { status, stdout } = await doctor("--timezone", "UTC", "ex01");
  expect(stdout).toContain("ex01 (exchange)\n  2,680 lines, 167 messages, ");
  expect(stdout).toContain("Get-SendConnector | Set-SendConnector -ProtocolLoggingLevel Verbose");
  expect(stdout).not.toContain("time goes back");
  expect(status).toBe(1);
});
