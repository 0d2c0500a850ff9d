import * as z from "zod";
import { CONNECTOR_TYPES, TLS_SETTINGS } from "../model/connector.ts";
import { LANGUAGES, PRIVACY_LEVELS } from "./config.ts";
import { daysOf, domain, domainPattern, duration, ipRange, label, listen, path, smartHost, timeZone } from "./config-values.ts";
import {
  DEFAULT_INSIGHTS,
  DEFAULT_LISTEN,
  DEFAULT_OWN_ADDRESSES,
  DEFAULT_OWN_NETWORKS,
  DEFAULT_RETENTION,
  DEFAULT_STORE_DIRECTORY,
} from "./default-config.ts";
import { mail } from "./mail-schema.ts";

const inboundConnector = z.strictObject({
  name: label,
  direction: z.literal("inbound"),
  connectorType: z.enum(CONNECTOR_TYPES),
  senderDomains: z.array(domainPattern).default([]),
  senderIpAddresses: z.array(ipRange).default([]),
  tlsSenderCertificateName: domainPattern.nullable().default(null),
  restrictDomainsToIpAddresses: z.boolean().default(false),
  restrictDomainsToCertificate: z.boolean().default(false),
  requireTls: z.boolean().default(false),
});

const outboundConnector = z.strictObject({
  name: label,
  direction: z.literal("outbound"),
  connectorType: z.enum(CONNECTOR_TYPES),
  recipientDomains: z.array(domainPattern).default([]),
  smartHosts: z.array(smartHost).default([]),
  tlsSettings: z.enum(TLS_SETTINGS).nullable().default(null),
});

const network = z.strictObject({
  ownAddresses: z.array(ipRange).default([...DEFAULT_OWN_ADDRESSES]),
  ownHosts: z.array(domainPattern).default([]),
  ownNetworks: z.array(ipRange).default([...DEFAULT_OWN_NETWORKS]),
});

const sourceNames = {
  file: path.optional(),
  reader: label.optional(),
  timezone: timeZone.nullable().optional(),
  tlsReports: path.optional(),
};

const source = z.strictObject(sourceNames).superRefine((named, context) => {
  const tell = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  if (named.tlsReports === undefined) {
    if (named.file === undefined) tell("file", "is missing");
    return;
  }
  for (const name of ["file", "reader", "timezone"] as const) {
    if (named[name] !== undefined) tell(name, "does not belong to a folder of TLS reports");
  }
});

const share = z.number().min(0).max(1);
const wholeNumber = z.number().int("must be a whole number").min(1).max(1_000_000_000);

const insights = z.strictObject({
  windowDays: z.number().int("must be a whole number of days").min(1).max(366).default(DEFAULT_INSIGHTS.windowDays),
  significantShare: share.default(DEFAULT_INSIGHTS.significantShare),
  significantMessages: wholeNumber.default(DEFAULT_INSIGHTS.significantMessages),
  internetShare: share.default(DEFAULT_INSIGHTS.internetShare),
  unknownShare: share.default(DEFAULT_INSIGHTS.unknownShare),
  unrecognizedShare: share.default(DEFAULT_INSIGHTS.unrecognizedShare),
  downgradeShare: share.default(DEFAULT_INSIGHTS.downgradeShare),
  failedHandshakes: wholeNumber.default(DEFAULT_INSIGHTS.failedHandshakes),
});

const web = z.strictObject({ listen: listen.default(DEFAULT_LISTEN), acceptTlsReports: z.boolean().default(false) });
/** Sums that are gone before the deliveries that they count would come back with the next counting. */
const retention = z
  .strictObject({ deliveries: duration.default(DEFAULT_RETENTION.deliveries), rollups: duration.default(DEFAULT_RETENTION.rollups) })
  .superRefine(({ deliveries, rollups }, context) => {
    if ((daysOf(rollups) ?? Number.POSITIVE_INFINITY) >= (daysOf(deliveries) ?? Number.POSITIVE_INFINITY)) return;
    context.addIssue({ code: "custom", path: ["rollups"], message: "must not be shorter than deliveries, which it counts" });
  });

/** The whole file. Every section may be left out; what is unknown is refused, so that a mistyped name does not go unnoticed. */
export const configSchema = z.strictObject({
  organization: label.nullable().default(null),
  domains: z.array(domain).default([]),
  timezone: timeZone.optional(),
  network: network.prefault({}),
  connectors: z.array(z.discriminatedUnion("direction", [inboundConnector, outboundConnector])).default([]),
  sources: z.array(source).default([]),
  store: z.strictObject({ embedded: path.default(DEFAULT_STORE_DIRECTORY) }).prefault({}),
  web: web.prefault({}),
  insights: insights.prefault({}),
  retention: retention.prefault({}),
  evidence: z.strictObject({ keepLines: duration.optional() }).optional(),
  privacy: z.enum(PRIVACY_LEVELS).default("domains"),
  language: z.enum(LANGUAGES).default("en"),
  mail: mail.nullable().default(null),
});

/** Names that belong to connectors of one direction only. */
export const CONNECTOR_PROPERTIES = {
  inbound: Object.keys(inboundConnector.shape),
  outbound: Object.keys(outboundConnector.shape),
} as const;

/** The names that each section knows, by its path without places in lists: for suggestions. */
export const SECTION_NAMES: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(configSchema.shape),
  network: Object.keys(network.shape),
  sources: Object.keys(sourceNames),
  store: ["embedded"],
  web: Object.keys(web.shape),
  insights: Object.keys(insights.shape),
  retention: ["deliveries", "rollups"],
  evidence: ["keepLines"],
  mail: Object.keys(mail.in.shape),
};
