import type { Formats } from "./formats.ts";

/** Every text of the web application in English; the type that the other languages must fill. */
export const en = {
  frame: {
    skipToContent: "Skip to content",
    navigation: "Main navigation",
    mailFlow: "Mail flow",
    connectorReport: "Connector report",
    openNavigation: "Open navigation",
    closeNavigation: "Close navigation",
    language: "Language",
    appearance: "Appearance",
    appearanceSystem: "System colours",
    appearanceLight: "Light colours",
    appearanceDark: "Dark colours",
    noOutboundConnections: "No outbound connections",
    sample: "Sample data: no mail of yours.",
    sampleStart: "Start with",
    following: "Following",
    copy: "Copy",
    copied: "Copied",
  },
  period: {
    label: "Period",
    lastDays: (format: Formats, days: number) => `Last ${format.number(days)} days`,
    custom: "Other days",
    from: "First day",
    to: "Last day",
    show: "Show these days",
    backwards: "The last day comes before the first.",
    tooLong: "Choose at most ten years.",
    stored: (range: string) => `Stored: ${range}`,
    pastWeek: "In the past week",
    pastDays: (format: Formats, days: number) => `In the past ${format.number(days)} days`,
    between: (range: string) => `In the days ${range}`,
    on: (day: string) => `On ${day}`,
  },
  tls: {
    none: "No TLS",
    SSLv3: "SSLv3",
    "TLSv1.0": "TLS 1.0",
    "TLSv1.1": "TLS 1.1",
    "TLSv1.2": "TLS 1.2",
    "TLSv1.3": "TLS 1.3",
    encrypted: "TLS, version not logged",
    unknown: "unknown",
    mostSecure: (name: string) => `(Most secure) ${name}`,
    legend: "Colours",
  },
  direction: { inbound: "Inbound", outbound: "Outbound" },
  path: {
    "from-internet": "From the internet",
    "to-internet": "To the internet",
    "from-own-network": "From your own network",
    "to-own-network": "To your own network",
    ownNetwork: "Own network",
    noConnector: "No connector",
    noConnectorShort: "no connector",
  },
  flow: {
    title: "Mail flow",
    widget: "Outbound and inbound mail flow",
    protected: "protected",
    sent: (format: Formats, stretch: string, messages: number, share: number | null) =>
      messages === 0
        ? `${stretch}, no messages were sent.`
        : share === null
          ? `${stretch}, ${messagesWere(format, messages)} sent; the log does not say how they were protected.`
          : `${stretch}, ${messagesWere(format, messages)} sent, of which ${format.share(share)} ${wasOrWere(format, messages)} protected in transit (by TLS).`,
    received: (format: Formats, stretch: string, messages: number, share: number | null) =>
      messages === 0
        ? `${stretch}, no messages were received.`
        : share === null
          ? `${stretch}, ${messagesWere(format, messages)} received; the log does not say how they were protected.`
          : `${stretch}, ${messagesWere(format, messages)} received, of which ${format.share(share)} ${wasOrWere(format, messages)} protected in transit (by TLS).`,
    olderThanTls12: "TLS older than 1.2",
    withoutTls: "Without TLS",
    unknownOutside: (format: Formats, share: number) => `Unknown, outside the share (${format.share(share)})`,
    unknownNone: "Unknown, outside the share",
    against: (range: string) => `Protected share against ${range}`,
    points: (change: string) => `${change} pt`,
    nothingBefore: "no mail then",
    viewDetails: "View details",
  },
  insights: {
    title: "Recommended for you",
    nothing: "Nothing to act on.",
    checked: "Every connector was checked for mail without TLS, with TLS 1.0 and with TLS 1.1.",
    certainty: {
      observed: "Certainty: observed",
      inferred: "Certainty: partly inferred",
      unknown: "Certainty: unknown",
    },
    who: "Who",
    whatToDo: "What to do",
    more: (format: Formats, count: number) =>
      format.plural(count) === "one" ? "One more finding" : `${format.number(count)} more findings`,
    direction: { inbound: "Inbound", outbound: "Outbound" },
    mailFlow: {
      "significant-no-tls": "mail flow without TLS",
      "significant-tls10": "TLS1.0 mail flow",
      "significant-tls11": "TLS1.1 mail flow",
    },
    heading: (direction: string, type: string, mailFlow: string) => `${direction} ${type} connector seeing significant ${mailFlow}`,
    used: { "significant-no-tls": "came without TLS", "significant-tls10": "used TLS 1.0", "significant-tls11": "used TLS 1.1" },
    usedOutbound: { "significant-no-tls": "went without TLS", "significant-tls10": "used TLS 1.0", "significant-tls11": "used TLS 1.1" },
    numbers: (format: Formats, messages: number, known: number, share: string, used: string) =>
      `${format.number(messages)} of ${format.number(known)} messages (${share}) ${used}.`,
    rule: (format: Formats, share: string, messages: number, days: number) =>
      `Shown from ${share} and ${format.number(messages)} messages in ${format.number(days)} days.`,
    adviceNoTls: {
      Partner: "Ask the partner to offer STARTTLS on the servers named here, then require TLS on the connector.",
      OnPremises: "Switch TLS on in the servers and devices named here, then require TLS on the connector.",
    },
    adviceOldTls: {
      Partner: "Ask the partner to let the servers named here use TLS 1.2 or later: others are switching the old versions off.",
      OnPremises: "Upgrade or reconfigure the servers and devices named here to TLS 1.2 or later.",
    },
  },
  sources: {
    title: "Sources",
    subtitle: "every line that was read is accounted for",
    source: "Source",
    state: "State",
    states: { reading: "Reading", following: "Following", read: "Read", failed: "Failed" },
    lastLine: "Last line",
    linesRead: "Lines read",
    used: "= used",
    irrelevant: "+ irrelevant",
    unrecognized: "+ unrecognised",
    open: (format: Formats, count: number) => `${format.number(count)} in open sessions`,
    evicted: (format: Formats, count: number) => `${format.number(count)} dropped at the memory limit`,
    all: "All sources",
    none: "No source is being read.",
    never: "none yet",
  },
  flyout: {
    title: "Messages protected in transit (by TLS)",
    whatTlsDoes:
      "TLS protects messages on their way and needs both sides to take part. Mail servers use it opportunistically: each connection takes the most secure version that both sides support, or none at all.",
    outboundLead: "Outbound",
    outboundMeans: "includes messages from your servers to the internet, to partners and to your own network.",
    inboundLead: "Inbound",
    inboundMeans: "includes messages from these to your servers.",
    unknownLead: "Unknown",
    unknownMeans: "means that the log does not say; it is never counted as No TLS.",
    whatToDo:
      "Where messages are not protected, or the version is too low, work with the partner or update your own server. See who it is in the",
    outbound: "Outbound (from your servers)",
    inbound: "Inbound (to your servers)",
    messages: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 message" : `${format.number(count)} messages`),
    notInShares: "not in the shares",
    close: "Close",
  },
  report: {
    title: "Connector report",
    showDataFor: "Show data for",
    allMailFlow: "All mail flow",
    groupInternet: "Without a connector",
    groupConnectors: "Connectors",
    viewDataBy: "View data by",
    byMailFlow: "Mail flow",
    byTlsUsage: "TLS usage",
    messagesPerDay: "Messages per day",
    shareOfVersions: "Share of messages per TLS version",
    timeZone: (zone: string) => `Chart time zone: ${zone}`,
    total: "Total",
    connectorsTogether: (format: Formats, count: number) => `Connectors (${format.number(count)})`,
    ownScale: "Each connector on its own scale, by TLS version. The details below hold the numbers.",
    belowTls12: "Below TLS 1.2",
    messages: "Messages",
    details: "Details",
    search: "Search connectors",
    allRows: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 row" : `All ${format.number(count)} rows`),
    foundRows: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 row found" : `${format.number(count)} rows found`),
    noneFound: "No row matches the search.",
    clearSearch: "Clear the search",
    showing: (format: Formats, first: number, last: number, count: number) =>
      `${format.number(first)} – ${format.number(last)} of ${format.number(count)}. Shares are of the messages whose outcome is known.`,
    sortBy: "Sort by",
    otherFindings: "Also",
    previous: "Previous",
    next: "Next",
    pages: "Pages of the table",
    columns: {
      date: "Date",
      direction: "Direction",
      connector: "Connector",
      type: "Type",
      forcedTls: "Forced TLS?",
      unknown: "unknown",
      volume: "Volume",
    },
    encryptedColumn: "TLS, no version %",
    shareColumn: (name: string) => `${name} %`,
    yes: "Yes",
    no: "No",
  },
  chart: {
    ring: (format: Formats, title: string, share: number | null, messages: number) =>
      share === null
        ? `${title}: nothing is known about the protection of ${format.number(messages)} messages`
        : `${title}: ${format.share(share)} of the messages whose outcome is known were protected`,
    versionBars: (title: string, name: string, share: string) => `${title}: most messages (${share}) went with ${name}`,
    nothing: (title: string) => `${title}: no messages`,
    dailyLines: (format: Formats, total: number, busiest: string, most: number) =>
      `Messages per day, ${format.number(total)} in total, most on ${busiest} (${format.number(most)})`,
    shareBars: (rows: number, worst: string, share: string) =>
      rows === 0
        ? "Share of messages per TLS version"
        : `Share of messages per TLS version; the largest share below TLS 1.2 has ${worst} (${share})`,
    dailyStack: (format: Formats, name: string, messages: number, below: number) =>
      `${name}: ${format.number(messages)} messages, ${below === 0 ? "none" : format.share(below)} below TLS 1.2`,
    explore: (finding: string) => `${finding}. The arrow keys lead through its parts.`,
    day: "Day",
    outcome: "Outcome",
    share: "Share",
    messages: "Messages",
    path: "Path",
    showTable: "Show as table",
    showChart: "Show as chart",
  },
  states: {
    loading: "Loading",
    firstRunTitle: "No mail has been read yet",
    firstRun: "Give Postseal the log of a mail server. It reads the whole file, then follows it.",
    firstRunReading: "The log is being read; the first numbers appear as soon as a message is found.",
    emptyTitle: "No mail in these days",
    empty: (stored: string) => `The store holds mail of ${stored}.`,
    emptyOpen: (range: string) => `Show ${range}`,
    errorTitle: "This could not be shown",
    retry: "Try again",
    unreachable: "Postseal does not answer.",
    unreachableHint: "Check that it is still running. This page asks again by itself.",
    stale: "Postseal does not answer: these are the last numbers it gave.",
    notFoundTitle: "There is no such page",
    notFound: "The address does not name a page of Postseal.",
    toMailFlow: "Open Mail flow",
  },
};

function messagesWere(format: Formats, count: number): string {
  return format.plural(count) === "one" ? `${format.number(count)} message was` : `${format.number(count)} messages were`;
}

function wasOrWere(format: Formats, count: number): string {
  return format.plural(count) === "one" ? "was" : "were";
}

/** What every language must have. */
export type Catalogue = typeof en;
