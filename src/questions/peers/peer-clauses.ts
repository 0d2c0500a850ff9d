import { parsePathKey } from "../../model/flow-path.ts";
import type { Parameter } from "../../store/store.ts";
import type { PeersQuestion } from "./peers-question.ts";

/** Binds a value and gives its place in the text: `$3`. */
export type Bind = (value: Parameter) => string;

/** Binds the values of a text as it is put together, each where it is named. */
export function bindInto(parameters: Parameter[]): Bind {
  return (value) => `$${parameters.push(value)}`;
}

/** Days, both included. */
export function renderDays(bind: Bind, { from, to }: { readonly from: string; readonly to: string }): string {
  return `day >= CAST(${bind(from)} AS DATE) AND day <= CAST(${bind(to)} AS DATE)`;
}

/** Direction and way; a key that is none finds nothing. */
export function renderFlow(bind: Bind, { direction, path }: Pick<PeersQuestion, "direction" | "path">): string {
  const clauses = [direction === "flow" ? "direction IN ('inbound', 'outbound')" : `direction = ${bind(direction)}`];
  if (path !== null) clauses.push(renderPath(bind, path));
  return clauses.join(" AND ");
}

function renderPath(bind: Bind, key: string): string {
  const name = parsePathKey(key);
  if (name === undefined) return "false";
  const clause = `direction = ${bind(name.direction)} AND path = ${bind(name.path)}`;
  return name.connector === null ? clause : `${clause} AND connector = ${bind(name.connector)}`;
}

/** One of these peers. */
export function renderPeers(bind: Bind, peers: readonly string[]): string {
  return `peer IN (${peers.map((peer) => bind(peer)).join(", ")})`;
}

/** Without TLS, or below TLS 1.2. */
export const TO_CALL = "tls IN ('none', 'SSLv3', 'TLSv1.0', 'TLSv1.1')";
export const OLD = "tls IN ('SSLv3', 'TLSv1.0', 'TLSv1.1')";
export const PROTECTED = "tls NOT IN ('none', 'unknown')";
