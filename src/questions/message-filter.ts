import { ATTEMPT_OUTCOMES, type AttemptOutcome, DIRECTIONS } from "../model/delivery.ts";
import { parsePathKey } from "../model/flow-path.ts";
import { PARTIES, type Party } from "../model/party.ts";
import { CERTAINTIES, type Certainty, TLS_OUTCOMES, type TlsOutcome } from "../model/tls.ts";

/** Messages handed over, or attempts that did not. */
export const MESSAGE_KINDS = ["deliveries", "attempts"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A direction, or `flow`: inbound and outbound together, which is what "mail flow" counts. */
export const MESSAGE_DIRECTIONS = [...DIRECTIONS, "flow"] as const;
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number];

/**
 * Which messages are meant, beside the period: every clause that is given must hold.
 *
 * It stands in the page's address and in the API's under the same names, so that a link, a list and its total agree.
 */
export interface MessageFilter {
  readonly kind: MessageKind;
  readonly direction: MessageDirection | null;
  /** A way's key: `inbound:Contoso`, `from-internet`. */
  readonly path: string | null;
  /** Whose servers are at the other end, over all ways to them. */
  readonly party: Party | null;
  /** Any of these outcomes; none given: all. */
  readonly tls: readonly TlsOutcome[];
  readonly certainty: Certainty | null;
  /** The peer's registrable domain, or its address where it has none. */
  readonly peer: string | null;
  /** The peer's host name or address, whole. */
  readonly host: string | null;
  /** A sender's or recipient's domain. */
  readonly domain: string | null;
  /** As logged. */
  readonly cipher: string | null;
  /** The login name of a submission. */
  readonly user: string | null;
  readonly source: string | null;
  /** What became of an attempt. */
  readonly outcome: AttemptOutcome | null;
  /** `tls`: attempts that TLS is to blame for, by the words of their refusal (tls-reasons.ts). */
  readonly because: "tls" | null;
  /** A queue id, a Message-ID (with its @, or in angle brackets), or the beginning of a host name or peer. Ids are told by case, names not. */
  readonly search: string | null;
}

/** All deliveries. */
export const EVERY_DELIVERY: MessageFilter = {
  kind: "deliveries",
  direction: null,
  path: null,
  party: null,
  tls: [],
  certainty: null,
  peer: null,
  host: null,
  domain: null,
  cipher: null,
  user: null,
  source: null,
  outcome: null,
  because: null,
  search: null,
};

const ROLLUP_CLAUSES = new Set<keyof MessageFilter>(["kind", "direction", "path", "party", "tls", "certainty", "source"]);

/** Whether the hourly rollup groups by all clauses of a filter, so that its messages are counted without looking at them. */
export function isCountedByRollup(filter: MessageFilter): boolean {
  const names = Object.keys(filter) as readonly (keyof MessageFilter)[];
  return filter.kind === "deliveries" && names.every((name) => ROLLUP_CLAUSES.has(name) || filter[name] === EVERY_DELIVERY[name]);
}

/** Clauses that hold any text. */
const TEXT_CLAUSES = ["peer", "host", "domain", "cipher", "user", "source", "search"] as const;
const LONGEST_TEXT = 256;

/** Reads a filter from an address; what cannot be read is left out. */
export function parseMessageFilter(parameters: URLSearchParams): MessageFilter {
  const textOf = (name: string) => parameters.get(name)?.slice(0, LONGEST_TEXT) || null;
  const kind = memberOf(MESSAGE_KINDS, parameters.get("kind")) ?? "deliveries";
  const path = textOf("path");
  const named = new Set((parameters.get("tls") ?? "").split(","));
  return {
    ...EVERY_DELIVERY,
    ...Object.fromEntries(TEXT_CLAUSES.map((name) => [name, textOf(name)])),
    kind,
    direction: memberOf(MESSAGE_DIRECTIONS, parameters.get("direction")),
    path: path !== null && parsePathKey(path) !== undefined ? path : null,
    party: memberOf(PARTIES, parameters.get("party")),
    tls: TLS_OUTCOMES.filter((outcome) => named.has(outcome)),
    certainty: memberOf(CERTAINTIES, parameters.get("certainty")),
    outcome: kind === "attempts" ? memberOf(ATTEMPT_OUTCOMES, parameters.get("outcome")) : null,
    because: kind === "attempts" && parameters.get("because") === "tls" ? "tls" : null,
  };
}

/** Writes a filter into an address, the shortest that means it. */
export function setMessageFilter(parameters: URLSearchParams, filter: MessageFilter): void {
  if (filter.kind !== "deliveries") parameters.set("kind", filter.kind);
  if (filter.tls.length > 0) parameters.set("tls", filter.tls.join(","));
  for (const name of ["direction", "path", "party", "certainty", "outcome", "because", ...TEXT_CLAUSES] as const) {
    const value = filter[name];
    if (value !== null && value !== "") parameters.set(name, value);
  }
}

function memberOf<Member extends string>(members: readonly Member[], text: string | null): Member | null {
  return members.find((member) => member === text) ?? null;
}
