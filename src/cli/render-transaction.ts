import { renderVisibleLine } from "../messages/visible-line.ts";
import { renderVisibleText } from "../messages/visible-text.ts";
import type { Evidence } from "../model/delivery.ts";
import type { EvidenceLine, LineAbsence } from "../model/evidence-line.ts";
import type { ProvenTransaction } from "../questions/find-deliveries-by-id.ts";
import { padEnd } from "../report/text/columns.ts";
import type { Style } from "../report/text/style.ts";

export interface TransactionView {
  readonly transaction: ProvenTransaction;
  readonly lines: readonly EvidenceLine[];
  readonly style: Style;
  readonly timeZone: string;
}

const PROVES: Readonly<Record<keyof Evidence, string>> = {
  opened: "session begins",
  tls: "TLS",
  identified: "queue id",
  message: "Message-ID",
  decided: "handed over",
  closed: "session ends",
};

const CERTAINTY = {
  observed: "observed: a line says so",
  inferred: "inferred: the server would have logged TLS",
  unknown: "unknown: the log does not say",
} as const;

/** One delivery or attempt: what is stored of it, then the log lines that prove it. */
export function renderTransaction({ transaction, lines, style, timeZone }: TransactionView): string {
  const facts = factsOf(transaction).filter(([, value]) => value !== "");
  const width = Math.max(...facts.map(([name]) => name.length));
  const rows = [
    style.heading(titleOf(transaction, timeZone)),
    ...facts.map(([name, value]) => `  ${style.quiet(padEnd(name, width))}  ${value}`),
    "",
    ...renderLines(transaction, lines, style),
  ];
  return `${rows.join("\n")}\n`;
}

function titleOf({ direction, kind, outcome, peerHost, peerAddress, observedAt }: ProvenTransaction, timeZone: string): string {
  const what =
    kind === "attempt" ? `${direction} attempt, ${outcome}` : direction === "submission" ? "submission" : `${direction} delivery`;
  const host = peerHost === null ? "" : ` ${renderVisibleText(peerHost)}`;
  const address = peerAddress === null ? "" : ` [${renderVisibleText(peerAddress)}]`;
  const preposition = direction === "outbound" ? "to" : "from";
  const peer = host === "" && address === "" ? "" : ` ${preposition}${host}${address}`;
  return `${what}${peer}, ${renderMoment(observedAt, timeZone)}`;
}

/** The clock of the report's zone, as in the log. */
function renderMoment(observedAt: string, timeZone: string): string {
  const clock = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", timeZone });
  return `${clock.format(new Date(observedAt))} ${timeZone}`;
}

function factsOf(transaction: ProvenTransaction): readonly (readonly [string, string])[] {
  const { senderDomain, recipientDomains, recipients, sizeBytes, connector, connectorType, connectorReason } = transaction;
  const visible = (text: string | null): string => (text === null ? "" : renderVisibleText(text));
  const path = connector === null ? "none" : `${visible(connector)} (${connectorType})`;
  return [
    ["TLS", describeTls(transaction)],
    ["certainty", CERTAINTY[transaction.certainty]],
    ["peer's certificate", visible([transaction.peerTrust, transaction.certificateName].filter((part) => part !== null).join(", "))],
    ["connector", connectorReason === null ? path : `${path}: ${visible(connectorReason)}`],
    ["reason", visible(transaction.reason)],
    ["queue id", visible(transaction.queueId)],
    ["message id", visible(transaction.messageId)],
    ["sender domain", visible(senderDomain)],
    [
      "recipients",
      [recipients === null ? "" : String(recipients), visible(recipientDomains?.join(", ") ?? null)]
        .filter((part) => part !== "")
        .join(": "),
    ],
    ["size", sizeBytes === null ? "" : `${sizeBytes} bytes`],
    ["user", visible(transaction.saslUser)],
    ["host", visible([transaction.host, transaction.service].filter((part) => part !== null).join(", "))],
    ["source", visible(transaction.source)],
  ];
}

function describeTls({ tls, cipher, cipherSuite, cipherBits, keyExchange, sessionReused }: ProvenTransaction): string {
  if (tls === "none") return "none";
  const suite = cipherSuite ?? cipher;
  const details = [
    suite === null ? "" : renderVisibleText(suite),
    cipherBits === null ? "" : `${cipherBits} bits`,
    keyExchange === null ? "" : renderVisibleText(keyExchange),
    sessionReused === true ? "session reused" : "",
  ];
  return [tls, ...details].filter((part) => part !== "").join(", ");
}

const ABSENT: Readonly<Record<LineAbsence, string>> = {
  gone: "(the log no longer has this line)",
  "not-kept": "(this line is not kept)",
};
const WHY_ABSENT: Readonly<Record<LineAbsence, string>> = {
  gone: "The log was deleted, moved or rewritten since",
  "not-kept": "The lines of this source are in no file, and are not kept, or not any more (evidence.keepLines)",
};

function renderLines(transaction: ProvenTransaction, lines: readonly EvidenceLine[], style: Style): readonly string[] {
  const decided = transaction.kind === "attempt" ? "refused" : PROVES.decided;
  const labels = lines.map(({ proves }) => proves.map((name) => (name === "decided" ? decided : PROVES[name])).join(", "));
  const width = Math.max(0, ...labels.map((label) => label.length));
  const rows = lines.map(({ decides, text, absence }, index) => {
    const shown = text === null ? style.quiet(ABSENT[absence ?? "gone"]) : renderVisibleLine(text);
    return `  ${decides ? style.warning(">") : " "} ${style.quiet(padEnd(labels[index] ?? "", width))}  ${decides ? style.heading(shown) : shown}`;
  });
  const absence = lines.find((line) => line.absence !== null)?.absence ?? null;
  return absence === null ? rows : [...rows, `  ${WHY_ABSENT[absence]}; the facts above are as they were stored.`];
}
