import type { Insight, InsightKind } from "../../../insights/insight.ts";
import type { Formats } from "../../formats.ts";

/** The numbers of a finding as they are written in one language. */
export interface Figures {
  readonly format: Formats;
  /** `268` */
  readonly messages: string;
  /** `680` */
  readonly known: string;
  /** `39.4%` */
  readonly share: string;
  /** What is left of the base: messages that were handed over in spite of failed handshakes. */
  readonly rest: number;
  /** How many of those went without TLS. */
  readonly withoutTls: number;
  /** Length of the window. */
  readonly days: number;
  /** Share in the window before; `null` where there is none. */
  readonly before: string | null;
  /** The version that was used before: `TLS 1.3`. */
  readonly formerVersion: string;
  /** Thresholds: `1%` and a count. */
  readonly fromShare: string;
  readonly fromMessages: number;
}

/** How one kind of finding is told. */
export interface FindingTexts {
  /** Names no connector and no peer: those come from outside and stand apart. */
  readonly title: (insight: Insight) => string;
  /** One sentence with the numbers. */
  readonly told: (insight: Insight, figures: Figures) => string;
  /** One sentence: what to do. */
  readonly advice: (insight: Insight) => string;
  /** When it is shown; without, the share and the count of messages in the window. */
  readonly rule?: (figures: Figures) => string;
}

/** What a language says of findings. */
export interface FindingCatalogue {
  readonly kinds: Readonly<Record<InsightKind, FindingTexts>>;
  /** Who is meant where no connector, peer or log is. */
  readonly smtpAuthClients: string;
  /** The rule of most findings. */
  readonly rule: (figures: Figures) => string;
}
