import { EXCHANGE_CORPUS } from "./exchange-corpus.ts";
import { EXIM_CORPUS } from "./exim-corpus.ts";
import { GOOGLE_WORKSPACE_CORPUS } from "./google-workspace-corpus.ts";
import { HARAKA_CORPUS } from "./haraka-corpus.ts";
import { KUMOMTA_CORPUS } from "./kumomta-corpus.ts";
import { MICROSOFT365_CORPUS } from "./microsoft365-corpus.ts";
import { NDJSON_CORPUS } from "./ndjson-corpus.ts";
import { OPENSMTPD_CORPUS } from "./opensmtpd-corpus.ts";
import { POSTFIX_CORPUS } from "./postfix-corpus.ts";
import type { ReaderCorpus } from "./reader-corpus.ts";
import { RECEIVED_CORPUS } from "./received-corpus.ts";
import { SENDMAIL_CORPUS } from "./sendmail-corpus.ts";
import { STALWART_CORPUS } from "./stalwart-corpus.ts";

/** Every reader with its corpus: a new reader is held to all invariants by a line here. */
export const READER_CORPORA: readonly ReaderCorpus[] = [
  POSTFIX_CORPUS,
  EXIM_CORPUS,
  SENDMAIL_CORPUS,
  OPENSMTPD_CORPUS,
  EXCHANGE_CORPUS,
  MICROSOFT365_CORPUS,
  NDJSON_CORPUS,
  KUMOMTA_CORPUS,
  GOOGLE_WORKSPACE_CORPUS,
  HARAKA_CORPUS,
  STALWART_CORPUS,
  RECEIVED_CORPUS,
];
