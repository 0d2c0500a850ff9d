import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";
import type { DayBin } from "./bin-days.ts";
import { renderPointSentence } from "./chart-point.ts";
import { DailyLines, dailyLinesPoints } from "./daily-lines.tsx";
import { DailyStack, dailyStackPoints } from "./daily-stack.tsx";
import { Ring, ringPoints, ringSlices } from "./ring.tsx";
import { ShareBars, shareBarsPoints } from "./share-bars.tsx";
import { VersionBars } from "./version-bars.tsx";

const messages = createMessages("en");
const COUNTS: TlsCounts = { ...emptyTlsCounts(), none: 31, "TLSv1.2": 239, "TLSv1.3": 730, unknown: 500 };
const counts = fc.record(
  Object.fromEntries(TLS_OUTCOMES.map((outcome) => [outcome, fc.nat(1_000_000)])),
) as unknown as fc.Arbitrary<TlsCounts>;

function binOf(day: string, some: TlsCounts): DayBin {
  return { from: day, to: day, counts: some };
}

describe("the ring", () => {
  test("begins with the strongest version at 12 o'clock and ends with no TLS; unknown is not on it", () => {
    const slices = ringSlices(COUNTS);
    expect(slices.map(({ outcome }) => outcome)).toEqual(["TLSv1.3", "TLSv1.2", "none"]);
    expect(slices.map(({ endAngle }) => Number((endAngle / (2 * Math.PI)).toFixed(3)))).toEqual([0.73, 0.969, 1]);
  });

  test("closes, in order, whatever the counts", () => {
    fc.assert(
      fc.property(counts, (any) => {
        const slices = ringSlices(any);
        slices.forEach((slice, index) => {
          expect(slice.startAngle).toBeCloseTo(slices[index - 1]?.endAngle ?? 0, 9);
          expect(slice.endAngle).toBeGreaterThan(slice.startAngle);
        });
        if (slices.length > 0) expect(slices.at(-1)?.endAngle).toBeCloseTo(2 * Math.PI, 9);
      }),
    );
  });

  test("is named by its finding", () => {
    const markup = renderToStaticMarkup(<Ring counts={COUNTS} title="Outbound" messages={messages} id="r" />);
    expect(markup).toContain('aria-label="Outbound: 96.9% of the messages whose outcome is known were protected"');
    expect(markup).toContain(">96.9%<");
  });

  test.for([
    [emptyTlsCounts(), "Outbound: no messages"],
    [{ ...emptyTlsCounts(), unknown: 4 }, "Outbound: nothing is known about the protection of 4 messages"],
  ] as const)("of %j shows no share", ([none, name]) => {
    const markup = renderToStaticMarkup(<Ring counts={none} title="Outbound" messages={messages} id="r" />);
    expect(markup).toContain(`aria-label="${name}"`);
    expect(markup).toContain(">–<");
  });
});

test("the rows of versions list SSLv3 and TLS without a version only when they occur", () => {
  const namesOf = (some: TlsCounts) =>
    [
      ...renderToStaticMarkup(<VersionBars counts={some} title="Inbound" messages={messages} id="v" />).matchAll(/<\/svg>([^<]+)<\/th>/g),
    ].map((match) => match[1]);
  expect(namesOf(COUNTS)).toEqual(["No TLS", "TLS 1.0", "TLS 1.1", "TLS 1.2", "(Most secure) TLS 1.3", "unknown"]);
  expect(namesOf({ ...COUNTS, SSLv3: 1, encrypted: 2 })).toEqual([
    "No TLS",
    "SSLv3",
    "TLS 1.0",
    "TLS 1.1",
    "TLS 1.2",
    "(Most secure) TLS 1.3",
    "TLS, version not logged",
    "unknown",
  ]);
});

