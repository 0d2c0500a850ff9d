import type { ReactNode } from "react";
import type { TimeColumn } from "../../../../charts/time-columns.ts";
import { sumOf } from "../../../../charts/tls-over-time-plot.ts";
import { outcomesToShow } from "../../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { emptyTlsCounts, type TlsCounts, totalOf } from "../../../../model/tls.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { MessageCount } from "../../../parts/message-count.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";

/** The chart's numbers: a row for each day with mail, the newest first. */
export function OverTimeTable({ columns }: { readonly columns: readonly TimeColumn[] }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const outcomes = outcomesOf(columns);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={text.dashboard.overTime.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.chart.day}</th>
            {outcomes.map((outcome) => (
              <th key={outcome} scope="col" className="figure">
                {text.tls[outcome]}
              </th>
            ))}
            <th scope="col" className="figure">
              {text.chart.messages}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.toReversed().map(({ from, to, counts }) => (
            <tr key={from}>
              <th scope="row">{nameOf({ from, to }, messages)}</th>
              {outcomes.map((outcome) => (
                <td key={outcome} className="figure">
                  <MessageCount
                    count={counts?.[outcome] ?? 0}
                    to={messagesAddress({ kind: "days", from, to }, { direction: "flow", tls: [outcome] })}
                  />
                </td>
              ))}
              <td className="figure strong">
                <MessageCount
                  count={totalOf(counts ?? emptyTlsCounts())}
                  to={messagesAddress({ kind: "days", from, to }, { direction: "flow" })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same as rows of an export. */
export function overTimeRows(columns: readonly TimeColumn[], { text }: Messages): readonly (readonly CsvValue[])[] {
  const outcomes = outcomesOf(columns);
  const head = [text.period.from, text.period.to, ...outcomes.map((outcome) => text.tls[outcome]), text.chart.messages];
  const rowOf = (counts: TlsCounts) => [...outcomes.map((outcome) => counts[outcome]), totalOf(counts)];
  return [head, ...columns.map(({ from, to, counts }) => [from, to, ...rowOf(counts ?? emptyTlsCounts())])];
}

function outcomesOf(columns: readonly TimeColumn[]) {
  return [...outcomesToShow(sumOf(columns)), "unknown" as const];
}

function nameOf({ from, to }: Pick<TimeColumn, "from" | "to">, { format }: Messages): string {
  return from === to ? format.weekday(from) : format.dayRange(from, to);
}
