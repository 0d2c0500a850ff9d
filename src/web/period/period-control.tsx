import { type ReactNode, useRef } from "react";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { Address } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { isSamePeriod, LAST_DAYS, type PeriodChoice, QUARTERS } from "../address/period-choice.ts";
import { visit } from "../address/use-address.ts";
import { Icon } from "../parts/icon.tsx";
import { useMessages } from "../preferences/messages-context.tsx";
import { DaysForm } from "./days-form.tsx";
import { nameOfPeriod, rangeOf } from "./range-of.ts";

interface PeriodControlProps {
  readonly address: Address;
  readonly stored: DayRange;
}

const PANEL_ID = "period-panel";
const PRESETS: readonly PeriodChoice[] = [
  ...LAST_DAYS.map((days) => ({ kind: "last", days }) as const),
  ...QUARTERS.map((quarter) => ({ kind: "quarter", quarter }) as const),
];

/** Which days are shown: presets, or a first and a last day. The panel is the platform's popover: Escape and a click beside it close it. */
export function PeriodControl({ address, stored }: PeriodControlProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const panel = useRef<HTMLDivElement>(null);
  const range = rangeOf(address.period, stored);
  const preset = nameOfPeriod(address.period, messages);
  const choose = (period: PeriodChoice) => withPeriod(address, period);
  const close = () => panel.current?.hidePopover();
  return (
    <div className="period">
      <button type="button" className="control" popoverTarget={PANEL_ID}>
        <Icon name="calendar" />
        <span className="visually-hidden">{text.period.label}: </span>
        {preset !== undefined && <span className="period-preset">{preset}</span>}
        <span className="period-days">{format.dayRange(range.from, range.to)}</span>
        <Icon name="down" />
      </button>
      <div id={PANEL_ID} ref={panel} popover="auto" className="period-panel">
        <ul>
          {PRESETS.map((period) => {
            const { from, to } = rangeOf(period, stored);
            const name = nameOfPeriod(period, messages);
            return (
              <li key={name}>
                <Link to={choose(period)} onVisit={close} aria-current={isSamePeriod(address.period, period) ? "true" : undefined}>
                  {name}
                  <span className="quiet-text small">{format.dayRange(from, to)}</span>
                </Link>
              </li>
            );
          })}
        </ul>
        <DaysForm
          key={`${range.from} ${range.to}`}
          range={range}
          submit={text.period.show}
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

/** The same page of other days: a list from its beginning, and no longer the exact moments that a link named. */
function withPeriod(address: Address, period: PeriodChoice): Address {
  if (address.page === "messages") return { ...address, period, window: null, tablePage: 1 };
  return "tablePage" in address ? { ...address, period, tablePage: 1 } : { ...address, period };
}
