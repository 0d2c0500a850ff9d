import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import type { ChartPoint } from "../../charts/chart-point.ts";
import { Swatch } from "../../charts/tls-paint.tsx";
import { placeTooltip } from "./place-tooltip.ts";

interface PointTooltipProps {
  readonly point: ChartPoint;
  /** Holds the element that draws the point. */
  readonly root: RefObject<HTMLElement | null>;
}

/** What a point of a chart stands for, beside it, over everything else: the platform's popover is clipped by nothing. */
export function PointTooltip({ point, root }: PointTooltipProps): ReactNode {
  const tooltip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = tooltip.current;
    const anchor = root.current?.querySelector(`[data-point="${CSS.escape(point.key)}"]`);
    if (shown === null || anchor === null || anchor === undefined) return;
    anchor.setAttribute("data-active", "");
    if (!shown.matches(":popover-open")) shown.showPopover();
    const place = () => {
      const { clientWidth, clientHeight } = document.documentElement;
      const room = { width: clientWidth, height: clientHeight };
      const { left, top } = placeTooltip(anchor.getBoundingClientRect(), shown.getBoundingClientRect(), room);
      shown.style.left = `${left}px`;
      shown.style.top = `${top}px`;
    };
    place();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
      anchor.removeAttribute("data-active");
    };
  }, [point, root]);
  return (
    <div ref={tooltip} popover="manual" className="tooltip" aria-hidden="true">
      <p className="strong">
        <bdi>{point.title}</bdi>
      </p>
      <dl>
        {point.facts.map(({ outcome, name, value }) => (
          <div key={name}>
            <dt>
              {outcome !== null && <Swatch outcome={outcome} />}
              <bdi>{name}</bdi>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
