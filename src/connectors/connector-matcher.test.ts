import { describe, expect, test } from "vitest";
import type { ConnectorSubject, InboundConnector, OutboundConnector } from "../model/connector.ts";
import { createConnectorMatcher } from "./connector-matcher.ts";

const NETWORK = { ownAddresses: ["127.0.0.0/8", "::1"], ownNetworks: ["10.0.0.0/8"] };

function inbound(properties: Partial<InboundConnector>): InboundConnector {
  return {
    name: "Contoso",
    direction: "inbound",
    connectorType: "Partner",
    senderDomains: [],
    senderIpAddresses: [],
    tlsSenderCertificateName: null,
    restrictDomainsToIpAddresses: false,
    restrictDomainsToCertificate: false,
    requireTls: false,
    ...properties,
  };
}

function outbound(properties: Partial<OutboundConnector>): OutboundConnector {
  return {
    name: "Fabrikam",
    direction: "outbound",
    connectorType: "Partner",
    recipientDomains: [],
    smartHosts: [],
    tlsSettings: null,
    ...properties,
  };
}

function from(subject: Partial<ConnectorSubject>): ConnectorSubject {
  return {
    direction: "inbound",
    peerHost: null,
    peerAddress: null,
    senderDomain: null,
    recipientDomains: null,
    certificateName: null,
    ...subject,
  };
}

function to(subject: Partial<ConnectorSubject>): ConnectorSubject {
  return from({ direction: "outbound", ...subject });
}

const DOMAINS = { senderDomains: ["contoso.example", "*.contoso.example"] };
const ADDRESSES = { senderIpAddresses: ["198.51.100.0/24"] };
const CERTIFICATE = { tlsSenderCertificateName: "*.contoso.example" };
const INSIDE = { peerAddress: "198.51.100.7" };
const OUTSIDE = { peerAddress: "203.0.113.7" };

describe("an inbound Partner connector", () => {
  test.for([
    ["is found by the sender's domain", DOMAINS, { ...OUTSIDE, senderDomain: "mail.contoso.example" }, "senderDomains *.contoso.example"],
    [
      "is found by the address, whoever sends",
      { ...DOMAINS, ...ADDRESSES },
      { ...INSIDE, senderDomain: "other.example" },
      "senderIpAddresses 198.51.100.0/24",
    ],
    ["is found by the address of a bounce", { ...DOMAINS, ...ADDRESSES }, INSIDE, "senderIpAddresses 198.51.100.0/24"],
    ["is found by an IPv4 address written as IPv6", ADDRESSES, { peerAddress: "::ffff:198.51.100.7" }, "senderIpAddresses 198.51.100.0/24"],
    [
      "is found by the certificate",
      CERTIFICATE,
      { ...OUTSIDE, certificateName: "mx1.contoso.example" },
      "tlsSenderCertificateName *.contoso.example",
    ],
    ["does not take a stranger", { ...DOMAINS, ...ADDRESSES, ...CERTIFICATE }, { ...OUTSIDE, senderDomain: "other.example" }, null],
    ["does not take a bounce by its domains alone", DOMAINS, OUTSIDE, null],
    ["takes all mail by * alone", { senderDomains: ["*"] }, { ...OUTSIDE, senderDomain: "other.example" }, "senderDomains *"],
    ["takes bounces by * alone", { senderDomains: ["*"] }, OUTSIDE, "senderDomains *"],
    ["takes nobody by * beside an address", { senderDomains: ["*"], ...ADDRESSES }, { ...OUTSIDE, senderDomain: "other.example" }, null],
    [
      "takes the address beside *",
      { senderDomains: ["*"], ...ADDRESSES },
      { ...INSIDE, senderDomain: "other.example" },
      "senderIpAddresses 198.51.100.0/24",
    ],
    ["never takes mail without any identity", {}, { ...INSIDE, senderDomain: "contoso.example" }, null],
  ] as const)("%s", ([, properties, subject, reason]) => {
    const assignment = createConnectorMatcher([inbound(properties)], NETWORK)(from(subject));
    expect(assignment).toEqual(
      reason === null
        ? { path: "internet", connector: null, connectorType: null, reason: "no connector matches; peer address is outside ownNetworks" }
        : { path: "connector", connector: "Contoso", connectorType: "Partner", reason },
    );
  });
});

