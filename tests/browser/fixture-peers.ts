import type { Questions } from "../../src/api/questions.ts";
import { addDays } from "../../src/model/day.ts";
import { askPeer } from "../../src/questions/peers/ask-peer.ts";
import { askPeers } from "../../src/questions/peers/ask-peers.ts";
import type { FactRow } from "../../src/store/batch-of-rows.ts";
import { commitOf, delivery } from "../../src/store/duckdb/facts.testing.ts";
import { openDuckDbStore } from "../../src/store/duckdb/open-duckdb-store.ts";
import type { Store } from "../../src/store/store.ts";
import { HOSTILE_NAME, OLDEST_DAY } from "./fixture-mail.ts";

/** A peer whose name would do harm if it were drawn as it stands. */
export const HOSTILE_PEER = `${HOSTILE_NAME}.example`;

const OLD_CIPHER = { cipher: "ECDHE-RSA-AES256-SHA", cipher_suite: "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA" };
const NEW_CIPHER = { cipher: "TLS_AES_256_GCM_SHA384", cipher_suite: "TLS_AES_256_GCM_SHA384", key_exchange: "X25519" };

/** Answers about peers from a store in memory that holds thirty days of a few of them, opened when it is first asked. */
export function fixturePeers(isHostile: boolean): Pick<Questions, "peer" | "peers"> {
  let opened: Promise<Store> | undefined;
  const store = () => {
    opened ??= openPeersStore(isHostile ? HOSTILE_PEER : "contoso.example");
    return opened;
  };
  return {
    peer: async (question) => askPeer(await store(), question),
    peers: async (question) => askPeers(await store(), question),
  };
}

async function openPeersStore(name: string): Promise<Store> {
  const store = await openDuckDbStore({ directory: null, timeZone: "Europe/Amsterdam", mode: "create" });
  const days = Array.from({ length: 30 }, (_, index) => addDays(OLDEST_DAY, index));
  await store.commit(
    commitOf({
      deliveries: days.flatMap((day, index) => mailOfDay(name, day, index)),
      attempts: [
        { ...fact(name, "2026-11-18"), direction: "outbound", outcome: "tls-failed", reason: `SSL_connect error to ${name}` },
        { ...fact(name, "2026-11-18"), direction: "inbound", outcome: "tls-failed", reason: "SSL_accept error" },
      ],
    }),
  );
  return store;
}

/** TLS 1.3 for a fortnight, then TLS 1.0 from one of two hosts; no TLS to the other on every fifth day. */
function mailOfDay(name: string, day: string, index: number): readonly FactRow[] {
  const inbound = index < 14 ? { tls: "TLSv1.3", ...NEW_CIPHER } : { tls: "TLSv1.0", ...OLD_CIPHER };
  const outbound = index % 5 === 0 ? { tls: "none", certainty: "inferred" } : { tls: "TLSv1.2", peer_trust: "untrusted", ...OLD_CIPHER };
  return [
    { ...fact(name, day), ...inbound, queue_id: `4dKz${index}`, certificate_name: name },
    { ...fact(name, day), ...outbound, direction: "outbound", peer_host: `mx.${name}`, peer_address: "198.51.100.9" },
    { ...fact("fabrikam.example", day), tls: index % 9 === 0 ? "unknown" : "TLSv1.3", certainty: index % 9 === 0 ? "unknown" : "observed" },
    { ...fact("2001:db8::7", day), peer_domain: null, peer_host: null, peer_address: "2001:db8::7", tls: "TLSv1.2" },
    ...(index === 29 ? [{ ...fact(name, day), peer_domain: null, peer_host: null, peer_address: null, tls: "none" }] : []),
  ];
}

function fact(name: string, day: string): FactRow {
  return delivery({
    observed_at: Date.parse(`${day}T11:00:00Z`),
    peer_domain: name,
    peer_host: `mail-b.${name}`,
    peer_address: "198.51.100.7",
    peer_trust: "anonymous",
  });
}
