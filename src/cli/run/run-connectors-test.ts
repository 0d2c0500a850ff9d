import { readConfig } from "../../config/read-config.ts";
import { type PeerDescription, subjectOf } from "../../connectors/describe-peer.ts";
import { explainMatch, type OtherConnector } from "../../connectors/explain-match.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { writeOutput } from "../output.ts";

/** Says which connector takes a message and why, and why the others do not. */
export async function runConnectorsTest(options: PeerDescription & { readonly config?: string }): Promise<void> {
  const subject = subjectOf(options);
  if (subject === undefined) {
    throw new OperatorError("INVALID_ARGUMENT", "Nothing to test was named", "Give --from with --sender, or --to with --recipient.");
  }
  const { connectors, network } = await readConfig(options.config ?? null);
  const { chosen, others } = explainMatch(connectors, network, subject);
  const where = chosen.path === "own-network" ? "own network, no connector" : "internet, no connector";
  const answer = chosen.connector === null ? where : `${renderVisibleText(chosen.connector)} (${chosen.connectorType})`;
  await writeOutput(
    `${answer}\n  because: ${renderVisibleText(chosen.reason)}\n${others.length === 0 ? "" : "\nThe others:\n"}${others.map(renderOther).join("")}`,
  );
}

function renderOther({ name, wouldMatch, reason }: OtherConnector): string {
  return `  ${renderVisibleText(name)}: ${wouldMatch ? `would match (${renderVisibleText(reason)}), but stands later` : reason}\n`;
}
