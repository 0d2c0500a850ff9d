import { z } from "@hono/zod-openapi";
import { type Connector, TLS_SETTINGS } from "../../model/connector.ts";
import type { SameType } from "./same-type.ts";
import { connectorType } from "./schema-parts.ts";

const texts = z.array(z.string()).readonly();

const inbound = z
  .object({
    name: z.string(),
    direction: z.literal("inbound"),
    connectorType,
    senderDomains: texts,
    senderIpAddresses: texts,
    tlsSenderCertificateName: z.string().nullable(),
    restrictDomainsToIpAddresses: z.boolean(),
    restrictDomainsToCertificate: z.boolean(),
    requireTls: z.boolean(),
  })
  .openapi("InboundConnector");

const outbound = z
  .object({
    name: z.string(),
    direction: z.literal("outbound"),
    connectorType,
    recipientDomains: texts,
    smartHosts: texts,
    tlsSettings: z.enum(TLS_SETTINGS).nullable(),
  })
  .openapi("OutboundConnector");

/** A connector as it is configured. */
export const connectorSchema = z.discriminatedUnion("direction", [inbound, outbound]).openapi("Connector");
true satisfies SameType<z.infer<typeof connectorSchema>, Connector>;
