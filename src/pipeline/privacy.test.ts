import { describe, expect, test } from "vitest";
import { reduceUser, reduceWords } from "./privacy.ts";

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
