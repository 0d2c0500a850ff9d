import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector } from "../../model/connector.ts";
import { parseConfig } from "../parse-config.ts";
import { type ConnectorEdit, editConnectors } from "./edit-connectors.ts";

const FILE = `# The mail of Example BV
organization:   Example BV   # shown on top
connectors:
  # tried in order

  # our largest partner
  - name: Contoso   # since 2019
    direction: inbound
    connectorType: Partner
    senderDomains:
      - contoso.example   # main
      - "*.contoso.example"
    # senderIpAddresses: [198.51.100.0/24]

  # --- outbound ---

  - name: 'To Fabrikam'
    direction: outbound
    connectorType: Partner
    recipientDomains: [ fabrikam.example,   "fabrikam.test" ]   # both
    tlsSettings: EncryptionOnly

# the logs
sources:
    - file: "/var/log/mail.log"
`;

function connectorsOf(text: string): readonly Connector[] {
  const parsed = parseConfig(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.config.connectors;
}

const [CONTOSO, FABRIKAM] = connectorsOf(FILE) as [Connector, Connector];
const NEW: Connector = {
  name: "Scanners: 2nd floor",
  direction: "inbound",
  connectorType: "OnPremises",
  senderDomains: [],
  senderIpAddresses: ["10.1.0.0/16", "2001:db8::/32"],
  tlsSenderCertificateName: "*.example.com",
  restrictDomainsToIpAddresses: false,
  restrictDomainsToCertificate: false,
  requireTls: true,
};

function edited(...edits: readonly (readonly [number | null, Connector, Partial<Connector>?])[]): string | undefined {
  return editConnectors(
    FILE,
    edits.map(([was, connector, changes]) => ({ was, connector: { ...connector, ...changes } as Connector })),
  );
}

describe("a configuration's connectors are edited", () => {
  test("by nothing, and every byte stays", () => {
    expect(edited([0, CONTOSO], [1, FABRIKAM])).toBe(FILE);
  });

  test("by one property, and only its value changes", () => {
    expect(edited([0, CONTOSO, { name: "Contoso Ltd" }], [1, FABRIKAM])).toBe(FILE.replace("name: Contoso  ", "name: Contoso Ltd  "));
    expect(edited([0, CONTOSO], [1, FABRIKAM, { tlsSettings: "DomainValidation" }])).toBe(
      FILE.replace("EncryptionOnly", "DomainValidation"),
    );
  });

  test("by a property that was not there, and it gets a line below the others", () => {
    expect(edited([0, CONTOSO, { requireTls: true }], [1, FABRIKAM])).toBe(
      FILE.replace(`      - "*.contoso.example"\n`, `      - "*.contoso.example"\n    requireTls: true\n`),
    );
  });

  test("by leaving out a property, and its line goes", () => {
    expect(edited([0, CONTOSO], [1, FABRIKAM, { tlsSettings: null }])).toBe(FILE.replace("    tlsSettings: EncryptionOnly\n", ""));
  });

  test("by entries of a list with dashes, whose other lines stay", () => {
    expect(edited([0, CONTOSO, { senderDomains: ["new.example", "contoso.example"] }], [1, FABRIKAM])).toBe(
      FILE.replace(
        `      - contoso.example   # main\n      - "*.contoso.example"\n`,
        `      - new.example\n      - contoso.example   # main\n`,
      ),
    );
  });

  test("by entries of a list in brackets, whose other entries are written as they were", () => {
    expect(edited([0, CONTOSO], [1, FABRIKAM, { recipientDomains: ["*.fabrikam.example", "fabrikam.test"] }])).toBe(
      FILE.replace(`[ fabrikam.example,   "fabrikam.test" ]`, `[ "*.fabrikam.example", "fabrikam.test" ]`),
    );
  });

  test("by moving one, with the comment directly above it and below it", () => {
    expect(edited([1, FABRIKAM], [0, CONTOSO])).toBe(`# The mail of Example BV
organization:   Example BV   # shown on top
connectors:
  # tried in order


  # --- outbound ---

  - name: 'To Fabrikam'
    direction: outbound
    connectorType: Partner
    recipientDomains: [ fabrikam.example,   "fabrikam.test" ]   # both
    tlsSettings: EncryptionOnly
  # our largest partner
  - name: Contoso   # since 2019
    direction: inbound
    connectorType: Partner
    senderDomains:
      - contoso.example   # main
      - "*.contoso.example"
    # senderIpAddresses: [198.51.100.0/24]

# the logs
sources:
    - file: "/var/log/mail.log"
`);
  });

  test("by removing one, while comments that stand apart stay", () => {
    expect(edited([0, CONTOSO])).toBe(FILE.replace(/ {2}- name: 'To Fabrikam'\n(?: {4}.*\n)*/, ""));
    expect(edited([1, FABRIKAM])).toBe(FILE.replace(/ {2}# our largest partner\n(?: {2}- name: Contoso.*\n)(?: {4,}.*\n)*/, ""));
  });

  test("by adding one, quoted where YAML asks for it", () => {
    expect(edited([0, CONTOSO], [1, FABRIKAM], [null, NEW])).toBe(
      FILE.replace(
        "    tlsSettings: EncryptionOnly\n",
        `    tlsSettings: EncryptionOnly
  - name: "Scanners: 2nd floor"
    direction: inbound
    connectorType: OnPremises
    senderIpAddresses: [10.1.0.0/16, 2001:db8::/32]
    tlsSenderCertificateName: "*.example.com"
    requireTls: true
`,
      ),
    );
  });

  test.for([
    ["an empty file", "", "connectors:\n"],
    ["comments only", "# nothing yet\n", "# nothing yet\nconnectors:\n"],
    ["no such section, and no end of its last line", "language: nl", "language: nl\nconnectors:\n"],
    ["an empty list", "connectors: [] # none yet\nlanguage: nl\n", "connectors: # none yet\n"],
    ["an empty section", "connectors:\n  # - name: Old\nlanguage: nl\n", "connectors:\n"],
  ] as const)("in a file with %s", ([, text, beginning]) => {
    const result = editConnectors(text, [{ was: null, connector: NEW }]);
    expect(result?.startsWith(`${beginning}  - name: "Scanners: 2nd floor"\n`)).toBe(true);
    expect(connectorsOf(result ?? "")).toEqual([NEW]);
  });

  test("where a connector stands in braces, which is written out", () => {
    const text = `connectors:\n- {name: A, direction: outbound, connectorType: Partner, recipientDomains: [a.example]}\n- {name: B, direction: outbound, connectorType: Partner, recipientDomains: [b.example]}\n`;
    const [a, b] = connectorsOf(text) as [Connector, Connector];
    expect(
      editConnectors(text, [
        { was: 0, connector: { ...a, name: "C" } },
        { was: 1, connector: b },
      ]),
    ).toBe(
      `connectors:\n- name: C\n  direction: outbound\n  connectorType: Partner\n  recipientDomains: [a.example]\n- {name: B, direction: outbound, connectorType: Partner, recipientDomains: [b.example]}\n`,
    );
  });

  test.for([
    ["a byte order mark", "\uFEFF", ""],
    ["marks of a document's beginning and end", "%YAML 1.2\n---\n", "...\n"],
  ] as const)("between %s", ([, beginning, end]) => {
    expect(editConnectors(beginning + FILE + end, [{ was: 0, connector: { ...CONTOSO, name: "Adatum" } }])).toBe(
      beginning + FILE.replace("name: Contoso ", "name: Adatum ").replace(/ {2}- name: 'To Fabrikam'\n(?: {4}.*\n)*/, "") + end,
    );
  });

  test("with line ends of Windows", () => {
    const result = editConnectors(FILE.replaceAll("\n", "\r\n"), [
      { was: 0, connector: CONTOSO },
      { was: 1, connector: FABRIKAM },
      { was: null, connector: NEW },
    ]);
    expect(result?.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(connectorsOf(result ?? "")).toEqual([CONTOSO, FABRIKAM, NEW]);
  });
});

describe("it is left to the hand", () => {
  test.for([
    [
      "an alias",
      `x: &o [10.0.0.0/8]\n`
        .replace("x:", "network: { ownNetworks:")
        .replace("\n", " }\nconnectors:\n  - name: A\n    direction: inbound\n    connectorType: OnPremises\n    senderIpAddresses: *o\n"),
    ],
    [
      "a comment between brackets",
      "connectors:\n  - name: A\n    direction: inbound\n    connectorType: OnPremises\n    senderIpAddresses: [\n      10.0.0.0/8, # office\n    ]\n",
    ],
  ] as const)("what has %s", ([, text]) => {
    const [connector] = connectorsOf(text) as [Connector];
    expect(editConnectors(text, [{ was: 0, connector: { ...connector, senderIpAddresses: ["192.0.2.1"] } as Connector }])).toBeUndefined();
    expect(editConnectors(text, [{ was: 0, connector: { ...connector, name: "B" } }])).toBe(text.replace("name: A", "name: B"));
  });
});

const domain = fc.constantFrom("a.example", "*.b.example", "c.example", "xn--d-eka.example", "*");
const name = fc.stringMatching(/^[A-Za-z0-9:#&*' "[\]{},!|>%@-]{1,12}$/);
const inbound = fc.record({
  name,
  direction: fc.constant("inbound" as const),
  connectorType: fc.constantFrom("Partner" as const, "OnPremises" as const),
  senderDomains: fc.uniqueArray(domain, { maxLength: 4 }),
  senderIpAddresses: fc.uniqueArray(fc.constantFrom("192.0.2.1", "10.0.0.0/8", "2001:db8::1", "::1"), { minLength: 1, maxLength: 3 }),
  tlsSenderCertificateName: fc.constantFrom(null, "mx.example", "*.example"),
  restrictDomainsToIpAddresses: fc.boolean(),
  restrictDomainsToCertificate: fc.constant(false),
  requireTls: fc.boolean(),
});
const outbound = fc.record({
  name,
  direction: fc.constant("outbound" as const),
  connectorType: fc.constantFrom("Partner" as const, "OnPremises" as const),
  recipientDomains: fc.uniqueArray(domain, { minLength: 1, maxLength: 4 }),
  smartHosts: fc.uniqueArray(fc.constantFrom("mx.example", "192.0.2.7", "*.mx.example"), { maxLength: 3 }),
  tlsSettings: fc.constantFrom(null, "EncryptionOnly" as const, "DomainValidation" as const),
});
const connector: fc.Arbitrary<Connector> = fc.oneof(inbound, outbound);
const connectors = fc.uniqueArray(connector, { maxLength: 5, selector: (each) => each.name });

/** A file with comments and blank lines between its properties, in styles that people write. */
const file = fc
  .record({
    connectors,
    styles: fc.array(fc.nat(999), { minLength: 40, maxLength: 80 }),
    tail: fc.constantFrom("", "# end\n", "sources: []\n\n", "\n\n# x\nlanguage: sv  # x\n"),
  })
  .map(({ connectors: list, styles, tail }) => {
    let asked = 0;
    const style = (count: number): number => (styles[asked++ % styles.length] ?? 0) % count;
    const quote = (text: string): string => (style(2) === 0 ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`);
    const property = ([key, value]: readonly [string, unknown]): string => {
      const comment = ["", "   # remark", " #"][style(3)];
      if (!Array.isArray(value))
        return `${key}:${" ".repeat(1 + style(2))}${typeof value === "string" ? quote(value) : String(value)}${comment}\n`;
      if (value.length === 0) return `${key}: []${comment}\n`;
      if (style(2) === 0) return `${key}: [${value.map(quote).join([",", ", ", " , "][style(3)])}]${comment}\n`;
      return `${key}:${comment}\n${value.map((each) => `      - ${quote(String(each))}${["", "  # why"][style(2)]}\n`).join("")}`;
    };
    const entry = (each: Connector): string =>
      Object.entries(each)
        .filter(([, value]) => value !== null)
        .map((pair, index) => `${["", "", "    # inner\n"][index === 0 ? 0 : style(3)]}${index === 0 ? "  - " : "    "}${property(pair)}`)
        .join("");
    const text = list.map((each) => `${["", "\n", "  # above\n", "\n  # apart\n\n"][style(4)]}${entry(each)}`).join("");
    return { list, text: `# head\norganization: 'X'\nconnectors:${["", " # list"][style(2)]}\n${text}${tail}` };
  });

describe("whatever the file and the edit", () => {
  test("saving without a change changes nothing", () => {
    fc.assert(
      fc.property(file, ({ text, list }) => {
        expect(connectorsOf(text)).toEqual(list);
        expect(
          editConnectors(
            text,
            list.map((each, was) => ({ was, connector: each })),
          ),
        ).toBe(text);
      }),
    );
  });

  test("the file then says what was asked, and every line of what was not touched stays, in its order", () => {
    const edits = file.chain((made) =>
      fc.record({
        made: fc.constant(made),
        kept: fc.shuffledSubarray(made.list.map((_, index) => index)),
        changes: fc.dictionary(fc.constantFrom("0", "1", "2", "3", "4"), connector, { maxKeys: 2 }),
        added: fc.array(connector, { maxLength: 2 }),
      }),
    );
    fc.assert(
      fc.property(edits, ({ made, kept, changes, added }) => {
        const wanted: ConnectorEdit[] = [
          ...kept.map((was) => ({ was, connector: { ...(changes[String(was)] ?? made.list[was]), name: `kept ${was}` } as Connector })),
          ...added.map((each, index) => ({ was: null, connector: { ...each, name: `added ${index}` } as Connector })),
        ].map((edit) =>
          edit.was !== null && changes[String(edit.was)] === undefined ? { ...edit, connector: made.list[edit.was] as Connector } : edit,
        );
        const result = editConnectors(made.text, wanted);
        expect(result).toBeDefined();
        expect(connectorsOf(result ?? "")).toEqual(wanted.map((edit) => edit.connector));
        for (const was of kept.filter((index) => changes[String(index)] === undefined)) {
          expect(result).toContain(linesOf(made.text, made.list, was));
        }
        expect(result?.startsWith(made.text.slice(0, made.text.indexOf("connectors:")))).toBe(true);
        for (const line of made.text.split("\n").filter((each) => each === "  # apart")) expect(result).toContain(line);
      }),
      { numRuns: 300 },
    );
  });
});

/** The lines of one connector, from its dash to its last property. */
function linesOf(text: string, list: readonly Connector[], index: number): string {
  const starts = [...text.matchAll(/^ {2}- /gm)].map((match) => match.index);
  const until = index + 1 < list.length ? starts[index + 1] : text.length;
  const lines = text.slice(starts[index], until).split("\n");
  const last = lines.findIndex((line, place) => place > 0 && !line.startsWith("    "));
  return lines.slice(0, last === -1 ? lines.length : last).join("\n");
}
