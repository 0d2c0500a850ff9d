import type { LoggingAdvice } from "../model/logging-advice.ts";

/** What the lines of a step are for; each has a title and a sentence in every language. */
export const POSTFIX_PURPOSES = [
  "offer-tls",
  "ask-for-tls",
  "require-tls-inbound",
  "require-tls-outbound",
  "require-version-outbound",
  "old-versions-off-inbound",
  "submission-only-tls",
  "old-versions-off-submission",
  "try-handshake",
] as const;
export type PostfixPurpose = (typeof POSTFIX_PURPOSES)[number];

/** A file and what is to stand in it. */
export interface LinesToSet {
  readonly file: string;
  readonly lines: readonly string[];
}

/** One step of what to do about a finding. */
export type AdviceStep =
  /** Write to those who run the peers' servers. */
  | { readonly kind: "tell-peers"; readonly peers: readonly string[] }
  /** Update or reconfigure servers, devices and programs of one's own. */
  | { readonly kind: "mend-own"; readonly what: "no-tls" | "old-tls" }
  /** Lines for the own mail server, if it is Postfix. */
  | {
      readonly kind: "postfix";
      readonly purpose: PostfixPurpose;
      readonly files: readonly LinesToSet[];
      readonly commands: readonly string[];
    }
  /** Settings by which the own mail server logs TLS. */
  | { readonly kind: "log-tls"; readonly settings: readonly LoggingAdvice[] }
  /** Give those who matter a connector of their own. */
  | { readonly kind: "make-connector" }
  /** Update Postseal, or report the lines. */
  | { readonly kind: "update" }
  /** Look at the messages that are counted. */
  | { readonly kind: "read-messages" };
