import { expect, test } from "vitest";
import type { FactRow } from "../../store/batch-of-rows.ts";
import { commitOf, delivery } from "../../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../../store/duckdb/store-for-each-test.testing.ts";
import { askPeer } from "./ask-peer.ts";
import type { PeerQuestion } from "./peer-details.ts";

const store = storeForEachTest();
const NOTHING = { none: 0, SSLv3: 0, "TLSv1.0": 0, "TLSv1.1": 0, "TLSv1.2": 0, "TLSv1.3": 0, encrypted: 0, unknown: 0 };
const WEEK: PeerQuestion = {
  peer: "contoso.example",
  range: { from: "2026-11-13", to: "2026-11-19" },
  period: { from: Date.parse("2026-11-12T23:00:00Z"), to: Date.parse("2026-11-19T23:00:00Z") },
};

function noonOf(day: number): number {
  return Date.UTC(2026, 10, day, 12);
}

/** A message from mx1 of Contoso at noon of a day of November. */
function mail(day: number, changes: FactRow = {}): FactRow {
  return delivery({
    peer_domain: "contoso.example",
    peer_host: "mx1.contoso.example",
    peer_address: "192.0.2.1",
    cipher: "TLS_AES_256_GCM_SHA384",
    cipher_suite: "TLS_AES_256_GCM_SHA384",
    peer_trust: "anonymous",
    observed_at: noonOf(day),
    ...changes,
  });
}

const OLD: FactRow = {
  peer_host: "mx2.contoso.example",
  peer_address: "192.0.2.2",
  tls: "TLSv1.0",
  cipher: "ECDHE-RSA-AES256-SHA",
  cipher_suite: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
  queue_id: "4dKzR70LmQz3LxN",
};
const PLAIN: FactRow = { tls: "none", cipher: null, cipher_suite: null, peer_trust: "none" };

