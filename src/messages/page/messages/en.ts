import type { AttemptOutcome, Direction } from "../../../model/delivery.ts";
import type { Party } from "../../../model/party.ts";
import type { Certainty } from "../../../model/tls.ts";
import type { Formats } from "../../formats.ts";

type Kind = "deliveries" | "attempts";

/** Texts of the list of messages; those of the fields' words serve the page of one message too. */
export const messageList = {
  title: "Messages",
  kinds: { deliveries: "Deliveries", attempts: "Attempts" } satisfies Record<Kind, string>,
  kind: "What is listed",
  search: "Queue id, Message-ID or host",
  searchKey: "Press / to search",
  filters: "Filters",
  all: {
    direction: "All directions",
    certainty: "Any certainty",
    path: "All ways",
    outcome: "Any result",
    tls: "Any TLS",
  },
  chosenTls: (count: number) => `TLS: ${count} chosen`,
  apply: "Apply",
  more: "More filters",
  add: "Add filter",
  field: "Field",
  value: "Value",
  clauses: {
    direction: "Direction",
    path: "Way",
    party: "Other end",
    tls: "TLS",
    certainty: "Certainty",
    peer: "Peer",
    host: "Host or address",
    domain: "Mail domain",
    cipher: "Cipher",
    user: "User",
    source: "Source",
    outcome: "Result",
    because: "Reason",
    search: "Search",
    window: "Time",
  },
  hints: {
    peer: "contoso.example",
    host: "mail.contoso.example",
    domain: "contoso.example",
    cipher: "ECDHE-RSA-AES256-GCM-SHA384",
    user: "@example.org",
    source: "/var/log/mail.log",
  },
  flow: "Inbound and outbound",
  directions: { inbound: "Inbound", outbound: "Outbound", submission: "Submission" } satisfies Record<Direction, string>,
  parties: { internet: "Internet", partners: "Partners", "own-network": "Own network" } satisfies Record<Party, string>,
  certainties: { observed: "observed", inferred: "inferred", unknown: "unknown" } satisfies Record<Certainty, string>,
  outcomes: { deferred: "deferred", bounced: "bounced", rejected: "rejected", "tls-failed": "TLS failed" } satisfies Record<
    AttemptOutcome,
    string
  >,
  becauseTls: "because of TLS",
  connectors: "Connectors",
  withoutConnector: "Without a connector",
  remove: (clause: string) => `Remove filter ${clause}`,
  clear: "Clear all",
  total: (format: Formats, kind: Kind, count: number) =>
    kind === "attempts"
      ? `${format.number(count)} ${format.plural(count) === "one" ? "attempt" : "attempts"}`
      : `${format.number(count)} ${format.plural(count) === "one" ? "message" : "messages"}`,
  recipients: (format: Formats, count: number) => `${format.number(count)} ${format.plural(count) === "one" ? "recipient" : "recipients"}`,
  split: "by TLS",
  only: (outcome: string) => `Only ${outcome}`,
  order: "Order",
  orders: { newest: "Newest first", oldest: "Oldest first" },
  columns: {
    time: "Time",
    direction: "Direction",
    queueId: "Queue id",
    peer: "Peer",
    connector: "Connector",
    outcome: "Outcome",
    cipher: "Cipher",
    recipients: "Recipients",
    size: "Size",
    result: "Result",
    reason: "Reason",
  },
  noQueueId: "no queue id",
  unknownHost: "host unknown",
  showing: (format: Formats, first: number, last: number, all: number) =>
    `${format.number(first)} – ${format.number(last)} of ${format.number(all)}`,
  pages: "Pages",
  first: "First",
  previous: "Previous",
  next: "Next",
  last: "Last",
  nothing: "No message matches",
  nothingHere: (range: string) => `Nothing in ${range} meets all of the filters.`,
  beyond: "There is no such page of this list any more.",
  searchStored: (range: string) => `Look in all days: ${range}`,
  exportAll: "Export CSV",
  exportAllHint: "All matching rows, with the columns of postseal export",
};
