import type { ReactNode } from "react";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { Address } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { nearestRange } from "../period/range-of.ts";
import { useMessages } from "../preferences/messages-context.tsx";

interface EmptyRangeProps {
  readonly address: Address;
  readonly range: DayRange;
  readonly stored: DayRange;
}

/** No mail in these days: where the nearest is, one click away. */
export function EmptyRange({ address, range, stored }: EmptyRangeProps): ReactNode {
  const { text, format } = useMessages();
  const nearest = nearestRange(range, stored);
  return (
    <section className="state card">
      <h2>{text.states.emptyTitle}</h2>
      <p>{text.states.empty(format.dayRange(stored.from, stored.to))}</p>
      <Link className="control primary" to={{ ...address, period: { kind: "days", ...nearest } }}>
        {text.states.emptyOpen(format.dayRange(nearest.from, nearest.to))}
      </Link>
    </section>
  );
}
