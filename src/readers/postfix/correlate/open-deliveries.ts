import type { LoggedTransaction } from "../../../model/delivery.ts";
import { applyVerdict, UNKNOWN } from "./context.ts";
import { copyOf, type PendingFact, type PostfixState, type ProgramState } from "./state.ts";

/** Deliveries that later lines may still tell more about, with what is known of them now. */
export function openDeliveriesOf(state: PostfixState): readonly LoggedTransaction[] {
  const open: PendingFact[] = [];
  for (const program of state.programs.values()) collectFrom(program, open);
  for (const host of state.hosts.values()) {
    for (const logging of host.tlsLogging.values()) open.push(...logging.held.map(undecided));
  }
  return open.filter((fact) => fact.outcome === null);
}

function collectFrom(program: ProgramState, open: PendingFact[]): void {
  for (const session of program.inboundSessions.values()) open.push(...session.waiting);
  for (const { group } of program.outboundSessions.values()) {
    if (group !== null) open.push(asKnownNow(program, group.fact, group.verdict));
  }
}

function asKnownNow(program: ProgramState, fact: PendingFact, verdict: Parameters<typeof applyVerdict>[1] | null): PendingFact {
  if (verdict === null) return fact;
  const copy = copyOf(fact);
  applyVerdict(copy, verdict.needsTlsLogging && !program.tlsLogging.isLogged ? UNKNOWN : verdict);
  return copy;
}

/** Held deliveries carry the plaintext verdict that they may get; until then they are unknown. */
function undecided(fact: PendingFact): PendingFact {
  const copy = copyOf(fact);
  applyVerdict(copy, UNKNOWN);
  return copy;
}
