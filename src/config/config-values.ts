import * as z from "zod";
import { parseDomain, parseDomainPattern } from "../connectors/domain-pattern.ts";
import { parseAddress, parseIpRange } from "../connectors/ip-range.ts";
import { parseMailAddress } from "../model/report/mail-address.ts";
import { findNearestTimeZone, isTimeZone } from "./time-zone.ts";

// The single values of a configuration. Each check tells what is wrong with the value it was given; see describe-issue.ts.

/** A text for people, bounded, without characters that change how its neighbours are shown. */
export const label = z
  .string()
  .min(1, "must not be empty")
  .max(100, "must be at most 100 characters")
  .refine((text) => !/\p{C}|[\u2028\u2029]/u.test(text), "must not hold control characters or marks that turn the writing direction");

export const path = z
  .string()
  .min(1, "must not be empty")
  .max(4096, "must be at most 4096 characters")
  .refine((text) => !text.includes("\0"), "must not hold a NUL character");

export const domain = checked(
  (text) => parseDomain(text) !== undefined,
  (text) => `${quote(text)} is not a domain; write it like example.org`,
).transform((text) => parseDomain(text) ?? text);

export const domainPattern = checked((text) => parseDomainPattern(text) !== undefined, describePattern).transform((text) =>
  text.toLowerCase(),
);

export const ipRange = checked(
  (text) => parseIpRange(text) !== undefined,
  (text) => `${quote(text)} is not an address or a range; write it like 198.51.100.7, 198.51.100.0/24 or 2001:db8::/32`,
);

export const smartHost = checked(
  (text) => parseIpRange(text) !== undefined || (text !== "*" && !looksLikeAddress(text) && parseDomainPattern(text) !== undefined),
  (text) =>
    `${quote(text)} is not a host name, an address or a range; write it without port or brackets, like mx.example.org or 192.0.2.0/24`,
).transform((text) => text.toLowerCase());

export const timeZone = checked(isTimeZone, (text) => {
  const nearest = findNearestTimeZone(text);
  return `${quote(text)} is not a time zone${nearest === undefined ? "; write it like Europe/Amsterdam" : `; did you mean ${nearest}?`}`;
});

export const listen = checked(
  (text) => parseListen(text) !== undefined,
  (text) => `${quote(text)} is not an address with a port; write it like 127.0.0.1:8025 or [::1]:8025`,
);

/** Of a host to connect to: a name, with or without a dot, or an address. */
export const hostName = checked(
  (text) => parseAddress(text) !== undefined || /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(text),
  (text) => `${quote(text)} is not a host name or an address; write it like smtp.example.org, without port`,
);

export const mailAddress = checked(
  (text) => parseMailAddress(text) !== undefined,
  (text) => `${quote(text)} is not a mail address; write it like postseal@example.org`,
).transform((text) => parseMailAddress(text) ?? text);

export const pageAddress = checked(
  (text) => parsePageAddress(text) !== undefined,
  (text) => `${quote(text)} is not the address of a page; write it like https://postseal.example.org`,
).transform((text) => parsePageAddress(text) ?? text);

export const duration = checked(
  (text) => text === "forever" || /^\d{1,5}[hdwy]$/.test(text),
  (text) => `${quote(text)} is not a stretch of time; write it like 90d, 12w, 2y or forever`,
);

const DAYS = { h: 1 / 24, d: 1, w: 7, y: 365 } as const;

/** Whole days of a stretch of time as `duration` accepts it, begun ones included, at least one; `null`: for ever. */
export function daysOf(text: string): number | null {
  const match = /^(\d{1,5})([hdwy])$/.exec(text);
  if (match === null) return null;
  const unit = match[2] as keyof typeof DAYS;
  return Math.max(1, Math.ceil(Number(match[1]) * DAYS[unit]));
}

/** `127.0.0.1:8025` or `[::1]:8025`; undefined for anything else. */
export function parseListen(text: string): { readonly host: string; readonly port: number } | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]{2,45})\]|([A-Za-z0-9.-]{1,253})):(\d{1,5})$/.exec(text);
  if (match === null) return undefined;
  const host = match[1] ?? match[2] ?? "";
  const port = Number(match[3]);
  return port > 65_535 ? undefined : { host, port };
}

/** Without a slash at its end; `undefined` for what is no address of a web page, or holds a password, a question or a fragment. */
function parsePageAddress(text: string): string | undefined {
  const url = text.length <= 500 && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username + url.password + url.search + url.hash === "" ? url.href.replace(/\/+$/, "") : undefined;
}

function checked(accepts: (text: string) => boolean, describe: (text: string) => string) {
  return z.string().superRefine((text, context) => {
    if (!accepts(text)) context.addIssue({ code: "custom", message: describe(text) });
  });
}

function describePattern(text: string): string {
  if (text.includes("@")) return `${quote(text)} is an address; name only the domain after the @`;
  if (text.includes("*")) return `${quote(text)} is not a wildcard; * stands alone or in front, like *.example.org`;
  return `${quote(text)} is not a domain; write it like example.org or *.example.org`;
}

/** `192.0.2.256` and `192.0.2.0/33` are mistyped addresses, not the names of hosts. */
function looksLikeAddress(text: string): boolean {
  return /^[\d.]+$/.test(text);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}
