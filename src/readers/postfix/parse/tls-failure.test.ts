import { describe, expect, test } from "vitest";
import { boundReason, parseHandshakeReason, parseLibraryReason } from "./tls-failure.ts";

describe("parseLibraryReason reads", () => {
  test.for([
    [
      "OpenSSL 3, without a function",
      "warning: TLS library problem: error:0A000102:SSL routines::unsupported protocol:../ssl/statem/statem_srvr.c:1664:",
      "unsupported protocol",
    ],
    [
      "OpenSSL 3 with an alert",
      "warning: TLS library problem: error:0A00042E:SSL routines::tlsv1 alert protocol version:../ssl/record/rec_layer_s3.c:1601:SSL alert number 70:",
      "tlsv1 alert protocol version",
    ],
    [
      "OpenSSL 1.x, with a function",
      "warning: TLS library problem: error:1408A0C1:SSL routines:ssl3_get_client_hello:no shared cipher:s3_srvr.c:1417:",
      "no shared cipher",
    ],
    [
      "OpenSSL 1.x with a process id",
      "warning: TLS library problem: 4711:error:1408F10B:SSL routines:SSL3_GET_RECORD:wrong version number:s3_pkt.c:339:",
      "wrong version number",
    ],
  ] as const)("%s", ([, text, reason]) => {
    expect(parseLibraryReason(text)).toBe(reason);
  });

  test("words that have no fields as they are", () => {
    expect(parseLibraryReason("something else")).toBe("something else");
  });
});

test.for([
  ["a.example[192.0.2.9]: -1", "handshake failure"],
  ["a.example[192.0.2.9]: 0", "handshake failure"],
  ["a.example[192.0.2.9]", "handshake failure"],
  ["a.example[192.0.2.9]: lost connection", "lost connection"],
  ["a.example[192.0.2.9]: Connection timed out", "Connection timed out"],
  ["a.example[192.0.2.9]: Connection reset by peer", "Connection reset by peer"],
] as const)("parseHandshakeReason reads from %s: %s", ([text, reason]) => {
  expect(parseHandshakeReason(text, 20)).toBe(reason);
});

test("a reason has 256 characters at most", () => {
  expect(boundReason("x".repeat(256))).toBe("x".repeat(256));
  expect(boundReason("x".repeat(8000))).toBe(`${"x".repeat(255)}…`);
  expect(parseLibraryReason(`error:1:lib::${"x".repeat(8000)}`)).toHaveLength(256);
});
