import { readConfig } from "../../config/read-config.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { type Connector, forcesTls } from "../../model/connector.ts";
import { columnsOf, padEnd } from "../../report/text/columns.ts";
import { writeOutput } from "../output.ts";

/** Shows the configured connectors, in their order. */
export async function runConnectorsList(options: { readonly config?: string }): Promise<void> {
  const { connectors } = await readConfig(options.config ?? null);
  if (connectors.length === 0) return writeOutput("No connectors are configured.\n");
  const rows = connectors.map((connector) => [
    renderVisibleText(connector.name),
    connector.direction,
    connector.connectorType,
    forcesTls(connector) ? "forced" : "opportunistic",
    describeIdentity(connector),
  ]);
  const table = [["Name", "Direction", "Type", "TLS", "Matches"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => columnsOf(row[column] ?? ""))));
  await writeOutput(table.map((row) => `${row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join("  ")}\n`).join(""));
}

function describeIdentity(connector: Connector): string {
  const lists =
    connector.direction === "inbound"
      ? {
          senderDomains: connector.senderDomains,
          senderIpAddresses: connector.senderIpAddresses,
          tlsSenderCertificateName: connector.tlsSenderCertificateName === null ? [] : [connector.tlsSenderCertificateName],
        }
      : { recipientDomains: connector.recipientDomains, smartHosts: connector.smartHosts };
  return Object.entries(lists)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
