import { outcomesToShow } from "../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { findKeyExchange } from "../../../model/key-exchange.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsOutcome, totalOf } from "../../../model/tls.ts";
import type { PeerDetails, PeerHost } from "../../../questions/peers/peer-details.ts";
import type { DirectionSeries } from "./days-table.tsx";

type Rows = readonly (readonly CsvValue[])[];

/** A row for each day and direction with mail. */
export function renderDayRows(series: readonly DirectionSeries[], days: readonly string[], { text }: Messages): Rows {
  const total = series.flatMap(({ daily }) => daily).reduce(addTlsCounts, emptyTlsCounts());
  const outcomes = TLS_OUTCOMES.filter((outcome) => total[outcome] > 0);
  const rows = days.flatMap((day, index) =>
    series.map(({ direction, daily }) => ({ day, direction, counts: daily[index] ?? emptyTlsCounts() })),
  );
  return [
    [text.chart.day, text.peers.direction, ...outcomes.map((outcome) => text.tls[outcome])],
    ...rows
      .filter(({ counts }) => totalOf(counts) > 0)
      .map(({ day, direction, counts }) => [day, text.peers.directions[direction], ...outcomes.map((outcome) => counts[outcome])]),
  ];
}

export function renderHostRows(hosts: readonly PeerHost[], outcomes: readonly TlsOutcome[], { text }: Messages): Rows {
  const words = text.peer.hosts;
  return [
    [words.host, words.addresses, text.peers.direction, ...outcomes.map((outcome) => text.tls[outcome]), text.peers.columns.lastSeen],
    ...hosts.map(({ host, addresses, direction, byTls, lastSeenAt }) => [
      host,
      addresses,
      text.peers.directions[direction],
      ...outcomes.map((outcome) => byTls[outcome]),
      new Date(lastSeenAt).toISOString(),
    ]),
  ];
}

export function renderVersionRows({ seen }: PeerDetails, { text }: Messages): Rows {
  const counts = emptyTlsCounts();
  for (const { outcome, messages } of seen) counts[outcome] += messages;
  const shown = seen.filter(({ outcome }) => outcome === "unknown" || outcomesToShow(counts).includes(outcome));
  return [
    [text.peers.direction, text.peer.version, text.peers.columns.messages, text.peer.versions.first, text.peers.columns.lastSeen],
    ...shown.map(({ direction, outcome, messages, firstDay, lastSeenAt }) => [
      text.peers.directions[direction],
      text.tls[outcome],
      messages,
      firstDay,
      new Date(lastSeenAt).toISOString(),
    ]),
  ];
}

export function renderCipherRows({ ciphers }: PeerDetails, { text }: Messages): Rows {
  const words = text.peer.ciphers;
  return [
    [
      words.cipher,
      words.ianaName,
      text.peer.version,
      words.keyExchange,
      words.forwardSecrecy,
      text.peers.direction,
      text.peers.columns.messages,
    ],
    ...ciphers.map(({ cipher, cipherSuite, tls, keyExchanges, direction, messages }) => {
      const { method, hasForwardSecrecy } = findKeyExchange(cipherSuite);
      const secrecy = hasForwardSecrecy === null ? null : hasForwardSecrecy ? words.yes : words.no;
      const exchange = [...(method === null ? [] : [method]), ...keyExchanges];
      return [cipher, cipherSuite, text.tls[tls], exchange, secrecy, text.peers.directions[direction], messages];
    }),
  ];
}

export function renderAttemptRows({ attempts }: PeerDetails, { text }: Messages): Rows {
  const words = text.peer.attempts;
  return [
    [text.peer.hosts.host, text.peers.direction, words.outcome, words.reason, text.peers.columns.lastSeen, words.attempts],
    ...attempts.map(({ host, direction, outcome, reasons, lastAt, attempts: count }) => [
      host,
      text.peers.directions[direction],
      words.outcomes[outcome],
      reasons.join(" / "),
      new Date(lastAt).toISOString(),
      count,
    ]),
  ];
}

export function renderExampleRows({ examples }: PeerDetails, { text }: Messages): Rows {
  const words = text.peer.evidence;
  return [
    [words.time, words.queueId, text.peer.hosts.host, text.chart.outcome, text.peer.ciphers.cipher],
    ...examples.map(({ observedAt, queueId, host, address, tls, cipher }) => [
      new Date(observedAt).toISOString(),
      queueId,
      host ?? address,
      text.tls[tls],
      cipher,
    ]),
  ];
}
