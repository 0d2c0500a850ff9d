import type { Connector, InboundConnector, OutboundConnector } from "../../model/connector.ts";
import type { AdviceStep, LinesToSet, PostfixPurpose } from "../advice.ts";

const MAIN = "/etc/postfix/main.cf";
const RELOAD = "postfix reload";
/** Understood by every Postfix since 2.5; `>=TLSv1.2` only since 3.6. */
const WITHOUT_OLD = ["!SSLv2", "!SSLv3", "!TLSv1", "!TLSv1.1"];

/** A step with lines for `main.cf`. */
export function mainLines(purpose: PostfixPurpose, ...lines: readonly string[]): AdviceStep {
  return { kind: "postfix", purpose, files: [{ file: MAIN, lines }], commands: [RELOAD] };
}

/** Old versions off wherever Postfix receives. */
export function oldVersionsOffInbound(): AdviceStep {
  const versions = WITHOUT_OLD.join(", ");
  return mainLines("old-versions-off-inbound", `smtpd_tls_protocols = ${versions}`, `smtpd_tls_mandatory_protocols = ${versions}`);
}

/** Logins over TLS only, wherever users and devices submit. */
export function submissionOnlyTls(): AdviceStep {
  return {
    kind: "postfix",
    purpose: "submission-only-tls",
    files: [
      { file: MAIN, lines: ["smtpd_tls_auth_only = yes"] },
      { file: "/etc/postfix/master.cf", lines: ["submission inet n - y - - smtpd", "  -o smtpd_tls_security_level=encrypt"] },
    ],
    commands: [RELOAD],
  };
}

/** Old versions off for submission alone. */
export function oldVersionsOffSubmission(): AdviceStep {
  return {
    kind: "postfix",
    purpose: "old-versions-off-submission",
    files: [
      {
        file: "/etc/postfix/master.cf",
        lines: [
          "submission inet n - y - - smtpd",
          "  -o smtpd_tls_security_level=encrypt",
          `  -o smtpd_tls_mandatory_protocols=${WITHOUT_OLD.join(",")}`,
        ],
      },
    ],
    commands: [RELOAD],
  };
}

/** Lines that make Postfix refuse mail of a connector without TLS; none where the connector goes by what Postfix cannot look up. */
export function requireTls(connector: Connector): readonly AdviceStep[] {
  return connector.direction === "inbound" ? requireInbound(connector) : requireOutbound(connector, "require-tls-outbound", "");
}

/** Lines that make Postfix deliver to a connector with TLS 1.2 or later only. */
export function requireVersion(connector: OutboundConnector): readonly AdviceStep[] {
  return requireOutbound(connector, "require-version-outbound", ` protocols=${WITHOUT_OLD.join(":")}`);
}

/** @see Postfix access(5), postconf(5) reject_plaintext_session: a table may name a restriction as what is to be done */
function requireInbound({ senderDomains, senderIpAddresses }: InboundConnector): readonly AdviceStep[] {
  const clients: LinesToSet = {
    file: "/etc/postfix/tls_clients.cidr",
    lines: senderIpAddresses.map((range) => `${range}  reject_plaintext_session`),
  };
  // A domain stands for its subdomains as well: parent_domain_matches_subdomains.
  const domains = [...new Set(senderDomains.map((domain) => domain.replace(/^\*\./, "")))].filter((domain) => domain !== "*");
  const senders: LinesToSet = { file: "/etc/postfix/tls_senders", lines: domains.map((domain) => `${domain}  reject_plaintext_session`) };
  const checks = [
    ...(clients.lines.length === 0 ? [] : [`check_client_access cidr:${clients.file}`]),
    ...(senders.lines.length === 0 ? [] : [`check_sender_access texthash:${senders.file}`]),
  ];
  if (checks.length === 0) return [];
  const files = [
    { file: MAIN, lines: [`smtpd_sender_restrictions = ${checks.join(", ")}`] },
    ...[clients, senders].filter(({ lines }) => lines.length > 0),
  ];
  return [{ kind: "postfix", purpose: "require-tls-inbound", files, commands: [RELOAD] }];
}

/** @see Postfix TLS_README, "Client TLS security levels", and smtp_tls_policy_maps: a destination as it is delivered to, `[host]` for a relay */
function requireOutbound(connector: OutboundConnector, purpose: PostfixPurpose, protocols: string): readonly AdviceStep[] {
  const { recipientDomains, smartHosts, tlsSettings } = connector;
  const level = tlsSettings === null || tlsSettings === "EncryptionOnly" ? "encrypt" : "secure";
  const hosts = smartHosts.filter((host) => !host.includes("*") && !host.includes("/")).map((host) => `[${host}]`);
  const domains = recipientDomains.filter((domain) => domain !== "*").map((domain) => domain.replace(/^\*\./, "."));
  const destinations = hosts.length > 0 ? hosts : domains;
  if (destinations.length === 0) return [];
  const policy = "/etc/postfix/tls_policy";
  const files = [
    { file: MAIN, lines: [`smtp_tls_policy_maps = texthash:${policy}`] },
    { file: policy, lines: destinations.map((destination) => `${destination}  ${level}${protocols}`) },
  ];
  return [{ kind: "postfix", purpose, files, commands: [RELOAD] }];
}

/** A command that tries a handshake as Postfix would, and tells why it fails. */
export function tryHandshake(peer: string): AdviceStep {
  // What may stand in a shell's line as it is; a peer of another form, from a log, is not put into one.
  const isPlain = /^[a-z0-9](?:[a-z0-9.:-]{0,250}[a-z0-9])?$/i.test(peer);
  const destination = /^[\d.]+$|:/.test(peer) ? `[${peer}]` : peer;
  return {
    kind: "postfix",
    purpose: "try-handshake",
    files: [],
    commands: isPlain ? [`posttls-finger -c -l may "${destination}"`] : [],
  };
}
