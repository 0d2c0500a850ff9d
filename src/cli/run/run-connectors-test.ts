import { readConfig } from "../../config/read-config.ts";
import { createConnectorCheck } from "../../connectors/connector-check.ts";
import { createConnectorMatcher } from "../../connectors/connector-matcher.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { Connector, ConnectorSubject } from "../../model/connector.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { type PeerOptions, subjectOf } from "../connector-subject.ts";
import { writeOutput } from "../output.ts";

/** Says which connector takes a message and why, and why the others do not. */
export async function runConnectorsTest(options: PeerOptions & { readonly config?: string }): Promise<void> {
  const subject = subjectOf(options);
  if (subject === undefined) {
    throw new OperatorError("INVALID_ARGUMENT", "Nothing to test was named", "Give --from with --sender, or --to with --recipient.");
  }
  const { connectors, network } = await readConfig(options.config ?? null);
  const chosen = createConnectorMatcher(connectors, network)(subject);
  const where = chosen.path === "own-network" ? "own network, no connector" : "internet, no connector";
  const answer = chosen.connector === null ? where : `${renderVisibleText(chosen.connector)} (${chosen.connectorType})`;
  const others = connectors.filter(({ name }) => name !== chosen.connector).map((connector) => explainOther(connector, subject));
  await writeOutput(
    `${answer}\n  because: ${renderVisibleText(chosen.reason)}\n${others.length === 0 ? "" : "\nThe others:\n"}${others.join("")}`,
  );
}

function explainOther(connector: Connector, subject: ConnectorSubject): string {
  const { matches, reason } = createConnectorCheck(connector)(subject);
  return `  ${renderVisibleText(connector.name)}: ${matches ? `would match (${renderVisibleText(reason)}), but stands later` : reason}\n`;
}
