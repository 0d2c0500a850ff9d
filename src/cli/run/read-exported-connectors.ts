import { parseConnectors } from "../../config/parse-connectors.ts";
import { parseConnectorExport } from "../../connectors/exchange-online/parse-export.ts";
import { isConnectorRecord, type ReadConnector, readConnectorRecord } from "../../connectors/exchange-online/read-record.ts";
import type { Connector } from "../../model/connector.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { readTextFile } from "../../sources/read-text-file.ts";

/** Connectors of Exchange Online as they can be had here. */
export interface ExportedConnectors {
  readonly connectors: readonly Connector[];
  /** What is different here, and what was left out, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Reads exports of connectors.
 *
 * @param present connectors that they will stand beside
 * @throws OperatorError CONNECTORS_UNREADABLE, and what reading a file throws
 */
export async function readExportedConnectors(paths: readonly string[], present: readonly Connector[]): Promise<ExportedConnectors> {
  const connectors: Connector[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const records = parseConnectorExport(await readTextFile(path))?.filter(isConnectorRecord) ?? [];
    if (records.length === 0) throw new OperatorError("CONNECTORS_UNREADABLE", `${path} holds no connectors of Exchange Online`);
    for (const read of records.map(readConnectorRecord)) {
      const { connector, reasons } = checkConnector(read, connectors, present);
      if (connector !== undefined) connectors.push(connector);
      notes.push(...[...read.notes, ...reasons].map((note) => `${read.name}: ${note}`));
    }
  }
  return { connectors, notes };
}

interface Checked {
  readonly connector?: Connector;
  readonly reasons: readonly string[];
}

/** By the rules of a configuration: the others are left out, with the reason. */
function checkConnector({ properties }: ReadConnector, earlier: readonly Connector[], present: readonly Connector[]): Checked {
  if (properties === null) return { reasons: [] };
  const { name, direction } = properties;
  const isTwin = (other: Connector): boolean => other.name === name && other.direction === direction;
  if (earlier.some(isTwin)) return { reasons: ["comes twice; the first is taken"] };
  const isShared = [...earlier, ...present].some((other) => other.name === name && other.direction !== direction);
  const checked = parseConnectors([isShared ? { ...properties, name: `${String(name)} (${String(direction)})` } : properties]);
  if ("connectors" in checked) return { ...checked.connectors.map((connector) => ({ connector }))[0], reasons: [] };
  return { reasons: checked.problems.map(({ path, message }) => `${fieldOf(path)}${message}; left out`) };
}

/** `connectors[0].senderDomains[1]`, of a list that is not the file's. */
function fieldOf(path: string): string {
  const field = path.replace(/^connectors\[0\]\.?/, "");
  return field === "" ? "" : `${field}: `;
}
