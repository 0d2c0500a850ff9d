import { resolve } from "node:path";

const COMPRESSION = /\.(?:gz|xz|zst|bz2)$/i;
const ROTATION = /(?:\.\d{1,4}|[-.]\d{8}(?:[-_]?\d{1,10})?|[-.]\d{4}-\d\d-\d\d)$/;

/**
 * The name of the log that a file is a part of: its path without the suffixes that rotation and compression add.
 * `/var/log/mail.log.2.gz`, `/var/log/mail.log-20261122` and `/var/log/mail.log` are one log.
 */
export function sourceNameOf(path: string): string {
  return resolve(path).replace(COMPRESSION, "").replace(ROTATION, "");
}
