import type { Path } from "./delivery.ts";

/** A way that mail takes in one direction, as far as it tells it from others: a connector by its name, or one of the two without. */
export interface FlowPathName {
  readonly direction: "inbound" | "outbound";
  readonly path: Path;
  readonly connector: string | null;
}

/** A way's key, stable across days and reloads: `inbound:Contoso`, `from-internet`, `to-own-network`. It stands in addresses. */
export function keyOfPath({ direction, path, connector }: FlowPathName): string {
  return path === "connector" ? `${direction}:${connector ?? ""}` : `${direction === "inbound" ? "from" : "to"}-${path}`;
}

/** The way that a key stands for; `undefined` when it is no key. */
export function parsePathKey(key: string): FlowPathName | undefined {
  const named = /^(inbound|outbound):(.+)$/su.exec(key);
  if (named !== null) return { direction: named[1] === "inbound" ? "inbound" : "outbound", path: "connector", connector: named[2] ?? "" };
  const bare = /^(from|to)-(internet|own-network)$/.exec(key);
  if (bare === null) return undefined;
  return {
    direction: bare[1] === "from" ? "inbound" : "outbound",
    path: bare[2] === "internet" ? "internet" : "own-network",
    connector: null,
  };
}
