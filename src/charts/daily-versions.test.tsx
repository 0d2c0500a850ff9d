import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { addDays } from "../model/day.ts";
import { emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../model/tls.ts";
import { DailyVersions, type DailyVersionsProps } from "./daily-versions.tsx";

const messages = createMessages("en");
const DAYS = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"];
const DAILY: readonly TlsCounts[] = [
  { ...emptyTlsCounts(), "TLSv1.2": 100 },
  { ...emptyTlsCounts(), "TLSv1.2": 100 },
  { ...emptyTlsCounts(), "TLSv1.0": 40, "TLSv1.2": 60 },
  { ...emptyTlsCounts(), "TLSv1.0": 50, "TLSv1.2": 50 },
];

function render(changes: Partial<DailyVersionsProps> = {}): string {
  return renderToStaticMarkup(
    <DailyVersions daily={DAILY} days={DAYS} title="Contoso" mark={null} notes={{}} width={720} messages={messages} id="v" {...changes} />,
  );
}

test("is named by its finding, and draws every outcome of a day from the foot up, weakest first", () => {
  const markup = render();
  expect(markup).toContain('aria-label="Contoso: 400 messages');
  const heights = [...markup.matchAll(/height="([\d.]+)" fill="var\(--tls-1[02]\)"/g)].map(([, height]) => Number(height));
  expect(heights.map((height) => Math.round(height))).toEqual([168, 168, 67, 101, 84, 84]);
});

test("the colours are named beside the newest day, the strongest on top", () => {
  expect([...render().matchAll(/>(TLS 1\.\d)</g)].map(([, name]) => name)).toEqual(["TLS 1.2", "TLS 1.0"]);
  expect(render({ width: 360 })).not.toContain(">TLS 1.2<");
});

describe("the day on which it began", () => {
  const mark = { day: "2026-11-03", label: "3 Nov, 08:51: first TLS 1.0", shortLabel: "3 Nov: first TLS 1.0" };
  test("is told beside its line, on the side that has room", () => {
    expect(render({ mark })).toMatch(/text-anchor="start"[^>]*>3 Nov, 08:51: first TLS 1\.0</);
    expect(render({ mark: { ...mark, day: "2026-11-04" } })).toMatch(/text-anchor="end"[^>]*>3 Nov, 08:51: first TLS 1\.0</);
  });
  test("is told in short where there is little room, and not at all when it is not among the days", () => {
    expect(render({ mark, width: 360 })).toContain(">3 Nov: first TLS 1.0<");
    expect(render({ mark: { ...mark, day: "2026-10-01" } })).not.toContain("first TLS");
  });
});

test("who used a version stands below its name, cut where it is too long", () => {
  const markup = render({ notes: { "TLSv1.0": "mail-b.contoso.example", "TLSv1.2": "a-very-long-name-of-a-gateway.contoso.example" } });
  expect(markup).toContain(">mail-b.contoso.example<");
  expect(markup).toContain(">a-very-long-name-of-a…<");
});

test("nothing is drawn outside the picture, whatever the counts and the width", () => {
  const counts = fc.record(
    Object.fromEntries(TLS_OUTCOMES.map((outcome) => [outcome, fc.nat(1_000_000)])),
  ) as unknown as fc.Arbitrary<TlsCounts>;
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 90 }), fc.integer({ min: 280, max: 1200 }), (daily, width) => {
      const days = daily.map((_, index) => addDays("2026-08-01", index));
      for (const [, x, y] of render({ daily, days, width }).matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThan(width);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 30 },
  );
});
