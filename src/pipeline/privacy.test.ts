import { describe, expect, test } from "vitest";
import { reduceLine, reduceUser, reduceWords } from "./privacy.ts";

describe("of a user's name", () => {
  test.for([
    ["full", "ann@example.com", "ann@example.com"],
    ["full", "ann", "ann"],
    ["domains", "ann@example.com", "@example.com"],
    ["domains", '"a@b"@example.com', "@example.com"],
    ["domains", "ann", null],
    ["domains", "ann@", null],
    ["none", "ann@example.com", null],
    ["none", "ann", null],
  ] as const)("%s keeps of %s: %s", ([privacy, user, kept]) => {
    expect(reduceUser(user, privacy)).toBe(kept);
  });
  test("nothing stays nothing", () => {
    expect(reduceUser(null, "full")).toBeNull();
  });
});

describe("of a server's words", () => {
  test.for([
    ["no address", "450 4.7.1 Client host rejected", "450 4.7.1 Client host rejected", "450 4.7.1 Client host rejected"],
    ["one address", "<ann@example.com>: User unknown", "<@example.com>: User unknown", "<…>: User unknown"],
    ["two addresses", "from=<ann@a.example> to=<bob@b.example>", "from=<@a.example> to=<@b.example>", "from=<…> to=<…>"],
    ["a quoted name", '<"ann lee"@example.com>: unknown', "<@example.com>: unknown", "<…>: unknown"],
    ["a quoted name with a mark in it", '<"ann\\"s <x>"@example.com>: unknown', "<@example.com>: unknown", "<…>: unknown"],
    ["an extension", "<ann+news@example.com>", "<@example.com>", "<…>"],
    ["a rewritten sender", "<SRS0=4sX=AB=a.example=ann@b.example>", "<@b.example>", "<…>"],
    ["an address as the domain", "<ann@[192.0.2.1]>", "<@[192.0.2.1]>", "<…>"],
    ["an international domain", "<ann@bücher.example>: no", "<@bücher.example>: no", "<…>: no"],
    ["an international name", "<åsa@example.com>: no", "<@example.com>: no", "<…>: no"],
    ["a very long name", `<${"a".repeat(240)}@example.com>`, "<@example.com>", "<…>"],
    ["an at sign alone", "meet @ noon", "meet @ noon", "meet @ noon"],
    ["a dot after the address", "Sent to ann@example.com.", "Sent to @example.com.", "Sent to …."],
  ] as const)("domains and none take the names out: %s", ([, words, domains, none]) => {
    expect(reduceWords(words, "full")).toBe(words);
    expect(reduceWords(words, "domains")).toBe(domains);
    expect(reduceWords(words, "none")).toBe(none);
  });

  test("hostile words take no time that grows with their square", () => {
    const words = `"${"a@".repeat(5000)}"${'"\\'.repeat(5000)}`;
    expect(reduceWords(words, "none").length).toBeLessThan(words.length);
  });
});

describe("of a whole log line", () => {
  test.for([
    ["a login", "client=x[192.0.2.1], sasl_method=PLAIN, sasl_username=ann", "client=x[192.0.2.1], sasl_method=PLAIN, sasl_username=…"],
    ["a login with an address", "AUTH=server, authid=ann@example.com, mech=PLAIN", "AUTH=server, authid=…, mech=PLAIN"],
    ["a login of Exim's", "P=esmtpsa A=plain_server:ann S=523", "P=esmtpsa A=plain_server:… S=523"],
    ["a subject", 'S=523 T="my illness" from <ann@example.com>', 'S=523 T="…'],
    ["a header", "warning: header Subject: my illness from x", "warning: header Subject: …"],
  ] as const)("domains and none take out %s", ([, line, reduced]) => {
    expect(reduceLine(line, "full")).toBe(line);
    expect(reduceLine(line, "domains")).toBe(reduced);
    expect(reduceLine(line, "none")).toBe(reduced);
  });
});
