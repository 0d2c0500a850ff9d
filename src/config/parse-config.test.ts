import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderConfigProblem } from "./config-problem.ts";
import { createDefaultConfig } from "./default-config.ts";
import { parseConfig } from "./parse-config.ts";

/** What is wrong with a text, one line a problem. */
function problemsOf(text: string): readonly string[] {
  const parsed = parseConfig(text);
  return "problems" in parsed ? parsed.problems.map((problem) => renderConfigProblem(problem, "postseal.yaml")) : [];
}

const WHOLE = `
organization: Example BV
domains: [example.com]
timezone: Europe/Stockholm
network:
  ownAddresses: [127.0.0.0/8, "::1"]
  ownNetworks: [10.0.0.0/8]
connectors:
  - name: Contoso
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example, "*.Contoso.example"]
    senderIpAddresses: [198.51.100.0/24]
    tlsSenderCertificateName: "*.contoso.example"
    restrictDomainsToIpAddresses: true
    requireTls: true
  - name: To Fabrikam
    direction: outbound
    connectorType: Partner
    recipientDomains: [fabrikam.example]
    smartHosts: [mx.fabrikam.example]
    tlsSettings: CertificateValidation
sources:
  - file: /var/log/mail.log
    reader: postfix
    timezone: Europe/Amsterdam
store: { embedded: ./mail }
web: { listen: "[::1]:8026" }
insights: { windowDays: 14, significantShare: 0.05, significantMessages: 20 }
retention: { deliveries: 26w, rollups: 2y }
evidence: { keepLines: 7d }
privacy: full
language: sv
`;

test("the whole configuration is taken over", () => {
  const parsed = parseConfig(WHOLE);
  expect(parsed).toMatchObject({
    config: {
      organization: "Example BV",
      domains: ["example.com"],
      timezone: "Europe/Stockholm",
      network: { ownAddresses: ["127.0.0.0/8", "::1"], ownNetworks: ["10.0.0.0/8"] },
      connectors: [
        {
          name: "Contoso",
          direction: "inbound",
          connectorType: "Partner",
          senderDomains: ["contoso.example", "*.contoso.example"],
          senderIpAddresses: ["198.51.100.0/24"],
          tlsSenderCertificateName: "*.contoso.example",
          restrictDomainsToIpAddresses: true,
          restrictDomainsToCertificate: false,
          requireTls: true,
        },
        {
          name: "To Fabrikam",
          direction: "outbound",
          connectorType: "Partner",
          recipientDomains: ["fabrikam.example"],
          smartHosts: ["mx.fabrikam.example"],
          tlsSettings: "CertificateValidation",
        },
      ],
      sources: [{ file: "/var/log/mail.log", reader: "postfix", timezone: "Europe/Amsterdam" }],
      store: { embedded: "./mail" },
      web: { listen: "[::1]:8026" },
      insights: { windowDays: 14, significantShare: 0.05, significantMessages: 20 },
      retention: { deliveriesDays: 182, rollupsDays: 730 },
      privacy: "full",
      language: "sv",
    },
  });
});

test("settings without effect are remarked upon, not kept", () => {
  const parsed = parseConfig(WHOLE);
  expect("remarks" in parsed ? parsed.remarks.map((remark) => renderConfigProblem(remark, "f")) : []).toEqual([
    "f:31:1: evidence: is accepted, but has no effect in this version",
  ]);
});

describe("nothing configured is the same as the defaults:", () => {
  test.for([
    ["an empty file", ""],
    ["a comment", "# nothing yet\n"],
    ["empty sections", "connectors:\nsources:\nnetwork:\ninsights:\n"],
  ] as const)("%s", ([, text]) => {
    expect(parseConfig(text)).toEqual({ config: createDefaultConfig(), remarks: [] });
  });

  test("and the defaults are those of the documentation", () => {
    expect(createDefaultConfig()).toMatchObject({
      network: {
        ownAddresses: ["127.0.0.0/8", "::1"],
        ownNetworks: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"],
      },
      store: { embedded: "./postseal-data" },
      web: { listen: "127.0.0.1:8025" },
      insights: { windowDays: 7, significantShare: 0.01, significantMessages: 10 },
      privacy: "domains",
      language: "en",
    });
  });
});

const INBOUND = "connectors:\n  - name: A\n    direction: inbound\n    connectorType: Partner\n    senderDomains: [a.example]\n";
const OUTBOUND = "connectors:\n  - name: A\n    direction: outbound\n    connectorType: Partner\n    smartHosts: [a.example]\n";