describe("an inbound Partner connector with a restriction", () => {
  const toAddresses = { ...DOMAINS, ...ADDRESSES, restrictDomainsToIpAddresses: true };
  const toCertificate = { ...DOMAINS, ...CERTIFICATE, restrictDomainsToCertificate: true };
  test.for([
    [
      "takes its domain from its address",
      toAddresses,
      { ...INSIDE, senderDomain: "contoso.example" },
      "senderIpAddresses 198.51.100.0/24, senderDomains contoso.example",
    ],
    ["does not take its domain from elsewhere", toAddresses, { ...OUTSIDE, senderDomain: "contoso.example" }, undefined],
    ["does not take another domain from its address", toAddresses, { ...INSIDE, senderDomain: "other.example" }, undefined],
    ["takes a bounce from its address", toAddresses, INSIDE, "senderIpAddresses 198.51.100.0/24"],
    [
      "takes anybody from its address without domains",
      { ...ADDRESSES, restrictDomainsToIpAddresses: true },
      { ...INSIDE, senderDomain: "other.example" },
      "senderIpAddresses 198.51.100.0/24",
    ],
    [
      "takes its domain under its certificate",
      toCertificate,
      { ...OUTSIDE, senderDomain: "contoso.example", certificateName: "mx.contoso.example" },
      "tlsSenderCertificateName *.contoso.example, senderDomains contoso.example",
    ],
    ["does not take its domain without a certificate", toCertificate, { ...OUTSIDE, senderDomain: "contoso.example" }, undefined],
    [
      "does not take its domain under another certificate",
      toCertificate,
      { ...OUTSIDE, senderDomain: "contoso.example", certificateName: "mx.other.example" },
      undefined,
    ],
    [
      "takes a bounce under its certificate",
      toCertificate,
      { ...OUTSIDE, certificateName: "mx.contoso.example" },
      "tlsSenderCertificateName *.contoso.example",
    ],
    [
      "needs both when both are restricted",
      { ...toAddresses, ...toCertificate },
      { ...INSIDE, senderDomain: "contoso.example" },
      undefined,
    ],
  ] as const)("%s", ([, properties, subject, reason]) => {
    const assignment = createConnectorMatcher([inbound(properties)], NETWORK)(from(subject));
    expect(assignment.connector === "Contoso" ? assignment.reason : undefined).toBe(reason);
  });
});

describe("an inbound OnPremises connector", () => {
  const onPremises = { ...ADDRESSES, connectorType: "OnPremises" } as const;
  test.for([
    ["is found by the address", onPremises, { ...INSIDE, senderDomain: "other.example" }, "senderIpAddresses 198.51.100.0/24"],
    [
      "is found by the certificate",
      { connectorType: "OnPremises", ...CERTIFICATE },
      { certificateName: "relay.contoso.example" },
      "tlsSenderCertificateName *.contoso.example",
    ],
    ["is not found by the sender's domain", { ...onPremises, ...DOMAINS }, { ...OUTSIDE, senderDomain: "contoso.example" }, undefined],
    ["is limited to its domains", { ...onPremises, ...DOMAINS }, { ...INSIDE, senderDomain: "other.example" }, undefined],
    ["takes bounces whatever its domains", { ...onPremises, ...DOMAINS }, INSIDE, "senderIpAddresses 198.51.100.0/24"],
    [
      "takes every domain by *",
      { ...onPremises, senderDomains: ["*"] },
      { ...INSIDE, senderDomain: "other.example" },
      "senderIpAddresses 198.51.100.0/24",
    ],
    [
      "takes nobody by * alone",
      { connectorType: "OnPremises", senderDomains: ["*"] },
      { ...INSIDE, senderDomain: "other.example" },
      undefined,
    ],
  ] as const)("%s", ([, properties, subject, reason]) => {
    const assignment = createConnectorMatcher([inbound(properties)], NETWORK)(from(subject));
    expect(assignment.connectorType === "OnPremises" ? assignment.reason : undefined).toBe(reason);
  });
});

