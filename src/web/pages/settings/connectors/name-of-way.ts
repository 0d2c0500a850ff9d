import type { Messages } from "../../../../messages/messages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import type { FlowPathName } from "../../../../model/flow-path.ts";

/** A connector by its name, the others by where the mail comes from or goes to. */
export function nameOfWay({ text }: Pick<Messages, "text">, { direction, path, connector }: FlowPathName): string {
  if (path === "connector") return renderVisibleText(connector ?? text.path.noConnector);
  if (path === "internet") return direction === "inbound" ? text.path["from-internet"] : text.path["to-internet"];
  return direction === "inbound" ? text.path["from-own-network"] : text.path["to-own-network"];
}
