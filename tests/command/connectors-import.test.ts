import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runPostseal } from "./run-postseal.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const EXPORTS = fileURLToPath(new URL("../../corpus/microsoft365/connectors", import.meta.url));
const directory = temporaryDirectory();

const CONTOSO = `  - name: From Contoso
    direction: inbound
    connectorType: Partner
    senderDomains: [contoso.example, "*.contoso.example"]
    senderIpAddresses: [198.51.100.0/24]
    tlsSenderCertificateName: "*.contoso.example"
    restrictDomainsToIpAddresses: true
    requireTls: true
`;
const HYBRID = `  - name: Inbound from 0f1e2d3c-0000-4000-8000-000000000001
    direction: inbound
    connectorType: OnPremises
    senderDomains: ["*"]
    tlsSenderCertificateName: mail.example.com
    restrictDomainsToCertificate: true
    requireTls: true
`;

const run = (...operands: readonly string[]) => runPostseal(["connectors", "import", ...operands], directory);

test("the connectors are printed as lines of a configuration, and what is left out is said beside", async () => {
  expect(await run(join(EXPORTS, "inbound.json"))).toEqual({
    status: 0,
    stdout: `connectors:\n${CONTOSO}${HYBRID}`,
    stderr: "Old scanner: disabled in Exchange Online; left out\n",
  });
});

test("a file in UTF-16, as Windows PowerShell writes it, is read", async () => {
  const text = readFileSync(join(EXPORTS, "inbound.json"), "utf8");
  writeFileSync(join(directory, "utf16.json"), `\uFEFF${text}`, "utf16le");
  expect(await run("utf16.json")).toMatchObject({ status: 0, stdout: `connectors:\n${CONTOSO}${HYBRID}` });
});

describe("written into a configuration", () => {
  test("they take their old places, and every other line stays", async () => {
    const before = `# ours\norganization: Example # BV\nconnectors:\n  # the partner\n  - name: From Contoso\n    direction: inbound\n    connectorType: Partner\n    senderDomains: [contoso.example]\n  - name: Printers\n    direction: inbound\n    connectorType: OnPremises\n    senderIpAddresses: [192.0.2.9]\nlanguage: nl\n`;
    writeFileSync(join(directory, "postseal.yaml"), before);
    const { status, stdout } = await run(join(EXPORTS, "inbound.json"), "--config", "postseal.yaml", "--write");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "postseal.yaml: 1 added, 1 replaced, 1 as they were.\n" });
    const after = readFileSync(join(directory, "postseal.yaml"), "utf8");
    expect(after).toContain("# ours\norganization: Example # BV\nconnectors:\n  # the partner\n  - name: From Contoso\n");
    expect(after).toContain(`senderIpAddresses: [192.0.2.9]\n${HYBRID}language: nl\n`);
    const again = await run(join(EXPORTS, "inbound.json"), "--config", "postseal.yaml", "--write");
    expect(again.stdout).toBe("postseal.yaml: 0 added, 0 replaced, 3 as they were.\n");
    expect(readFileSync(join(directory, "postseal.yaml"), "utf8")).toBe(after);
  });

  test("one that shares its name with a connector of the other direction gets a name of its own", async () => {
    writeFileSync(
      join(directory, "shared.yaml"),
      "connectors:\n  - {name: Archive, direction: inbound, connectorType: Partner, senderDomains: [a.example]}\n",
    );
    expect(await run(join(EXPORTS, "outbound.csv"), "--config", "shared.yaml", "--write")).toMatchObject({ status: 0 });
    expect(readFileSync(join(directory, "shared.yaml"), "utf8")).toContain("- name: Archive (outbound)\n");
  });
});

test.for([
  [["--write", "inbound.json"], "--write needs a file to write to"],
  [["missing.json"], "missing.json does not exist"],
  [["nothing.json"], "nothing.json holds no connectors of Exchange Online"],
] as const)("%j is refused with a reason", async ([operands, reason]) => {
  writeFileSync(join(directory, "nothing.json"), "[]");
  const { status, stderr } = await run(...operands);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) });
});
