import { createHash } from "node:crypto";
import * as z from "zod";
import type { Config, SourceConfig } from "./config.ts";
import { ipRange, label, listen, path, timeZone } from "./config-values.ts";

const tls = z.strictObject({ certificate: path, key: path, clientAuthorities: path.nullable().default(null) });

const syslog = z.strictObject({
  listen,
  protocol: z.enum(["tcp", "udp"]).default("tcp"),
  tls: tls.nullable().default(null),
  senders: z.array(ipRange).default([]),
});

const journalMatch = z
  .string()
  .max(1000, "must be at most 1000 characters")
  .refine((text) => /^_{0,2}[A-Z][A-Z0-9_]{0,63}=/.test(text), "must be a field and its value, like SYSLOG_FACILITY=2");

const journald = z.preprocess(
  (value) => (value === true ? {} : value),
  z.strictObject({ directory: path.nullable().default(null), matches: z.array(journalMatch).default(["SYSLOG_FACILITY=2"]) }),
);

const push = z.strictObject({
  name: label.default("push"),
  token: z
    .string()
    .min(24, "must be at least 24 characters: `openssl rand -hex 24` makes a good one")
    .max(512, "must be at most 512 characters")
    .refine((text) => /^[A-Za-z0-9._~+/=-]+$/.test(text), "must consist of letters, digits and . _ ~ + / = -"),
});

const KINDS = ["file", "syslog", "journald", "push", "tlsReports"] as const;

const NOT_OF_REPORTS = ["file", "syslog", "journald", "push", "reader", "timezone"] as const;

const entry = z
  .strictObject({
    file: path.optional(),
    syslog: syslog.optional(),
    journald: journald.optional(),
    push: push.optional(),
    tlsReports: path.optional(),
    reader: label.optional(),
    timezone: timeZone.nullable().optional(),
  })
  .superRefine((source, context) => {
    const tell = (place: readonly string[], message: string): void => context.addIssue({ code: "custom", path: [...place], message });
    if (source.tlsReports !== undefined) {
      for (const name of NOT_OF_REPORTS) if (source[name] !== undefined) tell([name], "does not belong to a folder of TLS reports");
      return;
    }
    const [kind, other] = KINDS.filter((name) => source[name] !== undefined);
    if (kind === undefined) tell(["file"], "is missing; a source is a file, syslog, journald, push or tlsReports");
    else if (other !== undefined) tell([other], `stands beside ${kind}; a source is one of them`);
    if (source.syslog?.protocol === "udp" && source.syslog.tls !== null) tell(["syslog", "tls"], "needs protocol: tcp");
  });

/** The list of sources: each is one of several kinds, and none stands there twice. */
export const sourcesSchema = z
  .array(entry)
  .default([])
  .superRefine((sources, context) => {
    const names = sources.map((source) => toSource(source)?.name);
    for (const [index, name] of names.entries()) {
      const first = names.indexOf(name);
      if (name === undefined || first === index || sources[index]?.file !== undefined) continue;
      context.addIssue({
        code: "custom",
        path: [index],
        message: `is the same source as sources[${first}]; give it another name or address`,
      });
    }
  });

/** Sources of lines, and folders of TLS reports. */
export function sortSources(entries: z.output<typeof sourcesSchema>): Pick<Config, "sources" | "tlsReportFolders"> {
  return {
    sources: entries.flatMap((source) => toSource(source) ?? []),
    tlsReportFolders: entries.flatMap(({ tlsReports }) => tlsReports ?? []),
  };
}

/** The names that each section knows, by its path: for suggestions. */
export const SOURCE_NAMES: Readonly<Record<string, readonly string[]>> = {
  sources: Object.keys(entry.shape),
  "sources.syslog": Object.keys(syslog.shape),
  "sources.syslog.tls": Object.keys(tls.shape),
  "sources.journald": ["directory", "matches"],
  "sources.push": Object.keys(push.shape),
};

/** `undefined` for an entry of another kind. */
function toSource({ reader = "auto", timezone = null, ...source }: z.output<typeof entry>): SourceConfig | undefined {
  const shared = { reader, timezone };
  if (source.file !== undefined) return { kind: "file", name: source.file, file: source.file, ...shared };
  if (source.syslog !== undefined) {
    const { protocol, listen: address } = source.syslog;
    return { kind: "syslog", name: `syslog ${protocol} ${address}`, ...source.syslog, ...shared };
  }
  if (source.journald !== undefined) {
    const { directory } = source.journald;
    return { kind: "journald", name: directory === null ? "journald" : `journald ${directory}`, ...source.journald, ...shared };
  }
  if (source.push === undefined) return undefined;
  return { kind: "push", name: source.push.name, tokenHash: hashToken(source.push.token), ...shared };
}

/** SHA-256, hexadecimal: the token itself is needed nowhere, and so is kept nowhere. */
function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
