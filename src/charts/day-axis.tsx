import type { ReactNode } from "react";
import type { Formats } from "../messages/formats.ts";

interface DayAxisProps {
  readonly days: readonly string[];
  readonly widthPx: number;
  readonly format: Formats;
}

const HEIGHT_PX = 16;
/** Room for a day and a month in any language. */
const LABEL_PX = 76;

/** The days that have a name under a chart: as many as fit, evenly apart, the last one always. */
export function daysToName(days: readonly string[], widthPx: number): readonly number[] {
  const room = Math.max(1, Math.floor(widthPx / LABEL_PX));
  const apart = Math.max(1, Math.ceil(days.length / room));
  return days.flatMap((_, index) => ((days.length - 1 - index) % apart === 0 ? [index] : []));
}

/** The days under a chart with one step per day. Its table names them all. */
export function DayAxis({ days, widthPx, format }: DayAxisProps): ReactNode {
  const step = widthPx / Math.max(1, days.length);
  return (
    <svg className="day-axis" width={widthPx} height={HEIGHT_PX} viewBox={`0 0 ${widthPx} ${HEIGHT_PX}`} aria-hidden="true">
      {daysToName(days, widthPx).map((index) => {
        const middle = (index + 0.5) * step;
        const isLast = middle + LABEL_PX / 2 > widthPx;
        const isFirst = middle < LABEL_PX / 2;
        return (
          <text
            key={days[index]}
            x={isLast ? widthPx : isFirst ? 0 : middle}
            y="12"
            textAnchor={isLast ? "end" : isFirst ? "start" : "middle"}
            fill="var(--ink-3)"
          >
            {format.shortDay(days[index] ?? "")}
          </text>
        );
      })}
    </svg>
  );
}
