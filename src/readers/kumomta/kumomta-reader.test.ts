import { expect, test } from "vitest";
import { linesOf, readLines } from "../facts/read-lines.testing.ts";
import { kumoMtaFormat } from "./kumomta-reader.ts";

const RECORDS = linesOf("kumomta/samples/records.ndjson");

const changed = (index: number, changes: object): string => JSON.stringify({ ...JSON.parse(RECORDS[index] ?? ""), ...changes });
const DELIVERY = 1;
const IN_PLAINTEXT = 2;

test("records of every kind are told; mail that comes by HTTP and records of the queue are none", () => {
  const { deliveries, attempts, uses } = readLines(kumoMtaFormat, RECORDS);
  expect(deliveries).toEqual([
    "inbound 192.0.2.5: TLSv1.3 observed TLS_AES_256_GCM_SHA384, 1 to example.net",
    "outbound 198.51.100.2 mx.example.net: TLSv1.2 observed ECDHE-RSA-AES128-GCM-SHA256, 1 to example.net",
    "outbound 198.51.100.3 mx.example.org: none inferred, 1 to example.org",
    "submission 2001:db8::7: TLSv1.3 observed TLS13_AES_128_GCM_SHA256, 2 to example.net",
  ]);
  expect(attempts).toEqual([
    "deferred outbound 198.51.100.2: 451 try again later, STARTTLS or not (TLSv1.2)",
    "tls-failed outbound 198.51.100.4: 400 KumoMTA internal: failed to connect to any candidate hosts: STARTTLS handshake failed (unknown)",
    "bounced outbound 198.51.100.2: 550 no such user (TLSv1.2)",
    "rejected inbound 203.0.113.9: 550 relaying denied (unknown)",
  ]);
  expect(uses.filter((use) => use === "unrecognized")).toEqual([]);
});

test("a delivery keeps id, size, sender, certificate and time", () => {
  const [, delivery, , submission] = readLines(kumoMtaFormat, RECORDS).full;
  expect(delivery).toMatchObject({
    queueId: "1d98076abbbc11ed940250ebf67f93bd",
    sizeBytes: 1047,
    senderDomain: "example.com",
    certificateName: "mx.example.net",
    observedAt: Date.parse("2026-11-22T01:32:10Z"),
    evidence: { tls: 1, decided: 1 },
  });
  expect(submission).toMatchObject({ saslUser: "alice@example.com", observedAt: Date.parse("2026-11-22T01:32:12.250Z") });
});

test("without any record that names TLS, nothing is called plaintext", () => {
  expect(readLines(kumoMtaFormat, [RECORDS[IN_PLAINTEXT] ?? ""]).deliveries).toEqual([
    "outbound 198.51.100.3 mx.example.org: unknown unknown, 1 to example.org",
  ]);
});

test("that TLS is logged of what goes out proves nothing of what comes in", () => {
  const silent = changed(0, { tls_cipher: undefined, tls_protocol_version: undefined });
  expect(readLines(kumoMtaFormat, [silent, RECORDS[DELIVERY] ?? ""]).deliveries).toEqual([
    "outbound 198.51.100.2 mx.example.net: TLSv1.2 observed ECDHE-RSA-AES128-GCM-SHA256, 1 to example.net",
    "inbound 192.0.2.5: unknown unknown, 1 to example.net",
  ]);
});

test.for([
  ["no JSON", "Delivery"],
  ["a record without a time", changed(DELIVERY, { timestamp: null })],
  ["a record without a kind", changed(DELIVERY, { type: 7 })],
] as const)("%s is not understood", ([, line]) => {
  expect(readLines(kumoMtaFormat, [line])).toMatchObject({ deliveries: [], attempts: [], uses: ["unrecognized"] });
});
