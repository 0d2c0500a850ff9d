import { z } from "@hono/zod-openapi";
import { ATTEMPT_OUTCOMES, DIRECTIONS, PATHS } from "../../model/delivery.ts";
import { CERTAINTIES, PEER_TRUSTS, TLS_OUTCOMES } from "../../model/tls.ts";
import type { ListedMessage } from "../../questions/listed-message.ts";
import { MESSAGE_KINDS } from "../../questions/message-filter.ts";
import type { SameType } from "./same-type.ts";
import { connectorType, count } from "./schema-parts.ts";

const text = z.string().nullable();

export const listedMessage = z
  .object({
    id: z.string().openapi({ example: "d-1y2p0ij32e8e7-1kx" }),
    kind: z.enum(MESSAGE_KINDS),
    observedAt: z.string().openapi({ example: "2026-11-19T08:14:07.412Z" }),
    source: text,
    host: text,
    reader: text,
    direction: z.enum(DIRECTIONS),
    queueId: text,
    messageId: text,
    peerHost: text,
    peerAddress: text,
    peerPort: count.nullable(),
    peerDomain: text,
    senderDomain: text,
    recipientDomains: z.array(z.string()).readonly().nullable(),
    recipients: count.nullable(),
    sizeBytes: count.nullable(),
    tls: z.enum(TLS_OUTCOMES),
    certainty: z.enum(CERTAINTIES),
    cipher: text.openapi({ description: "As logged." }),
    cipherSuite: text.openapi({ description: "The name that IANA registered." }),
    cipherBits: count.nullable(),
    keyExchange: text,
    peerTrust: z.enum(PEER_TRUSTS).nullable(),
    sessionReused: z.boolean().nullable(),
    saslUser: text,
    connector: text,
    connectorType: connectorType.nullable(),
    path: z.enum(PATHS).nullable(),
    connectorReason: text,
    service: text,
    certificateName: text,
    outcome: z.enum(ATTEMPT_OUTCOMES).nullable(),
    reason: text,
  })
  .openapi("Message", { description: "A delivery or an attempt; what is not known is null. Texts of the log are as they were logged." });
true satisfies SameType<z.infer<typeof listedMessage>, ListedMessage>;
