/** Every failure that an operator can mend: its HTTP status and what to do about it. Mirrored by docs/errors.md. */
export const ERROR_CODES = {
  SOURCE_UNREADABLE: { status: 500, hint: "Let this user read the file (on Debian: add it to group adm), or name another file." },
  SOURCE_NOT_FOUND: { status: 404, hint: "Check the path; a rotated log may have moved." },
  SOURCE_EMPTY: { status: 422, hint: "Name a log with lines in it, or follow it with `postseal serve`." },
  SOURCE_IS_BINARY: { status: 422, hint: "Name a text log, or one compressed with gzip, xz, zstd or bzip2." },
  SOURCE_CORRUPT: { status: 422, hint: "Restore it from a backup, or leave it out." },
  UNPACKER_NOT_FOUND: { status: 500, hint: "Install the program that unpacks it, or unpack the file first." },
  SOURCE_REPLACED: { status: 409, hint: "Run the command again: it continues where it stopped." },
  SOURCE_FORMAT_UNKNOWN: { status: 422, hint: "Name the format with --reader." },
  REPORT_FOREIGN: { status: 422, hint: "Add the domain to `domains` in the configuration, if it is yours." },
  TOO_MANY_REPORTS: { status: 429, hint: "Send it again later." },
  REPORT_UNREADABLE: { status: 422, hint: "Ask its sender for another one, or leave it out." },
  STORE_IN_USE: { status: 409, hint: "Stop that one first; a running `postseal serve` answers `report`, `export` and `explain` itself." },
  STORE_UNREADABLE: { status: 500, hint: "Check the directory's permissions, or name another one with --data." },
  STORE_FROM_NEWER_VERSION: { status: 500, hint: "Upgrade Postseal, or name another directory with --data." },
  STORE_DAMAGED: { status: 500, hint: "Restore the directory from a backup, or name an empty one with --data and import again." },
  STORE_NOT_FOUND: { status: 404, hint: "Run `postseal import FILE...` first, or name the directory with --data." },
  STORE_EXISTS: { status: 409, hint: "Name another directory with --data, or move this store away first." },
  BACKUP_UNREADABLE: { status: 422, hint: "Name a file that `postseal backup` wrote." },
  STORE_DISK_FULL: { status: 507, hint: "Free some space and run the command again: it continues where it stopped." },
  CONNECTORS_UNREADABLE: {
    status: 422,
    hint: "Name what `Get-InboundConnector` or `Get-OutboundConnector` gave, as JSON (ConvertTo-Json -Depth 5), CLIXML or CSV.",
  },
  CONFIG_NOT_FOUND: { status: 404, hint: "Check the path given with --config." },
  CONFIG_INVALID: { status: 422, hint: "Correct the lines named above; `postseal check-config FILE` lists every problem." },
  CONFIG_CHANGED: { status: 409, hint: "Load it again; then repeat the edit, or leave it." },
  CONFIG_READ_ONLY: {
    status: 403,
    hint: "Let the user that runs Postseal own the file and write its directory, or put the lines into the file yourself.",
  },
  PORT_IN_USE: { status: 500, hint: "Stop the other program, or choose another address with --listen." },
  ADDRESS_NOT_AVAILABLE: { status: 500, hint: "Choose an address of this machine with --listen." },
  HOST_NOT_ALLOWED: {
    status: 421,
    hint: "Open the address that `postseal serve` printed; behind a proxy, let it pass that address as Host.",
  },
  METHOD_NOT_ALLOWED: { status: 405, hint: "Only GET and HEAD are answered here; /api/openapi.json names what can be changed." },
  CROSS_SITE_REFUSED: {
    status: 403,
    hint: "Open this server's own page, by https or by its IP address, and make the change there.",
  },
  JSON_EXPECTED: { status: 415, hint: "Send the change as JSON, with the header `content-type: application/json`." },
  BODY_TOO_LARGE: { status: 413, hint: "Send less at once." },
  WEB_NOT_BUILT: { status: 500, hint: "Run `npm run build`, or install the packaged release." },
  INVALID_ARGUMENT: { status: 400, hint: "Run the command with --help to see what it takes." },
  OUTPUT_UNWRITABLE: { status: 500, hint: "Check that the directory exists and can be written to." },
  MAIL_NOT_CONFIGURED: { status: 409, hint: "Put the section `mail` into the configuration: see docs/configuration.md." },
  MAIL_RECIPIENT_NOT_ALLOWED: {
    status: 403,
    hint: "Name the recipient's domain in `mail.recipientDomains` of the configuration, or another recipient.",
  },
  MAIL_RELAY_UNREACHABLE: { status: 502, hint: "Check `mail.host`, `mail.port` and `mail.tls`, and whether a firewall is in between." },
  MAIL_TLS_FAILED: {
    status: 502,
    hint: "Use the name that the relay's certificate carries as `mail.host`; name its authority in `mail.caFile`; check `mail.tls`.",
  },
  MAIL_LOGIN_REFUSED: { status: 502, hint: "Check `mail.user` and the password." },
  MAIL_REFUSED: { status: 502, hint: "Check sender and recipients with the relay: its answer says what it wants." },
  MAIL_FILE_UNREADABLE: { status: 500, hint: "Let the user that runs Postseal read the file, or name another one." },
  NOT_FOUND: { status: 404, hint: "Check the id; `postseal export deliveries` lists them all." },
} as const satisfies Record<string, { readonly status: number; readonly hint: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A failure that the operator can mend: what failed, on what, how to fix it. */
export class OperatorError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  /**
   * @param code stable, see `ERROR_CODES`
   * @param message what failed and on what, one sentence without the hint
   * @param hint replaces the catalogue's hint where the place knows better
   */
  constructor(code: ErrorCode, message: string, hint?: string) {
    super(message);
    this.name = "OperatorError";
    this.code = code;
    this.hint = hint ?? ERROR_CODES[code].hint;
  }
}
