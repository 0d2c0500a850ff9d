import type { Direction } from "../../../model/delivery.ts";
import { DEPRECATED_VERSIONS, type TlsCounts, type TlsOutcome, totalOf } from "../../../model/tls.ts";
import type { PeerDetails, PeerDowngrade, PeerFallback, PeerHost } from "../../../questions/peers/peer-details.ts";

/** Hosts that something is to be done about; `null` names are left out. */
interface HostAdvice {
  readonly direction: Direction;
  readonly hosts: readonly string[];
  readonly messages: number;
}

/** What can be done, each from numbers of the store alone. */
export type Advice =
  | ({ readonly kind: "no-tls" } & HostAdvice)
  | { readonly kind: "old-tls"; readonly versions: readonly TlsOutcome[]; readonly hosts: readonly string[]; readonly messages: number }
  | { readonly kind: "fell-back"; readonly fallback: PeerFallback }
  | { readonly kind: "downgrade"; readonly downgrade: PeerDowngrade }
  | { readonly kind: "untrusted"; readonly messages: number }
  | { readonly kind: "failed"; readonly attempts: number }
  | { readonly kind: "unknown"; readonly messages: number }
  | { readonly kind: "nothing" };

const FLOW = ["inbound", "outbound"] as const satisfies readonly Direction[];

/** What to do about a peer, the most urgent first; `nothing` when its known mail is well protected. */
export function findAdvice(peer: PeerDetails): readonly Advice[] {
  const asked: readonly Advice[] = [
    ...FLOW.flatMap((direction) => adviseNoTls(peer, direction)),
    ...peer.fallbacks
      .filter(({ direction, ofHostsWithTls }) => direction !== "submission" && ofHostsWithTls > 0)
      .map((fallback) => ({ kind: "fell-back" as const, fallback })),
    ...adviseOldTls(peer),
    ...peer.downgrades
      .filter(({ direction }) => direction !== "submission")
      .map((downgrade) => ({ kind: "downgrade" as const, downgrade })),
    ...adviseFailed(peer),
    ...adviseUntrusted(peer),
  ];
  const unknown = peer.byDirection.inbound.unknown + peer.byDirection.outbound.unknown;
  const advice: readonly Advice[] = unknown > 0 ? [...asked, { kind: "unknown", messages: unknown }] : asked;
  return advice.length === 0 ? [{ kind: "nothing" }] : advice;
}

/** Hosts that used no TLS for any message whose outcome is known. */
function adviseNoTls({ hosts }: PeerDetails, direction: Direction): readonly Advice[] {
  const plain = hosts.filter((host) => host.direction === direction && host.byTls.none > 0 && protectedOf(host.byTls) === 0);
  if (plain.length === 0) return [];
  return [{ kind: "no-tls", direction, hosts: namesOf(plain), messages: plain.reduce((sum, { byTls }) => sum + byTls.none, 0) }];
}

function adviseOldTls({ hosts }: PeerDetails): readonly Advice[] {
  const old = hosts.filter((host) => host.direction !== "submission" && oldOf(host.byTls) > 0);
  if (old.length === 0) return [];
  const versions = DEPRECATED_VERSIONS.filter((outcome) => old.some(({ byTls }) => byTls[outcome] > 0));
  return [{ kind: "old-tls", versions, hosts: namesOf(old), messages: old.reduce((sum, { byTls }) => sum + oldOf(byTls), 0) }];
}

function adviseFailed({ attempts }: PeerDetails): readonly Advice[] {
  const failed = attempts.reduce((sum, { attempts: count }) => sum + count, 0);
  return failed === 0 ? [] : [{ kind: "failed", attempts: failed }];
}

/** Only where our server looked at the certificate of theirs: clients hardly ever have one. */
function adviseUntrusted({ certificates }: PeerDetails): readonly Advice[] {
  const untrusted = certificates.filter(({ direction, trust }) => direction === "outbound" && trust === "untrusted");
  const messages = untrusted.reduce((sum, certificate) => sum + certificate.messages, 0);
  return messages === 0 ? [] : [{ kind: "untrusted", messages }];
}

function namesOf(hosts: readonly PeerHost[]): readonly string[] {
  return [...new Set(hosts.flatMap(({ host }) => host ?? []))];
}

function oldOf(counts: TlsCounts): number {
  return counts.SSLv3 + counts["TLSv1.0"] + counts["TLSv1.1"];
}

function protectedOf(counts: TlsCounts): number {
  return totalOf(counts) - counts.none - counts.unknown;
}

/** Whether the peer's mail went over the own network or own servers only: then there is nobody else to ask. */
export function isOwn({ paths }: PeerDetails): boolean {
  return paths.length > 0 && paths.every(({ path, connectorType }) => path === "own-network" || connectorType === "OnPremises");
}
