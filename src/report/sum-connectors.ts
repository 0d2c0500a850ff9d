import { type Connector, forcesTls } from "../model/connector.ts";
import { PATHS } from "../model/delivery.ts";
import { addTlsCounts, emptyTlsCounts, protectedShareOf, unknownShareOf } from "../model/tls.ts";
import type { ConnectorDay } from "../questions/connector-report.ts";
import type { ConnectorTotal } from "./report.ts";

type Sum = Omit<ConnectorTotal, "protectedShare" | "unknownShare">;

/**
 * Sums the days of every path.
 *
 * @param connectors those configured: each gets its row, also without mail
 * @returns configured connectors in their order, then others by path and direction
 */
export function sumConnectors(days: readonly ConnectorDay[], connectors: readonly Connector[]): readonly ConnectorTotal[] {
  const sums = new Map<string, Sum>();
  for (const connector of connectors) {
    const { name, direction, connectorType } = connector;
    const empty = { messages: 0, recipients: 0, byTls: emptyTlsCounts() };
    sums.set(keyOf(direction, "connector", name), {
      name,
      direction,
      path: "connector",
      connectorType,
      forcesTls: forcesTls(connector),
      ...empty,
    });
  }
  for (const day of [...days].sort(byPath)) {
    const key = keyOf(day.direction, day.path, day.connector);
    sums.set(key, addDay(sums.get(key), day));
  }
  return [...sums.values()].map(({ byTls, ...sum }) => ({
    ...sum,
    protectedShare: protectedShareOf(byTls),
    unknownShare: unknownShareOf(byTls),
    byTls,
  }));
}

function addDay(sum: Sum | undefined, day: ConnectorDay): Sum {
  const { direction, path, connectorType } = day;
  const before = sum ?? {
    name: day.connector,
    direction,
    path,
    connectorType,
    forcesTls: null,
    messages: 0,
    recipients: 0,
    byTls: emptyTlsCounts(),
  };
  return {
    ...before,
    messages: before.messages + day.messages,
    recipients: before.recipients + day.recipients,
    byTls: addTlsCounts(before.byTls, day.byTls),
  };
}

function keyOf(direction: string, path: string, name: string | null): string {
  return JSON.stringify([direction, path, name]);
}

function byPath(left: ConnectorDay, right: ConnectorDay): number {
  return PATHS.indexOf(left.path) - PATHS.indexOf(right.path) || left.direction.localeCompare(right.direction);
}
