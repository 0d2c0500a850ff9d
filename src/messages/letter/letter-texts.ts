/** Sentences of the letter to a partner. Counts and dates come as they are to be read. */
export interface LetterTexts {
  /** @param us the organization; `null` when it is not configured */
  readonly subject: (us: string | null, peer: string) => string;
  readonly greeting: string;
  readonly intro: (peer: string, range: string) => string;
  readonly inbound: (count: string) => string;
  readonly outbound: (count: string) => string;
  /** Outcomes that have no version's name. */
  readonly outcomes: { readonly none: string; readonly encrypted: string; readonly unknown: string };
  readonly hosts: string;
  readonly host: (some: string, all: string, versions: string) => string;
  readonly seen: (first: string, last: string) => string;
  readonly moreHosts: (count: string) => string;
  readonly examples: string;
  readonly toUs: string;
  readonly toYou: string;
  readonly asks: string;
  readonly askInboundTls: string;
  readonly askOutboundTls: string;
  readonly askNewTls: string;
  readonly limits: string;
  readonly why: string;
  readonly unknown: (count: string) => string;
  readonly inferred: (count: string) => string;
  readonly closing: string;
  readonly regards: string;
}