test("a peer's messages by direction, day, way and host", async () => {
  await store().commit(
    commitOf({
      deliveries: [
        mail(1),
        mail(14),
        mail(14, { ...OLD, path: "connector", connector: "Contoso", connector_type: "Partner" }),
        mail(15, { direction: "outbound", key_exchange: "X25519", peer_trust: "untrusted", certificate_name: "mx.contoso.example" }),
        mail(16, { peer_domain: "other.example" }),
        mail(20),
      ],
      open: [mail(19, PLAIN)],
    }),
  );
  const details = await askPeer(store(), WEEK);
  expect(details.byDirection).toEqual({
    inbound: { ...NOTHING, none: 1, "TLSv1.0": 1, "TLSv1.3": 1 },
    outbound: { ...NOTHING, "TLSv1.3": 1 },
    submission: NOTHING,
  });
  expect(details.toCallByCertainty).toEqual({ observed: 2, inferred: 0, unknown: 0 });
  expect(details.chartRange).toEqual({ from: "2026-10-21", to: "2026-11-19" });
  expect(details.days.map(({ date, direction }) => [date, direction])).toEqual([
    ["2026-11-01", "inbound"],
    ["2026-11-14", "inbound"],
    ["2026-11-15", "outbound"],
    ["2026-11-19", "inbound"],
  ]);
  expect(details.paths).toEqual([
    { direction: "inbound", path: "internet", connector: null, connectorType: null, byTls: { ...NOTHING, none: 1, "TLSv1.3": 1 } },
    { direction: "inbound", path: "connector", connector: "Contoso", connectorType: "Partner", byTls: { ...NOTHING, "TLSv1.0": 1 } },
    { direction: "outbound", path: "internet", connector: null, connectorType: null, byTls: { ...NOTHING, "TLSv1.3": 1 } },
  ]);
  expect(details.hosts.map(({ ciphers, certificates, ...host }) => host)).toEqual([
    {
      direction: "inbound",
      host: "mx1.contoso.example",
      addresses: ["192.0.2.1"],
      byTls: { ...NOTHING, none: 1, "TLSv1.3": 1 },
      oldest: "TLSv1.3",
      newest: "TLSv1.3",
      firstSeenAt: noonOf(14),
      lastSeenAt: noonOf(19),
    },
    {
      direction: "inbound",
      host: "mx2.contoso.example",
      addresses: ["192.0.2.2"],
      byTls: { ...NOTHING, "TLSv1.0": 1 },
      oldest: "TLSv1.0",
      newest: "TLSv1.0",
      firstSeenAt: noonOf(14),
      lastSeenAt: noonOf(14),
    },
    {
      direction: "outbound",
      host: "mx1.contoso.example",
      addresses: ["192.0.2.1"],
      byTls: { ...NOTHING, "TLSv1.3": 1 },
      oldest: "TLSv1.3",
      newest: "TLSv1.3",
      firstSeenAt: noonOf(15),
      lastSeenAt: noonOf(15),
    },
  ]);
  expect([details.hostsFound, details.isComplete]).toEqual([3, true]);
  const aes = { tls: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", cipherSuite: "TLS_AES_256_GCM_SHA384", messages: 1 };
  expect(details.ciphers).toEqual([
    {
      direction: "inbound",
      tls: "TLSv1.0",
      cipher: "ECDHE-RSA-AES256-SHA",
      cipherSuite: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
      keyExchanges: [],
      messages: 1,
    },
    { ...aes, direction: "inbound", keyExchanges: [] },
    { ...aes, direction: "outbound", keyExchanges: ["X25519"] },
  ]);
  expect(details.certificates).toEqual([
    { direction: "inbound", trust: "anonymous", name: null, messages: 2 },
    { direction: "outbound", trust: "untrusted", name: "mx.contoso.example", messages: 1 },
  ]);
  expect(details.examples).toEqual([
    {
      observedAt: noonOf(19),
      direction: "inbound",
      server: null,
      queueId: null,
      host: "mx1.contoso.example",
      address: "192.0.2.1",
      tls: "none",
      certainty: "observed",
      cipher: null,
    },
    {
      observedAt: noonOf(14),
      direction: "inbound",
      server: null,
      queueId: "4dKzR70LmQz3LxN",
      host: "mx2.contoso.example",
      address: "192.0.2.2",
      tls: "TLSv1.0",
      certainty: "observed",
      cipher: "ECDHE-RSA-AES256-SHA",
    },
  ]);
});

test("versions are last seen over all stored days, not in the period alone", async () => {
  await store().commit(commitOf({ deliveries: [mail(-200, OLD), mail(-100, OLD), mail(14), mail(25)] }));
  expect((await askPeer(store(), WEEK)).seen).toEqual([
    { direction: "inbound", outcome: "TLSv1.0", messages: 2, firstDay: "2026-04-14", lastSeenAt: noonOf(-100) },
    { direction: "inbound", outcome: "TLSv1.3", messages: 2, firstDay: "2026-11-14", lastSeenAt: noonOf(25) },
  ]);
});

test("failed handshakes and refusals because of TLS are told by their words; other attempts are not", async () => {
  const failed = { outcome: "tls-failed", reason: "SSL_accept error", direction: "inbound" };
  await store().commit(
    commitOf({
      attempts: [
        mail(14, failed),
        mail(15, failed),
        mail(16, { ...failed, reason: "lost connection" }),
        mail(16, { outcome: "deferred", reason: "TLS is required, but was not offered by host mx1", direction: "outbound" }),
        mail(16, { outcome: "bounced", reason: "550 no such user", direction: "outbound" }),
        mail(20, failed),
      ],
    }),
  );
  expect((await askPeer(store(), WEEK)).attempts).toEqual([
    {
      direction: "inbound",
      outcome: "tls-failed",
      host: "mx1.contoso.example",
      attempts: 3,
      reasons: ["SSL_accept error", "lost connection"],
      lastAt: noonOf(16),
    },
    {
      direction: "outbound",
      outcome: "deferred",
      host: "mx1.contoso.example",
      attempts: 1,
      reasons: ["TLS is required, but was not offered by host mx1"],
      lastAt: noonOf(16),
    },
  ]);
});

test("a message without TLS of a host that used TLS before is a fallback", async () => {
  await store().commit(commitOf({ deliveries: [mail(-10), mail(14), mail(15, PLAIN), mail(16, { ...OLD, ...PLAIN })] }));
  expect((await askPeer(store(), WEEK)).fallbacks).toEqual([
    { direction: "inbound", withoutTls: 2, ofHostsWithTls: 1, days: 2, withTls: 2 },
  ]);
});

test("an address is a peer where there is no domain", async () => {
  await store().commit(commitOf({ deliveries: [mail(14, { peer_domain: null, peer_host: null, peer_address: "2001:db8::7" })] }));
  const { byDirection, hosts } = await askPeer(store(), { ...WEEK, peer: "2001:db8::7" });
  expect([byDirection.inbound["TLSv1.3"], hosts[0]?.host]).toEqual([1, "2001:db8::7"]);
});

test("of a peer that is not known there is nothing", async () => {
  await store().commit(commitOf({ deliveries: [mail(14)] }));
  const { hosts, seen, examples, byDirection } = await askPeer(store(), { ...WEEK, peer: "' OR 1=1 --" });
  expect([hosts, seen, examples, byDirection.inbound]).toEqual([[], [], [], NOTHING]);
});

test("more hosts than can be told of are counted, those to call about first", async () => {
  const hosts = Array.from({ length: 130 }, (_, index) => mail(14, { peer_host: `out${index}.contoso.example` }));
  await store().commit(commitOf({ deliveries: [...hosts, mail(14, OLD)] }));
  const details = await askPeer(store(), WEEK);
  expect([details.hosts.length, details.hostsFound, details.hosts[0]?.host]).toEqual([100, 131, "mx2.contoso.example"]);
});
