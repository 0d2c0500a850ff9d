import type { CorrelationContext } from "../../facts/correlation-context.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import { applyVersion } from "../../json/apply-version.ts";
import type { StalwartEvent } from "../parse/event.ts";
import type { Handshake, StalwartState } from "./state.ts";

/** What every step of the correlation works on. */
export type Context = CorrelationContext<StalwartState>;

/** One line, with its time. */
export interface LogLine {
  readonly observedAt: number;
  readonly position: number;
  /** Of syslog; `null` where the line names none. */
  readonly host: string | null;
  readonly event: StalwartEvent;
}

/** `version = "TLSv1_3", details = "TLS13_AES_256_GCM_SHA384"` */
export function handshakeOf({ event: { last }, position }: LogLine): Handshake {
  return { version: last.get("version")?.slice(0, 16) ?? null, cipher: last.get("details")?.slice(0, 128) ?? null, position };
}

/** There was TLS, as a line says. */
export function applyHandshake(fact: PendingFact, { version, cipher, position }: Handshake): void {
  applyVersion(fact, version, cipher, position);
}
