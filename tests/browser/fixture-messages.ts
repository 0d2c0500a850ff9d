import type { Questions } from "../../src/api/questions.ts";
import type { EvidenceLine } from "../../src/model/evidence-line.ts";
import { emptyTlsCounts } from "../../src/model/tls.ts";
import type { ListedMessage } from "../../src/questions/listed-message.ts";
import { renderMessageId } from "../../src/questions/message-id.ts";

const SOURCE = "/var/log/mail.log";

/** A complete message for others to vary. */
const DELIVERED: ListedMessage = {
  id: renderMessageId("deliveries", SOURCE, 0),
  kind: "deliveries",
  observedAt: "2026-11-19T08:14:07.412Z",
  source: SOURCE,
  host: "mx1.example.com",
  reader: "postfix",
  direction: "inbound",
  queueId: "4dKmZ34wXqz3Lm9",
  messageId: "<7c1e90f2@mail.contoso.example>",
  peerHost: "mail-a.contoso.example",
  peerAddress: "198.51.100.14",
  peerPort: null,
  peerDomain: "contoso.example",
  senderDomain: "contoso.example",
  recipientDomains: ["example.com"],
  recipients: 2,
  sizeBytes: 48_213,
  tls: "TLSv1.2",
  certainty: "observed",
  cipher: "ECDHE-RSA-AES256-GCM-SHA384",
  cipherSuite: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
  cipherBits: 256,
  keyExchange: null,
  peerTrust: "anonymous",
  sessionReused: false,
  saslUser: null,
  connector: "Contoso",
  connectorType: "Partner",
  path: "connector",
  connectorReason: "senderIpAddresses 198.51.100.0/24",
  service: "postfix/smtpd",
  certificateName: null,
  outcome: null,
  reason: null,
};

const NO_TLS = { certainty: "inferred", tls: "none", cipher: null, cipherSuite: null, cipherBits: null, peerTrust: "none" } as const;

/** Of every kind that the pages draw in a way of their own. */
const MESSAGES: readonly ListedMessage[] = [
  DELIVERED,
  {
    ...DELIVERED,
    ...NO_TLS,
    id: renderMessageId("deliveries", SOURCE, 1),
    direction: "outbound",
    queueId: "4dKn",
    connector: null,
    connectorType: null,
  },
  {
    ...DELIVERED,
    id: renderMessageId("deliveries", SOURCE, 2),
    tls: "unknown",
    certainty: "unknown",
    cipher: null,
    cipherSuite: null,
    peerHost: null,
  },
  {
    ...DELIVERED,
    id: renderMessageId("attempts", SOURCE, 3),
    kind: "attempts",
    queueId: null,
    outcome: "tls-failed",
    reason: "wrong version number",
  },
];

const WORDS = `TLSv1.2 with cipher ${DELIVERED.cipher} (256/256 bits)`;
const TEXT = `Nov 19 09:14:06 mx1 postfix/smtpd[204]: Anonymous TLS connection established from ${DELIVERED.peerHost}[198.51.100.14]: ${WORDS}`;

/** The lines that prove the first: one that decides, and one that the log no longer has. */
export const EVIDENCE: readonly EvidenceLine[] = [
  {
    position: 0,
    proves: ["tls"],
    decides: true,
    text: TEXT,
    wordsFrom: 40,
    absence: null,
    marks: [{ from: TEXT.length - WORDS.length, to: TEXT.length }],
  },
  { position: 900, proves: ["decided"], decides: false, text: null, absence: "gone", wordsFrom: 0, marks: [] },
];

/** Answers what the pages of messages ask, from these few. */
export const fixtureMessages: Pick<Questions, "messages" | "message" | "messageJourney"> = {
  messages: async ({ filter }) => {
    const rows = filter.search === null ? MESSAGES.filter(({ kind }) => kind === filter.kind) : [];
    const byTls = emptyTlsCounts();
    for (const { tls } of rows) byTls[tls]++;
    return { messages: rows.length, recipients: rows.length * 2, byTls, rows };
  },
  message: async (id) => {
    const message = MESSAGES.find((each) => each.id === id);
    const evidence = { opened: null, tls: 0, identified: null, message: null, decided: 900, closed: null };
    return message && { message, observedAt: Date.parse(message.observedAt), evidence };
  },
  messageJourney: async () => ({ steps: MESSAGES, isCut: true }),
};

/** Addresses of the pages of messages, with something on each of them. */
export const MESSAGE_PAGES = [
  "/messages?direction=inbound&tls=TLSv1.2&peer=contoso.example",
  "/messages?kind=attempts",
  "/messages?search=nobody",
  `/messages/${DELIVERED.id}`,
  `/messages/${renderMessageId("attempts", SOURCE, 3)}`,
] as const;
