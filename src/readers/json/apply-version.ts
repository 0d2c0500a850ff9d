import { findProtocolVersion } from "../../model/protocol-spelling.ts";
import type { PendingFact } from "../facts/pending-fact.ts";

/**
 * There was TLS, as a record says: with the version and the cipher that it names, or "version not logged".
 *
 * @param position of the record
 */
export function applyVersion(fact: PendingFact, version: string | null, cipher: string | null, position: number): void {
  fact.tls = findProtocolVersion(version ?? "") ?? "encrypted";
  fact.certainty = "observed";
  fact.cipher = cipher;
  fact.evidence.tls = position;
}
