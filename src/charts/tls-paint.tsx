import type { ReactNode } from "react";
import { type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";

/** The colour of each outcome: a custom property of the page, so that light, dark and print each bring their own. */
const PAINTS: Readonly<Record<TlsOutcome, string>> = {
  none: "var(--tls-none)",
  SSLv3: "var(--tls-ssl3)",
  "TLSv1.0": "var(--tls-10)",
  "TLSv1.1": "var(--tls-11)",
  "TLSv1.2": "var(--tls-12)",
  "TLSv1.3": "var(--tls-13)",
  encrypted: "var(--tls-encrypted)",
  unknown: "var(--tls-unknown)",
};

/** The colour of text on a bar of that outcome, at 4.5:1 or better. */
const INKS: Readonly<Record<TlsOutcome, string>> = {
  none: "var(--on-tls-none)",
  SSLv3: "var(--on-tls-10)",
  "TLSv1.0": "var(--on-tls-10)",
  "TLSv1.1": "var(--on-tls-11)",
  "TLSv1.2": "var(--on-tls-12)",
  "TLSv1.3": "var(--on-tls-13)",
  encrypted: "var(--on-tls-encrypted)",
  unknown: "var(--on-tls-unknown)",
};

/** Outcomes that have a place of their own even at zero, weakest first; the others appear when they occur. */
const ALWAYS_SHOWN: ReadonlySet<TlsOutcome> = new Set(["none", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"]);
const SHARED_OUTCOMES: readonly TlsOutcome[] = ["none", "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3", "encrypted"];

export function inkOn(outcome: TlsOutcome): string {
  return INKS[outcome];
}

/** @param hatchId the pattern that `Hatch` defines in the same SVG; without it, no TLS is plain (too narrow to hatch) */
export function paintOf(outcome: TlsOutcome, hatchId?: string): string {
  return outcome === "none" && hatchId !== undefined ? `url(#${hatchId})` : PAINTS[outcome];
}

/** The outcomes to list, weakest first, without `unknown`, which has no share. */
export function outcomesToShow(counts: TlsCounts): readonly TlsOutcome[] {
  return SHARED_OUTCOMES.filter((outcome) => ALWAYS_SHOWN.has(outcome) || counts[outcome] > 0);
}

/** Messages whose outcome is known: the base of every share. */
export function knownOf(counts: TlsCounts): number {
  return totalOf(counts) - counts.unknown;
}

/** The part of the known messages with that outcome; 0 when none is known. */
export function shareOf(counts: TlsCounts, outcome: TlsOutcome): number {
  const known = knownOf(counts);
  return known === 0 ? 0 : counts[outcome] / known;
}

/** The part of the known messages that went without TLS or with a version below 1.2. */
export function shareBelowTls12(counts: TlsCounts): number {
  const known = knownOf(counts);
  return known === 0 ? 0 : (counts.none + counts.SSLv3 + counts["TLSv1.0"] + counts["TLSv1.1"]) / known;
}

/** Diagonal stripes for no TLS, so that it is told apart without colour. */
export function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--tls-none)" />
        <rect width="1.4" height="5" fill="var(--tls-hatch)" />
      </pattern>
    </defs>
  );
}

/** The square that stands before an outcome's name. */
export function Swatch({ outcome }: { readonly outcome: TlsOutcome }): ReactNode {
  return (
    <svg className="swatch" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <rect width="10" height="10" rx="2" fill={paintOf(outcome)} />
      {outcome === "none" && (
        <path d="M-1 4L4 -1M-1 8.500L8.500 -1M2 10L10 2M6.500 10L10 6.500" stroke="var(--tls-hatch)" strokeWidth="1.100" />
      )}
    </svg>
  );
}
