import { type ReactNode, useId, useMemo, useState } from "react";
import type { DayRange } from "../../../../api/contract/day-range.ts";
import type { TlsOverTimeAnswer } from "../../../../api/contract/tls-over-time.ts";
import { daysPerColumn, type TimeColumn, timeColumns } from "../../../../charts/time-columns.ts";
import { TlsOverTime } from "../../../../charts/tls-over-time.tsx";
import { timeChartPoints, timeFinding, timePoints } from "../../../../charts/tls-over-time-points.ts";
import { countDays } from "../../../../model/day.ts";
import { connectorsAddress } from "../../../address/formats/connectors-address.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { Link } from "../../../address/link.tsx";
import type { PeriodChoice } from "../../../address/period-choice.ts";
import { daysQuestionPath, useTlsOverTime } from "../../../asking/questions.ts";
import { ChartExplorer } from "../../../parts/chart-explorer.tsx";
import { TableSwitch } from "../../../parts/table-switch.tsx";
import { useWidth } from "../../../parts/use-width.ts";
import { timeRangeOf } from "../../../period/time-range.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";
import { OverTimeTable, overTimeRows } from "./over-time-table.tsx";

interface OverTimeCardProps {
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly timeZone: string;
}

/** More would hide the chart that they explain. */
const TURNS_MARKED = 2;

/** "TLS over time": the share of every version day by day. */
export function OverTimeCard({ range, stored, timeZone }: OverTimeCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const [isTable, setTable] = useState(false);
  const asked = timeRangeOf(range, stored);
  const question = useTlsOverTime(asked);
  const words = text.dashboard.overTime;
  const shown = question.data?.period ?? asked;
  const per = words.per[daysPerColumn(countDays(shown.from, shown.to))];
  return (
    <WidgetCard
      title={words.title}
      subtitle={words.subtitle(per, format.shortRange(shown.from, shown.to))}
      question={question}
      heightPx={426}
      panel={(answer) => ({
        range: answer.period,
        csv: () => overTimeRows(columnsOf(answer), messages),
        apiPath: daysQuestionPath("tls-over-time", answer.period),
      })}
      foot={() => (
        <>
          <Link to={connectorsAddress(periodOf(shown), { view: "tls" })}>{words.viewReport}</Link>
          <TableSwitch isTable={isTable} setTable={setTable} />
        </>
      )}
    >
      {(answer) => (isTable ? <OverTimeTable columns={columnsOf(answer)} /> : <OverTimeChart answer={answer} timeZone={timeZone} />)}
    </WidgetCard>
  );
}

function OverTimeChart({ answer, timeZone }: { readonly answer: TlsOverTimeAnswer; readonly timeZone: string }): ReactNode {
  const messages = useMessages();
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const columns = useMemo(() => columnsOf(answer), [answer]);
  const points = useMemo(() => timePoints(columns), [columns]);
  const turns = answer.turns.slice(0, TURNS_MARKED).toSorted((left, right) => (left.date < right.date ? -1 : 1));
  const addressOf = (key: string) => {
    const point = points.get(key);
    if (point === undefined) return null;
    return messagesAddress(periodOf(point), { direction: "flow", tls: [point.outcome] });
  };
  return (
    <div className="over-time-place" ref={place}>
      {width > 0 && (
        <ChartExplorer finding={timeFinding(columns, messages)} points={timeChartPoints(columns, messages)} addressOf={addressOf}>
          <TlsOverTime
            columns={columns}
            turns={turns}
            width={width}
            caption={messages.text.dashboard.overTime.title}
            timeZone={timeZone}
            messages={messages}
            id={id}
          />
        </ChartExplorer>
      )}
    </div>
  );
}

function columnsOf({ days, period }: TlsOverTimeAnswer): readonly TimeColumn[] {
  return timeColumns(days, period.from, period.to);
}

function periodOf({ from, to }: DayRange): PeriodChoice {
  return { kind: "days", from, to };
}