test("folders of TLS reports are sources beside the logs", () => {
  const parsed = parseConfig(
    "domains: [example.org]\nsources:\n  - tlsReports: /var/mail/tlsrpt\n  - file: /var/log/mail.log\nweb: { acceptTlsReports: true }\n",
  );
  expect(parsed).toMatchObject({
    config: {
      sources: [{ file: "/var/log/mail.log", reader: "auto", timezone: null }],
      tlsReportFolders: ["/var/mail/tlsrpt"],
      web: { listen: "127.0.0.1:8025", acceptTlsReports: true },
    },
  });
});

describe("a problem is told with its place:", () => {
  test.for([
    ["an unknown section", "conectors: []", "1:1: conectors: unknown name; did you mean connectors?"],
    [
      "a name like no other",
      "zzz: 1",
      "1:1: zzz: unknown name; known here are organization, domains, timezone, network, connectors, sources, store, web, insights, retention, evidence, privacy, language, mail",
    ],
    ["an unknown name in a section", "web:\n  lisen: x", "2:3: web.lisen: unknown name; did you mean listen?"],
    [
      "an unknown name of a connector",
      `${INBOUND}    requireTsl: true`,
      "6:5: connectors[0].requireTsl: unknown name; did you mean requireTls?",
    ],
    [
      "a property of the other direction",
      `${OUTBOUND}    requireTls: true`,
      "6:5: connectors[0].requireTls: belongs to inbound connectors; this one is outbound",
    ],
    ["a text for a list", "domains: example.com", '1:10: domains: must be a list, like [first, second], not "example.com"'],
    [
      "yes, which is a text in YAML 1.2",
      `${INBOUND}    requireTls: yes`,
      '6:17: connectors[0].requireTls: must be true or false, not "yes"',
    ],
    ["a missing setting", "sources:\n  - reader: postfix", "2:5: sources[0].file: is missing"],
    [
      "a time zone for TLS reports, which are in UTC",
      "sources:\n  - { tlsReports: /var/tlsrpt, timezone: UTC }",
      "2:42: sources[0].timezone: does not belong to a folder of TLS reports",
    ],
    [
      "reports taken from anybody about anything",
      "web: { acceptTlsReports: true }",
      "1:8: web.acceptTlsReports: needs domains: whose reports are taken",
    ],
    ["a missing direction", "connectors:\n  - name: A", "2:5: connectors[0].direction: is missing"],
    [
      "a direction that is none",
      "connectors:\n  - { name: A, direction: inbuond }",
      '2:27: connectors[0].direction: must be one of inbound, outbound, not "inbuond"; did you mean inbound?',
    ],
    [
      "a bad range",
      "network: { ownNetworks: [10.0.0.0/33] }",
      '1:26: network.ownNetworks[0]: "10.0.0.0/33" is not an address or a range; write it like 198.51.100.7, 198.51.100.0/24 or 2001:db8::/32',
    ],
    [
      "a bad wildcard",
      `${INBOUND}    tlsSenderCertificateName: "mx*.a.example"`,
      '6:31: connectors[0].tlsSenderCertificateName: "mx*.a.example" is not a wildcard; * stands alone or in front, like *.example.org',
    ],
    [
      "a smart host with a port",
      'connectors:\n  - { name: A, direction: outbound, connectorType: Partner, smartHosts: ["a.example:25"] }',
      '2:74: connectors[0].smartHosts[0]: "a.example:25" is not a host name, an address or a range; write it without port or brackets, like mx.example.org or 192.0.2.0/24',
    ],
    [
      "an unknown time zone",
      "timezone: Europe/Stokholm",
      '1:11: timezone: "Europe/Stokholm" is not a time zone; did you mean Europe/Stockholm?',
    ],
    ["a bare offset for a time zone", 'timezone: "+01:00"', '1:11: timezone: "+01:00" is not a time zone; write it like Europe/Amsterdam'],
    ["a share above 1", "insights: { significantShare: 5 }", "1:31: insights.significantShare: must be at most 1, not 5"],
    ["a share below 0", "insights: { significantShare: -0.1 }", "1:31: insights.significantShare: must be at least 0, not -0.1"],
    ["half a day", "insights: { windowDays: 0.5 }", "1:25: insights.windowDays: must be a whole number of days"],
    ["a port without an address", "web: { listen: 8025 }", "1:16: web.listen: must be a text, not 8025"],
    [
      "a port that is none",
      'web: { listen: "127.0.0.1:80250" }',
      '1:16: web.listen: "127.0.0.1:80250" is not an address with a port; write it like 127.0.0.1:8025 or [::1]:8025',
    ],
    [
      "an unknown privacy level",
      "privacy: domain",
      '1:10: privacy: must be one of full, domains, none, not "domain"; did you mean domains?',
    ],
    [
      "sums that are kept shorter than what they count",
      "retention: { rollups: 89d }",
      "1:23: retention.rollups: must not be shorter than deliveries, which it counts",
    ],
    ["a stretch of time without a unit", "retention: { deliveries: 90 }", "1:26: retention.deliveries: must be a text, not 90"],
    [
      "a store that is not there yet",
      "store: { clickhouse: http://127.0.0.1:8123 }",
      "1:10: store.clickhouse: ClickHouse is not available in this version; use embedded",
    ],
    [
      "a restriction to nothing",
      `${INBOUND}    restrictDomainsToIpAddresses: true`,
      "6:5: connectors[0].restrictDomainsToIpAddresses: needs senderIpAddresses to restrict to",
    ],
    [
      "a connector that matches nothing",
      "connectors:\n  - { name: A, direction: outbound, connectorType: Partner }",
      "2:7: connectors[0].name: nothing identifies its mail; give it recipientDomains or smartHosts",
    ],
    [
      "an OnPremises connector without servers",
      "connectors:\n  - { name: A, direction: inbound, connectorType: OnPremises, senderDomains: [a.example] }",
      "2:7: connectors[0].name: an OnPremises connector needs senderIpAddresses or tlsSenderCertificateName",
    ],
    ["a list for the whole file", "- a\n- b", "1:1: must be a group of settings (name: value), not a list"],
    [
      "a name that turns the writing direction",
      'organization: "A\u202eB"',
      "1:15: organization: must not hold control characters or marks that turn the writing direction",
    ],
  ] as const)("%s", ([, text, problem]) => {
    expect(problemsOf(text)).toEqual([`postseal.yaml:${problem}`]);
  });
});

