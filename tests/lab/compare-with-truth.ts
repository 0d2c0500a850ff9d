import type { Direction } from "../../src/model/delivery.ts";
import type { TlsOutcome } from "../../src/model/tls.ts";
import type { TruthRecord } from "./truth-record.ts";

/** What is held against the truth: these keys of `export deliveries --format ndjson`. */
export interface ExportedDelivery {
  readonly direction: Direction;
  readonly queueId: string | null;
  readonly peerAddress: string | null;
  readonly tls: TlsOutcome;
  readonly cipher: string | null;
  readonly recipients: number | null;
}

export interface CompareOptions {
  /** Base name of the log that was read: the truth about other logs is left out. */
  readonly log: string;
  /**
   * `false` for a server that logs no TLS at all (log level 0): what was encrypted may then be `encrypted` or `unknown`,
   * what was plaintext `none` or `unknown`, and no cipher can be known. Default: `true`.
   */
  readonly versionsLogged?: boolean;
  /** The log does not name every cipher so that its suite can be told: then it may be null, never another. Default: `false`. */
  readonly cipherMayBeMissing?: boolean;
  /** Whether the log can tell the recipients of an outbound transaction. Default: of all. */
  readonly tellsRecipients?: (record: TruthRecord) => boolean;
}

/** One disagreement: `missing` is in the truth alone, `extra` in the export alone, `differs` in both but not the same. */
export interface Difference {
  readonly kind: "missing" | "extra" | "differs";
  readonly text: string;
}

/** What the truth says about one delivery, in the export's words. */
interface Expected {
  readonly direction: Direction;
  readonly queueId: string | null;
  readonly peerAddress: string | null;
  readonly tls: TlsOutcome;
  readonly cipher: string | null;
  /** `null` where the recipients are not compared: a server counts inbound ones after alias expansion. */
  readonly recipients: number | null;
}

/**
 * Holds every delivery against the truth, as multisets: nothing missing, nothing extra, and each with the direction,
 * queue id, peer address, TLS version and cipher that the peer saw; outbound with its recipients too.
 *
 * Of a client for which a front end spoke in plaintext, the log cannot tell: only `unknown` is right.
 *
 * A message whose queue id the peer never learnt (a bounce) is known by everything else.
 *
 * Left out of the truth: transactions that were not accepted, hand-overs to the server's own content filter, local pickup.
 *
 * @returns nothing when they agree
 */
export function compareWithTruth(
  truth: readonly TruthRecord[],
  exported: readonly ExportedDelivery[],
  options: CompareOptions,
): readonly Difference[] {
  const rules = { versionsLogged: options.versionsLogged ?? true, cipherMayBeMissing: options.cipherMayBeMissing ?? false };
  const { tellsRecipients = () => true } = options;
  const expected = truth
    .filter((record) => record.log === options.log && isDelivery(record))
    .map((record) => toExpected(record, tellsRecipients(record)));
  const missing = new Set(expected);
  const extra = new Set(exported.map((delivery) => ({ ...delivery })).sort(unknownLast));
  pairUp(missing, extra, matchKey, (left, right) => disagreements(left, right, rules).length === 0);
  pairUp(withoutId(missing), extra, peerKey, (left, right) => disagreements(left, right, rules).length === 0).forEach(([left]) => {
    missing.delete(left);
  });
  const differing = pairUp(missing, extra, (delivery) => String(delivery.queueId), shareIdentity);
  return [
    ...differing.map(([left, right]) => ({ kind: "differs" as const, text: describeDisagreement(left, right, rules) })),
    ...[...missing].map((left) => ({ kind: "missing" as const, text: `missing: ${describe(left)}` })),
    ...[...extra].map((right) => ({ kind: "extra" as const, text: `extra: ${describe(right)}` })),
  ];
}

function isDelivery(record: TruthRecord): boolean {
  return record.outcome === "accepted" && record.direction !== "local_pickup" && record.server !== "filter";
}

function toExpected(record: TruthRecord, tellsRecipients: boolean): Expected {
  const outbound = record.direction === "outbound";
  return {
    direction: outbound ? "outbound" : toAccepted(record),
    queueId: record.queue_id,
    peerAddress: (outbound ? record.server_ip : record.client_ip) ?? null,
    tls: toOutcome(record.tls_version),
    cipher: record.cipher,
    recipients: outbound && tellsRecipients ? (record.recipients ?? []).length : null,
  };
}

function toAccepted(record: TruthRecord): Direction {
  return (record.sasl_user ?? null) === null ? "inbound" : "submission";
}

