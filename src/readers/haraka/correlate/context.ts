import { findProtocolVersion } from "../../../model/protocol-spelling.ts";
import type { CorrelationContext } from "../../facts/correlation-context.ts";
import { evictOldest } from "../../facts/evict-oldest.ts";
import type { PendingFact } from "../../facts/pending-fact.ts";
import type { HarakaEvent } from "../parse/event.ts";
import { MAX_MESSAGES } from "./limits.ts";
import { type HarakaState, type Message, type Secured, startMessage } from "./state.ts";

/** What every step of the correlation works on. */
export type Context = CorrelationContext<HarakaState>;

/** One line, with its time. */
export interface LogLine {
  readonly observedAt: number;
  readonly position: number;
  /** Of syslog; `null` where the line names none. */
  readonly host: string | null;
  readonly event: HarakaEvent;
}

/** Reads `secured: cipher=... version=... verified=false cn="..."`; `undefined` when version or cipher is missing. */
export function parseSecured({ event: { values }, position }: LogLine): Secured | undefined {
  const version = findProtocolVersion(values.get("version") ?? "");
  const cipher = values.get("cipher")?.slice(0, 128);
  if (version === undefined || cipher === undefined || cipher === "") return undefined;
  const name = values.get("cn")?.slice(0, 255) ?? "";
  return { version, cipher, isVerified: values.get("verified") === "true", certificateName: name === "" ? null : name, position };
}

/** There was TLS, as a line says. */
export function applySecured(fact: PendingFact, { version, cipher, isVerified, certificateName, position }: Secured): void {
  fact.tls = version;
  fact.certainty = "observed";
  fact.cipher = cipher;
  fact.certificateName = certificateName;
  fact.peerTrust = isVerified ? "trusted" : certificateName === null ? "anonymous" : "untrusted";
  fact.evidence.tls = position;
}

/** The message of a number, made when it is new. */
export function messageOf({ state }: Context, id: string, observedAt: number): Message {
  const message = state.messages.get(id) ?? startMessage(observedAt);
  state.messages.set(id, message);
  state.evicted += evictOldest(state.messages, MAX_MESSAGES);
  return message;
}
