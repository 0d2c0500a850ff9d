import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { MessagesAnswer } from "../../../api/contract/messages.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { EmptyRange } from "../../parts/empty-range.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { withoutClauses } from "./active-clauses.ts";

interface NothingListedProps {
  readonly address: MessagesAddress;
  readonly answer: MessagesAnswer;
  readonly range: DayRange;
  readonly stored: DayRange;
}

/** An empty list: why, and what to do about it. */
export function NothingListed({ address, answer, range, stored }: NothingListedProps): ReactNode {
  const { text, format } = useMessages();
  const { messageList: words } = text;
  if (answer.messages > 0) {
    return (
      <div className="nothing">
        <p className="strong">{words.beyond}</p>
        <Link to={{ ...address, tablePage: 1 }}>{words.first}</Link>
      </div>
    );
  }
  const isStored = range.from <= stored.to && range.to >= stored.from;
  if (!isStored && address.window === null) return <EmptyRange address={{ ...address, tablePage: 1 }} range={range} stored={stored} />;
  const { from, to } = answer.period;
  const isAll = from <= stored.from && to >= stored.to;
  return (
    <div className="nothing">
      <p className="strong">{words.nothing}</p>
      <p className="quiet-text">{words.nothingHere(format.dayRange(from, to))}</p>
      <p className="nothing-ways">
        {!isAll && (
          <Link className="control primary" to={{ ...address, window: null, tablePage: 1, period: { kind: "days", ...stored } }}>
            {words.searchStored(format.dayRange(stored.from, stored.to))}
          </Link>
        )}
        <Link className="control" to={withoutClauses(address)}>
          {words.clear}
        </Link>
      </p>
    </div>
  );
}
