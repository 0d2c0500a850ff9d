import { DIRECTIONS } from "../../model/delivery.ts";
import { type TlsCounts, totalOf } from "../../model/tls.ts";
import type { PeerDay, PeerFallback, PeerHost } from "./peer-details.ts";

/**
 * Directions in which the period has messages without TLS although the peer used TLS in the same direction.
 *
 * Several hosts may stand behind a peer, and those that never use TLS do not fall back: messages of hosts that did both in the
 * period are counted apart.
 *
 * @param days of the period and as far back as TLS is looked for
 * @param from the first day of the period
 * @param hosts of the period
 */
export function findFallbacks(days: readonly PeerDay[], from: string, hosts: readonly PeerHost[]): readonly PeerFallback[] {
  return DIRECTIONS.flatMap((direction) => {
    const own = days.filter((day) => day.direction === direction);
    const plain = own.filter(({ date, byTls }) => date >= from && byTls.none > 0);
    const withTls = own.reduce((sum, { byTls }) => sum + protectedOf(byTls), 0);
    if (plain.length === 0 || withTls === 0) return [];
    const both = hosts.filter((host) => host.direction === direction && host.byTls.none > 0 && protectedOf(host.byTls) > 0);
    return [
      {
        direction,
        withoutTls: plain.reduce((sum, { byTls }) => sum + byTls.none, 0),
        ofHostsWithTls: both.reduce((sum, { byTls }) => sum + byTls.none, 0),
        days: plain.length,
        withTls,
      },
    ];
  });
}

function protectedOf(counts: TlsCounts): number {
  return totalOf(counts) - counts.none - counts.unknown;
}
