import { join } from "node:path";
import type { Certificates } from "./certificates.ts";

/** In what the runs of the lab differ. */
export interface RunOptions {
  readonly name: string;
  readonly seed: number;
  /** `smtp_tls_loglevel` and `smtpd_tls_loglevel`; 0 logs no TLS at all. */
  readonly tlsLogLevel: 0 | 1 | 2;
  readonly longQueueIds: boolean;
  readonly reusesTlsConnections: boolean;
  readonly logsClientPorts: boolean;
  /** Ends postscreen's first visits with 450, so that its own TLS sessions are in the log. */
  readonly screensDeeply: boolean;
}

/** The entries of the server under test, by name. */
export const ENTRIES = ["smtp", "submission", "submissions", "proxied", "filtered", "screened"] as const;
export type Entry = (typeof ENTRIES)[number];
/** Its entries for itself: what its proxy and its filter hand back. */
export const INNER_ENTRIES = ["proxy-reentry", "filter-reentry"] as const;
export type Ports = Readonly<Record<Entry | (typeof INNER_ENTRIES)[number] | "filter" | "sasl", number>>;

/** Where the server under test listens: not an own address of the configuration, which would make every peer a hop. */
export const SERVER_ADDRESS = "127.0.3.1";

/** What a configuration is rendered from. */
export interface PostfixSetup {
  /** The lab's own: configuration in `etc`, beside it queue, data, mailboxes and log. */
  readonly directory: string;
  readonly options: RunOptions;
  readonly certificates: Certificates;
  readonly ports: Ports;
  /** Whether addresses have names here. */
  readonly hasNames: boolean;
}

type Settings = readonly (readonly [name: string, value: string])[];

/** Renders `main.cf`. */
export function renderMainCf(setup: PostfixSetup): string {
  const settings = [...placeSettings(setup), ...mailSettings(setup), ...serverTlsSettings(setup), ...clientTlsSettings(setup), ...HASTE];
  return settings.map(([name, value]) => `${name} = ${value}\n`).join("");
}

function placeSettings({ directory }: PostfixSetup): Settings {
  const kept = "MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ LANG=C POSTLOG_SERVICE POSTLOG_HOSTNAME";
  return [
    ["compatibility_level", "3.6"],
    ["queue_directory", join(directory, "queue")],
    ["data_directory", join(directory, "data")],
    ["maillog_file", join(directory, "mail.log")],
    ["maillog_file_prefixes", directory],
    ["import_environment", `${kept} OPENSSL_CONF=${join(directory, "etc", "openssl.cnf")}`],
    ["postscreen_cache_map", `btree:${join(directory, "data", "postscreen_cache")}`],
    ["virtual_mailbox_base", join(directory, "mailboxes")],
    ["virtual_mailbox_maps", mapIn(directory, "mailboxes.map")],
    ["virtual_alias_maps", mapIn(directory, "aliases.map")],
    ["transport_maps", mapIn(directory, "transport.map")],
    ["smtp_tls_policy_maps", mapIn(directory, "tls-policy.map")],
  ];
}

function mailSettings({ options, ports, hasNames }: PostfixSetup): Settings {
  return [
    ["inet_protocols", "ipv4"],
    ["myhostname", "mx.lab.test"],
    ["mydestination", ""],
    ["mynetworks", "127.0.2.0/24"],
    ["alias_maps", ""],
    ["local_transport", "error:no local delivery here"],
    ["virtual_mailbox_domains", "lab.test"],
    ["virtual_uid_maps", `static:${MAILBOX_OWNER}`],
    ["virtual_gid_maps", `static:${MAILBOX_OWNER}`],
    ["virtual_minimum_uid", "1"],
    ["smtpd_relay_restrictions", "permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination"],
    ["smtpd_peername_lookup", yesOrNo(hasNames)],
    ["smtp_host_lookup", "native"],
    ["disable_dns_lookups", "yes"],
    ["enable_long_queue_ids", yesOrNo(options.longQueueIds)],
    ["smtpd_client_port_logging", yesOrNo(options.logsClientPorts)],
    ["smtpd_authorized_xclient_hosts", "127.0.1.90"],
    ["smtpd_sasl_type", "dovecot"],
    ["smtpd_sasl_path", `inet:127.0.0.1:${ports.sasl}`],
    ["postscreen_pipelining_enable", yesOrNo(options.screensDeeply)],
    ["postscreen_pipelining_action", "enforce"],
  ];
}

function serverTlsSettings({ options, certificates }: PostfixSetup): Settings {
  return [
    ["smtpd_tls_security_level", "may"],
    ["smtpd_tls_loglevel", String(options.tlsLogLevel)],
    ["smtpd_tls_received_header", "yes"],
    ["smtpd_tls_cert_file", certificates.serverFile],
    ["smtpd_tls_key_file", certificates.serverKeyFile],
    ["smtpd_tls_CAfile", certificates.authorityFile],
    ["smtpd_tls_protocols", ">=TLSv1"],
    ["tls_medium_cipherlist", "ALL:@SECLEVEL=0"],
  ];
}

