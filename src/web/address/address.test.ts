import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../model/day.ts";
import { ATTEMPT_OUTCOMES } from "../../model/delivery.ts";
import { PARTIES } from "../../model/party.ts";
import { CERTAINTIES, TLS_OUTCOMES } from "../../model/tls.ts";
import { EVERY_DELIVERY, MESSAGE_DIRECTIONS } from "../../questions/message-filter.ts";
import { PEER_DIRECTIONS, PEER_ORDERS, PEER_SHOWS } from "../../questions/peers/peers-question.ts";
import type { CompareChoice } from "../../report/connectors/compare-choice.ts";
import {
  CHOICE_FIELDS,
  CHOICE_OPERATORS,
  COUNT_FIELDS,
  NUMBER_OPERATORS,
  type ReportClause,
  SHARE_FIELDS,
  TEXT_OPERATORS,
} from "../../report/connectors/report-clause.ts";
import { REPORT_COLUMNS } from "../../report/connectors/shown-report.ts";
import { type Address, parseAddress, renderAddress } from "./address.ts";
import { connectorsAddress, PAGE_SIZES } from "./formats/connectors-address.ts";
import { messagesAddress } from "./formats/messages-address.ts";
import { peersAddress } from "./formats/peers-address.ts";
import { SETTINGS_SECTIONS } from "./formats/settings-address.ts";
import { tlsReportsAddress } from "./formats/tls-reports-address.ts";
import { LAST_DAYS, LAST_WEEK, type PeriodChoice, QUARTERS } from "./period-choice.ts";

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
    [
      { page: "flow", period: { kind: "quarter", quarter: "last" }, compare: { kind: "none" }, flyout: null },
      "/flow?quarter=last&compare=none",
    ],
    [connectorsAddress(LAST_WEEK), "/connectors"],
    [
      connectorsAddress({ kind: "quarter", quarter: "this" }, { compare: { kind: "days", from: "2026-07-01", to: "2026-07-31" } }),
      "/connectors?quarter=this&compare=2026-07-01..2026-07-31",
    ],
    [
      connectorsAddress(LAST_WEEK, {
        compare: { kind: "year" },
        count: "recipients",
        where: [
          { field: "connector", operator: "starts-with", value: "To Con" },
          { field: "tls10", operator: "above", value: 2.5 },
        ],
        group: "period",
        cells: "counts",
        columns: ["connector", "tls10", "volume"],
        rows: 50,
      }),
      "/connectors?compare=year&count=recipients&group=period&cells=counts&where=connector+starts-with+To+Con&where=tls10+above+2.5&columns=connector%2Ctls10%2Cvolume&rows=50",
    ],
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
    [messagesAddress(LAST_WEEK), "/messages"],
    [
      messagesAddress(LAST_WEEK, { tls: ["none", "TLSv1.0"], path: "from-internet", peer: "contoso.example" }, { order: "oldest" }),
      "/messages?tls=none%2CTLSv1.0&path=from-internet&peer=contoso.example&order=oldest",
    ],
    [
      messagesAddress(LAST_WEEK, { kind: "attempts", outcome: "tls-failed" }, { window: { from: 0, to: 3_600_000 }, tablePage: 3 }),
      "/messages?since=1970-01-01T00%3A00%3A00.000Z&until=1970-01-01T01%3A00%3A00.000Z&kind=attempts&outcome=tls-failed&page=3",
    ],
    [{ page: "message", period: LAST_WEEK, id: "a/b c" }, "/messages/a%2Fb%20c"],
    [peersAddress(LAST_WEEK, { search: "x" }), "/peers?search=x"],
    [
      peersAddress(LAST_WEEK, { show: "to-call", direction: "inbound", path: "inbound:Contoso", order: "messages", tablePage: 2 }),
      "/peers?direction=inbound&path=inbound%3AContoso&show=to-call&order=messages&page=2",
    ],
    [{ page: "peer", period: LAST_WEEK, peer: "contoso.example" }, "/peers/contoso.example"],
    [{ page: "peer", period: LAST_WEEK, peer: "2001:db8::7", letter: "nl" }, "/peers/2001%3Adb8%3A%3A7?letter=nl"],
    [{ page: "insights", period: LAST_WEEK, insight: null }, "/insights"],
    [{ page: "settings", period: LAST_WEEK, section: "sources" }, "/settings/sources"],
    [tlsReportsAddress(LAST_WEEK), "/tls-reports"],
    [
      tlsReportsAddress(LAST_WEEK, { organization: "A & B", domain: "example.org", policy: "sts", result: "tlsa-invalid", tablePage: 2 }),
      "/tls-reports?organization=A+%26+B&domain=example.org&policy=sts&result=tlsa-invalid&page=2",
    ],
  ] as const satisfies readonly (readonly [Address, string])[])("%j: %s", ([address, expected]) => {
    expect(renderAddress(address)).toBe(expected);
  });
});

