import { describe, expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import * as disconnects from "./disconnect.ts";

function parseSessionStatistics(text: string) {
  const memory = lineMemory(Buffer.from(`${text} mail=9 commands=9`));
  return disconnects.parseSessionStatistics(memory, 0, text.length);
}

describe("parseSessionStatistics counts", () => {
  test.for([
    ["a message over STARTTLS", "ehlo=2 starttls=1 mail=1 rcpt=2 data=1 quit=1 commands=8", { startTls: 1, mail: 1, auth: 0 }],
    ["a message in plaintext", "ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5", { startTls: 0, mail: 1, auth: 0 }],
    ["a handshake that failed", "ehlo=1 starttls=0/1 commands=1/2", { startTls: 0, mail: 0, auth: 0 }],
    ["some refused commands", "ehlo=2 starttls=1 auth=1/3 mail=2/5 rcpt=2 quit=1 commands=9/15", { startTls: 1, mail: 2, auth: 1 }],
    [
      "commands that are not known",
      "ehlo=1 xclient=1 mail=1 rcpt=1 bdat=1 etrn=0/1 unknown=0/3 commands=4/8",
      { startTls: 0, mail: 1, auth: 0 },
    ],
    ["a session with a note", "ehlo=1 mail=3 rcpt=3 data=3 quit=1 commands=11 notes=bare_lf", { startTls: 0, mail: 3, auth: 0 }],
    ["a session without any command", "commands=0/0", { startTls: 0, mail: 0, auth: 0 }],
  ] as const)("%s", ([, counts, expected]) => {
    expect(parseSessionStatistics(`disconnect from a.example[192.0.2.9] ${counts}`)).toMatchObject(expected);
  });

  test("nothing before Postfix 3.0, which has no counts", () => {
    expect(parseSessionStatistics("disconnect from a.example[192.0.2.9]")).toBeUndefined();
  });
});

test.for([
  ["ehlo=2 starttls=1 commands=3", true],
  ["ehlo=1 starttls=0/1 commands=1/2", true],
  ["ehlo=1 mail=1 commands=2", false],
] as const)("a session of %s used STARTTLS: %s", ([counts, expected]) => {
  const memory = lineMemory(Buffer.from(`disconnect from a.example[192.0.2.9] ${counts}`));
  expect(disconnects.hasStartTlsCommand(memory, 0, memory.bytes.length)).toBe(expected);
});
