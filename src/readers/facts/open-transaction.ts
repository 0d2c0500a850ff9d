import type { FactSink } from "../reader.ts";
import { applyPlaintext, copyFact, type PendingFact } from "./pending-fact.ts";
import { type PlaintextProof, settlePlaintext } from "./plaintext-proof.ts";

/** A transaction whose recipients are still being told: plain data. */
export interface OpenTransaction {
  readonly fact: PendingFact;
  /** Nothing was said of TLS: plaintext, by a server that logs TLS. */
  readonly isSilent: boolean;
}

/** What carries one transaction after another: a session, or a process. */
export interface TransactionCarrier {
  open: OpenTransaction | null;
}

interface ProvenHost {
  readonly proof: PlaintextProof;
}

/** All recipients of the carrier's open transaction are known. */
export function finishTransaction({ sink }: { readonly sink: FactSink }, { proof }: ProvenHost, carrier: TransactionCarrier): void {
  const { open } = carrier;
  if (open === null) return;
  carrier.open = null;
  if (open.isSilent) settlePlaintext(proof, sink, open.fact);
  else sink.delivery(open.fact);
}

/** A host's deliveries that are not handed over yet, with what is known of them now. */
export function openDeliveriesOf({ proof }: ProvenHost, carriers: Iterable<TransactionCarrier>): readonly PendingFact[] {
  const open = [...carriers].flatMap((carrier) => (carrier.open === null ? [] : openFactOf(proof, carrier.open)));
  return [...proof.held, ...open];
}

function openFactOf(proof: PlaintextProof, { fact, isSilent }: OpenTransaction): PendingFact {
  const copy = copyFact(fact);
  if (isSilent && proof.isTlsLogged) applyPlaintext(copy, "inferred", copy.evidence.decided);
  return copy;
}
