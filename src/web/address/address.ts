import type { AddressFormat, PageAddress } from "./address-format.ts";
import { type ConnectorsAddress, connectorsFormat } from "./formats/connectors-address.ts";
import { type FlowAddress, flowFormat } from "./formats/flow-address.ts";
import { type InsightsAddress, insightsFormat } from "./formats/insights-address.ts";
import { type MessageAddress, messageFormat } from "./formats/message-address.ts";
import { type MessagesAddress, messagesFormat } from "./formats/messages-address.ts";
import { type PeerAddress, peerFormat } from "./formats/peer-address.ts";
import { type PeersAddress, peersFormat } from "./formats/peers-address.ts";
import { type SettingsAddress, settingsFormat } from "./formats/settings-address.ts";
import { type TlsReportsAddress, tlsReportsFormat } from "./formats/tls-reports-address.ts";
import { type PeriodChoice, parsePeriod, setPeriod } from "./period-choice.ts";

export interface UnknownAddress {
  readonly page: "unknown";
  readonly period: PeriodChoice;
}

/** Where the reader is: everything that a reload or a copied link must bring back. Appearance and language are not in it. */
export type Address =
  | FlowAddress
  | ConnectorsAddress
  | InsightsAddress
  | PeersAddress
  | PeerAddress
  | MessagesAddress
  | MessageAddress
  | TlsReportsAddress
  | SettingsAddress
  | UnknownAddress;

type Formats = { readonly [Page in Exclude<Address["page"], "unknown">]: AddressFormat<Extract<Address, { readonly page: Page }>> };

const FORMATS: Formats = {
  flow: flowFormat,
  connectors: connectorsFormat,
  insights: insightsFormat,
  peers: peersFormat,
  peer: peerFormat,
  messages: messagesFormat,
  message: messageFormat,
  "tls-reports": tlsReportsFormat,
  settings: settingsFormat,
};

/**
 * Reads an address.
 *
 * @param path `/connectors`
 * @param query `?view=tls`
 */
export function parseAddress(path: string, query: string): Address {
  const parameters = new URLSearchParams(query);
  const period = parsePeriod(parameters);
  const segments = parseSegments(path);
  if (segments === undefined) return { page: "unknown", period };
  for (const format of Object.values(FORMATS)) {
    const address = format.parse(segments, parameters, period);
    if (address !== undefined) return address;
  }
  return { page: "unknown", period };
}

/** The address of a page, the shortest that leads there: what is as it opens is left out. */
export function renderAddress(address: Address): string {
  const parameters = new URLSearchParams();
  setPeriod(parameters, address.period);
  const path = address.page === "unknown" ? ["flow"] : pathAndParameters(FORMATS[address.page], address, parameters);
  const query = parameters.toString();
  return `/${path.map(encodeURIComponent).join("/")}${query === "" ? "" : `?${query}`}`;
}

function pathAndParameters<Page extends PageAddress>(
  format: { readonly pathOf: unknown; readonly setParameters: unknown },
  address: Page,
  parameters: URLSearchParams,
): readonly string[] {
  // The table gives every page its own format, which the compiler cannot follow through the look-up.
  const { pathOf, setParameters } = format as Pick<AddressFormat<Page>, "pathOf" | "setParameters">;
  setParameters(parameters, address);
  return pathOf(address);
}

function parseSegments(path: string): readonly string[] | undefined {
  try {
    return path
      .split("/")
      .filter((segment) => segment !== "")
      .map(decodeURIComponent);
  } catch {
    return undefined; // a stray percent sign
  }
}
