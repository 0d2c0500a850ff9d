import fc from "fast-check";
import { expect, test } from "vitest";
import { domainOfAddress, parseMailAddress } from "./mail-address.ts";

test.for([
  ["ann@example.com", "ann@example.com"],
  ["  Ann.Smith+reports@Mail.EXAMPLE.com ", "Ann.Smith+reports@mail.example.com"],
])("%j is the address %s", ([text, expected]) => {
  expect(parseMailAddress(text ?? "")).toBe(expected);
});

test.for([
  "",
  "ann",
  "ann@",
  "@example.com",
  "ann@localhost",
  "ann@-example.com",
  "ann@example..com",
  "ann.@example.com",
  "ann@example.com, bob@example.com",
  "Ann <ann@example.com>",
  '"ann b"@example.com',
  "ann@[192.0.2.1]",
  "ånn@example.com",
  "ann@example.com\r\nBcc: bob@example.com",
  `${"a".repeat(65)}@example.com`,
])("%j is no address", (text) => {
  expect(parseMailAddress(text)).toBeUndefined();
});

test("whatever is taken for an address cannot begin another line or another address", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      for (const tried of [text, `${text}@example.com`, `ann@${text}`]) {
        const address = parseMailAddress(tried);
        expect(address ?? "").not.toMatch(/[\s<>,;:"()]/);
      }
    }),
  );
});

test("the domain of an address stands behind its last @", () => {
  expect(domainOfAddress("ann@example.com")).toBe("example.com");
});
