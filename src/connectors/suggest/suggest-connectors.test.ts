import { describe, expect, test } from "vitest";
import { describeTraffic, type Traffic } from "./describe-traffic.ts";
import { type SeenDomain, type SeenHost, suggestConnectors } from "./suggest-connectors.ts";

const MUCH: Traffic = { messages: 412, days: 28, plaintext: 0, unknown: 0 };
const contoso: SeenDomain = {
  domain: "contoso.example",
  inbound: MUCH,
  outbound: null,
  addresses: ["198.51.100.7"],
  certificateName: null,
};
const printer: SeenHost = { ...MUCH, direction: "inbound", address: "10.0.0.9", host: "printer.example.com" };

const namesOf = (hosts: readonly SeenHost[], domains: readonly SeenDomain[], own: readonly string[] = []) =>
  suggestConnectors(hosts, domains, own).map(({ properties }) => properties.name);

describe("suggested is", () => {
  test("an own server that sends, by its address", () => {
    expect(suggestConnectors([printer], [], [])).toEqual([
      {
        properties: {
          name: "From printer.example.com (10.0.0.9)",
          direction: "inbound",
          connectorType: "OnPremises",
          senderIpAddresses: ["10.0.0.9"],
        },
        reasons: ["412 messages on 28 days, all of them over TLS.", "The address is in your own networks."],
      },
    ]);
  });

  test("an own server that is sent to, by its name, or its address where it has none", () => {
    const store: SeenHost = { ...printer, direction: "outbound", host: "store.example.com" };
    const hosts = suggestConnectors([store, { ...store, host: null }], [], []).map(({ properties }) => properties.smartHosts);
    expect(hosts).toEqual([["store.example.com"], ["10.0.0.9"]]);
  });

  test("a partner whose mail comes from few addresses", () => {
    expect(suggestConnectors([], [{ ...contoso, certificateName: "mail.contoso.example" }], [])).toEqual([
      {
        properties: {
          name: "From contoso.example",
          direction: "inbound",
          connectorType: "Partner",
          senderDomains: ["contoso.example"],
          senderIpAddresses: ["198.51.100.7"],
          restrictDomainsToIpAddresses: true,
        },
        reasons: [
          "412 messages on 28 days, all of them over TLS.",
          "Nearly all from one address, with the certificate of mail.contoso.example.",
        ],
      },
    ]);
  });

  test("a partner whose mail comes with one certificate, from wherever", () => {
    const [suggested] = suggestConnectors([], [{ ...contoso, addresses: [], certificateName: "mail.contoso.example" }], []);
    expect(suggested?.properties).toMatchObject({ tlsSenderCertificateName: "mail.contoso.example", restrictDomainsToCertificate: true });
  });

  test("a partner that one writes to, and that writes back", () => {
    const both = { ...contoso, outbound: { ...MUCH, messages: 99 } };
    expect(namesOf([], [both])).toEqual(["From contoso.example", "To contoso.example"]);
  });
});

describe("not suggested is", () => {
  test.for([
    ["a domain that comes from anywhere", { ...contoso, addresses: [] }],
    ["a domain whose mail came on two days only", { ...contoso, inbound: { ...MUCH, days: 2 } }],
    ["a domain that never writes back", { ...contoso, inbound: null, outbound: MUCH }],
    ["a mailbox provider", { ...contoso, domain: "gmail.com", outbound: MUCH }],
    ["the organization itself", { ...contoso, domain: "example.com", outbound: MUCH }],
  ] as const)("%s", ([, domain]) => {
    expect(namesOf([], [domain], ["example.com"])).toEqual([]);
  });

  test("a host that was there on two days only", () => {
    expect(namesOf([{ ...printer, days: 2 }], [])).toEqual([]);
  });
});

test.for([
  [{ ...MUCH, plaintext: 12 }, "412 messages on 28 days, 12 of them without TLS."],
  [{ ...MUCH, plaintext: 412 }, "412 messages on 28 days, none of them over TLS."],
  [{ ...MUCH, unknown: 12 }, "412 messages on 28 days, all of them over TLS; of 12 the log does not tell."],
  [{ ...MUCH, unknown: 412 }, "412 messages on 28 days, none of them known to be over TLS or not; of 412 the log does not tell."],
] as const)("traffic is told in words: %s", ([traffic, words]) => {
  expect(describeTraffic(traffic)).toBe(words);
});
