import { emptyTlsCounts, PROTOCOL_VERSIONS, TLS_OUTCOMES, type TlsCounts, totalOf } from "../../model/tls.ts";
import type { AlikeMessages } from "./ask-peer-hosts.ts";
import { groupByKey, messagesOf } from "./group-by-key.ts";
import type { PeerCertificate, PeerCipher, PeerHost } from "./peer-details.ts";
import { toCallOf } from "./to-call.ts";

/** Hosts of a peer, most messages to call about first. */
export function describeHosts(alike: readonly AlikeMessages[]): readonly PeerHost[] {
  return groupByKey(alike, ({ direction, host }) => JSON.stringify([direction, host]))
    .map(describeHost)
    .sort((left, right) => toCallOf(right.byTls) - toCallOf(left.byTls) || totalOf(right.byTls) - totalOf(left.byTls));
}

function describeHost(alike: readonly [AlikeMessages, ...AlikeMessages[]]): PeerHost {
  const [{ direction, host }] = alike;
  const byTls = countAlike(alike);
  const versions = PROTOCOL_VERSIONS.filter((version) => byTls[version] > 0);
  return {
    direction,
    host,
    addresses: [...new Set(alike.flatMap(({ address }) => (address === null ? [] : [address])))].sort(),
    byTls,
    oldest: versions[0] ?? null,
    newest: versions.at(-1) ?? null,
    firstSeenAt: Math.min(...alike.map(({ firstSeenAt }) => firstSeenAt)),
    lastSeenAt: Math.max(...alike.map(({ lastSeenAt }) => lastSeenAt)),
    ciphers: describeCiphers(alike),
    certificates: describeCertificates(alike),
  };
}

/** Ciphers of messages with TLS, the oldest versions first; without TLS there is none. */
export function describeCiphers(alike: readonly AlikeMessages[]): readonly PeerCipher[] {
  const encrypted = alike.filter(({ tls }) => tls !== "none" && tls !== "unknown");
  return groupByKey(encrypted, ({ direction, tls, cipher }) => JSON.stringify([direction, tls, cipher]))
    .map((group) => {
      const [{ direction, tls, cipher, cipherSuite }] = group;
      return { direction, tls, cipher, cipherSuite, keyExchanges: keyExchangesOf(group), messages: messagesOf(group) };
    })
    .sort((left, right) => TLS_OUTCOMES.indexOf(left.tls) - TLS_OUTCOMES.indexOf(right.tls) || right.messages - left.messages);
}

function keyExchangesOf(alike: readonly AlikeMessages[]): readonly string[] {
  const named = alike.flatMap(({ keyExchange, messages }) => (keyExchange === null ? [] : [{ keyExchange, messages }]));
  return groupByKey(named, ({ keyExchange }) => keyExchange)
    .toSorted((left, right) => messagesOf(right) - messagesOf(left))
    .map(([{ keyExchange }]) => keyExchange);
}

/** What is known of the certificates of messages with TLS. */
export function describeCertificates(alike: readonly AlikeMessages[]): readonly PeerCertificate[] {
  const encrypted = alike.filter(({ tls }) => tls !== "none" && tls !== "unknown");
  return groupByKey(encrypted, ({ direction, trust, certificateName }) => JSON.stringify([direction, trust, certificateName]))
    .map((group) => {
      const [{ direction, trust, certificateName }] = group;
      return { direction, trust, name: certificateName, messages: messagesOf(group) };
    })
    .sort((left, right) => right.messages - left.messages);
}

function countAlike(alike: readonly AlikeMessages[]): TlsCounts {
  const counts = emptyTlsCounts();
  for (const { tls, messages } of alike) counts[tls] += messages;
  return counts;
}