describe("an outbound connector", () => {
  const domains = { recipientDomains: ["fabrikam.example", "*.fabrikam.example"] };
  test.for([
    ["is found by a recipient's domain", domains, { recipientDomains: ["FABRIKAM.example"] }, "recipientDomains fabrikam.example"],
    [
      "is found by any of several recipients",
      domains,
      { recipientDomains: ["other.example", "eu.fabrikam.example"] },
      "recipientDomains *.fabrikam.example",
    ],
    ["does not take other recipients", domains, { recipientDomains: ["other.example"] }, undefined],
    [
      "is found by the smart host's name",
      { smartHosts: ["mx.fabrikam.example"] },
      { peerHost: "mx.fabrikam.example" },
      "smartHosts mx.fabrikam.example",
    ],
    [
      "is found by a smart host's wildcard",
      { smartHosts: ["*.mail.example"] },
      { peerHost: "eu1.mail.example" },
      "smartHosts *.mail.example",
    ],
    [
      "is found by the smart host's address",
      { smartHosts: ["192.0.2.25"] },
      { peerHost: "unknown", peerAddress: "192.0.2.25" },
      "smartHosts 192.0.2.25",
    ],
    ["is found by the smart hosts' range", { smartHosts: ["2001:db8::/32"] }, { peerAddress: "2001:db8::25" }, "smartHosts 2001:db8::/32"],
    ["takes all mail by * alone", { recipientDomains: ["*"] }, { recipientDomains: null }, "recipientDomains *"],
    [
      "takes only its smart host by * beside one",
      { recipientDomains: ["*"], smartHosts: ["mx.fabrikam.example"] },
      { recipientDomains: ["other.example"] },
      undefined,
    ],
    [
      "takes its smart host whatever the recipient",
      { ...domains, smartHosts: ["mx.fabrikam.example"] },
      { peerHost: "mx.fabrikam.example", recipientDomains: ["other.example"] },
      "smartHosts mx.fabrikam.example",
    ],
  ] as const)("%s", ([, properties, subject, reason]) => {
    const assignment = createConnectorMatcher([outbound(properties)], NETWORK)(to(subject));
    expect(assignment.connector === "Fabrikam" ? assignment.reason : undefined).toBe(reason);
  });
});

describe("without a connector", () => {
  const everything = [inbound({ senderDomains: ["*"] }), outbound({ recipientDomains: ["*"] })];
  test.for([
    [
      "mail from an own network",
      [],
      from({ peerAddress: "10.2.3.4" }),
      "own-network",
      "no connector matches; peer address is in ownNetworks 10.0.0.0/8",
    ],
    [
      "mail to an own address",
      [],
      to({ peerAddress: "127.0.0.1" }),
      "own-network",
      "no connector matches; peer address is in ownAddresses 127.0.0.0/8",
    ],
    ["mail from outside", [], from(OUTSIDE), "internet", "no connector matches; peer address is outside ownNetworks"],
    ["mail from an address that the log leaves out", [], from({}), "internet", "no connector matches; peer address is not known"],
    [
      "a submission, whatever connectors say",
      everything,
      from({ direction: "submission", ...OUTSIDE }),
      "internet",
      "a submission takes no connector; peer address is outside ownNetworks",
    ],
    [
      "a submission from an own network",
      everything,
      from({ direction: "submission", peerAddress: "10.2.3.4" }),
      "own-network",
      "a submission takes no connector; peer address is in ownNetworks 10.0.0.0/8",
    ],
  ] as const)("%s", ([, connectors, subject, path, reason]) => {
    expect(createConnectorMatcher(connectors, NETWORK)(subject)).toEqual({ path, connector: null, connectorType: null, reason });
  });
});

test("the first connector that matches wins, and only those of the same direction take part", () => {
  const assign = createConnectorMatcher(
    [outbound({ recipientDomains: ["*"] }), inbound({ name: "First", ...ADDRESSES }), inbound({ name: "Second", senderDomains: ["*"] })],
    NETWORK,
  );
  expect(assign(from(INSIDE)).connector).toBe("First");
  expect(assign(from(OUTSIDE)).connector).toBe("Second");
});

test("a connector goes before the own network", () => {
  const assign = createConnectorMatcher([inbound({ connectorType: "OnPremises", senderIpAddresses: ["10.9.0.0/16"] })], NETWORK);
  expect(assign(from({ peerAddress: "10.9.8.7" })).path).toBe("connector");
  expect(assign(from({ peerAddress: "10.8.8.7" })).path).toBe("own-network");
});
