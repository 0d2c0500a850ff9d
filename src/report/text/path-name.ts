import type { ReportMessages } from "../../messages/report/report-messages.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { ConnectorTotal } from "../report.ts";

/** A path's name for people: its connector's name, or `From the internet` and its kin. */
export function renderPathName(
  { text }: ReportMessages,
  { name, path, direction }: Pick<ConnectorTotal, "name" | "path" | "direction">,
): string {
  if (path === "own-network") return text.path[direction === "inbound" ? "from-own-network" : "to-own-network"];
  if (path === "internet" || name === null) return text.path[direction === "inbound" ? "from-internet" : "to-internet"];
  return renderVisibleText(name);
}