test("lines per day name the busiest day, the sums and the time zone", () => {
  const markup = renderToStaticMarkup(
    <DailyLines
      days={["2026-11-18", "2026-11-19"]}
      total={[30, 12]}
      series={[
        { key: "a", label: "From the internet", note: "no connector", mark: "circle", values: [20, 10] },
        { key: "b", label: "<To> the internet", note: null, mark: "square", values: [10, 2] },
      ]}
      width={800}
      caption="Messages per day"
      timeZone="Europe/Amsterdam"
      messages={messages}
    />,
  );
  expect(markup).toContain('aria-label="Messages per day, 42 in total, most on Wed 18 Nov (30)"');
  expect(markup).toContain("Chart time zone: Europe/Amsterdam");
  expect(markup).toContain("30 · no connector");
  expect(markup).toContain("&lt;To&gt; the internet");
});

test("bars of shares name the path with the largest share below TLS 1.2", () => {
  const weak = { ...emptyTlsCounts(), "TLSv1.0": 1, "TLSv1.2": 3 };
  const rows = [
    { key: "all", name: "All mail flow", note: null, counts: COUNTS },
    { key: "c", name: "Contoso", note: "Inbound · Partner", counts: weak },
  ];
  const markup = renderToStaticMarkup(<ShareBars rows={rows} barWidth={400} messages={messages} id="s" />);
  expect(markup).toContain("the largest share below TLS 1.2 has Contoso (25.0%)");
  expect(markup).toContain('aria-label="TLS 1.0 25.0%, TLS 1.2 75.0%"');
});

test("numbers open their messages where a surface has pages; nothing opens nothing", () => {
  const linksIn = (markup: string) => [...markup.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, href, shown]) => [href, shown]);
  const link = (row: string, outcomes: readonly string[], shown: string) => <a href={`${row}/${outcomes.join("+")}`}>{shown}</a>;
  const rows = [{ key: "all", name: "All mail flow", note: null, counts: COUNTS }];
  expect(linksIn(renderToStaticMarkup(<ShareBars rows={rows} barWidth={400} messages={messages} id="s" link={link} />))).toEqual([
    ["all/none+SSLv3+TLSv1.0+TLSv1.1", "3.1%"],
    ["all/unknown", "500"],
    ["all/", "1,500"],
  ]);
  expect(linksIn(renderToStaticMarkup(<VersionBars counts={COUNTS} title="x" messages={messages} id="v" link={link} />))).toEqual([
    ["x/none", "31"],
    ["x/TLSv1.2", "239"],
    ["x/TLSv1.3", "730"],
    ["x/unknown", "500"],
  ]);
});

test("bars of shares tell how each way has changed, in points, where it is known", () => {
  const before = { ...emptyTlsCounts(), none: 1, "TLSv1.3": 9 };
  const rows = [
    { key: "a", name: "a", note: null, counts: { ...emptyTlsCounts(), none: 1, "TLSv1.3": 3 }, before },
    { key: "b", name: "b", note: null, counts: COUNTS, before: null },
  ];
  const markup = renderToStaticMarkup(<ShareBars rows={rows} barWidth={400} messages={messages} id="s" changeTitle="Change" />);
  expect([...markup.matchAll(/data-label="Change"[^>]*>([^<]+)</g)].map((match) => match[1])).toEqual(["+15.0 pt", "–"]);
});

