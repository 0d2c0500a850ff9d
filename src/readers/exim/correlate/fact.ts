import type { Direction } from "../../../model/delivery.ts";
import { type PendingFact, startFact } from "../../facts/pending-fact.ts";
import type { EximFields } from "../parse/fields.ts";
import { parseTlsField } from "../parse/tls-field.ts";
import type { LogLine } from "./context.ts";

/** A fact about one transaction with the host of a line; nothing is known of its TLS yet. */
export function factOfLine(line: LogLine, direction: Direction, { host, values }: EximFields): PendingFact {
  const fact = startFact(line, direction, host);
  fact.queueId = line.id;
  fact.certificateName = certificateNameOf(values.get("DN"));
  return fact;
}

/**
 * Takes over what `X=` says.
 *
 * @returns `false` when the line has none, or one that cannot be read in full
 */
export function applyTls(fact: PendingFact, { host, values }: EximFields, position: number): boolean {
  const field = values.get("X");
  const tls = field === undefined ? undefined : parseTlsField(field);
  if (tls === undefined) return false;
  fact.tls = tls.outcome;
  fact.certainty = "observed";
  fact.cipher = tls.cipher;
  fact.cipherBits = tls.bits;
  fact.keyExchange = tls.keyExchange;
  fact.sessionReused = tls.isReused ? true : null;
  fact.peerTrust = trustOf(values.get("CV"), fact.direction, host?.isContinued === true);
  fact.evidence.tls = position;
  return true;
}

/** Forgets what `X=` said. */
export function clearTls(fact: PendingFact): void {
  fact.cipher = null;
  fact.cipherBits = null;
  fact.keyExchange = null;
  fact.sessionReused = null;
  fact.certificateName = null;
}

/**
 * What `CV=` says of the peer's certificate. Of a client, `no` mostly means that it showed none; of a connection that
 * has carried a message before, nothing (Exim forgets it until 4.98).
 */
function trustOf(value: string | undefined, direction: Direction, isContinued: boolean): PendingFact["peerTrust"] {
  if (value === "dane") return "verified";
  if (value === "yes") return "trusted";
  return value === "no" && direction === "outbound" && !isContinued ? "untrusted" : null;
}

/** `"CN=mx.example.net,O=..."` or OpenSSL's `"/C=NL/CN=mx.example.net"`. */
function certificateNameOf(dn: string | undefined): string | null {
  return /(?:^"|[,/])CN=([^,/"\\]{1,255})/.exec(dn ?? "")?.[1] ?? null;
}
