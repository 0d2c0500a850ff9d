import { expect, test } from "vitest";
import { linesOf, readLines } from "../facts/read-lines.testing.ts";
import { googleWorkspaceFormat } from "./google-workspace-reader.ts";

const ROWS = linesOf("google-workspace/samples/activity.ndjson");

test("rows of what was received and sent are told, those of other steps and of mail that stays inside are not", () => {
  const { deliveries, attempts, uses } = readLines(googleWorkspaceFormat, ROWS);
  expect(deliveries).toEqual([
    "inbound 192.0.2.5: TLSv1.3 observed TLS_AES_256_GCM_SHA384, 2 to example.com",
    "outbound 198.51.100.2 mx.example.net: encrypted observed, 1 to example.net",
    "inbound 203.0.113.4: none observed, 1 to example.com",
    "outbound 198.51.100.9 mx.example.test: unknown unknown, 1 to example.test",
  ]);
  expect(attempts).toEqual([
    "tls-failed outbound 198.51.100.7: TLS required but not offered (none)",
    "rejected inbound 203.0.113.9: 550 Message rejected by policy (TLSv1.2)",
  ]);
  expect(uses).toEqual(["used", "irrelevant", "used", "used", "used", "used", "used", "used"]);
});

test("a row keeps message id, size, sender and the time to the millisecond", () => {
  expect(readLines(googleWorkspaceFormat, ROWS).full[0]).toMatchObject({
    messageId: "<1@example.org>",
    sizeBytes: 2048,
    senderDomain: "example.org",
    observedAt: Date.parse("2026-11-22T01:32:09.123Z"),
  });
});

test.for([
  ["no JSON", "action_type"],
  ["a row without a time", '{"event_info":{"success":true},"message_info":{"action_type":1}}'],
  ["an object of another kind", '{"observedAt":"2026-11-22T00:00:00Z"}'],
] as const)("%s is not understood", ([, line]) => {
  expect(readLines(googleWorkspaceFormat, [line])).toMatchObject({ deliveries: [], attempts: [], uses: ["unrecognized"] });
});
