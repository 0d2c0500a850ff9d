import { type ReactNode, useId } from "react";
import type { TlsOutcome } from "../model/tls.ts";
import { Hatch, paintOf } from "./tls-paint.tsx";

interface CountBarProps {
  readonly outcome: TlsOutcome;
  readonly count: number;
  /** The count that fills the whole width. */
  readonly largest: number;
}

const WIDTH_PX = 120;
const HEIGHT_PX = 12;
const LEAST_PX = 3;
const LEAST_HATCHED_PX = 4;

/** A count in the colour of an outcome. A picture only: the number stands beside it. Stretches to its place. */
export function CountBar({ outcome, count, largest }: CountBarProps): ReactNode {
  const hatchId = useId();
  const width = count === 0 ? 0 : Math.max(LEAST_PX, (WIDTH_PX * count) / Math.max(1, largest));
  return (
    <svg className="count-bar" width={WIDTH_PX} height={HEIGHT_PX} viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`} aria-hidden="true">
      {outcome === "none" && <Hatch id={hatchId} />}
      <rect
        width={width}
        height={HEIGHT_PX}
        rx={Math.min(2, width / 2)}
        fill={width > LEAST_HATCHED_PX ? paintOf(outcome, hatchId) : paintOf(outcome)}
      />
    </svg>
  );
}
