import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseConnectorExport } from "./parse-export.ts";
import { isConnectorRecord, readConnectorRecord } from "./read-record.ts";

const sampleOf = (name: string): string =>
  readFileSync(new URL(`../../../corpus/microsoft365/connectors/${name}`, import.meta.url), "utf8");
const read = (text: string) => (parseConnectorExport(text) ?? []).filter(isConnectorRecord).map(readConnectorRecord);
const one = (properties: Readonly<Record<string, unknown>>) =>
  read(JSON.stringify({ Name: "A", ConnectorType: "Partner", ...properties }))[0];

test("inbound connectors are read from JSON", () => {
  expect(read(sampleOf("inbound.json"))).toEqual([
    {
      name: "From Contoso",
      properties: {
        name: "From Contoso",
        direction: "inbound",
        connectorType: "Partner",
        senderDomains: ["contoso.example", "*.contoso.example"],
        senderIpAddresses: ["198.51.100.0/24"],
        tlsSenderCertificateName: "*.contoso.example",
        restrictDomainsToIpAddresses: true,
        restrictDomainsToCertificate: false,
        requireTls: true,
      },
      notes: [],
    },
    {
      name: "Inbound from 0f1e2d3c-0000-4000-8000-000000000001",
      properties: {
        name: "Inbound from 0f1e2d3c-0000-4000-8000-000000000001",
        direction: "inbound",
        connectorType: "OnPremises",
        senderDomains: ["*"],
        senderIpAddresses: [],
        tlsSenderCertificateName: "mail.example.com",
        restrictDomainsToIpAddresses: false,
        restrictDomainsToCertificate: true,
        requireTls: true,
      },
      notes: [],
    },
    { name: "Old scanner", properties: null, notes: ["disabled in Exchange Online; left out"] },
  ]);
});

test("outbound connectors are read from a table, with what cannot be said here", () => {
  expect(read(sampleOf("outbound.csv"))).toEqual([
    {
      name: "To Fabrikam",
      properties: {
        name: "To Fabrikam",
        direction: "outbound",
        connectorType: "Partner",
        recipientDomains: ["fabrikam.example", "*.fabrikam.example"],
        smartHosts: ["192.0.2.2", "mx.fabrikam.example"],
        tlsSettings: "DomainValidation",
      },
      notes: ["TlsDomain mx.fabrikam.example is left out: the certificate's name is not compared"],
    },
    {
      name: "Archive",
      properties: {
        name: "Archive",
        direction: "outbound",
        connectorType: "OnPremises",
        recipientDomains: [],
        smartHosts: ["archive.example.com"],
        tlsSettings: "EncryptionOnly",
      },
      notes: ["it is used by transport rules, which are not known here"],
    },
  ]);
});

test("outbound connectors are read from CLIXML, where a list that comes again is only named", () => {
  const shared = {
    direction: "outbound",
    connectorType: "Partner",
    recipientDomains: ["fabrikam.example", "*.fabrikam.example"],
    smartHosts: [],
  };
  expect(read(sampleOf("outbound.xml"))).toEqual([
    { name: "To Fabrikam", properties: { name: "To Fabrikam", ...shared, tlsSettings: null }, notes: [] },
    { name: "To Fabrikam again", properties: { name: "To Fabrikam again", ...shared, tlsSettings: "EncryptionOnly" }, notes: [] },
  ]);
});

describe("a list of domains is read", () => {
  test.for([
    ["as JSON writes it", ["smtp:a.example;1", "smtp:*.b.example;10"]],
    ["joined with blanks", "smtp:a.example;1 smtp:*.b.example;10"],
    ["joined with semicolons", "smtp:a.example;1;smtp:*.b.example;10"],
    ["in braces", "{smtp:a.example;1, smtp:*.b.example;10}"],
    ["wrapped as Windows PowerShell does", { value: ["a.example", "*.b.example"], Count: 2 }],
  ] as const)("%s", ([, senderDomains]) => {
    expect(one({ SenderDomains: senderDomains })?.properties).toMatchObject({ senderDomains: ["a.example", "*.b.example"] });
  });

  test.for([
    "System.String[]",
    "Microsoft.Exchange.Data.MultiValuedProperty`1[Microsoft.Exchange.Data.AddressSpace]",
    "{smtp:a.example;1, smtp:b.example;1...}",
  ])("and %j is known as lost", (senderDomains) => {
    expect(one({ SenderDomains: senderDomains })).toMatchObject({
      properties: null,
      notes: [expect.stringContaining("its lists are lost")],
    });
  });
});

test("a comment may end as a list that was cut off does", () => {
  expect(one({ SenderDomains: ["a.example"], Comment: "ask Ann first..." })?.properties).toMatchObject({ senderDomains: ["a.example"] });
});

test("a connector whose type is a number is left out", () => {
  expect(one({ ConnectorType: 2 })).toMatchObject({ properties: null, notes: [expect.stringContaining("neither Partner nor OnPremises")] });
});

test.for([
  ["{"],
  ["just words"],
  ["Date,Volume\n2026-11-22,5\n"],
  ["<Objs><Obj>"],
  ["<html><body>no</body></html>"],
  ["[1, 2]"],
  [`<Objs>${"<Obj>".repeat(100)}`],
] as const)("%j is no export of connectors", ([text]) => {
  expect(parseConnectorExport(text)).toBeUndefined();
});

test("what is no connector is not taken for one", () => {
  expect(read('{"value":[{"Name":"x","Volume":5}]}')).toEqual([]);
});
