import type { Formats } from "../../formats.ts";

/** Texts of the page of one peer. */
export const peer = {
  title: "Peer",
  trail: "Where this page stands",
  neverTitle: "This peer is not known",
  never: "No message of the stored days came from it or went to it.",
  emptyTitle: "No mail with this peer in these days",
  empty: (range: string) => `The store has mail with it of ${range}.`,
  perDay: "Messages per day",
  version: "Version",
  notComplete: "This peer has so many hosts, ciphers and certificates that the rarest are left out.",
  columns: { messages: "Messages", lastSeen: "Last seen" },
  facts: {
    ofMessages: (format: Formats, some: number, all: number) => `${format.number(some)} of ${format.number(all)}`,
    toCall: (share: string | null) =>
      share === null ? "messages; the log does not say how they were protected" : `messages without TLS or below TLS 1.2, ${share}`,
    unknown: (format: Formats, count: number) => `${format.number(count)} unknown, outside the share`,
    since: (day: string) => `Since ${day}`,
    sinceEarlier: (day: string) => `Since ${day} or earlier`,
    sinceNote: (format: Formats, count: number, last: string) =>
      `first such message in the stored days; ${format.number(count)} so far, the last ${last}`,
    never: "Never",
    neverNote: "no message without TLS or below TLS 1.2 in the stored days",
    observed: "Observed",
    partlyInferred: "Partly inferred",
    inferred: "Inferred",
    observedNote: (format: Formats, count: number) =>
      format.plural(count) === "one" ? "a log line proves it" : `a log line proves each of the ${format.number(count)}`,
    inferredNote: (format: Formats, inferred: number, all: number) =>
      `for ${format.number(inferred)} of ${format.number(all)} no line says so: the server would have logged TLS`,
    protected: "of the messages whose outcome is known were protected",
    nothingKnown: "the log does not say how they were protected",
    hosts: (format: Formats, count: number) => (format.plural(count) === "one" ? "1 host" : `${format.number(count)} hosts`),
    hostsOf: (format: Formats, some: number, all: number) =>
      some === all
        ? format.plural(all) === "one"
          ? "1 host"
          : `All ${format.number(all)} hosts`
        : `${format.number(some)} of ${format.number(all)} hosts`,
  },
  advice: {
    title: "What to do",
    noTls: {
      outbound: "Ask for STARTTLS on these hosts",
      inbound: "Ask these hosts to send with TLS",
      own: "Switch TLS on in these hosts",
    },
    noTlsNote: (format: Formats, count: number) => ({
      outbound: `${messagesOf(format, count)} went to them without TLS, and none with it. The log does not tell why: they may not offer STARTTLS.`,
      inbound: `${messagesOf(format, count)} came from them without TLS, and none with it.`,
    }),
    oldTls: { theirs: "Ask for TLS 1.2 or later on these hosts", own: "Upgrade these hosts to TLS 1.2 or later" },
    oldTlsNote: (format: Formats, count: number, versions: string) =>
      `${messagesOf(format, count)} used ${versions}, which RFC 8996 deprecates.`,
    fellBack: "Find out why TLS fails at times",
    fellBackNote: (format: Formats, count: number) => ({
      outbound: `${messagesOf(format, count)} went without TLS to hosts that used it for others. A connector that requires TLS would have held them back.`,
      inbound: `${messagesOf(format, count)} came without TLS from hosts that used it for others. A connector that requires TLS would have refused them.`,
    }),
    downgrade: (from: string, day: string) => `Ask what changed: no ${from} since ${day}`,
    downgradeNote: (
      format: Formats,
      { to, direction }: { readonly to: string; readonly direction: string },
      lastDay: string,
      count: number,
    ) => `${direction}, last seen ${lastDay}. The best of ${messagesOf(format, count)} since then is ${to}.`,
    untrusted: "Check the certificate before you require it",
    untrustedNote: (format: Formats, count: number) =>
      `${messagesOf(format, count)} went to a certificate that your server does not trust. They were encrypted; a connector with certificate validation would refuse them.`,
    failed: "Look at the attempts that failed",
    failedNote: (format: Formats, count: number) =>
      format.plural(count) === "one" ? "1 attempt failed because of TLS." : `${format.number(count)} attempts failed because of TLS.`,
    unknown: "Let your server log TLS",
    unknownNote: (format: Formats, count: number) => `The log does not say how ${messagesOf(format, count)} went. They are in no share.`,
    nothing: "Nothing",
    nothingNote: "Every message of these days was protected with TLS 1.2 or later, or with a version that the log does not name.",
    moreHosts: (format: Formats, count: number) => `and ${format.number(count)} more`,
    tell: (name: string) => `Tell ${name}`,
    tellNote: "A letter with the hosts, the dates and up to ten messages, in English, Swedish or Dutch.",
    writeLetter: "Write partner letter",
    read: "Read the messages",
    readNote: "Each opens on the log lines that prove it.",
    open: (format: Formats, count: number) =>
      format.plural(count) === "one" ? "Open 1 message" : `Open all ${format.number(count)} messages`,
  },
  hosts: {
    title: "Hosts",
    subtitle: "a row for each host and direction",
    host: "Host",
    addresses: "Addresses",
    versions: "Oldest – newest",
    nameless: "not logged",
    moreAddresses: (format: Formats, count: number) => `and ${format.number(count)} more`,
    showAll: (format: Formats, count: number) => `Show all ${format.number(count)}`,
    notAll: (format: Formats, shown: number, all: number) => `The first ${format.number(shown)} of ${format.number(all)}.`,
  },
  versions: {
    title: "Last seen per version",
    never: "never",
    first: "First day",
    stored: (range: string) =>
      `In all stored days: ${range}. Where it says never, switching that version off would have changed none of this mail.`,
    notTold: (format: Formats, count: number) => `${messagesOf(format, count)} may be of any version: the log does not name it.`,
  },
  ciphers: {
    title: "Ciphers",
    none: "No message with TLS in these days.",
    cipher: "Cipher",
    ianaName: "IANA name",
    keyExchange: "Key exchange",
    forwardSecrecy: "Forward secrecy",
    yes: "Yes",
    no: "No",
    notTold: "unknown",
    notLogged: "not logged",
  },
  certificates: {
    title: "Certificates",
    trust: "Trust",
    notLogged: "Not logged",
    trusts: {
      none: "No TLS",
      anonymous: "No certificate asked for or shown",
      untrusted: "Not trusted",
      trusted: "Trusted",
      verified: "Trusted and for that name",
    },
  },
  paths: { title: "Connectors", way: "Way", toCall: "To call about" },
  attempts: {
    title: "Attempts that failed because of TLS",
    subtitle: "in the servers' own words",
    outcome: "What became of it",
    reason: "Reason",
    attempts: "Attempts",
    outcomes: { deferred: "Deferred", bounced: "Bounced", rejected: "Rejected", "tls-failed": "Handshake failed" },
  },
  evidence: {
    title: "Evidence",
    newest: "The newest, at most ten",
    none: "No message without TLS or below TLS 1.2 in these days.",
    time: "Time",
    queueId: "Queue id",
  },
  letter: {
    title: "Partner letter",
    language: "Language of the letter",
    text: "The letter",
    copy: "Copy",
    copied: "Copied",
    notCopied: "Select and copy it by hand",
    download: "Download .txt",
    note: "Only what the store holds. Read it before you send it: it can be changed here.",
  },
};

function messagesOf(format: Formats, count: number): string {
  return format.plural(count) === "one" ? "1 message" : `${format.number(count)} messages`;
}
