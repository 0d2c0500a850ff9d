import { expect, test } from "vitest";
import type { FactRow } from "../store/batch-of-rows.ts";
import { commitOf, delivery } from "../store/duckdb/facts.testing.ts";
import { storeForEachTest } from "../store/duckdb/store-for-each-test.testing.ts";
import { askTlsFailures } from "./tls-failures.ts";

const store = storeForEachTest();
const DAY = { from: Date.UTC(2026, 10, 19), to: Date.UTC(2026, 10, 20) };

const attempt = (changes: FactRow) => ({ ...delivery({ direction: "outbound", tls: "unknown", certainty: "unknown" }), ...changes });
const failed = (peer: FactRow, reason: string) => attempt({ outcome: "tls-failed", reason, ...peer });

test("failed handshakes and refusals because of TLS are counted apart; other attempts are not counted", async () => {
  await store().commit(
    commitOf({
      attempts: [
        failed({ peer_domain: "contoso.example" }, "handshake failure"),
        attempt({ outcome: "deferred", reason: "Cannot start TLS: handshake failure" }),
        attempt({ outcome: "bounced", reason: "TLS is required, but was not offered by host mx.example.net[192.0.2.25]" }),
        attempt({ outcome: "deferred", reason: "Greylisted" }),
        attempt({ direction: "inbound", outcome: "rejected", reason: "530 5.7.0 Must issue a STARTTLS command first" }),
        attempt({ direction: "inbound", outcome: "tls-failed", reason: "no shared cipher", observed_at: DAY.to }),
      ],
    }),
  );
  expect((await askTlsFailures(store(), DAY, 3)).directions).toEqual([
    { direction: "inbound", handshakes: 0, refused: 1 },
    { direction: "outbound", handshakes: 1, refused: 2 },
    { direction: "submission", handshakes: 0, refused: 0 },
  ]);
});

test("the peers with most failed handshakes are named with the words that are most frequent", async () => {
  const contoso = { peer_domain: "contoso.example", peer_address: "192.0.2.1" };
  await store().commit(
    commitOf({
      attempts: [
        failed(contoso, "lost connection"),
        failed(contoso, "handshake failure"),
        failed(contoso, "handshake failure"),
        failed({ peer_address: "192.0.2.9", direction: "inbound" }, "wrong version number"),
        failed({ peer_address: "192.0.2.9", direction: "inbound" }, "wrong version number"),
        failed({ peer_domain: "fabrikam.example" }, "lost connection"),
        failed({}, "lost connection"),
      ],
    }),
  );
  expect((await askTlsFailures(store(), DAY, 2)).peers).toEqual([
    { direction: "outbound", peer: "contoso.example", handshakes: 3, reason: "handshake failure" },
    { direction: "inbound", peer: "192.0.2.9", handshakes: 2, reason: "wrong version number" },
  ]);
});