describe("what cannot be read is left out", () => {
  test.for([
    ["/", "", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/flow/", "?from=2026-02-30&to=2026-03-01", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/flow", "?from=2026-03-02&to=2026-03-01", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/flow", "?days=8", { page: "flow", period: LAST_WEEK, flyout: null }],
    ["/flow", "?quarter=next&compare=2026-03-02..2026-03-01", { page: "flow", period: LAST_WEEK, flyout: null }],
    [
      "/connectors",
      "?where=tls10+above+much&where=price+is+high&where=type+is+None&where=direction+is+inbound&columns=price&rows=13&group=hour",
      connectorsAddress(LAST_WEEK, { where: [{ field: "direction", operator: "is", value: "inbound" }] }),
    ],
    ["/connectors", "?sort=-price&page=0&view=pie&page=1e9", connectorsAddress(LAST_WEEK)],
    [
      "/messages",
      "?tls=TLSv9,none&direction=up&path=nowhere&outcome=bounced&since=yesterday",
      messagesAddress(LAST_WEEK, { tls: ["none"] }),
    ],
    ["/settings", "", { page: "settings", period: LAST_WEEK, section: "connectors" }],
    ["/peers/%E0%A4%A", "", { page: "unknown", period: LAST_WEEK }],
    ["/nowhere", "", { page: "unknown", period: LAST_WEEK }],
  ] as const)("%s%s", ([path, query, expected]) => {
    expect(parseAddress(path, query)).toEqual(expected);
  });
});

const periods: fc.Arbitrary<PeriodChoice> = fc.oneof(
  fc.constantFrom(...LAST_DAYS).map((days) => ({ kind: "last" as const, days })),
  fc.constantFrom(...QUARTERS).map((quarter) => ({ kind: "quarter" as const, quarter })),
  fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })).map(([start, length]) => {
    const from = addDays("2020-01-01", start);
    return { kind: "days" as const, from, to: addDays(from, length) };
  }),
);

const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => !/^\.{1,2}$/.test(text));
const maybeText = fc.option(texts, { nil: null });
const tablePages = fc.integer({ min: 1, max: 999_999 });

const filters = fc
  .record({
    kind: fc.constantFrom("deliveries" as const, "attempts" as const),
    direction: fc.constantFrom(...MESSAGE_DIRECTIONS, null),
    path: fc.constantFrom("from-internet", "to-own-network", "inbound:Contoso & Co", null),
    party: fc.constantFrom(...PARTIES, null),
    tls: fc.subarray([...TLS_OUTCOMES]),
    certainty: fc.constantFrom(...CERTAINTIES, null),
    peer: maybeText,
    host: maybeText,
    domain: maybeText,
    cipher: maybeText,
    user: maybeText,
    source: maybeText,
    outcome: fc.constantFrom(...ATTEMPT_OUTCOMES, null),
    because: fc.constantFrom("tls" as const, null),
    search: maybeText,
  })
  .map((filter) => ({ ...EVERY_DELIVERY, ...filter, ...(filter.kind === "attempts" ? {} : { outcome: null, because: null }) }));

const windows = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 1, max: 1e10 })).map(([from, length]) => ({ from, to: from + length })),
  { nil: null },
);

