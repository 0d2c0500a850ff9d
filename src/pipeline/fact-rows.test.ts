import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConnectorAssignment } from "../model/connector.ts";
import { batchOfRows, type FactRow } from "../store/batch-of-rows.ts";
import { ATTEMPT_COLUMNS, type Column, DELIVERY_COLUMNS } from "../store/columns.ts";
import { codedAt, type FactBatch, fitsColumn } from "../store/fact-batch.ts";
import { createFactRows, type FactRowOptions } from "./fact-rows.ts";
import { loggedAttempt, loggedDelivery, sparseDelivery } from "./facts.testing.ts";

const CONTOSO: ConnectorAssignment = {
  path: "connector",
  connector: "Contoso",
  connectorType: "Partner",
  reason: "senderDomains contoso.example",
};
const INTERNET: ConnectorAssignment = { path: "internet", connector: null, connectorType: null, reason: "no connector matches" };

function open(changes: Partial<FactRowOptions> = {}) {
  const assignConnector = ({ senderDomain }: { senderDomain: string | null }) => (senderDomain === "contoso.example" ? CONTOSO : INTERNET);
  return createFactRows({ source: "/var/log/mail.log", reader: "postfix", assignConnector, privacy: "full", ...changes });
}

const COMPLETE: FactRow = {
  observed_at: Date.UTC(2026, 10, 19, 8, 0, 1),
  source: "/var/log/mail.log",
  host: "mx",
  reader: "postfix",
  service: "postfix/smtpd",
  direction: "inbound",
  queue_id: "4A1B2C3D4E",
  message_id: "<one@contoso.example>",
  peer_host: "mail-out.eu.contoso.co.uk",
  peer_address: "198.51.100.7",
  peer_port: 25,
  peer_domain: "contoso.co.uk",
  sender_domain: "contoso.example",
  recipient_domains: ["example.com", "example.net"],
  recipients: 3,
  size_bytes: 1200,
  tls: "TLSv1.2",
  certainty: "observed",
  cipher: "ECDHE-RSA-AES256-GCM-SHA384",
  cipher_suite: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
  cipher_bits: 256,
  key_exchange: "X25519",
  peer_trust: "trusted",
  session_reused: true,
  sasl_user: "ann@example.com",
  certificate_name: "mail.contoso.example",
  path: "connector",
  connector: "Contoso",
  connector_type: "Partner",
  connector_reason: "senderDomains contoso.example",
  evidence_opened: 0,
  evidence_tls: 100,
  evidence_identified: 200,
  evidence_message: 300,
  evidence_decided: 400,
  evidence_closed: 500,
};

const SPARSE: FactRow = {
  observed_at: Date.UTC(2026, 10, 20),
  source: "/var/log/mail.log",
  reader: "postfix",
  direction: "outbound",
  tls: "unknown",
  certainty: "unknown",
  path: "internet",
  connector_reason: "no connector matches",
  evidence_decided: 7,
};

/** A batch with every coded column written out, to be compared with one made row by row. */
function written(columns: readonly Column[], batch: FactBatch): FactBatch {
  return {
    rows: batch.rows,
    columns: batch.columns.map((data, index) => {
      const column = columns[index];
      expect(column !== undefined && fitsColumn(data, column)).toBe(true);
      if (data.kind === "coded-string")
        return { kind: "string", values: Array.from(data.values, (_, row) => codedAt(data.values, data.texts, row)) };
      if (data.kind === "coded-strings")
        return { kind: "strings", values: Array.from(data.values, (_, row) => codedAt(data.values, data.texts, row)) };
      return data;
    }),
  };
}

