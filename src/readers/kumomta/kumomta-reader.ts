import type { AttemptOutcome } from "../../model/delivery.ts";
import { emitAttempt, type PendingFact } from "../facts/pending-fact.ts";
import { type PlaintextProof, proveTlsLogging, settlePlaintext } from "../facts/plaintext-proof.ts";
import { applyVersion } from "../json/apply-version.ts";
import { type JsonRecord, parseJsonRecord, recordOf, textOf, textsOf } from "../json/json-record.ts";
import { openRecordReader, type RecordContext, type RecordFormat, type RecordLine } from "../json/record-reader.ts";
import type { FactSink, LineUse, ReaderFormat } from "../reader.ts";
import { peerOf, responseOf, startRecordFact, timeOf } from "./parse.ts";
import { recognizeKumoMta } from "./recognize.ts";

const KUMOMTA: RecordFormat = { name: "kumomta", timeOf, readRecord };

/** KumoMTA's log records, as its segment files and its `tailer` have them. */
export const kumoMtaFormat: ReaderFormat = {
  name: KUMOMTA.name,
  recognize: recognizeKumoMta,
  timeOf: (line) => timeOf(parseJsonRecord(line) ?? {}),
  open: (options, sink, snapshot) => openRecordReader(KUMOMTA, options, sink, snapshot),
};

/** Protocols by which a message comes from another host or goes to one; mail also comes by HTTP and goes into files. */
const MAIL_PROTOCOL = /^(?:E?SMTP|LMTP)[SA]{0,2}$/i;

function readRecord(context: RecordContext, line: RecordLine): LineUse {
  switch (line.record.type) {
    case "Reception":
      return readReception(context, line);
    case "Delivery":
      return readDelivery(context, line);
    case "Bounce":
      return readFailure(context, line, "bounced");
    case "TransientFailure":
      return readFailure(context, line, "deferred");
    case "Rejection":
      return readRejection(context, line);
    default:
      return typeof line.record.type === "string" ? "irrelevant" : "unrecognized";
  }
}

function readReception(context: RecordContext, line: RecordLine): LineUse {
  const { record } = line;
  const peer = peerOf(record, false);
  if (peer?.address == null || !isMail(record.reception_protocol) || context.isOwnAddress(peer.address)) return "used";
  const user = textOf(recordOf(record.meta)?.authn_id);
  const fact = startRecordFact(line, user === null ? "inbound" : "submission", peer);
  fact.saslUser = user;
  handOver(context.proofs.inbound, context.sink, fact, line);
  return "used";
}

function readDelivery(context: RecordContext, line: RecordLine): LineUse {
  const { record } = line;
  const peer = peerOf(record, true);
  if (peer?.address == null || !isMail(record.delivery_protocol) || context.isOwnAddress(peer.address)) return "used";
  handOver(context.proofs.outbound, context.sink, startRecordFact(line, "outbound", peer), line);
  return "used";
}

/** Old versions do not name the protocol. */
function isMail(protocol: unknown): boolean {
  return protocol === undefined || protocol === null || MAIL_PROTOCOL.test(textOf(protocol) ?? "");
}

/** A record without `tls_*` is of a message in plaintext, by a version that writes them for this side. */
function handOver(proof: PlaintextProof, sink: FactSink, fact: PendingFact, line: RecordLine): void {
  if (!applyTls(fact, line)) {
    settlePlaintext(proof, sink, fact);
    return;
  }
  proveTlsLogging(proof, sink);
  sink.delivery(fact);
}

/** @returns `false` when the record names no TLS */
function applyTls(fact: PendingFact, { record, position }: RecordLine): boolean {
  const version = textOf(record.tls_protocol_version);
  const cipher = textOf(record.tls_cipher, 128);
  if (version === null && cipher === null) return false;
  applyVersion(fact, version, cipher, position);
  fact.certificateName = commonNameOf(textsOf(record.tls_peer_subject_name, 16));
  return true;
}

/** The parts of the subject, one by one: `["C=NL", "CN=mx.example.net"]`. */
function commonNameOf(parts: readonly string[]): string | null {
  return parts.find((part) => /^CN=./i.test(part))?.slice(3) ?? null;
}

/** Without a peer the message failed before there was a connection. */
function readFailure(context: RecordContext, line: RecordLine, outcome: AttemptOutcome): LineUse {
  const peer = peerOf(line.record, true);
  if (peer?.address == null || context.isOwnAddress(peer.address)) return "irrelevant";
  const fact = startRecordFact(line, "outbound", peer);
  applyTls(fact, line);
  const reason = responseOf(line.record);
  emitAttempt(context.sink, fact, isTlsFailure(reason, line.record) ? "tls-failed" : outcome, reason);
  return "used";
}

/** The program's own words begin so; the peer's may name TLS for any reason. */
function isTlsFailure(reason: string, record: JsonRecord): boolean {
  return /^\d{0,3} ?KumoMTA internal: .{0,200}\b(?:STARTTLS|TLS)\b/.test(reason) && textOf(record.tls_cipher) === null;
}

function readRejection(context: RecordContext, line: RecordLine): LineUse {
  const peer = peerOf(line.record, false);
  if (peer?.address == null || context.isOwnAddress(peer.address)) return "irrelevant";
  const fact = startRecordFact(line, "inbound", peer);
  applyTls(fact, line);
  emitAttempt(context.sink, fact, "rejected", responseOf(line.record));
  return "used";
}
