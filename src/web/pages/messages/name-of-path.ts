import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { type FlowPathName, parsePathKey } from "../../../model/flow-path.ts";

/** How a way is called: a connector by its name and direction, the others by where mail comes from or goes to. */
export function nameOfPath({ text }: Pick<Messages, "text">, { direction, path, connector }: FlowPathName): string {
  if (path === "connector") return `${renderVisibleText(connector ?? "")} (${text.direction[direction]})`;
  if (path === "internet") return direction === "inbound" ? text.path["from-internet"] : text.path["to-internet"];
  return direction === "inbound" ? text.path["from-own-network"] : text.path["to-own-network"];
}

/** The same of a way's key; the key itself when it is none. */
export function nameOfPathKey(messages: Pick<Messages, "text">, key: string): string {
  const path = parsePathKey(key);
  return path === undefined ? renderVisibleText(key) : nameOfPath(messages, path);
}
