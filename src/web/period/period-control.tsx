import { type ReactNode, useRef } from "react";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { Address } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { LAST_DAYS, type PeriodChoice } from "../address/period-choice.ts";
import { visit } from "../address/use-address.ts";
import { Icon } from "../parts/icon.tsx";
import { useMessages } from "../preferences/messages-context.tsx";
import { DaysForm } from "./days-form.tsx";
import { rangeOf } from "./range-of.ts";

interface PeriodControlProps {
  readonly address: Address;
  readonly stored: DayRange;
}

const PANEL_ID = "period-panel";

/** Which days are shown: presets, or a first and a last day. The panel is the platform's popover: Escape and a click beside it close it. */
export function PeriodControl({ address, stored }: PeriodControlProps): ReactNode {
  const { text, format } = useMessages();
  const panel = useRef<HTMLDivElement>(null);
  const range = rangeOf(address.period, stored);
  const choose = (period: PeriodChoice) => withPeriod(address, period);
  const close = () => panel.current?.hidePopover();
  return (
    <div className="period">
      <button type="button" className="control" popoverTarget={PANEL_ID}>
        <Icon name="calendar" />
        <span className="visually-hidden">{text.period.label}: </span>
        {address.period.kind === "last" && <span className="period-preset">{text.period.lastDays(format, address.period.days)}</span>}
        <span className="period-days">{format.dayRange(range.from, range.to)}</span>
        <Icon name="down" />
      </button>
      <div id={PANEL_ID} ref={panel} popover="auto" className="period-panel">
        <ul>
          {LAST_DAYS.map((days) => {
            const period: PeriodChoice = { kind: "last", days };
            const { from, to } = rangeOf(period, stored);
            return (
              <li key={days}>
                <Link to={choose(period)} onVisit={close} aria-current={isChosen(address.period, days) ? "true" : undefined}>
                  {text.period.lastDays(format, days)}
                  <span className="quiet-text small">{format.dayRange(from, to)}</span>
                </Link>
              </li>
            );
          })}
        </ul>
        <DaysForm
          key={`${range.from} ${range.to}`}
          range={range}
          onChoose={(days) => {
            visit(choose({ kind: "days", ...days }));
            close();
          }}
        />
        <p className="quiet-text small">{text.period.stored(format.dayRange(stored.from, stored.to))}</p>
      </div>
    </div>
  );
}

function isChosen(period: PeriodChoice, days: number): boolean {
  return period.kind === "last" && period.days === days;
}

/** The same page of other days: a list from its beginning, and no longer the exact moments that a link named. */
function withPeriod(address: Address, period: PeriodChoice): Address {
  if (address.page === "messages") return { ...address, period, window: null, tablePage: 1 };
  return "tablePage" in address ? { ...address, period, tablePage: 1 } : { ...address, period };
}
