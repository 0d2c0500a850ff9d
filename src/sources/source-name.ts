import { basename, resolve } from "node:path";
import { STANDARD_INPUT, STANDARD_INPUT_NAME } from "./standard-input.ts";

const COMPRESSION = /(?<=[^/])\.(?:gz|xz|zst|bz2)$/i;
const ROTATION = /(?<=[^/])(?:\.\d{1,4}|[-.]\d{8}(?:[-_]?\d{1,10})?|[-.]\d{4}-\d\d-\d\d)$/;
/** A log host may name its files after the hosts they come from. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The name of the log that a file is a part of: its path without the suffixes that rotation and compression add.
 * `/var/log/mail.log.2.gz`, `/var/log/mail.log-20261122` and `/var/log/mail.log` are one log.
 */
export function sourceNameOf(path: string): string {
  if (path === STANDARD_INPUT) return STANDARD_INPUT_NAME;
  const unpacked = resolve(path).replace(COMPRESSION, "");
  return ADDRESS.test(basename(unpacked)) ? unpacked : unpacked.replace(ROTATION, "");
}

/** A file as it was named, for people. */
export function sourceLabelOf(path: string): string {
  return path === STANDARD_INPUT ? STANDARD_INPUT_NAME : path;
}
