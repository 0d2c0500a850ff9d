import { exchangeFormat } from "./exchange/exchange-reader.ts";
import { eximFormat } from "./exim/exim-reader.ts";
import { googleWorkspaceFormat } from "./google-workspace/google-workspace-reader.ts";
import { harakaFormat } from "./haraka/haraka-reader.ts";
import { kumoMtaFormat } from "./kumomta/kumomta-reader.ts";
import { microsoft365Format } from "./microsoft365/microsoft365-reader.ts";
import { ndjsonFormat } from "./ndjson/ndjson-reader.ts";
import { openSmtpdFormat } from "./opensmtpd/opensmtpd-reader.ts";
import { postfixFormat } from "./postfix/postfix-reader.ts";
import type { ReaderFormat } from "./reader.ts";
import { receivedFormat } from "./received/received-reader.ts";
import { sendmailFormat } from "./sendmail/sendmail-reader.ts";
import { stalwartFormat } from "./stalwart/stalwart-reader.ts";
import { unwrapLine } from "./syslog/unwrap-line.ts";

/** Every log format that can be read. */
export const READER_FORMATS: readonly ReaderFormat[] = [
  postfixFormat,
  eximFormat,
  sendmailFormat,
  openSmtpdFormat,
  exchangeFormat,
  microsoft365Format,
  ndjsonFormat,
  kumoMtaFormat,
  googleWorkspaceFormat,
  harakaFormat,
  stalwartFormat,
  receivedFormat,
];

/** The format of that name; `undefined` when there is none. */
export function findFormat(name: string): ReaderFormat | undefined {
  return READER_FORMATS.find((format) => format.name === name);
}

/** A format that was recognized, and why. */
export interface Recognition {
  readonly format: ReaderFormat;
  /** How many of the lines are of it for certain; `null` when their beginning told. */
  readonly matching: number | null;
  readonly lines: number;
}

/** The format that most of these lines are of; `undefined` when they are of none. */
export function recognizeFormat(lines: readonly string[]): Recognition | undefined {
  const certain = READER_FORMATS.find((format) => format.recognizeBeginning?.(lines) ?? false);
  if (certain !== undefined) return { format: certain, matching: null, lines: lines.length };
  const plain = lines.map((line) => unwrapLine(line) ?? line);
  let best: Recognition | undefined;
  for (const format of READER_FORMATS) {
    const matching = plain.filter((line) => format.recognize(line)).length;
    if (matching > (best?.matching ?? 0)) best = { format, matching, lines: lines.length };
  }
  return best;
}
