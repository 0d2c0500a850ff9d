import { describe, expect, test } from "vitest";
import type { InboundConnector, OutboundConnector } from "../model/connector.ts";
import { adviseInsight } from "./advise-insight.ts";
import { contosoInsight } from "./insight.testing.ts";
import { INSIGHT_KINDS } from "./insight.ts";
import { requireTls, requireVersion, tryHandshake } from "./postfix/postfix-lines.ts";

const INBOUND: InboundConnector = {
  name: "Contoso",
  direction: "inbound",
  connectorType: "Partner",
  senderDomains: ["contoso.example", "*.contoso.example"],
  senderIpAddresses: ["198.51.100.0/24"],
  tlsSenderCertificateName: null,
  restrictDomainsToIpAddresses: false,
  restrictDomainsToCertificate: false,
  requireTls: true,
};
const OUTBOUND: OutboundConnector = {
  name: "To Fabrikam",
  direction: "outbound",
  connectorType: "Partner",
  recipientDomains: ["fabrikam.example", "*.fabrikam.example"],
  smartHosts: [],
  tlsSettings: "EncryptionOnly",
};

const stepsOf = (...parameters: Parameters<typeof adviseInsight>) =>
  adviseInsight(...parameters).map((step) => (step.kind === "postfix" ? step.purpose : step.kind));

test("a partner with old TLS is told first, then the own server, then the messages", () => {
  expect(stepsOf(contosoInsight(), INBOUND)).toEqual(["tell-peers", "old-versions-off-inbound", "read-messages"]);
});

test("own servers and devices are mended, nobody is written to", () => {
  expect(stepsOf(contosoInsight({ connectorType: "OnPremises", kind: "significant-no-tls" }), null)).toEqual(["mend-own", "read-messages"]);
});

test("of strangers nothing is demanded", () => {
  const strangers = { connector: null, connectorType: null, path: "internet", kind: "internet-no-tls" } as const;
  expect(stepsOf(contosoInsight(strangers), null)).toEqual(["offer-tls", "make-connector", "read-messages"]);
  expect(stepsOf(contosoInsight({ ...strangers, direction: "outbound" }), null)).toEqual([
    "ask-for-tls",
    "make-connector",
    "read-messages",
  ]);
});

test.for(INSIGHT_KINDS)("%s has something to do", (kind) => {
  expect(adviseInsight(contosoInsight({ kind }), null).length).toBeGreaterThan(0);
});

describe("lines for Postfix", () => {
  test("refuse a connector's mail without TLS, by address and by sender", () => {
    expect(requireTls(INBOUND)).toEqual([
      {
        kind: "postfix",
        purpose: "require-tls-inbound",
        files: [
          {
            file: "/etc/postfix/main.cf",
            lines: [
              "smtpd_sender_restrictions = check_client_access cidr:/etc/postfix/tls_clients.cidr, check_sender_access texthash:/etc/postfix/tls_senders",
            ],
          },
          { file: "/etc/postfix/tls_clients.cidr", lines: ["198.51.100.0/24  reject_plaintext_session"] },
          { file: "/etc/postfix/tls_senders", lines: ["contoso.example  reject_plaintext_session"] },
        ],
        commands: ["postfix reload"],
      },
    ]);
  });

  test("deliver with TLS only, by destination, or by the relay that mail goes over", () => {
    expect(requireTls(OUTBOUND)).toMatchObject([
      { files: [{}, { file: "/etc/postfix/tls_policy", lines: ["fabrikam.example  encrypt", ".fabrikam.example  encrypt"] }] },
    ]);
    expect(requireTls({ ...OUTBOUND, smartHosts: ["mx.fabrikam.example", "192.0.2.0/24"], tlsSettings: "DomainValidation" })).toMatchObject(
      [{ files: [{}, { lines: ["[mx.fabrikam.example]  secure"] }] }],
    );
    expect(requireVersion(OUTBOUND)).toMatchObject([
      { files: [{}, { lines: ["fabrikam.example  encrypt protocols=!SSLv2:!SSLv3:!TLSv1:!TLSv1.1", {}] }] },
    ]);
  });

  test("are not made up where Postfix has nothing to look up", () => {
    expect(requireTls({ ...INBOUND, senderDomains: ["*"], senderIpAddresses: [] })).toEqual([]);
    expect(requireTls({ ...OUTBOUND, recipientDomains: [], smartHosts: ["*.fabrikam.example"] })).toEqual([]);
  });

  test.for([
    ["contoso.example", ['posttls-finger -c -l may "contoso.example"']],
    ["192.0.2.9", ['posttls-finger -c -l may "[192.0.2.9]"']],
    ["2001:db8::1", ['posttls-finger -c -l may "[2001:db8::1]"']],
    ['evil"; rm -rf ~', []],
    ["$(reboot)", []],
    ["-x.example", []],
  ] as const)("try a handshake with %s", ([peer, commands]) => {
    expect(tryHandshake(peer)).toMatchObject({ commands });
  });
});
