import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace, putMessage, startMessages } from "./messages.ts";
import { packQueue, unpackQueue } from "./packed-queue.ts";
import { type HostState, type Message, type Origin, startInboundSession, startMessage, type TlsLogging } from "./state.ts";

const LOGGING: TlsLogging = { isLogged: true, usesProxy: false, held: [], gapAt: null };
const CLIENT: Origin["client"] = {
  peer: { host: "a.example", address: "192.0.2.9", port: null, end: 20 },
  saslUser: "ann",
  originalQueueId: null,
};
const PARAMETERS = { outcome: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", cipherBits: 256, keyExchange: "X25519" } as const;

const position = () => fc.integer({ min: 0, max: 2 ** 40 });
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });

function origins(): fc.Arbitrary<Origin> {
  const tls = fc.record({
    parameters: fc.constant(PARAMETERS),
    trust: fc.constantFrom("trusted" as const, "anonymous" as const),
    reused: fc.boolean(),
    position: position(),
  });
  const verdict = fc.record({
    tls: fc.constantFrom("none" as const, "unknown" as const),
    certainty: fc.constantFrom("observed" as const, "inferred" as const),
    position: orNull(position()),
    needsTlsLogging: fc.boolean(),
  });
  return fc.record({
    service: fc.constantFrom("postfix/smtpd", "postfix/submission/smtpd"),
    logging: fc.constant(LOGGING),
    client: fc.constant(CLIENT),
    opened: orNull(position()),
    identified: position(),
    certificateName: orNull(fc.string()),
    isHop: fc.boolean(),
    session: fc.option(fc.constant(startInboundSession(1, "a.example[192.0.2.9]", 2)), { nil: null, freq: 4 }),
    tls: orNull(tls),
    verdict: orNull(verdict),
    closed: orNull(position()),
  });
}

type Told = Omit<Message, "queueId" | "idHash" | "idFirst" | "idMiddle" | "idLast" | "firstSeenAt" | "arrival">;

function told(): fc.Arbitrary<Told> {
  const accepted = fc.record({ observedAt: position(), host: fc.constant("mx"), position: position(), recipients: fc.nat() });
  return fc.record({
    messageId: orNull(fc.string({ unit: "binary" })),
    messagePosition: orNull(position()),
    senderDomain: orNull(fc.constantFrom("", "example.org")),
    sizeBytes: orNull(fc.nat()),
    accepted: orNull(accepted),
    origin: orNull(origins()),
    originalQueueId: orNull(fc.constant("A0B1C2D3E4")),
    isCounted: fc.boolean(),
    isRemoved: fc.boolean(),
  });
}

test("any queue comes out of its packing as it went in", () => {
  fc.assert(
    fc.property(fc.array(told(), { maxLength: 30 }), (list) => {
      const messages = startMessages();
      const put = list.map((facts, row): Message => ({ ...startMessage(findPlace(`A0B1C2${row + 100}`), 1000 + row), ...facts }));
      for (const message of put) putMessage(messages, message);
      const removed = put.filter(({ isRemoved }) => isRemoved);
      const host: HostState = { name: "mx", messages, removed, tlsLogging: new Map(), hasReturns: false };
      const unpacked = unpackQueue(deserialize(serialize(packQueue(host))), "mx");
      expect(unpacked.messages.arrivals).toEqual(put);
      expect(unpacked.removed).toEqual(removed);
    }),
  );
});

test("messages of one program still share what is known of its logging", () => {
  const messages = startMessages();
  const origin = {
    service: "postfix/smtpd",
    logging: LOGGING,
    client: CLIENT,
    opened: 1,
    identified: 2,
    certificateName: null,
    isHop: false,
  };
  for (const id of ["A0B1C2D3E4", "B0B1C2D3E4"]) {
    const message = startMessage(findPlace(id), 1000);
    message.origin = { ...origin, session: null, tls: null, verdict: null, closed: null };
    putMessage(messages, message);
  }
  const host: HostState = { name: "mx", messages, removed: [], tlsLogging: new Map(), hasReturns: false };
  const [first, second] = unpackQueue(deserialize(serialize(packQueue(host))), "mx").messages.arrivals;
  expect(first?.origin?.logging).toBe(second?.origin?.logging);
});
