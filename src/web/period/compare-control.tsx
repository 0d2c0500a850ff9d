import { type ReactNode, type ToggleEvent, useRef } from "react";
import type { DayRange } from "../../api/contract/day-range.ts";
import { BEFORE, type CompareChoice } from "../../report/connectors/compare-choice.ts";
import { comparedRange, nameOfCompared } from "../../report/connectors/compared-range.ts";
import type { ConnectorsAddress } from "../address/formats/connectors-address.ts";
import type { FlowAddress } from "../address/formats/flow-address.ts";
import { Link } from "../address/link.tsx";
import { visit } from "../address/use-address.ts";
import { Icon } from "../parts/icon.tsx";
import { placeMenu } from "../parts/panel-menu/place-menu.ts";
import { useMessages } from "../preferences/messages-context.tsx";
import { DaysForm } from "./days-form.tsx";

interface CompareControlProps {
  readonly address: FlowAddress | ConnectorsAddress;
  /** The days that are shown. */
  readonly range: DayRange;
}

const PANEL_ID = "compare-panel";
const PRESETS = ["before", "year", "none"] as const;

/** What the period is held against, beside it: the days before, the same days a year before, other days, or nothing. */
export function CompareControl({ address, range }: CompareControlProps): ReactNode {
  const { text, format } = useMessages();
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { compare = BEFORE } = address;
  const compared = comparedRange(compare, range);
  const close = () => panel.current?.hidePopover();
  const place = ({ newState }: ToggleEvent) => {
    if (newState === "open" && panel.current !== null && button.current !== null) placeMenu(panel.current, button.current, "left");
  };
  return (
    <div className="compare">
      <button ref={button} type="button" className="control" popoverTarget={PANEL_ID}>
        <Icon name="compare" />
        <span className="compare-word">{text.period.compare}</span>
        <span className="compare-days">{compared === null ? text.period.compareNone : nameOfCompared(compared, range, format)}</span>
        <Icon name="down" />
      </button>
      <div id={PANEL_ID} ref={panel} popover="auto" className="period-panel" onToggle={place}>
        <ul>
          {PRESETS.map((kind) => {
            const days = comparedRange({ kind }, range);
            return (
              <li key={kind}>
                <Link to={withCompare(address, { kind })} onVisit={close} aria-current={compare.kind === kind ? "true" : undefined}>
                  {text.period.compareWith[kind]}
                  {days !== null && <span className="quiet-text small">{format.dayRange(days.from, days.to)}</span>}
                </Link>
              </li>
            );
          })}
        </ul>
        <DaysForm
          key={`${compared?.from} ${compared?.to}`}
          range={compared ?? range}
          submit={text.period.compareShow}
          onChoose={(days) => {
            visit(withCompare(address, { kind: "days", ...days }));
            close();
          }}
        />
      </div>
    </div>
  );
}

/** The same page, held against something else. */
function withCompare(address: FlowAddress | ConnectorsAddress, compare: CompareChoice): FlowAddress | ConnectorsAddress {
  const { compare: _, ...rest } = address;
  return compare.kind === "before" ? rest : { ...rest, compare };
}
