import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../model/day.ts";
import {
  type Address,
  connectorsAddress,
  LAST_DAYS,
  LAST_WEEK,
  type PeriodChoice,
  parseAddress,
  renderAddress,
  SORT_COLUMNS,
} from "./address.ts";

function reread(address: Address): Address {
  const url = new URL(renderAddress(address), "http://localhost");
  return parseAddress(url.pathname, url.search);
}

describe("an address is written as", () => {
  test.for([
    [{ page: "flow", period: LAST_WEEK, flyout: null }, "/flow"],
    [{ page: "flow", period: { kind: "last", days: 30 }, flyout: "protected" }, "/flow/protected?days=30"],
    [
      { page: "flow", period: { kind: "days", from: "2026-11-13", to: "2026-11-19" }, flyout: "protected" },
      "/flow/protected?from=2026-11-13&to=2026-11-19",
    ],
    [connectorsAddress(LAST_WEEK), "/connectors"],
    [
      connectorsAddress(LAST_WEEK, {
        show: "inbound:Contoso & Co",
        view: "tls",
        search: "x",
        sort: { column: "volume", descending: true },
        tablePage: 2,
      }),
      "/connectors?show=inbound%3AContoso+%26+Co&view=tls&search=x&sort=-volume&page=2",
    ],
  ] as const satisfies readonly (readonly [Address, string])[])("%j: %s", ([address, expected]) => {
    expect(renderAddress(address)).toBe(expected);
  });
});

describe("what cannot be read is left out", () => {
  test.for([
    ["/flow", "?from=2026-02-30&to=2026-03-01", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/flow", "?from=2026-03-02&to=2026-03-01", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/flow", "?days=8", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/connectors", "?sort=-price&page=0&view=pie&page=1e9", connectorsAddress(LAST_WEEK)],
    ["/peers", "", { page: "unknown", period: LAST_WEEK }],
  ] as const)("%s%s", ([path, query, expected]) => {
    expect(parseAddress(path, query)).toEqual(expected);
  });
});

const periods: fc.Arbitrary<PeriodChoice> = fc.oneof(
  fc.constantFrom(...LAST_DAYS).map((days) => ({ kind: "last" as const, days })),
  fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })).map(([start, length]) => {
    const from = addDays("2020-01-01", start);
    return { kind: "days" as const, from, to: addDays(from, length) };
  }),
);

const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ page: fc.constant("flow" as const), period: periods, flyout: fc.constantFrom("protected" as const, null) }),
  fc.record({
    page: fc.constant("connectors" as const),
    period: periods,
    show: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), { nil: null }),
    view: fc.constantFrom("mail-flow" as const, "tls" as const),
    search: fc.string({ unit: "grapheme", maxLength: 40 }),
    sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
    tablePage: fc.integer({ min: 1, max: 999_999 }),
  }),
);

test("every address is read back as it was written", () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(reread(address)).toEqual(address);
    }),
  );
});

test("no text of an address makes reading it fail", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (path, query) => {
      expect(() => parseAddress(`/${path}`, `?${query}`)).not.toThrow();
    }),
  );
});
