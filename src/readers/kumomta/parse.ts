import { mailDomainOf } from "../facts/mail-domain.ts";
import { parsePeerAddress } from "../facts/peer-address.ts";
import { addRecipientDomain, type FactPeer, type PendingFact, startFact } from "../facts/pending-fact.ts";
import { parseIsoTime } from "../json/iso-time.ts";
import { countOf, type JsonRecord, recordOf, textOf, textsOf } from "../json/json-record.ts";
import type { RecordLine } from "../json/record-reader.ts";

const MOST_RECIPIENTS = 1000;

/** `event_time` has the fraction of the second, where the version writes it; `timestamp` is in whole seconds. */
export function timeOf(record: JsonRecord): number {
  const precise = parseIsoTime(record.event_time);
  if (!Number.isNaN(precise)) return precise;
  const seconds = countOf(record.timestamp);
  return seconds === null || seconds > MAX_SECONDS ? Number.NaN : seconds * 1000;
}

/** The end of the year 9999. */
const MAX_SECONDS = 253_402_300_799;

/**
 * The host at the other end. A client's name may be what it called itself in EHLO: only a server's is kept.
 *
 * @returns `null` where the record names none
 */
export function peerOf(record: JsonRecord, isServer: boolean): FactPeer | null {
  const peer = recordOf(record.peer_address);
  const found = parsePeerAddress(textOf(peer?.addr) ?? "");
  if (found === null) return null;
  const name = isServer ? textOf(peer?.name) : null;
  return { name: name?.replace(/\.$/, "").toLowerCase() ?? null, address: found.address, port: found.port };
}

/** What a record tells beside its TLS. */
export function startRecordFact(line: RecordLine, direction: PendingFact["direction"], peer: FactPeer | null): PendingFact {
  const { record } = line;
  const fact = startFact(line, direction, peer);
  fact.queueId = textOf(record.id, 64);
  fact.senderDomain = mailDomainOf(textOf(record.sender, 1024) ?? "");
  fact.sizeBytes = countOf(record.size);
  const recipients = textsOf(record.recipient, MOST_RECIPIENTS);
  fact.recipients = recipients.length === 0 ? null : recipients.length;
  for (const recipient of recipients) addRecipientDomain(fact, mailDomainOf(recipient));
  return fact;
}

/** `250 OK ids=...`, in one line. */
export function responseOf(record: JsonRecord): string {
  const response = recordOf(record.response);
  return [countOf(response?.code), textOf(response?.content, 256)].filter((part) => part !== null).join(" ");
}