describe("the points of", () => {
  test("a ring carry share and count; what the log cannot tell is no part of it", () => {
    expect(ringPoints(COUNTS, messages).map(renderPointSentence)).toEqual([
      "TLS 1.3: Share 73.0%, Messages 730",
      "TLS 1.2: Share 23.9%, Messages 239",
      "No TLS: Share 3.1%, Messages 31",
    ]);
  });

  test("lines carry every way, and the total where there are several", () => {
    const series = (key: string, values: readonly number[]) => ({ key, label: key, note: null, mark: "circle", values }) as const;
    const lines = { days: ["2026-11-18", "2026-11-19"], total: [30, 12], messages };
    expect(dailyLinesPoints({ ...lines, series: [series("a", [20, 10]), series("b", [10, 2])] }).map(renderPointSentence)).toEqual([
      "Wed 18 Nov: Total 30, a 20, b 10",
      "Thu 19 Nov: Total 12, a 10, b 2",
    ]);
    expect(dailyLinesPoints({ ...lines, series: [series("a", [30, 12])] }).map(renderPointSentence)).toEqual([
      "Wed 18 Nov: a 30",
      "Thu 19 Nov: a 12",
    ]);
    const before = { label: "Total, 11 – 12 Nov", values: [25] };
    expect(dailyLinesPoints({ ...lines, before, series: [series("a", [30, 12])] }).map(renderPointSentence)).toEqual([
      "Wed 18 Nov: a 30, Total, 11 – 12 Nov 25",
      "Thu 19 Nov: a 12",
    ]);
  });

  test("a stack carry what occurred, weakest first, and days without mail say so", () => {
    const stack = { bins: [binOf("2026-11-18", COUNTS), binOf("2026-11-19", emptyTlsCounts())], title: "Contoso", messages, id: "s" };
    expect(dailyStackPoints(stack, 0).map(renderPointSentence)).toEqual([
      "Contoso, Wed 18 Nov: No TLS 31, TLS 1.2 239, TLS 1.3 730, unknown 500, Messages 1,500",
      "Contoso, Thu 19 Nov: Messages 0",
    ]);
  });

  test("bars carry the parts that are drawn, row by row", () => {
    const rows = [
      { key: "all", name: "All", note: null, counts: { ...emptyTlsCounts(), "TLSv1.3": 4 } },
      { key: "c", name: "Con\u202etoso", note: null, counts: { ...emptyTlsCounts(), none: 1, "TLSv1.2": 3, unknown: 9 } },
    ];
    expect(shareBarsPoints(rows, messages).map((point) => [point.row, renderPointSentence(point)])).toEqual([
      [0, "All, TLS 1.3: Share 100.0%, Messages 4"],
      [1, "Con‹U+202E›toso, No TLS: Share 25.0%, Messages 1"],
      [1, "Con‹U+202E›toso, TLS 1.2: Share 75.0%, Messages 3"],
    ]);
  });

  test("every chart are drawn, each once", () => {
    fc.assert(
      fc.property(counts, (some) => {
        const rows = [{ key: "k", name: "n", note: null, counts: some }];
        const stack = { bins: [binOf("2026-11-18", some)], title: "x", messages, id: "d" };
        const markup = renderToStaticMarkup(
          <>
            <Ring counts={some} title="x" messages={messages} id="a" />
            <DailyStack {...stack} width={200} heightPx={40} />
            <ShareBars rows={rows} barWidth={300} messages={messages} id="c" />
          </>,
        );
        const drawn = [...markup.matchAll(/data-point="([^"]+)"/g)].map((match) => match[1]).toSorted();
        const told = [...ringPoints(some, messages), ...dailyStackPoints(stack, 0), ...shareBarsPoints(rows, messages)];
        expect(drawn).toEqual(told.map(({ key }) => key).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

test("a stack is named by what needs attention", () => {
  const stack = { title: "Contoso", messages, id: "s", width: 100, heightPx: 40 };
  const nameOf = (some: TlsCounts) =>
    /aria-label="([^"]+)"/.exec(renderToStaticMarkup(<DailyStack {...stack} bins={[binOf("2026-11-18", some)]} />))?.[1];
  expect(nameOf({ ...emptyTlsCounts(), none: 1, "TLSv1.0": 1, "TLSv1.3": 6 })).toBe("Contoso: 8 messages, 25.0% below TLS 1.2");
  expect(nameOf({ ...emptyTlsCounts(), "TLSv1.3": 6 })).toBe("Contoso: 6 messages, none below TLS 1.2");
});

test("every chart draws numbers only, whatever the counts, without inline styles", () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 5 }), counts, (daily, some) => {
      const markup = renderToStaticMarkup(
        <>
          <Ring counts={some} title="x" messages={messages} id="a" />
          <VersionBars counts={some} title="x" messages={messages} id="b" />
          <DailyStack
            bins={daily.map((some, day) => binOf(`2026-11-${10 + day}`, some))}
            title="x"
            width={200}
            heightPx={40}
            messages={messages}
            id="d"
          />
          <ShareBars rows={[{ key: "k", name: "n", note: null, counts: some }]} barWidth={300} messages={messages} id="c" />
        </>,
      );
      expect(markup).not.toMatch(/NaN|Infinity|undefined| style=/);
    }),
    { numRuns: 40 },
  );
});
