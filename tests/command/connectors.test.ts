import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const directory = temporaryDirectory();
writeFileSync(
  join(directory, "postseal.yaml"),
  `connectors:
  - name: Contoso
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example]
    senderIpAddresses: [198.51.100.0/24]
    restrictDomainsToIpAddresses: true
    requireTls: true
  - name: Anybody
    direction: inbound
    connectorType: Partner
    senderDomains: ["*"]
  - name: To Fabrikam
    direction: outbound
    connectorType: OnPremises
    smartHosts: [mx.fabrikam.example]
`,
);

test("list shows the connectors in their order", async () => {
  const { status, stdout } = await runPostseal(["connectors", "list", "--config", "postseal.yaml"], directory);
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      "Name         Direction  Type        TLS            Matches",
      "Contoso      inbound    Partner     forced         senderDomains contoso.example; senderIpAddresses 198.51.100.0/24",
      "Anybody      inbound    Partner     opportunistic  senderDomains *",
      "To Fabrikam  outbound   OnPremises  opportunistic  smartHosts mx.fabrikam.example",
      "",
    ].join("\n"),
  );
});

test.for([
  [
    "its own servers",
    ["--from", "198.51.100.7", "--sender", "contoso.example"],
    "Contoso (Partner)\n  because: senderIpAddresses 198.51.100.0/24, senderDomains contoso.example\n\nThe others:\n  Anybody: would match (senderDomains *), but stands later\n  To Fabrikam: it is for outbound mail\n",
  ],
  [
    "its name from elsewhere",
    ["--from", "203.0.113.7", "--sender", "contoso.example"],
    "Anybody (Partner)\n  because: senderDomains *\n\nThe others:\n  Contoso: peer address is not in senderIpAddresses\n  To Fabrikam: it is for outbound mail\n",
  ],
  [
    "mail to its host",
    ["--to", "mx.fabrikam.example"],
    "To Fabrikam (OnPremises)\n  because: smartHosts mx.fabrikam.example\n\nThe others:\n  Contoso: it is for inbound mail\n  Anybody: it is for inbound mail\n",
  ],
  [
    "mail to somebody else",
    ["--to", "10.1.2.3", "--recipient", "other.example"],
    "own network, no connector\n  because: no connector matches; peer address is in ownNetworks 10.0.0.0/8\n\nThe others:\n  Contoso: it is for inbound mail\n  Anybody: it is for inbound mail\n  To Fabrikam: no match in smartHosts\n",
  ],
] as const)("test tells what a connector makes of %s", async ([, operands, answer]) => {
  expect(await runPostseal(["connectors", "test", "--config", "postseal.yaml", ...operands], directory)).toEqual({
    status: 0,
    stdout: answer,
    stderr: "",
  });
});