test("every problem is told at once, in the file's order", () => {
  expect(
    problemsOf(`${INBOUND}    requireTls: 1\n  - name: A\n    direction: outbound\n    connectorType: Friend\nlanguage: de\nprivacy: []\n`),
  ).toEqual([
    "postseal.yaml:6:17: connectors[0].requireTls: must be true or false, not 1",
    "postseal.yaml:7:5: connectors[1].name: nothing identifies its mail; give it recipientDomains or smartHosts",
    "postseal.yaml:7:11: connectors[1].name: connectors[0] has the same name; every connector needs its own",
    'postseal.yaml:9:20: connectors[1].connectorType: must be one of Partner, OnPremises, not "Friend"',
    'postseal.yaml:10:11: language: must be one of en, sv, nl, not "de"',
    "postseal.yaml:11:10: privacy: must be one of full, domains, none, not a list",
  ]);
});

describe("what is no YAML is told with its place:", () => {
  test.for([
    ["a name twice", "privacy: full\nprivacy: none\n", "2:1: the same name stands twice in one group"],
    ["a tab", "web:\n\tlisten: x\n", "2:1: a tab stands where YAML wants spaces"],
    ["an alias without its anchor", "domains: *all\n", "1:10: *all stands for nothing: there is no &all above it"],
  ] as const)("%s", ([, text, problem]) => {
    expect(problemsOf(text)).toContain(`postseal.yaml:${problem}`);
  });

  test("an open bracket", () => {
    expect(problemsOf("domains: [a.example\nprivacy: full\n")[0]).toMatch(/^postseal\.yaml:\d+:\d+: is not valid YAML: /);
  });
});

test("aliases that multiply do not fill the memory", () => {
  const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}, *l${level}, *l${level}]`);
  const problems = problemsOf(`l0: &l0 [x]\n${levels.join("\n")}\n`);
  expect(problems).toEqual(["postseal.yaml:1:1: holds more aliases (*name) than a configuration has use for"]);
});

test("a file of more than a million characters is refused", () => {
  expect(problemsOf(`# ${"x".repeat(1_000_000)}`)).toEqual(["postseal.yaml:1:1: is longer than a million characters"]);
});

test("no text makes it throw", () => {
  const words = fc.constantFrom(
    "connectors:",
    "- ",
    "  ",
    "\n",
    "name: ",
    "inbound",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "<<: ",
    '"',
    "#",
    "direction: ",
    "__proto__: ",
    "null",
    "1e999",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
      const parsed = parseConfig(parts.join(""));
      expect("config" in parsed || parsed.problems.length > 0).toBe(true);
    }),
  );
});

test("the sample's configuration is valid", () => {
  expect(problemsOf(readFileSync(new URL("../../corpus/sample/postseal.yaml", import.meta.url), "utf8"))).toEqual([]);
});
