import type { FlowPath } from "../../charts/flow-paths.ts";
import type { Messages } from "../../messages/messages.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { PathWords } from "./report-rows.ts";

/** How a path is called: a connector by its own name, the others by where the mail comes from or goes to. */
export function wordsOfPath({ text }: Messages, path: FlowPath): PathWords {
  return { direction: text.direction[path.direction], name: nameOf({ text }, path), type: path.connectorType ?? text.path.noConnector };
}

function nameOf({ text }: Pick<Messages, "text">, { direction, path, connector }: FlowPath): string {
  if (path === "connector") return renderVisibleText(connector ?? text.path.noConnector);
  if (path === "internet") return direction === "inbound" ? text.path["from-internet"] : text.path["to-internet"];
  return direction === "inbound" ? text.path["from-own-network"] : text.path["to-own-network"];
}
