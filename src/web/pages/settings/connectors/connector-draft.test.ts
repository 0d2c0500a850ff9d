import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector } from "../../../../model/connector.ts";
import { isSameEdit, splitList, startDraft, toDraft, toEdited, toProperties } from "./connector-draft.ts";
import { countProblems, findFirstProblem, placeProblems, withoutProblemsOf } from "./field-problems.ts";
import { parseDraft } from "./kept-draft.ts";

const domains = fc.uniqueArray(fc.constantFrom("a.example", "*.b.example", "*"), { maxLength: 3 });
const type = fc.constantFrom("Partner" as const, "OnPremises" as const);
const connector: fc.Arbitrary<Connector> = fc.oneof(
  fc.record({
    name: fc.constantFrom("A", "B & C"),
    direction: fc.constant("inbound" as const),
    connectorType: type,
    senderDomains: domains,
    senderIpAddresses: fc.uniqueArray(fc.constantFrom("10.0.0.0/8", "::1")),
    tlsSenderCertificateName: fc.constantFrom(null, "*.b.example"),
    restrictDomainsToIpAddresses: fc.boolean(),
    restrictDomainsToCertificate: fc.boolean(),
    requireTls: fc.boolean(),
  }),
  fc.record({
    name: fc.constantFrom("A", "B & C"),
    direction: fc.constant("outbound" as const),
    connectorType: type,
    recipientDomains: domains,
    smartHosts: fc.uniqueArray(fc.constantFrom("mx.example", "192.0.2.0/24")),
    tlsSettings: fc.constantFrom(null, "EncryptionOnly" as const),
  }),
);

describe("a connector in the form", () => {
  test("that is not touched says what the file says", () => {
    fc.assert(
      fc.property(connector, (each) => {
        expect(toProperties(toDraft(each))).toEqual(each);
      }),
    );
  });

  test("keeps what stood in the fields of the other direction", () => {
    fc.assert(
      fc.property(connector, (each) => {
        const draft = toDraft(each);
        const turned = { ...draft, direction: draft.direction === "inbound" ? ("outbound" as const) : ("inbound" as const) };
        expect(toProperties({ ...turned, direction: draft.direction })).toEqual(each);
      }),
    );
  });

  test("is kept over a reload, and nothing else is taken for it", () => {
    fc.assert(
      fc.property(fc.array(connector), (list) => {
        const kept = { hash: "abc", drafts: list.map(toDraft) };
        expect(parseDraft(JSON.stringify(kept))).toEqual(kept);
      }),
    );
    for (const text of ["", "{", "null", "[]", '{"drafts":[]}', '{"hash":null,"drafts":[{}]}', '{"hash":1,"drafts":[]}']) {
      expect(parseDraft(text)).toBeNull();
    }
  });
});

test("lists may be written in lines, with commas, or as in a file", () => {
  expect(splitList(" a.example\n\nb.example, c.example;d.example\t")).toEqual(["a.example", "b.example", "c.example", "d.example"]);
});

test("a change of order, of name or of the past is a change; spaces around a name are none", () => {
  const [a, b] = [startDraft("a", "inbound"), { ...startDraft("b", "outbound"), name: "B" }];
  expect(isSameEdit([a, b], [a, { ...b, name: " B " }])).toBe(true);
  expect(isSameEdit([a, b], [b, a])).toBe(false);
  expect(isSameEdit([a, b], [a, { ...b, was: "B" }])).toBe(false);
  expect(toEdited([b]).names).toEqual([null]);
});

describe("problems", () => {
  const drafts = [startDraft("one", "inbound"), startDraft("two", "outbound")];
  const problems = placeProblems(
    [
      { path: "connectors[1].smartHosts[2]", message: "is none" },
      { path: "connectors[1].smartHosts[0]", message: "is no host" },
      { path: "connectors[0].requireTls", message: "must be true or false" },
      { path: "connectors[0].unheardOf", message: "unknown name" },
      { path: "connectors[7].name", message: "is elsewhere" },
      { path: "", message: "is broken" },
    ],
    drafts,
  );

  test("stand at their fields, and what is about none at the name", () => {
    expect(problems).toEqual(
      new Map([
        ["two", new Map([["smartHosts", ["is none", "is no host"]]])],
        [
          "one",
          new Map([
            ["requireTls", ["must be true or false"]],
            ["name", ["unknown name"]],
          ]),
        ],
      ]),
    );
    expect(countProblems(problems)).toBe(3);
  });

  test("are corrected from the top, and forgotten where something was changed", () => {
    expect(findFirstProblem(problems, drafts)).toEqual({ id: "one", field: "name" });
    const later = withoutProblemsOf(withoutProblemsOf(problems, "one", ["name"]), "one", ["requireTls"]);
    expect(findFirstProblem(later, drafts)).toEqual({ id: "two", field: "smartHosts" });
    expect(countProblems(later)).toBe(1);
  });
});
