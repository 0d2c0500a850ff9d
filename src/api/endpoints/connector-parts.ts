import { z } from "@hono/zod-openapi";
import { CONNECTOR_TYPES, TLS_SETTINGS } from "../../model/connector.ts";
import { PATHS } from "../../model/delivery.ts";
import { flowDirection } from "./schema-parts.ts";

/** What the endpoints of the settings share. */
const texts = z.array(z.string()).readonly();
const named = { name: z.string(), connectorType: z.enum(CONNECTOR_TYPES) };

export const connector = z
  .discriminatedUnion("direction", [
    z.object({
      ...named,
      direction: z.literal("inbound"),
      senderDomains: texts,
      senderIpAddresses: texts,
      tlsSenderCertificateName: z.string().nullable(),
      restrictDomainsToIpAddresses: z.boolean(),
      restrictDomainsToCertificate: z.boolean(),
      requireTls: z.boolean(),
    }),
    z.object({
      ...named,
      direction: z.literal("outbound"),
      recipientDomains: texts,
      smartHosts: texts,
      tlsSettings: z.enum(TLS_SETTINGS).nullable(),
    }),
  ])
  .openapi("Connector");

export const pathName = z.object({ direction: flowDirection, path: z.enum(PATHS), connector: z.string().nullable() });

export const problemFields = z.object({ code: z.string(), message: z.string(), hint: z.string() });

const MOST_CONNECTORS = 500;

/** Looked at more closely than here by what reads the configuration: it names what is wrong field by field. */
export const editedConnectors = {
  connectors: z
    .array(z.record(z.string(), z.unknown()))
    .max(MOST_CONNECTORS)
    .openapi({ description: "In the order in which they are tried; properties as in the configuration file." }),
  names: z
    .array(z.string().max(200).nullable())
    .max(MOST_CONNECTORS)
    .optional()
    .openapi({ description: "For each, the name by which it stands in the file, null for a new one. Without: their own names." }),
};

/** Under which name each connector stands in the file. */
export function namesOf({
  connectors,
  names,
}: {
  readonly connectors: readonly Readonly<Record<string, unknown>>[];
  readonly names?: readonly (string | null)[] | undefined;
}): readonly (string | null)[] {
  return names ?? connectors.map(({ name }) => (typeof name === "string" ? name : null));
}
