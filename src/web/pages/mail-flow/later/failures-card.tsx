import type { ReactNode } from "react";
import type { DayRange } from "../../../../api/contract/day-range.ts";
import type { TlsFailuresAnswer } from "../../../../api/contract/tls-failures.ts";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import type { Direction } from "../../../../model/delivery.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { Link } from "../../../address/link.tsx";
import type { PeriodChoice } from "../../../address/period-choice.ts";
import { daysQuestionPath, useTlsFailures } from "../../../asking/questions.ts";
import { MessageCount } from "../../../parts/message-count.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";

interface FailuresCardProps {
  readonly range: DayRange;
  readonly period: PeriodChoice;
}

/** Where TLS stood in the way: attempts that were refused for it, and handshakes that failed. */
export function FailuresCard({ range, period }: FailuresCardProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const words = text.dashboard.failures;
  const question = useTlsFailures(range);
  return (
    <WidgetCard
      title={words.title}
      question={question}
      heightPx={372}
      panel={(answer) => ({
        range: answer.period,
        csv: () => failureRows(answer, messages),
        apiPath: daysQuestionPath("tls-failures", answer.period),
      })}
      foot={() => <Link to={messagesAddress(period, { kind: "attempts" })}>{text.flow.viewDetails}</Link>}
    >
      {(answer) => (
        <>
          <FailuresTable answer={answer} period={period} />
          {answer.peers.length > 0 && <FailingPeers answer={answer} period={period} />}
          <p className="small quiet-text failures-note">{answer.directions.every(isFree) ? words.nothing : words.note}</p>
        </>
      )}
    </WidgetCard>
  );
}

interface AnswerProps {
  readonly answer: TlsFailuresAnswer;
  readonly period: PeriodChoice;
}

function isFree({ handshakes, refused }: TlsFailuresAnswer["directions"][number]): boolean {
  return handshakes + refused === 0;
}

function nameOf(direction: Direction, { text }: Messages): string {
  return direction === "submission" ? text.dashboard.failures.submission : text.direction[direction];
}

function FailuresTable({ answer, period }: AnswerProps): ReactNode {
  const messages = useMessages();
  const words = messages.text.dashboard.failures;
  // Submissions are a matter of clients: they have a row only where something failed.
  const shown = answer.directions.filter((row) => row.direction !== "submission" || !isFree(row));
  return (
    <table className="failures">
      <thead>
        <tr>
          <th scope="col">{words.direction}</th>
          <th scope="col" className="figure">
            {words.refused}
          </th>
          <th scope="col" className="figure">
            {words.handshakes}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ direction, refused, handshakes }) => (
          <tr key={direction}>
            <th scope="row">{nameOf(direction, messages)}</th>
            <td className="figure">
              <MessageCount count={refused} to={messagesAddress(period, { kind: "attempts", direction, because: "tls" })} />
            </td>
            <td className="figure">
              <MessageCount count={handshakes} to={messagesAddress(period, { kind: "attempts", direction, outcome: "tls-failed" })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FailingPeers({ answer, period }: AnswerProps): ReactNode {
  const messages = useMessages();
  const words = messages.text.dashboard.failures;
  return (
    <div className="failing-peers">
      <h3 className="small strong">{words.peers}</h3>
      <ul>
        {answer.peers.map(({ direction, peer, handshakes, reason }) => (
          <li key={`${direction} ${peer}`}>
            <span>
              <Link className="mono" to={{ page: "peer", period, peer }}>
                <bdi>{renderVisibleText(peer)}</bdi>
              </Link>
              <span className="small quiet-text">
                {nameOf(direction, messages)} · <bdi>{renderVisibleText(reason)}</bdi>
              </span>
            </span>
            <MessageCount
              count={handshakes}
              label={renderVisibleText(peer)}
              to={messagesAddress(period, { kind: "attempts", direction, peer, outcome: "tls-failed" })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function failureRows(answer: TlsFailuresAnswer, messages: Messages): readonly (readonly CsvValue[])[] {
  const words = messages.text.dashboard.failures;
  return [
    [words.direction, words.refused, words.handshakes],
    ...answer.directions.map(({ direction, refused, handshakes }) => [nameOf(direction, messages), refused, handshakes]),
  ];
}
