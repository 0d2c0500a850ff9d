import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConnectorAssignment } from "../model/connector.ts";
import type { FactRow } from "../store/batch-of-rows.ts";
import { ATTEMPT_FACT_COLUMNS, type Column, DELIVERY_COLUMNS, DIMENSION_NAMES, DIMENSIONS, FACT_COLUMNS } from "../store/columns.ts";
import { type FactBatch, fitsColumn, valueAt } from "../store/fact-batch.ts";
import { createFactRows, type FactRowOptions, type FactRows } from "./fact-rows.ts";
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

type Taken = ReturnType<FactRows["take"]>;

/** Rows as a question would give them: what they refer to put in its place, and positions instead of distances. */
function rowsOf(taken: Taken, table: "deliveries" | "attempts" | "open"): readonly FactRow[] {
  const columns: readonly Column[] = table === "attempts" ? ATTEMPT_FACT_COLUMNS : FACT_COLUMNS;
  return Array.from({ length: taken[table].rows }, (_, row) => {
    const facts = readRow(columns, taken[table], row);
    const referred = DIMENSION_NAMES.map((name) => readRow(DIMENSIONS[name], taken.dimensions[name], Number(facts[name])));
    return withPositions(Object.assign({}, facts, ...referred));
  });
}

function readRow(columns: readonly Column[], batch: FactBatch, row: number): FactRow {
  expect(row).toBeLessThan(batch.rows);
  return Object.fromEntries(
    columns.map((column, index) => {
      const data = batch.columns[index];
      expect(data !== undefined && fitsColumn(data, column)).toBe(true);
      return [column.name, data === undefined ? null : valueAt(column, data, row)];
    }),
  );
}

function withPositions(row: FactRow): FactRow {
  const decided = Number(row.decided);
  const before = (distance: unknown) => (typeof distance === "number" ? decided - distance : null);
  const positions: FactRow = {
    evidence_opened: before(row.opened_before),
    evidence_tls: before(row.tls_before),
    evidence_identified: before(row.identified_before),
    evidence_message: before(row.message_before),
    evidence_decided: decided,
    evidence_closed: typeof row.closed_after === "number" ? decided + row.closed_after : null,
  };
  const { outcome, reason } = row;
  const all = { ...row, ...positions };
  const kept = Object.fromEntries(DELIVERY_COLUMNS.map(({ name }) => [name, all[name] ?? null]));
  return outcome === undefined ? kept : { ...kept, outcome, reason: reason ?? null };
}

/** A row with null for what it leaves out. */
function complete(row: FactRow): FactRow {
  return { ...Object.fromEntries(DELIVERY_COLUMNS.map(({ name }) => [name, null])), ...row };
}