const compared: fc.Arbitrary<CompareChoice> = fc.oneof(
  fc.constantFrom("year" as const, "none" as const).map((kind) => ({ kind })),
  fc.integer({ min: 0, max: 3000 }).map((start) => ({ kind: "days" as const, from: "2020-01-01", to: addDays("2020-01-01", start) })),
);

const clauses: fc.Arbitrary<ReportClause> = fc.oneof(
  fc.record({
    field: fc.constant("connector" as const),
    operator: fc.constantFrom(...TEXT_OPERATORS),
    value: texts.map((text) => text.trim()).filter((text) => text !== ""),
  }),
  fc.constantFrom("direction" as const, "type" as const, "forced-tls" as const).chain((field) =>
    fc.record({
      field: fc.constant(field),
      operator: fc.constantFrom(...CHOICE_OPERATORS),
      value: fc.constantFrom(...CHOICE_FIELDS[field]),
    }),
  ),
  fc.record({
    field: fc.constantFrom(...SHARE_FIELDS, ...COUNT_FIELDS),
    operator: fc.constantFrom(...NUMBER_OPERATORS),
    value: fc.integer({ min: 0, max: 100_000 }).map((tenths) => tenths / 10),
  }),
);

const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.record(
    { page: fc.constant("flow" as const), period: periods, compare: compared, flyout: fc.constant(null) },
    { requiredKeys: ["page", "period", "flyout"] },
  ),
  fc.record(
    {
      page: fc.constant("flow" as const),
      period: periods,
      compare: compared,
      count: fc.constant("recipients" as const),
      flyout: fc.constant("protected" as const),
    },
    { requiredKeys: ["page", "period", "flyout"] },
  ),
  fc.record(
    {
      page: fc.constant("connectors" as const),
      period: periods,
      compare: compared,
      show: maybeText,
      view: fc.constantFrom("mail-flow" as const, "tls" as const),
      count: fc.constantFrom("messages" as const, "recipients" as const),
      search: fc.string({ unit: "grapheme", maxLength: 40 }),
      where: fc.array(clauses, { maxLength: 5 }),
      group: fc.constantFrom("day" as const, "period" as const),
      cells: fc.constantFrom("percent" as const, "counts" as const),
      columns: fc.option(fc.subarray([...REPORT_COLUMNS], { minLength: 1 }), { nil: null }),
      sort: fc.record({ column: fc.constantFrom(...REPORT_COLUMNS), descending: fc.boolean() }),
      rows: fc.constantFrom(...PAGE_SIZES),
      tablePage: tablePages,
    },
    {
      requiredKeys: [
        "page",
        "period",
        "show",
        "view",
        "count",
        "search",
        "where",
        "group",
        "cells",
        "columns",
        "sort",
        "rows",
        "tablePage",
      ],
    },
  ),
  fc.record({
    page: fc.constant("messages" as const),
    period: periods,
    window: windows,
    filter: filters,
    order: fc.constantFrom("newest" as const, "oldest" as const),
    tablePage: tablePages,
  }),
  fc.record({ page: fc.constant("message" as const), period: periods, id: texts }),
  fc.record({
    page: fc.constant("peers" as const),
    period: periods,
    direction: fc.constantFrom(...PEER_DIRECTIONS),
    path: fc.constantFrom("from-internet", "inbound:Contoso & Co", null),
    show: fc.constantFrom(...PEER_SHOWS),
    search: fc.string({ unit: "grapheme", maxLength: 40 }),
    order: fc.constantFrom(...PEER_ORDERS),
    tablePage: tablePages,
  }),
  fc.record({ page: fc.constant("peer" as const), period: periods, peer: texts }),
  fc.record({ page: fc.constant("peer" as const), period: periods, peer: texts, letter: fc.constantFrom("en" as const, "sv" as const) }),
  fc.record({ page: fc.constant("insights" as const), period: periods, insight: maybeText }),
  fc.record({
    page: fc.constant("tls-reports" as const),
    period: periods,
    organization: maybeText,
    domain: maybeText,
    policy: maybeText,
    result: maybeText,
    tablePage: tablePages,
  }),
  fc.record({ page: fc.constant("settings" as const), period: periods, section: fc.constantFrom(...SETTINGS_SECTIONS) }),
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
