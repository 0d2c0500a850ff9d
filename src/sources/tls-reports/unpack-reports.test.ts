import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentKindOf } from "./content-kind.ts";
import { unpackReports } from "./unpack-reports.ts";

const LIMITS = { unpackedBytes: 1000, documents: 2, depth: 3 };
const packed = (text: string, times: number): Buffer => (times === 0 ? Buffer.from(text) : gzipSync(packed(text, times - 1)));
const mailOf = (parts: readonly string[], type = 'multipart/report; report-type=tlsrpt; boundary="b"'): Buffer =>
  Buffer.from(
    [
      "From: noreply@contoso.example",
      "MIME-Version: 1.0",
      `Content-Type: ${type}`,
      "",
      ...parts.flatMap((part) => ["--b", "Content-Type: application/tlsrpt+gzip", "Content-Transfer-Encoding: base64", "", part]),
      "--b--",
      "",
    ].join("\r\n"),
  );
const attached = (bytes: Buffer): string => bytes.toString("base64");

describe("what a file is, is told by its content:", () => {
  test.for([
    ["gzip", gzipSync("{}")],
    ["zip", Buffer.from("504b0304140000", "hex")],
    ["json", Buffer.from('\uFEFF \n{"a":1}')],
    ["mail", Buffer.from("Return-Path: <a@example.net>\nReceived: from x\n by y\n\nHello")],
    ["mbox", Buffer.from("From a@example.net Thu Nov 19 08:00:00 2026\nSubject: x\n\nHello")],
    ["other", Buffer.from("Nov 19 08:00:00 mx1 postfix/smtpd[1]: connect from unknown[192.0.2.1]\n")],
    ["other", Buffer.from("2026-11-19T08:00:00.000Z mx1 postfix/smtpd[1]: connect from unknown[192.0.2.1]\n")],
    ["other", Buffer.from("key: value\nother: value\n\ntext")],
    ["other", Buffer.from("")],
  ] as const)("%s", ([kind, bytes]) => {
    expect(contentKindOf(bytes)).toBe(kind);
  });
});

describe("a file is unpacked", () => {
  test("as deep as it may be", async () => {
    expect(await unpackReports(packed("{}", 3), "", LIMITS)).toMatchObject({ documents: [{ text: "{}" }], fault: null });
  });

  test.for([
    ["no deeper", packed("{}", 4), "too-deep"],
    ["no further than its bytes go", packed(`{${" ".repeat(1000)}}`, 1), "too-large"],
    [
      "no further in its parts together",
      mailOf([attached(packed(`{${" ".repeat(600)}}`, 1)), attached(packed(`{${" ".repeat(600)}}`, 1))]),
      "too-large",
    ],
    ["for so many reports", mailOf(["{}", "{}", "{}"].map((text) => attached(packed(text, 1)))), "too-large"],
    ["unless its gzip is damaged", packed('{"a":1}', 1).subarray(0, 20), "damaged"],
    ["unless its ZIP is damaged", Buffer.from("504b030414000000", "hex"), "damaged"],
  ] as const)("%s", async ([, bytes, fault]) => {
    expect((await unpackReports(bytes, "", LIMITS)).fault).toBe(fault);
  });

  test("up to where it went wrong", async () => {
    const mail = mailOf([attached(packed("{}", 1)), attached(packed("{}", 1).subarray(0, 15))]);
    expect(await unpackReports(mail, "", LIMITS)).toMatchObject({ documents: [{ text: "{}" }], fault: "damaged", claimsReport: true });
  });
});

test("a mail that does not say that it brings a report has no faults", async () => {
  const mail = Buffer.from(
    mailOf([attached(packed("{}", 4))], 'multipart/mixed; boundary="b"')
      .toString()
      .replace("application/tlsrpt+gzip", "application/gzip"),
  );
  expect(await unpackReports(mail, "", LIMITS)).toEqual({ documents: [], fault: null, claimsReport: false });
});

test("each mail of a mailbox file is unpacked by its own limits", async () => {
  const mails = Array.from(
    { length: 5 },
    () => `From a@example.net Thu Nov 19 08:00:00 2026\r\n${mailOf([attached(packed("{}", 1))])}\r\n`,
  );
  const { documents, fault } = await unpackReports(Buffer.from(mails.join("")), "", LIMITS);
  expect([documents.length, fault]).toEqual([5, null]);
});

test("whatever bytes come, they are unpacked or not, and nothing breaks", async () => {
  const magic = fc.constantFrom(
    "",
    "1f8b08",
    "504b0304",
    "7b",
    Buffer.from("From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n").toString("hex"),
  );
  await fc.assert(
    fc.asyncProperty(magic, fc.uint8Array({ maxLength: 300 }), async (begin, rest) => {
      const { documents } = await unpackReports(Buffer.concat([Buffer.from(begin, "hex"), rest]), "x.json.gz", LIMITS);
      expect(documents.length).toBeLessThanOrEqual(2);
    }),
  );
});
