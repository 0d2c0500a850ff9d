import type { Formats } from "../../formats.ts";

/** Texts of the peers: whom mail comes from and goes to. */
export const peers = {
  title: "Peers",
  found: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 peer" : `${format.number(count)} peers`),
  search: "Search peers",
  show: "Show",
  shows: {
    all: "All peers",
    "to-call": "No TLS or below TLS 1.2",
    none: "No TLS",
    old: "TLS below 1.2",
    unknown: "Unknown",
    "fell-back": "Fell back to no TLS",
  },
  direction: "Direction",
  directions: { flow: "Inbound and outbound", inbound: "Inbound", outbound: "Outbound", submission: "Submission" },
  way: "Connector",
  allWays: "All connectors",
  order: "Sort by",
  orders: {
    "to-call": "To call first",
    messages: "Most messages",
    "last-seen": "Last seen",
    name: "Name",
    "protected-share": "Lowest protected share",
  },
  columns: {
    peer: "Peer",
    toCall: "No TLS or below 1.2",
    messages: "Messages",
    protected: "Protected",
    unknown: "Unknown",
    worst: "Worst per day, 30 days",
    lastSeen: "Last seen",
  },
  protectedPercent: "Protected %",
  none: "No peer matches.",
  clear: "Show all peers",
  showing: (format: Formats, first: number, last: number, count: number) =>
    `${format.number(first)} – ${format.number(last)} of ${format.number(count)}.`,
  ofAll: (format: Formats, shown: number, all: number) =>
    `These: ${format.number(shown)} of ${format.number(all)} messages without TLS or below TLS 1.2.`,
  withoutPeer: (format: Formats, count: number) =>
    format.plural(count) === "one"
      ? "1 message has no peer: the log names neither host nor address."
      : `${format.number(count)} messages have no peer: the log names neither host nor address.`,
  pages: "Pages of the table",
  previous: "Previous",
  next: "Next",
  note: {
    directions: { inbound: "Inbound", outbound: "Outbound", both: "Inbound and outbound", submission: "Submission" },
    withoutTls: "no message with TLS",
    someWithoutTls: "some messages without TLS",
    only: (versions: string) => `${versions} only`,
    some: (versions: string) => `${versions} on some`,
    since: (note: string, day: string) => `${note} since ${day}`,
    and: " and ",
    unknown: "the log does not say how",
  },
};
