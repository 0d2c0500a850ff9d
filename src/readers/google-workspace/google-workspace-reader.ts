import type { AttemptOutcome } from "../../model/delivery.ts";
import { mailDomainOf } from "../facts/mail-domain.ts";
import { addRecipient, applyPlaintext, emitAttempt, type PendingFact, startFact } from "../facts/pending-fact.ts";
import { applyVersion } from "../json/apply-version.ts";
import { countOf, parseJsonRecord, recordOf, textOf } from "../json/json-record.ts";
import { openRecordReader, type RecordContext, type RecordFormat, type RecordLine } from "../json/record-reader.ts";
import type { LineUse, ReaderFormat } from "../reader.ts";
import { type GmailRow, parseRow, timeOf } from "./parse.ts";
import { recognizeGoogleWorkspace } from "./recognize.ts";

const GOOGLE_WORKSPACE: RecordFormat = { name: "google-workspace", timeOf, readRecord };

/** The Gmail log of Google Workspace, exported from BigQuery as JSON, one row a line. */
export const googleWorkspaceFormat: ReaderFormat = {
  name: GOOGLE_WORKSPACE.name,
  recognize: recognizeGoogleWorkspace,
  timeOf: (line) => timeOf(parseJsonRecord(line) ?? {}),
  open: (options, sink, snapshot) => openRecordReader(GOOGLE_WORKSPACE, options, sink, snapshot),
};

/** What a row is about: a message has one for each step. */
const RECEIVED = 1;
const SENT = 10;

const MOST_DESTINATIONS = 1000;

function readRecord(context: RecordContext, line: RecordLine): LineUse {
  const row = parseRow(line.record);
  if (row === undefined) return "unrecognized";
  const action = countOf(row.message.action_type);
  if (action !== RECEIVED && action !== SENT) return "irrelevant";
  const fact = action === SENT ? startOutbound(line, row) : startInbound(line, row);
  if (fact.peerAddress === null || context.isOwnAddress(fact.peerAddress)) return "used";
  describe(fact, line, row);
  const failure = row.event.success === false ? outcomeOf(row, action) : null;
  if (failure === null) context.sink.delivery(fact);
  else emitAttempt(context.sink, fact, failure, reasonOf(row));
  return "used";
}

function startInbound(line: RecordLine, { connection }: GmailRow): PendingFact {
  const address = textOf(connection.smtp_in_connect_ip, 64) ?? textOf(connection.client_ip, 64);
  return startFact(line, "inbound", { name: null, address: address?.toLowerCase() ?? null, port: null });
}

/** A connection that failed is named apart. */
function startOutbound(line: RecordLine, { connection }: GmailRow): PendingFact {
  const address = textOf(connection.smtp_out_connect_ip, 64) ?? textOf(connection.failed_smtp_out_connect_ip, 64);
  const name = textOf(connection.smtp_out_remote_host)?.replace(/\.$/, "").toLowerCase() ?? null;
  return startFact(line, "outbound", { name, address: address?.toLowerCase() ?? null, port: null });
}

function describe(fact: PendingFact, { position }: RecordLine, { message, connection }: GmailRow): void {
  fact.messageId = textOf(message.rfc2822_message_id, 998);
  fact.senderDomain = mailDomainOf(textOf(recordOf(message.source)?.address, 1024) ?? "");
  fact.sizeBytes = countOf(message.payload_size);
  const destinations = Array.isArray(message.destination) ? message.destination.slice(0, MOST_DESTINATIONS) : [];
  for (const destination of destinations) addRecipient(fact, textOf(recordOf(destination)?.address, 1024) ?? "");
  const state = countOf(connection.smtp_tls_state);
  if (state === 1) applyVersion(fact, textOf(connection.smtp_tls_version), textOf(connection.smtp_tls_cipher, 128), position);
  else if (state === 0) applyPlaintext(fact, "observed", position);
}

function outcomeOf({ connection }: GmailRow, action: typeof RECEIVED | typeof SENT): AttemptOutcome {
  if (connection.tls_required_but_unavailable === true) return "tls-failed";
  if (action === RECEIVED) return "rejected";
  const code = countOf(connection.smtp_reply_code) ?? 0;
  return code >= 500 ? "bounced" : "deferred";
}

function reasonOf({ message, connection }: GmailRow): string {
  const code = countOf(connection.smtp_reply_code) ?? 0;
  return [code === 0 ? null : String(code), textOf(message.description, 256)].filter((part) => part !== null).join(" ");
}
