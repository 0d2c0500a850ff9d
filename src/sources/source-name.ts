import { basename, dirname, resolve } from "node:path";

const COMPRESSION = /(?<=[^/])\.(?:gz|xz|zst|bz2)$/i;
const ROTATION = /(?<=[^/])(?:\.\d{1,4}|[-.]\d{8}(?:[-_]?\d{1,10})?|[-.]\d{4}-\d\d-\d\d)$/;
/** A log host may name its files after the hosts they come from. */
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Exchange Server begins a file every hour: `RECV2026112201-1.LOG`. */
const EXCHANGE_FILE = /^(?:RECV|SEND|MSGTRK(?:MA|MD|MS)?)\d{8}(?:\d\d)?-\d{1,6}\.LOG$/i;
/** Where Exchange keeps them, below `TransportRoles/Logs` or whatever an administrator copies from it. */
const EXCHANGE_FOLDER =
  /(?<=[^/])(?:(?:\/(?:FrontEnd|Hub|Edge|Mailbox))?\/ProtocolLog\/Smtp(?:Receive|Send)(?:\/\w{1,16})?|\/MessageTracking)$/i;

/** Whether a file's name is one that Exchange Server gives its transport logs, compressed or not. */
export function isExchangeFileName(path: string): boolean {
  return EXCHANGE_FILE.test(basename(path).replace(COMPRESSION, ""));
}

/**
 * The name of the log that a file is a part of: its path without the suffixes that rotation and compression add.
 * `/var/log/mail.log.2.gz`, `/var/log/mail.log-20261122` and `/var/log/mail.log` are one log. Exchange Server's files are parts of
 * the folder that holds all of that server's logs.
 */
export function sourceNameOf(path: string): string {
  const unpacked = resolve(path).replace(COMPRESSION, "");
  if (EXCHANGE_FILE.test(basename(unpacked))) return folderSourceNameOf(path);
  return ADDRESS.test(basename(unpacked)) ? unpacked : unpacked.replace(ROTATION, "");
}

/** The folder that a file belongs to, where all files of a folder are one source. */
export function folderSourceNameOf(path: string): string {
  return dirname(resolve(path)).replace(EXCHANGE_FOLDER, "");
}
