import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FactRow } from "../batch-of-rows.ts";
import { ATTEMPT_COLUMNS, DELIVERY_COLUMNS } from "../columns.ts";
import type { Store } from "../store.ts";
import { commitOf } from "./facts.testing.ts";
import { openDuckDbStore } from "./open-duckdb-store.ts";

let store: Store;
beforeEach(async () => {
  store = await openDuckDbStore({ directory: null, timeZone: "UTC", mode: "create" });
});
afterEach(() => store.close());

const FULL: FactRow = {
  observed_at: 1_795_091_405_123,
  source: "/var/log/mail.log",
  host: "mx1",
  reader: "postfix",
  service: "postfix/smtpd",
  direction: "outbound",
  queue_id: "4dH2xk1Yz0z9sXJ",
  message_id: "<20261119.1@example.org>",
  peer_host: "mail.example.net",
  peer_address: "2001:db8::25",
  peer_port: 25,
  peer_domain: "example.net",
  sender_domain: "example.org",
  recipient_domains: ["example.net", "example.com"],
  recipients: 2,
  size_bytes: 9_007_199_254_740_991,
  tls: "TLSv1.2",
  certainty: "inferred",
  cipher: "ECDHE-RSA-AES256-GCM-SHA384",
  cipher_suite: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
  cipher_bits: 256,
  key_exchange: "X25519",
  peer_trust: "verified",
  session_reused: false,
  sasl_user: "anna",
  certificate_name: "*.example.net",
  path: "connector",
  connector: "Contoso",
  connector_type: "OnPremises",
  connector_reason: "smartHosts mail.example.net",
  evidence_opened: 0,
  evidence_tls: 4_294_967_296,
  evidence_identified: 4_294_967_295,
  evidence_message: 2_147_483_648,
  evidence_decided: 12_884_901_889,
  evidence_closed: -1,
  outcome: "tls-failed",
  reason: "TLS is required, but was not offered",
};

const NOTHING: FactRow = Object.fromEntries(ATTEMPT_COLUMNS.map(({ name }) => [name, null]));

describe("what is stored comes back unchanged:", () => {
  test("every column of an attempt, and null in each", async () => {
    await store.commit(commitOf({ attempts: [FULL, NOTHING, FULL] }));
    expect(await store.rows("SELECT * FROM attempts")).toEqual([FULL, NOTHING, FULL]);
  });

  test("every column of a delivery, stored and open", async () => {
    const { outcome, reason, ...full } = FULL;
    await store.commit(commitOf({ deliveries: [full], open: [full] }));
    expect(await store.rows("SELECT * FROM all_deliveries")).toEqual([full, full]);
    expect(Object.keys(full)).toEqual(DELIVERY_COLUMNS.map(({ name }) => name));
    expect([outcome, reason]).toEqual(["tls-failed", "TLS is required, but was not offered"]);
  });

  test.for([
    ["an empty text", ""],
    ["a NUL in the middle", "a\0b"],
    ["only a NUL", "\0"],
    ["quotes and a statement's end", `'; DROP TABLE deliveries; --"`],
    ["line breaks and escapes", "\r\n\t\u001b[31m\\"],
    ["an emoji", "\u{1f4ec}"],
    ["twelve characters, which stand in place", "abcdefghijkl"],
    ["thirteen characters, which do not", "abcdefghijklm"],
    ["twelve characters that take more bytes", "éééééééééééé"],
    ["8 KB", "x".repeat(8_192)],
  ] as const)("%s", async ([, text]) => {
    const row = { ...NOTHING, observed_at: 1, message_id: text, recipient_domains: [text, text] };
    await store.commit(commitOf({ attempts: [row, { ...row, message_id: null }, row] }));
    expect(await store.rows("SELECT message_id, recipient_domains FROM attempts")).toEqual([
      { message_id: text, recipient_domains: [text, text] },
      { message_id: null, recipient_domains: [text, text] },
      { message_id: text, recipient_domains: [text, text] },
    ]);
    expect(await store.rows("SELECT count(*) AS found FROM attempts WHERE message_id = $1", [text])).toEqual([{ found: 2 }]);
  });

  test("more rows than a chunk holds, with texts that repeat, differ and are missing", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      ...NOTHING,
      observed_at: index,
      queue_id: index % 3 === 0 ? null : `Q${index % 100}`,
      message_id: `<${index}@host.example>`,
      peer_host: index % 5 === 0 ? null : `mail-${index % 40}.provider.example`,
      recipient_domains: Array.from({ length: index % 4 }, (_each, item) => `domain-${item}.example`),
      session_reused: index % 3 === 0 ? null : index % 2 === 0,
    }));
    await store.commit(commitOf({ attempts: rows }));
    expect(await store.rows("SELECT * FROM attempts ORDER BY observed_at")).toEqual(rows);
  });
});

test("a batch of another shape than the table is refused, and nothing of its commit is kept", async () => {
  const commit = commitOf({ deliveries: [{ observed_at: 1 }] });
  const shape = { rows: 1, columns: commit.deliveries.columns.slice(1) };
  await expect(store.commit({ ...commit, attempts: shape })).rejects.toThrow("attempt_tail: 16 columns, not 19");
  expect(await store.rows("SELECT * FROM all_deliveries")).toEqual([]);
});

test("numbers, sums, days and lists come back in plain form", async () => {
  const sql = "SELECT sum(n) AS total, avg(n) AS mean, DATE '2026-11-19' AS day, [1, 2] AS list, $1 AS nothing FROM range(4) AS t(n)";
  expect(await store.rows(sql, [null])).toEqual([{ total: 6, mean: 1.5, day: "2026-11-19", list: [1, 2], nothing: null }]);
});