describe("facts become rows", () => {
  test("with every column of a delivery", () => {
    const rows = open();
    rows.delivery(loggedDelivery());
    rows.delivery(sparseDelivery());
    const { deliveries, attempts } = rows.take();
    expect(written(DELIVERY_COLUMNS, deliveries)).toEqual(batchOfRows(DELIVERY_COLUMNS, [COMPLETE, SPARSE]));
    expect(attempts.rows).toBe(0);
  });

  test("with every column of an attempt", () => {
    const rows = open();
    rows.attempt(loggedAttempt());
    rows.attempt(loggedAttempt({ ...sparseDelivery(), outcome: "tls-failed", reason: "handshake failure" }));
    expect(written(ATTEMPT_COLUMNS, rows.take().attempts)).toEqual(
      batchOfRows(ATTEMPT_COLUMNS, [
        { ...COMPLETE, outcome: "rejected", reason: "554 5.7.1 <ann@elsewhere.example>: Relay access denied" },
        { ...SPARSE, outcome: "tls-failed", reason: "handshake failure" },
      ]),
    );
  });

  test("that are taken once", () => {
    const rows = open();
    rows.delivery(loggedDelivery());
    rows.attempt(loggedAttempt());
    rows.attempt(loggedAttempt());
    expect(rows.rows()).toBe(2);
    expect(rows.take()).toMatchObject({ deliveries: { rows: 1 }, attempts: { rows: 2 } });
    expect(rows.rows()).toBe(0);
    expect(rows.take()).toMatchObject({ deliveries: { rows: 0 }, attempts: { rows: 0 } });
  });

  test("beyond the room there is at first, in batches that later ones do not touch", () => {
    const rows = open();
    const make = (index: number) => (index % 3 === 0 ? sparseDelivery({ queueId: `${index}` }) : loggedDelivery({ queueId: `${index}` }));
    const expected = (index: number): FactRow => ({ ...(index % 3 === 0 ? SPARSE : COMPLETE), queue_id: `${index}` });
    const indexes = Array.from({ length: 5000 }, (_, index) => index);
    for (const index of indexes) rows.delivery(make(index));
    const { deliveries } = rows.take();
    for (const index of indexes) rows.delivery(make(index + 1));
    rows.take();
    expect(written(DELIVERY_COLUMNS, deliveries)).toEqual(batchOfRows(DELIVERY_COLUMNS, indexes.map(expected)));
  });

  test("apart from those that are not final", () => {
    const rows = open();
    rows.delivery(loggedDelivery());
    const batch = rows.batchOf([sparseDelivery(), loggedDelivery()]);
    expect(written(DELIVERY_COLUMNS, batch)).toEqual(batchOfRows(DELIVERY_COLUMNS, [SPARSE, COMPLETE]));
    expect(rows.take().deliveries.rows).toBe(1);
  });
});

test("any texts come out of a batch as they went in", () => {
  const domains = fc.option(fc.array(fc.domain(), { maxLength: 3 }));
  const text = fc.option(fc.string({ maxLength: 4 }));
  const fact = fc.record({ host: text, queueId: text, peerHost: text, recipientDomains: domains });
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
      const rows = open();
      for (const changes of facts) rows.delivery(sparseDelivery(changes));
      const { columns } = written(DELIVERY_COLUMNS, rows.take().deliveries);
      const named = (name: string) => columns[DELIVERY_COLUMNS.findIndex((column) => column.name === name)]?.values;
      expect(named("host")).toEqual(facts.map(({ host }) => host));
      expect(named("queue_id")).toEqual(facts.map(({ queueId }) => queueId));
      expect(named("peer_host")).toEqual(facts.map(({ peerHost }) => peerHost));
      expect(named("recipient_domains")).toEqual(facts.map(({ recipientDomains }) => recipientDomains));
    }),
  );
});

describe("privacy", () => {
  test.for([
    ["full", {}],
    ["domains", { sasl_user: "@example.com", reason: "554 5.7.1 <@elsewhere.example>: Relay access denied" }],
    [
      "none",
      {
        message_id: null,
        sender_domain: null,
        recipient_domains: null,
        sasl_user: null,
        reason: "554 5.7.1 <…>: Relay access denied",
      },
    ],
  ] as const)("%s keeps as much of an attempt, whose connector is found all the same", ([privacy, changes]) => {
    const rows = open({ privacy });
    rows.attempt(loggedAttempt());
    const complete = { ...COMPLETE, outcome: "rejected", reason: "554 5.7.1 <ann@elsewhere.example>: Relay access denied" };
    expect(written(ATTEMPT_COLUMNS, rows.take().attempts)).toEqual(batchOfRows(ATTEMPT_COLUMNS, [{ ...complete, ...changes }]));
  });
});
