import type { ReactNode } from "react";
import type { Direction } from "../../../model/delivery.ts";
import { addTlsCounts, emptyTlsCounts, TLS_OUTCOMES, type TlsCounts } from "../../../model/tls.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { MessageCount } from "../../parts/message-count.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { PeerView } from "./peer-view.ts";

export interface DirectionSeries {
  readonly direction: Direction;
  /** As many as there are days. */
  readonly daily: readonly TlsCounts[];
}

interface DaysTableProps {
  readonly series: readonly DirectionSeries[];
  readonly days: readonly string[];
  readonly view: PeerView;
}

/** The data of the charts: a row for each day and direction with mail. */
export function DaysTable({ series, days, view: { answer } }: DaysTableProps): ReactNode {
  const { text, format } = useMessages();
  const total = series.flatMap(({ daily }) => daily).reduce(addTlsCounts, emptyTlsCounts());
  const outcomes = TLS_OUTCOMES.filter((outcome) => total[outcome] > 0);
  const rows = days.flatMap((day, index) =>
    series.map(({ direction, daily }) => ({ day, direction, counts: daily[index] ?? emptyTlsCounts() })),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="peer-scrolls" tabIndex={0} aria-label={text.peer.perDay}>
      <table className="peer-table">
        <thead>
          <tr>
            <th scope="col">{text.chart.day}</th>
            <th scope="col">{text.peers.direction}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className="figure">
                {text.tls[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ counts }) => outcomes.some((outcome) => counts[outcome] > 0))
            .map(({ day, direction, counts }) => (
              <tr key={`${day} ${direction}`}>
                <th scope="row">{format.weekday(day)}</th>
                <td>{text.peers.directions[direction]}</td>
                {outcomes.map((outcome) => (
                  <td key={outcome} className="figure">
                    <MessageCount
                      count={counts[outcome]}
                      to={messagesAddress({ kind: "days", from: day, to: day }, { peer: answer.peer, direction, tls: [outcome] })}
                      label={text.tls[outcome]}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
