import type { TlsOutcome } from "../../model/tls.ts";

/** How parts of a text are set apart; without colour every one leaves its text as it is. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly outcome: (outcome: TlsOutcome, text: string) => string;
}

/** The dashboard's colours, as the nearest of the 256 that terminals agree on: warm means act, blue means good. */
const OUTCOME_COLORS: Readonly<Record<TlsOutcome, number>> = {
  none: 160,
  SSLv3: 160,
  "TLSv1.0": 173,
  "TLSv1.1": 178,
  "TLSv1.2": 74,
  "TLSv1.3": 32,
  encrypted: 74,
  unknown: 245,
};

const PLAIN: Style = {
  heading: (text) => text,
  quiet: (text) => text,
  warning: (text) => text,
  outcome: (_, text) => text,
};

/** @param color whether the text goes to a terminal that wants colours */
export function createStyle(color: boolean): Style {
  if (!color) return PLAIN;
  return {
    heading: (text) => `\u001b[1m${text}\u001b[22m`,
    quiet: (text) => `\u001b[2m${text}\u001b[22m`,
    warning: (text) => `\u001b[1;38;5;173m${text}\u001b[22;39m`,
    outcome: (outcome, text) => `\u001b[38;5;${OUTCOME_COLORS[outcome]}m${text}\u001b[39m`,
  };
}
