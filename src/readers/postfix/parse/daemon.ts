/** Programs whose lines matter, by their part of the job. `other`: no line of them carries anything. */
export type Daemon = "server" | "client" | "cleanup" | "queue-manager" | "tls-proxy" | "master" | "other";

/** A map, not an object: a tag may say `constructor`. */
const DAEMONS: ReadonlyMap<string, Daemon> = new Map([
  ["smtpd", "server"],
  ["smtp", "client"],
  ["lmtp", "client"],
  ["cleanup", "cleanup"],
  ["qmgr", "queue-manager"],
  ["nqmgr", "queue-manager"],
  ["oqmgr", "queue-manager"],
  ["tlsproxy", "tls-proxy"],
  ["master", "master"],
]);

/** Postfix programs of whose lines none tells anything of TLS or of a handover between hosts. */
const QUIET = new Set(
  "anvil bounce defer discard dnsblog error flush local pickup pipe postalias postdrop postfix-script postlogd postmap postscreen postsuper postqueue postmulti proxymap proxywrite qmqpd scache sendmail showq spawn tlsmgr trace trivial-rewrite verify virtual smtp-sink smtp-source".split(
    " ",
  ),
);

/**
 * Which part of Postfix a tag names: the word after the last slash of `postfix/submission/smtpd`.
 *
 * @returns `undefined` when it is no Postfix tag: those always have a slash
 */
export function parseDaemon(tag: string): Daemon | undefined {
  const slash = tag.lastIndexOf("/");
  if (slash === -1) return undefined;
  const name = tag.slice(slash + 1);
  return DAEMONS.get(name) ?? (QUIET.has(name) ? "other" : undefined);
}
