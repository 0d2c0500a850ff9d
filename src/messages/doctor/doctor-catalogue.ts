import type { Finding, FindingKind } from "../../doctor/finding.ts";
import type { Formats } from "../formats.ts";

/** How values are written in one language and one time zone. */
export interface Written {
  readonly format: Formats;
  /** A moment in the report's zone: `19 Nov, 17:42`. */
  readonly moment: (instant: number) => string;
  /** Text from outside, made visible. */
  readonly visible: (text: string) => string;
}

/** A finding in words. */
export interface FindingWords {
  /** One sentence without its full stop. */
  readonly title: string;
  /** What it means and what to do, in whole sentences; the lines to change stand below it. */
  readonly body: string;
}

type Words<Kind extends FindingKind> = (finding: Extract<Finding, { readonly kind: Kind }>, written: Written) => FindingWords;

/** What a language says of a mail server's logging. */
export interface DoctorCatalogue {
  readonly title: string;
  /** The line below a log's name. */
  readonly extent: (written: Written, lines: number, messages: number, first: number | null, last: number | null) => string;
  readonly nothing: string;
  /** Before lines of a file: `Put this into /etc/postfix/main.cf:` */
  readonly putInto: (file: string) => string;
  readonly thenRun: string;
  readonly run: string;
  readonly conclusion: (format: Formats, actions: number) => string;
  readonly findings: { readonly [Kind in FindingKind]: Words<Kind> };
}
