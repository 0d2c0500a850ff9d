import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createMessages } from "../messages/messages.ts";
import { addDays } from "../model/day.ts";
import { emptyTlsCounts, type TlsCounts } from "../model/tls.ts";
import type { TurningPoint } from "../questions/turning-points.ts";
import { renderPointSentence } from "./chart-point.ts";
import { timeColumns } from "./time-columns.ts";
import { TlsOverTime } from "./tls-over-time.tsx";
import { boundsOf, plotTime, yOf } from "./tls-over-time-plot.ts";
import { timeChartPoints, timeFinding, timePoints } from "./tls-over-time-points.ts";

const messages = createMessages("en");
const LAST = "2026-11-19";
const GOOD: Partial<TlsCounts> = { none: 3, "TLSv1.0": 1, "TLSv1.2": 26, "TLSv1.3": 70 };

/** A column for each day up to `LAST`; `null` for a day without mail. */
function columnsOf(days: readonly (Partial<TlsCounts> | null)[]) {
  const from = addDays(LAST, 1 - days.length);
  const daily = days.flatMap((counts, index) =>
    counts === null ? [] : [{ date: addDays(from, index), byTls: { ...emptyTlsCounts(), ...counts } }],
  );
  return timeColumns(daily, from, LAST);
}

const MONTH = columnsOf(Array.from({ length: 30 }, (_, day) => (day === 4 ? null : GOOD)));
const TURN: TurningPoint = {
  kind: "begins",
  date: "2026-11-03",
  direction: "inbound",
  connector: "Contoso\u202e",
  outcome: "TLSv1.0",
  messages: 30,
};

function draw(columns = MONTH, width = 700, turns: readonly TurningPoint[] = [TURN]): string {
  return renderToStaticMarkup(
    <TlsOverTime {...{ columns, turns, width, messages }} caption="TLS over time" timeZone="Europe/Amsterdam" id="t" />,
  );
}

describe("TLS over time", () => {
  test("is named by what it shows", () => {
    const better = columnsOf([
      ...Array.from({ length: 10 }, () => ({ none: 20, "TLSv1.3": 80 })),
      ...Array.from({ length: 10 }, () => GOOD),
    ]);
    expect(timeFinding(better, messages)).toBe("Messages without TLS or below TLS 1.2: 20.0% in the first days shown, 4.0% in the last");
    expect(timeFinding(columnsOf([null, null]), messages)).toBe("No mail whose protection is known in these days");
  });

  test("names the shares of the newest week where the columns end, and the zone of the days", () => {
    const markup = draw();
    for (const words of ["70.0%", "TLS 1.3", "26.0%", "1.0%", " TLS 1.0", "3.0%", " No TLS", "Last 7 days", "Europe/Amsterdam"]) {
      expect(markup).toContain(words);
    }
  });

  test("marks a turn with its day and the connector's name made visible, where there is room", () => {
    expect(draw()).toContain("3 Nov: Contoso‹U+202E›, first TLS 1.0");
    expect(draw(MONTH, 330)).not.toContain("Contoso");
  });

  test("leaves a day without mail out of every outcome", () => {
    const gap = "2026-10-25";
    expect(timePoints(MONTH).size).toBe(29 * 4);
    expect([...timePoints(MONTH).keys()].filter((key) => key.startsWith(gap))).toEqual([]);
    expect(draw()).not.toContain(`data-point="${gap}`);
  });

  test("draws every point that it tells of, once", () => {
    const columns = columnsOf([{ ...GOOD, unknown: 25 }, { unknown: 4 }]);
    const markup = draw(columns);
    const points = timeChartPoints(columns, messages);
    for (const { key } of points.filter(({ title }) => !title.startsWith("Thu 19") || title.endsWith("unknown"))) {
      expect(markup.split(`data-point="${key}"`)).toHaveLength(2);
    }
    expect(points.map(renderPointSentence)).toContain("Wed 18 Nov, No TLS: Share 3.0%, Messages 3");
    expect(points.map(renderPointSentence)).toContain("Thu 19 Nov, unknown: Messages 4");
  });

  test("stands without a lens when the small shares are not small", () => {
    const bad = columnsOf(Array.from({ length: 20 }, () => ({ none: 80, "TLSv1.3": 20 })));
    expect(draw(bad)).not.toContain("enlarged");
    expect(draw(bad)).toContain("80.0%");
  });
});

test("the outcomes of a day stand upon each other, and what is unknown is outside", () => {
  const counts = { ...emptyTlsCounts(), ...GOOD, unknown: 900 };
  expect(boundsOf(counts, "none")).toEqual([0, 0.03]);
  expect(boundsOf(counts, "TLSv1.0")).toEqual([0.03, 0.04]);
  expect(boundsOf(counts, "TLSv1.3")[1]).toBeCloseTo(1, 9);
});

test("a share beyond the end of a scale is cut there", () => {
  const { lens } = plotTime(MONTH, 700, 0);
  expect(lens?.end).toBe(0.06);
  if (lens !== null) expect(yOf(lens, 0.5)).toBe(lens.top);
});
