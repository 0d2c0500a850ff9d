import { type ReactNode, useId } from "react";
import { BELOW_TLS12, type TlsCounts } from "../model/tls.ts";
import { Hatch, paintOf } from "./tls-paint.tsx";

/** What asks for a call, weakest first: without TLS, or below TLS 1.2. */
export const CALL_OUTCOMES = BELOW_TLS12;

interface CallBarProps {
  readonly counts: TlsCounts;
  /** The count that fills the whole width: the largest of the bars that stand together. */
  readonly largest: number;
  readonly widthPx: number;
}

const HEIGHT_PX = 10;
const LEAST_PX = 3;
const GAP_PX = 1;
/** Narrower parts are not hatched: the stripes would not show. */
const LEAST_HATCHED_PX = 4;

/** The messages without TLS and below TLS 1.2 as a bar. A picture only: the number stands beside it. */
export function CallBar({ counts, largest, widthPx }: CallBarProps): ReactNode {
  const hatchId = useId();
  const parts = CALL_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  let end = 0;
  return (
    <svg className="call-bar" width={widthPx} height={HEIGHT_PX} viewBox={`0 0 ${widthPx} ${HEIGHT_PX}`} aria-hidden="true">
      {counts.none > 0 && <Hatch id={hatchId} />}
      {parts.map((outcome, index) => {
        const x = end;
        const width = Math.max(LEAST_PX, (widthPx * counts[outcome]) / Math.max(1, largest));
        end += width;
        const drawn = index === parts.length - 1 ? width : width - GAP_PX;
        return (
          <rect
            key={outcome}
            x={x}
            width={drawn}
            height={HEIGHT_PX}
            rx={Math.min(2, drawn / 2)}
            fill={drawn > LEAST_HATCHED_PX ? paintOf(outcome, hatchId) : paintOf(outcome)}
          />
        );
      })}
    </svg>
  );
}
