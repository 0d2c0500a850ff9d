import { type ReactNode, useId } from "react";
import type { DayRange } from "../../../../api/contract/day-range.ts";
import { FlowMap, flowMapFinding, flowMapPoints, parseFlowMapPoint } from "../../../../charts/flow-map.tsx";
import { Swatch } from "../../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { BELOW_TLS12, TLS_OUTCOMES, totalOf } from "../../../../model/tls.ts";
import type { PartyFlow } from "../../../../questions/flow-map.ts";
import { connectorsAddress } from "../../../address/formats/connectors-address.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { Link } from "../../../address/link.tsx";
import type { PeriodChoice } from "../../../address/period-choice.ts";
import { daysQuestionPath, useFlowMap } from "../../../asking/questions.ts";
import { ChartExplorer } from "../../../parts/chart-explorer.tsx";
import { MessageCount } from "../../../parts/message-count.tsx";
import { useWidth } from "../../../parts/use-width.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";

interface MapCardProps {
  readonly range: DayRange;
  readonly period: PeriodChoice;
}

/** "Mail flow map": between whom mail goes, and how each way is protected. */
export function MapCard({ range, period }: MapCardProps): ReactNode {
  const messages = useMessages();
  const words = messages.text.dashboard.map;
  const question = useFlowMap(range);
  return (
    <WidgetCard
      title={words.title}
      question={question}
      heightPx={518}
      panel={(answer) => ({
        range: answer.period,
        csv: () => mapRows(answer.flows, messages),
        apiPath: daysQuestionPath("flow-map", answer.period),
      })}
      foot={() => <Link to={connectorsAddress(period)}>{messages.text.flow.viewDetails}</Link>}
    >
      {({ flows }) =>
        flows.every(({ byTls }) => totalOf(byTls) === 0) ? (
          <p className="quiet-text">{words.nothing}</p>
        ) : (
          <div className="map-body">
            <MapChart flows={flows} period={period} />
            <MapTable flows={flows} period={period} />
          </div>
        )
      }
    </WidgetCard>
  );
}

interface FlowsProps {
  readonly flows: readonly PartyFlow[];
  readonly period: PeriodChoice;
}

function MapChart({ flows, period }: FlowsProps): ReactNode {
  const messages = useMessages();
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const addressOf = (key: string) => {
    const point = parseFlowMapPoint(key);
    if (point === undefined) return null;
    const { direction, party, outcome } = point;
    return messagesAddress(period, { direction, party, tls: outcome === null ? [] : [outcome] });
  };
  return (
    <div className="map-place" ref={place}>
      <p className="map-totals">
        {(["inbound", "outbound"] as const).map((direction) => (
          <span key={direction}>
            {messages.text.direction[direction]}{" "}
            <MessageCount
              className="strong"
              count={flows.filter((flow) => flow.direction === direction).reduce((sum, { byTls }) => sum + totalOf(byTls), 0)}
              to={messagesAddress(period, { direction })}
            />
          </span>
        ))}
      </p>
      {width > 0 && (
        <ChartExplorer finding={flowMapFinding(flows, messages)} points={flowMapPoints(flows, messages)} addressOf={addressOf}>
          <FlowMap flows={flows} width={width} caption={messages.text.dashboard.map.title} messages={messages} id={id} />
        </ChartExplorer>
      )}
    </div>
  );
}

/** What needs attention, where there is any; SSLv3 has its own column where it occurs. */
function MapTable({ flows, period }: FlowsProps): ReactNode {
  const { text } = useMessages();
  const outcomes = BELOW_TLS12.filter((outcome) => outcome !== "SSLv3" || flows.some(({ byTls }) => byTls.SSLv3 > 0));
  return (
    <table className="map-table">
      <thead>
        <tr>
          <th scope="col">{text.chart.path}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col" className="figure">
              <span className="swatched">
                <Swatch outcome={outcome} />
                {text.tls[outcome]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {flows
          .filter(({ byTls }) => totalOf(byTls) > 0)
          .map(({ direction, party, byTls }) => (
            <tr key={`${direction} ${party}`}>
              <th scope="row">{text.dashboard.map.way[direction][party]}</th>
              {outcomes.map((outcome) => (
                <td key={outcome} className="figure">
                  <MessageCount count={byTls[outcome]} to={messagesAddress(period, { direction, party, tls: [outcome] })} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function mapRows(flows: readonly PartyFlow[], { text }: Messages): readonly (readonly CsvValue[])[] {
  return [
    [text.chart.path, ...TLS_OUTCOMES.map((outcome) => text.tls[outcome]), text.chart.messages],
    ...flows.map(({ direction, party, byTls }) => [
      text.dashboard.map.way[direction][party],
      ...TLS_OUTCOMES.map((outcome) => byTls[outcome]),
      totalOf(byTls),
    ]),
  ];
}