function clientTlsSettings({ options, certificates }: PostfixSetup): Settings {
  return [
    ["smtp_tls_security_level", "may"],
    ["smtp_tls_loglevel", String(options.tlsLogLevel)],
    ["smtp_tls_CAfile", certificates.authorityFile],
    ["smtp_tls_protocols", ">=TLSv1"],
    ["smtp_tls_mandatory_protocols", ">=TLSv1"],
    ["smtp_tls_connection_reuse", yesOrNo(options.reusesTlsConnections)],
    ["lmtp_tls_security_level", "may"],
    ["lmtp_tls_loglevel", String(options.tlsLogLevel)],
    ["lmtp_tls_protocols", ">=TLSv1"],
  ];
}

/** A day of waiting and retrying in seconds. */
const HASTE: Settings = [
  ["smtpd_error_sleep_time", "0"],
  ["smtpd_timeout", "6s"],
  ["postscreen_greet_wait", "1s"],
  ["queue_run_delay", "1s"],
  ["minimal_backoff_time", "1s"],
  ["maximal_backoff_time", "2s"],
  ["maximal_queue_lifetime", "5s"],
  ["bounce_queue_lifetime", "5s"],
];

function mapIn(directory: string, name: string): string {
  return `texthash:${join(directory, "etc", name)}`;
}

function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}

/** User and group of the delivered mail: nobody, by number, on every Debian. */
export const MAILBOX_OWNER = 65_534;

/** Renders `master.cf`. */
export function renderMasterCf({ ports, options }: PostfixSetup): string {
  const inner = "-o mynetworks=127.0.0.0/8 -o smtpd_authorized_xforward_hosts=127.0.0.0/8 -o smtpd_tls_security_level=none";
  const lines = [
    `${SERVER_ADDRESS}:${ports.smtp} inet n - n - - smtpd -o smtpd_tls_ask_ccert=yes`,
    `${SERVER_ADDRESS}:${ports.submission} inet n - n - - smtpd -o syslog_name=postfix/submission -o smtpd_sasl_auth_enable=yes`,
    `${SERVER_ADDRESS}:${ports.submissions} inet n - n - - smtpd -o syslog_name=postfix/smtps -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes`,
    `${SERVER_ADDRESS}:${ports.proxied} inet n - n - - smtpd -o smtpd_proxy_filter=127.0.0.1:${ports["proxy-reentry"]}`,
    `${SERVER_ADDRESS}:${ports.filtered} inet n - n - - smtpd -o content_filter=filter:[127.0.0.1]:${ports.filter}`,
    `${SERVER_ADDRESS}:${ports.screened} inet n - n - 1 postscreen`,
    `127.0.0.1:${ports["proxy-reentry"]} inet n - n - - smtpd ${inner}`,
    `127.0.0.1:${ports["filter-reentry"]} inet n - n - - smtpd ${inner} -o content_filter=`,
    `tlsproxy unix - - n - 0 tlsproxy -o tlsproxy_tls_loglevel=${options.tlsLogLevel} -o tlsproxy_client_loglevel=${options.tlsLogLevel}`,
    ...SERVICES,
  ];
  return `${lines.join("\n")}\n`;
}

/** The services that every Postfix has, and those of the lab that need no settings of a run. */
const SERVICES = [
  "smtpd pass - - n - - smtpd",
  "dnsblog unix - - n - 0 dnsblog",
  "pickup unix n - n 60 1 pickup",
  "cleanup unix n - n - 0 cleanup",
  "qmgr unix n - n 300 1 qmgr",
  "tlsmgr unix - - n 1000? 1 tlsmgr",
  "rewrite unix - - n - - trivial-rewrite",
  "bounce unix - - n - 0 bounce",
  "defer unix - - n - 0 bounce",
  "trace unix - - n - 0 bounce",
  "verify unix - - n - 1 verify",
  "flush unix n - n 1000? 0 flush",
  "proxymap unix - - n - - proxymap",
  "proxywrite unix - - n - 1 proxymap",
  "smtp unix - - n - - smtp",
  "wrapped unix - - n - - smtp -o smtp_tls_wrappermode=yes -o smtp_tls_security_level=encrypt",
  "filter unix - - n - 4 smtp -o smtp_send_xforward_command=yes -o smtp_tls_security_level=none",
  "lmtp unix - - n - - lmtp",
  "relay unix - - n - - smtp",
  "showq unix n - n - - showq",
  "error unix - - n - - error",
  "retry unix - - n - - error",
  "discard unix - - n - - discard",
  "local unix - n n - - local",
  "virtual unix - n n - - virtual",
  "anvil unix - - n - 1 anvil",
  "scache unix - - n - 1 scache",
  "postlog unix-dgram n - n - 1 postlogd",
];