describe("facts become rows", () => {
  test("with every column of a delivery", () => {
    const rows = open();
    rows.delivery(loggedDelivery());
    rows.delivery(sparseDelivery());
    const taken = rows.take([]);
    expect(rowsOf(taken, "deliveries")).toEqual([COMPLETE, complete(SPARSE)]);
    expect(taken.attempts.rows).toBe(0);
  });

  test("with every column of an attempt", () => {
    const rows = open();
    rows.attempt(loggedAttempt());
    rows.attempt(loggedAttempt({ ...sparseDelivery(), outcome: "tls-failed", reason: "handshake failure" }));
    expect(rowsOf(rows.take([]), "attempts")).toEqual([
      { ...COMPLETE, outcome: "rejected", reason: "554 5.7.1 <ann@elsewhere.example>: Relay access denied" },
      { ...complete(SPARSE), outcome: "tls-failed", reason: "handshake failure" },
    ]);
  });

  test("that are taken once", () => {
    const rows = open();
    rows.delivery(loggedDelivery());
    rows.attempt(loggedAttempt());
    rows.attempt(loggedAttempt());
    expect(rows.rows()).toBe(2);
    expect(rows.take([])).toMatchObject({ deliveries: { rows: 1 }, attempts: { rows: 2 } });
    expect(rows.rows()).toBe(0);
    expect(rows.take([])).toMatchObject({ deliveries: { rows: 0 }, attempts: { rows: 0 } });
  });

  test("beyond the room there is at first, in batches that later ones do not touch", () => {
    const rows = open();
    const make = (index: number) => (index % 3 === 0 ? sparseDelivery({ queueId: `${index}` }) : loggedDelivery({ queueId: `${index}` }));
    const expected = (index: number): FactRow => ({ ...(index % 3 === 0 ? SPARSE : COMPLETE), queue_id: `${index}` });
    const indexes = Array.from({ length: 5000 }, (_, index) => index);
    for (const index of indexes) rows.delivery(make(index));
    const taken = rows.take([]);
    for (const index of indexes) rows.delivery(make(index + 1));
    rows.take([]);
    expect(rowsOf(taken, "deliveries")).toEqual(indexes.map((index) => complete(expected(index))));
  });

  test("apart from those that are not final", () => {
    const rows = open();
    rows.delivery(loggedDelivery());
    const taken = rows.take([sparseDelivery(), loggedDelivery()]);
    expect(rowsOf(taken, "open")).toEqual([complete(SPARSE), COMPLETE]);
    expect(rowsOf(taken, "deliveries")).toEqual([COMPLETE]);
  });

  test("that refer to what they share once in every commit", () => {
    const rows = open();
    for (let commit = 0; commit < 2; commit++) {
      rows.delivery(loggedDelivery());
      rows.delivery(loggedDelivery({ peerHost: "mail-out.us.contoso.example" }));
      rows.attempt(loggedAttempt());
      const { dimensions } = rows.take([loggedDelivery({ tls: "none" })]);
      expect(DIMENSION_NAMES.map((name) => [name, dimensions[name].rows])).toEqual([
        ["origin", 1],
        ["peer", 2],
        ["handshake", 2],
        ["sender", 1],
        ["recipient_list", 1],
        ["route", 1],
      ]);
    }
  });
});

test("any facts come out of a batch as they went in, whatever they share", () => {
  const text = fc.option(fc.constantFrom("a.example", "b.example", "c.example"));
  const fact = fc.record({
    host: text,
    service: text,
    queueId: text,
    peerHost: text,
    peerAddress: text,
    peerPort: fc.constantFrom(null, 25, 587),
    certificateName: text,
    senderDomain: text,
    saslUser: text,
    recipientDomains: fc.option(fc.array(fc.constantFrom("a.example", "b.example", "c.example"), { maxLength: 3 })),
    tls: fc.constantFrom("none", "TLSv1.2", "TLSv1.3"),
    cipher: text,
    cipherBits: fc.constantFrom(null, 128, 256),
    sessionReused: fc.constantFrom(null, true, false),
  });
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 120 }), (facts) => {
      const rows = open();
      for (const changes of facts) rows.delivery(sparseDelivery(changes));
      const found = rowsOf(rows.take([]), "deliveries");
      expect(found).toMatchObject(
        facts.map((each) => ({
          host: each.host,
          service: each.service,
          queue_id: each.queueId,
          peer_host: each.peerHost,
          peer_address: each.peerAddress,
          peer_port: each.peerPort,
          certificate_name: each.certificateName,
          sender_domain: each.senderDomain,
          sasl_user: each.saslUser,
          recipient_domains: each.recipientDomains,
          tls: each.tls,
          cipher: each.cipher,
          cipher_bits: each.cipherBits,
          session_reused: each.sessionReused,
        })),
      );
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
    const all = { ...COMPLETE, outcome: "rejected", reason: "554 5.7.1 <ann@elsewhere.example>: Relay access denied" };
    expect(rowsOf(rows.take([]), "attempts")).toEqual([{ ...all, ...changes }]);
  });
});
