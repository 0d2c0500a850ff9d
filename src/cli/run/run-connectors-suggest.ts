import type { Config } from "../../config/config.ts";
import { renderConnector } from "../../config/edit/render-yaml.ts";
import { parseConnectors } from "../../config/parse-connectors.ts";
import { type SuggestedConnector, suggestConnectors } from "../../connectors/suggest/suggest-connectors.ts";
import { renderVisibleLine } from "../../messages/visible-line.ts";
import type { Connector } from "../../model/connector.ts";
import { askStoredPeriod } from "../../questions/stored-period.ts";
import { askCorrespondents } from "../../questions/suggestions/ask-correspondents.ts";
import { askOwnHosts } from "../../questions/suggestions/ask-own-hosts.ts";
import type { Queryable } from "../../store/store.ts";
import { askStore } from "../ask-store.ts";
import { writeNotice, writeOutput } from "../output.ts";
import type { StoreOptions } from "../store-options.ts";

export interface ConnectorsSuggestOptions extends StoreOptions {
  readonly days: number;
  readonly minMessages: number;
}

const DAY_MS = 86_400_000;

/** Finds connectors in the stored traffic that took none, and prints them as lines of a configuration. */
export async function runConnectorsSuggest(options: ConnectorsSuggestOptions): Promise<void> {
  const suggested = await askStore(options, (store, config) => askSuggestions(store, config, options));
  if (suggested.length === 0) {
    return writeNotice(`No candidates in the last ${options.days} days: see what counts with postseal connectors suggest --help.\n`);
  }
  await writeOutput(`connectors:\n${suggested.map(renderSuggestion).join("")}`);
}

interface CheckedSuggestion {
  readonly connector: Connector;
  readonly reasons: readonly string[];
}

/** Without those that could not stand in the configuration: what a log tells may be anything. */
async function askSuggestions(
  store: Queryable,
  { connectors, domains }: Config,
  { days, minMessages }: ConnectorsSuggestOptions,
): Promise<readonly CheckedSuggestion[]> {
  const stored = await askStoredPeriod(store);
  if (stored === null) return [];
  const question = { from: stored.to - days * DAY_MS, to: stored.to, leastMessages: minMessages };
  const [hosts, correspondents] = await Promise.all([askOwnHosts(store, question), askCorrespondents(store, question)]);
  const names = new Set(connectors.map(({ name }) => name));
  return suggestConnectors(hosts, correspondents, domains)
    .flatMap(checkSuggestion)
    .filter(({ connector }) => !names.has(connector.name));
}

function checkSuggestion({ properties, reasons }: SuggestedConnector): readonly CheckedSuggestion[] {
  const checked = parseConnectors([properties]);
  return "connectors" in checked ? checked.connectors.map((connector) => ({ connector, reasons })) : [];
}

function renderSuggestion({ connector, reasons }: CheckedSuggestion): string {
  return `${reasons.map((reason) => `  # ${renderVisibleLine(reason)}\n`).join("")}${renderConnector(connector, 2, "\n")}`;
}
