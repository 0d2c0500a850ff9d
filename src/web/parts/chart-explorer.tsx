import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { type ChartPoint, findPoint, type PointStep, renderPointSentence } from "../../charts/chart-point.ts";
import { type Address, renderAddress } from "../address/address.ts";
import { visit } from "../address/use-address.ts";
import { useMessages } from "../preferences/messages-context.tsx";
import { PointTooltip } from "./point-tooltip.tsx";

interface ChartExplorerProps {
  /** What the chart shows, as a sentence. */
  readonly finding: string;
  /** Every part that the chart draws with `data-point`. */
  readonly points: readonly ChartPoint[];
  /** Where a point leads, by its key: the Enter key or a click goes there. `null` for a point that leads nowhere. */
  readonly addressOf?: (key: string) => Address | null;
  readonly children: ReactNode;
}

const STEPS: Readonly<Partial<Record<string, PointStep>>> = {
  ArrowLeft: "previous",
  ArrowRight: "next",
  ArrowUp: "above",
  ArrowDown: "below",
  Home: "first",
  End: "last",
};

/**
 * Lets the parts of a chart be reached by arrow keys and by pointer. It is one stop of the Tab key; the part that is
 * reached is marked with `data-active`, told in a tooltip, and read aloud when the keyboard led there.
 */
export function ChartExplorer({ finding, points, addressOf, children }: ChartExplorerProps): ReactNode {
  const { text } = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const ready = useRef<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const [isByKey, setByKey] = useState(false);
  const point = points.find(({ key }) => key === reached);
  const reach = (key: string | null, byKey: boolean) => {
    setReached(key);
    setByKey(byKey);
  };
  const step = (event: KeyboardEvent) => {
    if (event.target !== root.current) return;
    if (event.key === "Enter" && reached !== null) return follow(reached, event);
    const next = stepOf(event, points, reached);
    if (next === undefined) return;
    // Escape takes the tooltip away first, and what lies around the chart with the next press only.
    event.preventDefault();
    reach(next?.key ?? null, true);
  };
  const follow = (key: string | null, event: Opening) => {
    const address = key === null ? null : (addressOf?.(key) ?? null);
    if (address !== null) openAddress(address, event);
  };
  const pointAt = (event: PointerEvent) => reach(keyUnder(event.target), false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
    <div
      ref={root}
      className={addressOf === undefined ? "explorer" : "explorer opens"}
      role="group"
      aria-label={addressOf === undefined ? text.chart.explore(finding) : text.chart.exploreAndOpen(finding)}
      tabIndex={points.length === 0 ? undefined : 0}
      onKeyDown={step}
      onFocus={(event) => {
        if (event.target === root.current && root.current.matches(":focus-visible")) reach(points[0]?.key ?? null, true);
      }}
      onBlur={() => reach(null, false)}
      onPointerMove={pointAt}
      onPointerDown={(event) => {
        // A finger cannot point without touching: its first touch tells, the second opens.
        ready.current = event.pointerType === "mouse" ? keyUnder(event.target) : reached;
        pointAt(event);
      }}
      onClick={(event) => {
        if (keyUnder(event.target) === ready.current) follow(ready.current, event);
      }}
      onPointerLeave={(event) => {
        // A finger that is lifted leaves too: what it touched stays to be read.
        if (event.pointerType === "mouse") reach(null, false);
      }}
    >
      {children}
      {point !== undefined && <PointTooltip point={point} root={root} />}
      <span className="visually-hidden" aria-live="polite">
        {isByKey && point !== undefined ? renderPointSentence(point) : ""}
      </span>
    </div>
  );
}

type Opening = Pick<MouseEvent, "ctrlKey" | "metaKey" | "shiftKey">;

/** As a link does: with a modifier in a new tab, beside the page. */
function openAddress(address: Address, { ctrlKey, metaKey, shiftKey }: Opening): void {
  if (ctrlKey || metaKey || shiftKey) window.open(renderAddress(address), "_blank", "noopener");
  else visit(address);
}

/** Where a key leads: `null` away from all points, `undefined` when it is no key of the chart. */
function stepOf(event: KeyboardEvent, points: readonly ChartPoint[], reached: string | null): ChartPoint | null | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === "Escape") return reached === null ? undefined : null;
  const step = STEPS[event.key];
  return step === undefined ? undefined : findPoint(points, reached, step);
}

function keyUnder(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest("[data-point]")?.getAttribute("data-point") ?? null;
}
