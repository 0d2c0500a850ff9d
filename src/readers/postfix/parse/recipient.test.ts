import { describe, expect, test } from "vitest";
import { lineMemory } from "../../syslog/bytes.ts";
import { startDomains } from "./address.ts";
import * as recipients from "./recipient.ts";

/** With every part as a text. */
function parseRecipient(text: string) {
  const memory = lineMemory(Buffer.from(`..${text}, status=`));
  const recipient = recipients.parseRecipient(startDomains(), memory, 2, text.length + 2);
  if (recipient === "unrecognized") return recipient;
  const { domain, relayStart, relayEnd, connectionUse, tlsStatus, status } = recipient;
  return {
    domain: domain?.name ?? null,
    relay: memory.bytes.toString("utf8", relayStart, relayEnd),
    connectionUse,
    delays: recipients.delaysOf(recipient),
    tlsStatus,
    status,
    reply: recipients.replyOf(recipient),
  };
}

const SENT = "delay=0.2, delays=0.01/0.01/0.1/0.08, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9A8B7C6D5E)";
const MX = "mx.example.net[192.0.2.25]:25";

test("parseRecipient reads every field of a delivery line", () => {
  expect(parseRecipient(`to=<bob@Example.NET>, relay=${MX}, ${SENT}`)).toEqual({
    domain: "example.net",
    relay: MX,
    connectionUse: 1,
    delays: "delay=0.2, delays=0.01/0.01/0.1/0.08",
    tlsStatus: null,
    status: "sent",
    reply: "250 2.0.0 Ok: queued as 9A8B7C6D5E",
  });
});

describe("parseRecipient finds the domain and the relay of", () => {
  test.for([
    ["an address that an alias led to", `to=<bob@example.net>, orig_to=<info@example.com>, relay=${MX}, ${SENT}`, "example.net", MX],
    ["a quoted local part with a false relay", `to=<"a>, relay=x"@example.org>, relay=${MX}, ${SENT}`, "example.org", MX],
    ["a quoted local part with an escaped quote", `to=<"a\\">, relay=x"@example.org>, relay=${MX}, ${SENT}`, "example.org", MX],
    [
      "a quoted address that an alias led to",
      `to=<bob@example.net>, orig_to=<"x>, relay=y"@example.com>, relay=${MX}, ${SENT}`,
      "example.net",
      MX,
    ],
    ["an unquoted local part with blanks (before 3.5)", `to=<a b@example.org>, relay=${MX}, ${SENT}`, "example.org", MX],
    [
      "a local user without a domain",
      `to=<root>, relay=local, delay=0, delays=0/0/0/0, dsn=2.0.0, status=sent (delivered to mailbox)`,
      null,
      "local",
    ],
    [
      "an IPv6 relay",
      `to=<bob@example.net>, relay=mx.example.net[2001:db8::25]:25, ${SENT}`,
      "example.net",
      "mx.example.net[2001:db8::25]:25",
    ],
    [
      "a relay on another port",
      `to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:2526, ${SENT}`,
      "example.net",
      "mx.example.net[192.0.2.25]:2526",
    ],
    [
      "an LMTP socket",
      `to=<bob@example.net>, relay=mail.example.com[private/dovecot-lmtp], ${SENT}`,
      "example.net",
      "mail.example.com[private/dovecot-lmtp]",
    ],
    [
      "no relay at all",
      "to=<bob@example.net>, relay=none, delay=5, delays=5/0/0/0, dsn=4.4.1, status=deferred (connect timed out)",
      "example.net",
      "none",
    ],
  ] as const)("%s", ([, text, domain, relay]) => {
    expect(parseRecipient(text)).toMatchObject({ domain, relay });
  });
});

test("parseRecipient tells how often the connection was used", () => {
  expect(parseRecipient(`to=<b@example.net>, relay=${MX}, conn_use=17, ${SENT}`)).toMatchObject({
    relay: MX,
    connectionUse: 17,
    delays: "delay=0.2, delays=0.01/0.01/0.1/0.08",
  });
});

describe("parseRecipient keeps the TLS status of Postfix 3.11 apart from the delays:", () => {
  test.for(["may", "may:none", "dane:encrypt", "verify!", "may?", "encrypt/requiretls", "secure/requiretls:none"])("%s", (tlsStatus) => {
    const text = `to=<b@example.net>, relay=${MX}, delay=1, delays=0/0/1/0, tls=${tlsStatus}, dsn=2.0.0, status=sent (250 ok)`;
    expect(parseRecipient(text)).toMatchObject({ tlsStatus, delays: "delay=1, delays=0/0/1/0", status: "sent", reply: "250 ok" });
  });
});

describe("parseRecipient takes the reply as a stranger's words:", () => {
  test.for([
    ["parentheses", "250 ok (queued (really))", "250 ok (queued (really))"],
    [
      "fields that look like others",
      "250 ok, relay=evil[203.0.113.6]:25, delay=9, tls=none, status=bounced (no)",
      "250 ok, relay=evil[203.0.113.6]:25, delay=9, tls=none, status=bounced (no)",
    ],
    ["nothing", "", ""],
  ] as const)("%s", ([, said, reply]) => {
    const text = `to=<b@example.net>, relay=${MX}, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent (${said})`;
    expect(parseRecipient(text)).toMatchObject({ relay: MX, tlsStatus: null, status: "sent", reply });
  });

  test("a reply that was cut off has no closing parenthesis", () => {
    const text = `to=<b@example.net>, relay=${MX}, delay=1, delays=0/0/1/0, dsn=5.0.0, status=bounced (550 no such`;
    expect(parseRecipient(text)).toMatchObject({ status: "bounced", reply: "550 no such" });
  });

  test("a status without a reply", () => {
    expect(parseRecipient(`to=<b@example.net>, relay=${MX}, delay=1, delays=0/0/1/0, dsn=2.0.0, status=sent`)).toMatchObject({
      status: "sent",
      reply: "",
    });
  });
});

describe("parseRecipient counts as unrecognized", () => {
  test.for([
    ["an address that never ends", `to=<bob@example.net, relay=${MX}, delay=1`],
    ["a quoted local part that never ends", `to=<"bob@example.net>, relay=${MX}, ${SENT}`],
    ["another field after the address", `to=<bob@example.net>, via=smtp, relay=${MX}, ${SENT}`],
    ["a line without a status", `to=<bob@example.net>, relay=${MX}, delay=1, delays=0/0/1/0`],
    ["a line without a delay", `to=<bob@example.net>, relay=${MX}, status=sent (250 ok)`],
  ] as const)("%s", ([, text]) => {
    expect(parseRecipient(text)).toBe("unrecognized");
  });
});
