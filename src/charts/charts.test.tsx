import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";
import { DailyLines } from "./daily-lines.tsx";
import { DailyStack } from "./daily-stack.tsx";
import { Ring, ringSlices } from "./ring.tsx";
import { ShareBars } from "./share-bars.tsx";
import { VersionBars } from "./version-bars.tsx";

const messages = createMessages("en");
const COUNTS: TlsCounts = { ...emptyTlsCounts(), none: 31, "TLSv1.2": 239, "TLSv1.3": 730, unknown: 500 };
const counts = fc.record(
  Object.fromEntries(TLS_OUTCOMES.map((outcome) => [outcome, fc.nat(1_000_000)])),
) as unknown as fc.Arbitrary<TlsCounts>;

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

test("every chart draws numbers only, whatever the counts, without inline styles", () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 5 }), counts, (daily, some) => {
      const markup = renderToStaticMarkup(
        <>
          <Ring counts={some} title="x" messages={messages} id="a" />
          <VersionBars counts={some} title="x" messages={messages} id="b" />
          <DailyStack daily={daily} title="x" heightPx={40} messages={messages} />
          <ShareBars rows={[{ key: "k", name: "n", note: null, counts: some }]} barWidth={300} messages={messages} id="c" />
        </>,
      );
      expect(markup).not.toMatch(/NaN|Infinity|undefined| style=/);
    }),
    { numRuns: 40 },
  );
});
