import type { Connector } from "../model/connector.ts";
import { checkSettings } from "./check-settings.ts";
import { type ConfigProblem, renderPath } from "./config-problem.ts";

/** One thing wrong with a connector, without a place in a file. */
export type FieldProblem = Pick<ConfigProblem, "path" | "message">;

/** Reads connectors that are not in a file: with their defaults, or every problem in the same words that a file's get. */
export function parseConnectors(
  connectors: readonly unknown[],
): { readonly connectors: readonly Connector[] } | { readonly problems: readonly FieldProblem[] } {
  const checked = checkSettings({ connectors });
  if ("settings" in checked) return { connectors: checked.settings.connectors };
  return { problems: checked.issues.map(({ path, message }) => ({ path: renderPath(path), message })) };
}
