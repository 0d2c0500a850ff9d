import type { Connector } from "../../model/connector.ts";

/** One connector of the merged list. */
export interface MergedConnector {
  /** Its place in the list before; `null` for a new one. */
  readonly was: number | null;
  readonly connector: Connector;
  readonly fate: "kept" | "replaced" | "added";
}

/**
 * Puts imported connectors into a list: one of the same name and direction takes its place there, the others come last, in their
 * order. What was there before and is not imported stays.
 */
export function mergeConnectors(before: readonly Connector[], imported: readonly Connector[]): readonly MergedConnector[] {
  const same = (left: Connector, right: Connector): boolean => left.name === right.name && left.direction === right.direction;
  const present = before.map((connector, was): MergedConnector => {
    const replacement = imported.find((one) => same(one, connector));
    const isNew = replacement !== undefined && JSON.stringify(replacement) !== JSON.stringify(connector);
    return isNew ? { was, connector: replacement, fate: "replaced" } : { was, connector, fate: "kept" };
  });
  const added = imported.filter((one) => !before.some((connector) => same(one, connector)));
  return [...present, ...added.map((connector): MergedConnector => ({ was: null, connector, fate: "added" }))];
}
