/** What one inbound session of the log is to be. */
interface Session {
  /** `2026-11-03T08:51:00` */
  readonly at: string;
  readonly host: string;
  readonly address: string;
  readonly sender: string;
  /** As Postfix writes it; `null` for plain text. */
  readonly version: "TLSv1" | "TLSv1.2" | "TLSv1.3" | null;
}

const CIPHERS = {
  TLSv1: "ECDHE-RSA-AES256-SHA (256/256 bits)",
  "TLSv1.2": "ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)",
  "TLSv1.3": "TLS_AES_256_GCM_SHA384 (256/256 bits)",
} as const;

/**
 * A month of a Postfix server: two gateways of Contoso, of which one comes down to TLS 1.0 on 3 November at 08:51, Fabrikam, which forces
 * TLS and is let in once without, and strangers. Ends on 19 November.
 */
export function renderPartnerLog(): string {
  const sessions: Session[] = [];
  for (let day = 0; day < 30; day++) {
    const date = new Date(Date.UTC(2026, 9, 21 + day)).toISOString().slice(0, 10);
    const isWeekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
    const messages = (isWeekend ? 6 : 22) + ((day * 7) % 5);
    for (let n = 0; n < messages; n++) sessions.push(contoso(date, n), stranger(date, n));
    sessions.push({
      at: `${date}T12:00:30`,
      host: "mx.fabrikam.example",
      address: "203.0.113.9",
      sender: "fabrikam.example",
      version: "TLSv1.3",
    });
  }
  sessions.push({
    at: "2026-11-18T13:00:30",
    host: "mx.fabrikam.example",
    address: "203.0.113.9",
    sender: "fabrikam.example",
    version: null,
  });
  return sessions
    .toSorted((left, right) => left.at.localeCompare(right.at))
    .map(renderSession)
    .join("");
}

function timeOf(date: string, n: number): string {
  return `${date}T${String(8 + Math.floor(n / 3)).padStart(2, "0")}:${String(11 + (n % 3) * 20).padStart(2, "0")}:00`;
}

function contoso(date: string, n: number): Session {
  const at = timeOf(date, n);
  const isSecond = n % 5 >= 3 || (date === "2026-11-03" && n === 2);
  const isOld = isSecond && at >= "2026-11-03T08:51:00";
  return {
    at,
    host: isSecond ? "mail-b.contoso.example" : "mail-a.contoso.example",
    address: isSecond ? "198.51.100.8" : "198.51.100.7",
    sender: "contoso.example",
    version: isOld ? "TLSv1" : "TLSv1.2",
  };
}

function stranger(date: string, n: number): Session {
  const at = timeOf(date, n).replace(/00$/, "20");
  return { at, host: `mx${n % 4}.stranger.example`, address: `192.0.2.${10 + (n % 4)}`, sender: "stranger.example", version: "TLSv1.3" };
}

function renderSession({ at, host, address, sender, version }: Session, index: number): string {
  const line = (program: string, text: string, second: number) =>
    `${at.slice(0, 17)}${String(Number(at.slice(17)) + second).padStart(2, "0")}.000000+01:00 mx postfix/${program}: ${text}\n`;
  const peer = `${host}[${address}]`;
  const id = (0x4d_00_00_00 + index).toString(16).toUpperCase();
  const pid = 1000 + (index % 500);
  return [
    line(`smtpd[${pid}]`, `connect from ${peer}`, 0),
    version === null
      ? ""
      : line(`smtpd[${pid}]`, `Anonymous TLS connection established from ${peer}: ${version} with cipher ${CIPHERS[version]}`, 1),
    line(`smtpd[${pid}]`, `${id}: client=${peer}`, 1),
    line("cleanup[901]", `${id}: message-id=<${index}@${sender}>`, 1),
    line("qmgr[902]", `${id}: from=<someone@${sender}>, size=${1200 + index}, nrcpt=1 (queue active)`, 1),
    line(
      `smtpd[${pid}]`,
      `disconnect from ${peer} ehlo=${version === null ? "1" : "2 starttls=1"} mail=1 rcpt=1 data=1 quit=1 commands=${version === null ? 5 : 7}`,
      2,
    ),
    line(
      "virtual[903]",
      `${id}: to=<ann@example.com>, relay=virtual, delay=0.5, delays=0.4/0/0/0.1, dsn=2.0.0, status=sent (delivered to maildir)`,
      2,
    ),
    line("qmgr[902]", `${id}: removed`, 2),
  ].join("");
}

/** Its partners. */
export const PARTNER_CONFIG = `organization: Example BV
timezone: Europe/Amsterdam
connectors:
  - name: Contoso
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]
    senderIpAddresses: [198.51.100.0/24]
    requireTls: true
  - name: Fabrikam
    direction: inbound
    connectorType: Partner
    senderDomains: [fabrikam.example]
    requireTls: true
`;
