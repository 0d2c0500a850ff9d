import * as z from "zod";
import { MAIL_TLS_MODES } from "./config.ts";
import { domainPattern, hostName, label, mailAddress, pageAddress, path } from "./config-values.ts";

/** The usual port of each way to connect: RFC 6409, RFC 8314, RFC 5321. */
const USUAL_PORTS = { starttls: 587, implicit: 465, none: 25 } as const;

/** Told without its value, which would stand in a terminal or on the page. */
const PASSWORD = "must be a text of 1 to 1000 characters; put it between quotes";

/** How reports are sent. */
export const mail = z
  .strictObject({
    host: hostName,
    port: z.number().int("must be a whole number").min(1).max(65_535).nullable().default(null),
    tls: z.enum(MAIL_TLS_MODES).default("starttls"),
    verifyCertificate: z.boolean().default(true),
    caFile: path.nullable().default(null),
    user: label.nullable().default(null),
    password: z.string({ error: PASSWORD }).min(1, PASSWORD).max(1000, PASSWORD).nullable().default(null),
    passwordFile: path.nullable().default(null),
    from: mailAddress,
    recipientDomains: z.array(domainPattern).default([]),
    pageUrl: pageAddress.nullable().default(null),
  })
  .transform((settings) => ({ ...settings, port: settings.port ?? USUAL_PORTS[settings.tls] }));
