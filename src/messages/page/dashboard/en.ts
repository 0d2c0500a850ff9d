import type { Formats } from "../../formats.ts";

/** Texts of the dashboard's widgets. */
export const dashboard = {
  overTime: {
    title: "TLS over time",
    per: { 1: "share of messages per day", 7: "share of messages per week", 28: "share of messages per four weeks" },
    subtitle: (per: string, range: string) => `${per}, all mail flow, ${range}`,
    enlarged: "No TLS, TLS 1.0 and TLS 1.1, enlarged",
    enlargedShort: "Below TLS 1.2, enlarged",
    unknownLane: "unknown, outside the scale",
    unknownNone: "unknown, outside the scale: none",
    newest: (format: Formats, days: number) => (format.plural(days) === "one" ? "Last day" : `Last ${format.number(days)} days`),
    begins: (day: string, connector: string, version: string) => `${day}: ${connector}, first ${version}`,
    ends: (day: string, connector: string, version: string) => `${day}: ${connector}, last ${version}`,
    finding: (oldest: string, newest: string) =>
      `Messages without TLS or below TLS 1.2: ${oldest} in the first days shown, ${newest} in the last`,
    nothing: "No mail whose protection is known in these days",
    viewReport: "View in Connector report",
  },
  map: {
    title: "Mail flow map",
    yourServers: "Your servers",
    party: { internet: "Internet", partners: "Partners", "own-network": "Own network" },
    way: {
      inbound: { internet: "From the internet", partners: "From partners", "own-network": "From your own network" },
      outbound: { internet: "To the internet", partners: "To partners", "own-network": "To your own network" },
    },
    finding: (format: Formats, inbound: number, outbound: number) =>
      `${format.number(inbound)} messages in and ${format.number(outbound)} out, by whose servers are at the other end`,
    nothing: "No mail flow in these days.",
  },
  smtpAuth: {
    title: "SMTP AUTH clients",
    clientsSent: (format: Formats, clients: number): string => (format.plural(clients) === "one" ? "client sent" : "clients sent"),
    messages: (format: Formats, messages: number): string =>
      format.plural(messages) === "one" ? "message, by the oldest version used" : "messages, by the oldest version each used",
    version: "Version",
    clients: "Clients",
    messagesHead: "Messages",
    knownBy: {
      login: "Told apart by login. A client counts at its oldest version, a message at its own.",
      address: "Told apart by address: no logins are kept. A client counts at its oldest version, a message at its own.",
    },
    unidentified: (format: Formats, messages: number) =>
      format.plural(messages) === "one" ? "1 message names no client." : `${format.number(messages)} messages name no client.`,
    oldest: "Oldest clients",
    noneOld: "No client used less than TLS 1.2.",
    nothing: "Nobody submitted mail with a login in these days.",
  },
  peers: {
    title: "Peers to call",
    peer: "Peer",
    toCall: "No TLS or below 1.2",
    worst: (format: Formats, days: number) => `Worst per day, ${format.number(days)} days`,
    lastSeen: "Last seen",
    all: (format: Formats, peers: number) =>
      format.plural(peers) === "one" ? "The one peer to call" : `All ${format.number(peers)} peers`,
    these: (format: Formats, peers: number, messages: number, all: number) =>
      `These ${format.number(peers)}: ${format.number(messages)} of ${format.number(all)} messages`,
    nothing: "Nobody to call.",
    checked: "Every message of these days whose protection is known went with TLS 1.2 or better.",
  },
  failures: {
    title: "Non-delivery because of TLS",
    direction: "Attempts",
    refused: "Not delivered",
    handshakes: "Handshakes failed",
    submission: "Submission",
    note: "A message may have been delivered after a failed handshake, on another try or without TLS.",
    peers: "Failed handshakes, by peer",
    nothing: "TLS stood in the way of no message.",
  },
  domains: {
    title: "Top domains",
    subtitle: "most messages in and out",
    domain: "Domain",
    messages: "Messages",
    protected: "Protected",
    all: "All peers",
    nothing: "No mail flow in these days.",
  },
  sources: {
    linesPerSecond: "Lines/s",
    lineRate: (rate: string) => `${rate} lines/s`,
    ago: {
      seconds: (format: Formats, seconds: number) => `${format.number(seconds)} s ago`,
      minutes: (format: Formats, minutes: number) => `${format.number(minutes)} min ago`,
    },
    accounted: "Every line is accounted for",
  },
  insights: {
    all: (format: Formats, count: number) => `All insights (${format.number(count)})`,
    columns: { insight: "Insight", about: "About", numbers: "Numbers", certainty: "Certainty" },
  },
  customize: {
    open: "Customize",
    done: "Done",
    reset: "Reset",
    title: "Customize this page",
    hint: "Move the cards or hide them. This browser keeps the choice.",
    earlier: (card: string) => `Move ${card} earlier`,
    later: (card: string) => `Move ${card} later`,
    hide: (card: string) => `Hide ${card}`,
    show: (card: string) => `Show ${card}`,
    hidden: "Hidden cards",
    nothingHidden: "No card is hidden.",
    everythingHidden: "Every card of this page is hidden.",
    moved: (card: string, place: number, cards: number) => `${card}: place ${place} of ${cards}`,
  },
};
