import { basename, resolve } from "node:path";

export const COMPRESSION = /(?<=[^/])\.(?:gz|xz|zst|bz2)$/i;
export const ROTATION = /(?<=[^/])(?:\.\d{1,4}|[-.]\d{8}(?:[-_]?\d{1,10})?|[-.]\d{4}-\d\d-\d\d)$/;
/** A date before the extension, as logrotate's `extension` and programs that begin a file each day write it. */
export const DATED = /(?<=[^/])[-_.](?:\d{8}(?:[-_]?\d{1,10})?|\d{4}-\d\d-\d\d)(?=\.log$)/;
/** A log host may name its files after the hosts they come from. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The name of the log that a file is a part of: its path without the suffixes that rotation and compression add.
 * `/var/log/mail.log.2.gz`, `/var/log/mail.log-20261122`, `/var/log/mail-20261122.log` and `/var/log/mail.log` are one log.
 */
export function sourceNameOf(path: string): string {
  const unpacked = resolve(path).replace(COMPRESSION, "");
  return ADDRESS.test(basename(unpacked)) ? unpacked : unpacked.replace(ROTATION, "").replace(DATED, "");
}
