import { expect, test } from "vitest";
import type { PeerFailures } from "../../questions/handshake-failures.ts";
import { detectTlsFailures } from "./detect.ts";

const WINDOW = { from: 0, to: 604_800_000 };
const THRESHOLDS = { share: 0.01, messages: 10 };

function failing(peer: string, failures: number, changes: Partial<PeerFailures> = {}): PeerFailures {
  return { direction: "outbound", peer, failures, firstFailedAt: 5, lastFailedAt: 9, messages: 0, withoutTls: 0, ...changes };
}

const detect = (...peers: readonly PeerFailures[]) => detectTlsFailures(peers, THRESHOLDS, WINDOW);

test("a server with which TLS cannot be started, and what was sent without", () => {
  expect(detect(failing("contoso.example", 10, { messages: 30, withoutTls: 12 }))).toMatchObject([
    {
      id: "tls-failures:outbound:contoso.example",
      direction: "outbound",
      peer: "contoso.example",
      outcome: "none",
      withoutTls: 12,
      messages: 10,
      knownMessages: 40,
      share: 0.25,
      firstSeenAt: 5,
      lastSeenAt: 9,
      peers: [{ peer: "contoso.example", messages: 10 }],
    },
  ]);
});

test.for([
  ["a client that handed nothing over: a port scanner", failing("192.0.2.9", 5_000, { direction: "inbound" })],
  ["too few failures", failing("contoso.example", 9)],
  ["too few among its messages", failing("contoso.example", 10, { messages: 991 })],
] as const)("left out: %s", ([, peer]) => {
  expect(detect(peer)).toEqual([]);
});

test("a client that does hand over is told, and where nothing went without TLS nothing is claimed of it", () => {
  expect(detect(failing("contoso.example", 10, { direction: "inbound", messages: 1 }))).toMatchObject([
    { direction: "inbound", outcome: "unknown" },
  ]);
});

test("of each direction the five that fail most", () => {
  const many = Array.from({ length: 9 }, (_, index) => failing(`${index}.example`, 10 + index));
  expect(detect(...many).map(({ messages }) => messages)).toEqual([18, 17, 16, 15, 14]);
});
