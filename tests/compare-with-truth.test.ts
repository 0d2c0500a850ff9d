import { describe, expect, test } from "vitest";
import { compareWithTruth, type ExportedDelivery } from "./lab/compare-with-truth.ts";
import type { TruthRecord } from "./lab/truth-record.ts";

const received: TruthRecord = {
  log: "mail.log",
  direction: "inbound",
  queue_id: "A470C21C606",
  message_id: "<1@example.org>",
  client_ip: "127.0.1.6",
  tls_version: "TLSv1",
  cipher: "ECDHE-RSA-AES256-SHA",
  recipients: ["a@example.com"],
  outcome: "accepted",
  sasl_user: null,
};
const sent: TruthRecord = {
  log: "mail.log",
  direction: "outbound",
  queue_id: "A470C21C606",
  message_id: "<1@example.org>",
  server_ip: "127.0.5.11",
  server: "partner11",
  tls_version: "TLSv1.3",
  cipher: "TLS_AES_256_GCM_SHA384",
  recipients: ["x@example.net", "y@example.net"],
  outcome: "accepted",
};
const plain: TruthRecord = { ...received, queue_id: "B1", tls_version: null, cipher: null };

const receivedExport: ExportedDelivery = {
  direction: "inbound",
  queueId: "A470C21C606",
  peerAddress: "127.0.1.6",
  tls: "TLSv1.0",
  cipher: "ECDHE-RSA-AES256-SHA",
  recipients: 3,
};
const sentExport: ExportedDelivery = {
  direction: "outbound",
  queueId: "A470C21C606",
  peerAddress: "127.0.5.11",
  tls: "TLSv1.3",
  cipher: "TLS_AES_256_GCM_SHA384",
  recipients: 2,
};
const plainExport: ExportedDelivery = { ...receivedExport, queueId: "B1", tls: "none", cipher: null };

describe("an export agrees with the truth when", () => {
  test.for<[string, readonly TruthRecord[], readonly ExportedDelivery[]]>([
    ["both are empty", [], []],
    ["every delivery is there, in any order", [received, sent, plain], [plainExport, sentExport, receivedExport]],
    ["two transactions with one peer are two deliveries", [sent, sent], [sentExport, sentExport]],
    ["a bounce has an id that its peer never learnt", [{ ...sent, queue_id: null }], [{ ...sentExport, queueId: "B7" }]],
    ["an authenticated one is a submission", [{ ...received, sasl_user: "alice" }], [{ ...receivedExport, direction: "submission" }]],
    ["what was not accepted is left out", [{ ...received, outcome: "aborted_in_data" }], []],
    ["the hop through the content filter is left out", [{ ...sent, server: "filter", server_ip: "127.0.0.1" }], []],
    ["local pickup is left out", [{ ...plain, direction: "local_pickup" }], []],
    ["the other log is left out", [{ ...sent, log: "mail-b.log" }], []],
  ])("%s", ([, truth, exported]) => {
    expect(compareWithTruth(truth, exported, { log: "mail.log" })).toEqual([]);
  });
});

describe("a difference is reported when", () => {
  test.for<[string, readonly TruthRecord[], readonly ExportedDelivery[], string]>([
    ["a delivery is missing", [sent], [], "missing: A470C21C606 outbound 127.0.5.11 TLSv1.3 TLS_AES_256_GCM_SHA384 recipients=2"],
    ["a delivery is extra", [], [plainExport], "extra: B1 inbound 127.0.1.6 none null recipients=3"],
    [
      "one of two transactions is missing",
      [sent, sent],
      [sentExport],
      "missing: A470C21C606 outbound 127.0.5.11 TLSv1.3 TLS_AES_256_GCM_SHA384 recipients=2",
    ],
    [
      "one delivery is told twice",
      [sent],
      [sentExport, sentExport],
      "extra: A470C21C606 outbound 127.0.5.11 TLSv1.3 TLS_AES_256_GCM_SHA384 recipients=2",
    ],
    [
      "the version differs",
      [received],
      [{ ...receivedExport, tls: "TLSv1.1" }],
      "A470C21C606 inbound 127.0.1.6: TLS is TLSv1.0, exported TLSv1.1",
    ],
    ["plaintext is told as unknown", [plain], [{ ...plainExport, tls: "unknown" }], "B1 inbound 127.0.1.6: TLS is none, exported unknown"],
    [
      "the cipher differs",
      [sent],
      [{ ...sentExport, cipher: "AES128-SHA" }],
      "A470C21C606 outbound 127.0.5.11: cipher is TLS_AES_256_GCM_SHA384, exported AES128-SHA",
    ],
    [
      "the peer differs",
      [received],
      [{ ...receivedExport, peerAddress: "127.0.1.7" }],
      "A470C21C606 inbound 127.0.1.6: peer is 127.0.1.6, exported 127.0.1.7",
    ],
    [
      "the direction differs",
      [received],
      [{ ...receivedExport, direction: "submission" }],
      "A470C21C606 inbound 127.0.1.6: direction is inbound, exported submission",
    ],
    [
      "outbound recipients differ",
      [sent],
      [{ ...sentExport, recipients: 1 }],
      "A470C21C606 outbound 127.0.5.11: recipients are 2, exported 1",
    ],
  ])("%s", ([, truth, exported, text]) => {
    expect(compareWithTruth(truth, exported, { log: "mail.log" }).map((difference) => difference.text)).toEqual([text]);
  });
});

test("a bounce that went over another version is missing, and the other is extra", () => {
  const truth = [{ ...sent, queue_id: null, tls_version: "TLSv1.2" }];
  expect(compareWithTruth(truth, [{ ...sentExport, queueId: "B7" }], { log: "mail.log" }).map(({ kind }) => kind)).toEqual([
    "missing",
    "extra",
  ]);
});

describe("of a server that logs no TLS", () => {
  const options = { log: "mail.log", versionsLogged: false };

  test.for<[string, TruthRecord, ExportedDelivery]>([
    ["an encrypted delivery may be unknown", received, { ...receivedExport, tls: "unknown", cipher: null }],
    ["an encrypted delivery may be encrypted", received, { ...receivedExport, tls: "encrypted", cipher: null }],
    ["a plaintext delivery may be unknown", plain, { ...plainExport, tls: "unknown" }],
    ["a plaintext delivery may be none", plain, plainExport],
  ])("%s", ([, truth, exported]) => {
    expect(compareWithTruth([truth], [exported], options)).toEqual([]);
  });

  test.for<[string, TruthRecord, ExportedDelivery, string]>([
    ["an encrypted delivery is never none", received, { ...receivedExport, tls: "none", cipher: null }, "TLS is TLSv1.0, exported none"],
    ["a plaintext delivery is never encrypted", plain, { ...plainExport, tls: "encrypted" }, "TLS is none, exported encrypted"],
  ])("%s", ([, truth, exported, text]) => {
    expect(compareWithTruth([truth], [exported], options).map((difference) => difference.text)).toEqual([
      `${truth.queue_id} inbound 127.0.1.6: ${text}`,
    ]);
  });

  test("what says more is paired first, so that unknown does not take its place", () => {
    const unknown: ExportedDelivery = { ...plainExport, tls: "unknown" };
    const encrypted: TruthRecord = { ...plain, tls_version: "TLSv1.2", cipher: "AES128-SHA" };
    expect(compareWithTruth([plain, encrypted], [unknown, plainExport], options)).toEqual([]);
  });
});

test("a truth with an unheard-of TLS version is refused", () => {
  expect(() => compareWithTruth([{ ...sent, tls_version: "TLSv9" }], [], { log: "mail.log" })).toThrow("TLSv9");
});