const OUTCOMES: Readonly<Record<string, TlsOutcome>> = {
  SSLv3: "SSLv3",
  TLSv1: "TLSv1.0",
  "TLSv1.1": "TLSv1.1",
  "TLSv1.2": "TLSv1.2",
  "TLSv1.3": "TLSv1.3",
};

function toOutcome(version: string | null): TlsOutcome {
  if (version === null) return "none";
  const outcome = OUTCOMES[version];
  if (outcome === undefined) throw new Error(`The truth names a TLS version that is none: ${version}`);
  return outcome;
}

/** Takes out of both sets, one against one, what belongs together. */
function pairUp(
  missing: Set<Expected>,
  extra: Set<ExportedDelivery>,
  keyOf: (delivery: Expected | ExportedDelivery) => string,
  belongTogether: (left: Expected, right: ExportedDelivery) => boolean,
): readonly (readonly [Expected, ExportedDelivery])[] {
  const byKey = groupBy(extra, keyOf);
  const pairs: (readonly [Expected, ExportedDelivery])[] = [];
  for (const left of missing) {
    const right = byKey.get(keyOf(left))?.find((candidate) => extra.has(candidate) && belongTogether(left, candidate));
    if (right === undefined) continue;
    pairs.push([left, right]);
    missing.delete(left);
    extra.delete(right);
  }
  return pairs;
}

function groupBy(deliveries: Iterable<ExportedDelivery>, keyOf: (delivery: ExportedDelivery) => string) {
  const groups = new Map<string, ExportedDelivery[]>();
  for (const delivery of deliveries) {
    const group = groups.get(keyOf(delivery));
    if (group === undefined) groups.set(keyOf(delivery), [delivery]);
    else group.push(delivery);
  }
  return groups;
}

/** `unknown` may stand for anything that was not logged, so what says more is paired first. */
function unknownLast(left: ExportedDelivery, right: ExportedDelivery): number {
  return Number(left.tls === "unknown") - Number(right.tls === "unknown");
}

function matchKey(delivery: Expected | ExportedDelivery): string {
  return `${delivery.direction} ${delivery.queueId} ${delivery.peerAddress}`;
}

function peerKey({ direction, peerAddress }: Expected | ExportedDelivery): string {
  return `${direction} ${peerAddress}`;
}

function withoutId(deliveries: ReadonlySet<Expected>): Set<Expected> {
  return new Set([...deliveries].filter(({ queueId }) => queueId === null));
}

/** The same message and either the same peer or the same direction: one delivery told differently, not two. */
function shareIdentity(left: Expected, right: ExportedDelivery): boolean {
  if (left.queueId === null) return false;
  return left.peerAddress === right.peerAddress || (left.direction === right.direction && left.direction !== "outbound");
}

type Rules = Required<Pick<CompareOptions, "versionsLogged" | "cipherMayBeMissing">>;

function disagreements(left: Expected, right: ExportedDelivery, rules: Rules): readonly string[] {
  const { versionsLogged, cipherMayBeMissing } = rules;
  const found: string[] = [];
  if (left.direction !== right.direction) found.push(`direction is ${left.direction}, exported ${right.direction}`);
  if (left.peerAddress !== right.peerAddress) found.push(`peer is ${left.peerAddress}, exported ${right.peerAddress}`);
  if (!acceptableOutcomes(left.tls, versionsLogged).includes(right.tls)) found.push(`TLS is ${left.tls}, exported ${right.tls}`);
  const cipher = versionsLogged ? left.cipher : null;
  if (cipher !== right.cipher && !(cipherMayBeMissing && right.cipher === null))
    found.push(`cipher is ${cipher}, exported ${right.cipher}`);
  if (left.recipients !== null && left.recipients !== right.recipients) {
    found.push(`recipients are ${left.recipients}, exported ${right.recipients}`);
  }
  return found;
}

function acceptableOutcomes(truth: TlsOutcome, versionsLogged: boolean): readonly TlsOutcome[] {
  if (versionsLogged || truth === "unknown") return [truth];
  return truth === "none" ? ["none", "unknown"] : ["encrypted", "unknown"];
}

function describeDisagreement(left: Expected, right: ExportedDelivery, rules: Rules): string {
  return `${left.queueId} ${left.direction} ${left.peerAddress}: ${disagreements(left, right, rules).join("; ")}`;
}

function describe(delivery: Expected | ExportedDelivery): string {
  const { direction, queueId, peerAddress, tls, cipher, recipients } = delivery;
  return `${queueId} ${direction} ${peerAddress} ${tls} ${cipher} recipients=${recipients}`;
}
