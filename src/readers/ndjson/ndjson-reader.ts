import { emitAttempt, type PendingFact, startFact } from "../facts/pending-fact.ts";
import { parseIsoTime } from "../json/iso-time.ts";
import { countOf, type JsonRecord, parseJsonRecord, textOf, textsOf } from "../json/json-record.ts";
import { openRecordReader, type RecordContext, type RecordFormat, type RecordLine } from "../json/record-reader.ts";
import type { LineUse, ReaderFormat } from "../reader.ts";
import { hasPlainValues, parseMeaning, type RecordMeaning, TEXT_LENGTHS, type TextName } from "./parse/fact.ts";
import { recognizeNdjson } from "./recognize.ts";

const NDJSON: RecordFormat = { name: "ndjson", timeOf: (record) => parseIsoTime(record.observedAt), readRecord };

/** One delivery or attempt a line, with the keys of `export deliveries --format ndjson`: see docs/ndjson.md. */
export const ndjsonFormat: ReaderFormat = {
  name: NDJSON.name,
  recognize: recognizeNdjson,
  timeOf: (line) => parseIsoTime(parseJsonRecord(line)?.observedAt),
  open: (options, sink, snapshot) => openRecordReader(NDJSON, options, sink, snapshot),
};

/** Recipient domains kept of one transaction. */
const MAX_DOMAINS = 50;
const MAX_REASON = 256;

function readRecord({ sink, isOwnAddress }: RecordContext, line: RecordLine): LineUse {
  const { record } = line;
  const meaning = parseMeaning(record);
  if (meaning === undefined || !hasPlainValues(record)) return "unrecognized";
  const fact = factOf(line, record, meaning);
  if (fact.peerAddress !== null && isOwnAddress(fact.peerAddress)) return "used";
  if (meaning.outcome === null) sink.delivery(fact);
  else emitAttempt(sink, fact, meaning.outcome, textOf(record.reason, MAX_REASON) ?? "");
  return "used";
}

function factOf(line: RecordLine, record: JsonRecord, { direction, tls, certainty, peerTrust }: RecordMeaning): PendingFact {
  const text = (name: TextName) => textOf(record[name], TEXT_LENGTHS[name]);
  const fact = startFact(line, direction, {
    name: text("peerHost")?.toLowerCase() ?? null,
    address: text("peerAddress")?.toLowerCase() ?? null,
    port: countOf(record.peerPort),
  });
  const domains = textsOf(record.recipientDomains, MAX_DOMAINS).map((domain) => domain.toLowerCase());
  fact.host = text("host");
  fact.service = text("service");
  fact.queueId = text("queueId");
  fact.messageId = text("messageId");
  fact.senderDomain = text("senderDomain")?.toLowerCase() ?? null;
  fact.recipientDomains = domains.length === 0 ? null : [...new Set(domains)];
  fact.recipients = countOf(record.recipients);
  fact.sizeBytes = countOf(record.sizeBytes);
  fact.tls = tls;
  fact.certainty = certainty;
  fact.cipher = text("cipher");
  fact.cipherBits = countOf(record.cipherBits);
  fact.keyExchange = text("keyExchange");
  fact.peerTrust = peerTrust;
  fact.sessionReused = record.sessionReused === true ? true : record.sessionReused === false ? false : null;
  fact.saslUser = text("saslUser");
  fact.certificateName = text("certificateName");
  fact.evidence.tls = tls === "unknown" ? null : line.position;
  return fact;
}
