import type { ReactNode } from "react";
import type { DayRange } from "../../../../api/contract/day-range.ts";
import type { SmtpAuthClientsAnswer } from "../../../../api/contract/smtp-auth-clients.ts";
import { CALL_OUTCOMES } from "../../../../charts/call-bar.tsx";
import { CountBar } from "../../../../charts/count-bar.tsx";
import { outcomesToShow, Swatch } from "../../../../charts/tls-paint.tsx";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { type TlsOutcome, totalOf } from "../../../../model/tls.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { Link } from "../../../address/link.tsx";
import type { PeriodChoice } from "../../../address/period-choice.ts";
import { daysQuestionPath, useSmtpAuthClients } from "../../../asking/questions.ts";
import { MessageCount } from "../../../parts/message-count.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";

interface SmtpAuthCardProps {
  readonly range: DayRange;
  readonly period: PeriodChoice;
}

/** "SMTP AUTH clients": who submits mail with a login, by the oldest version that each used. */
export function SmtpAuthCard({ range, period }: SmtpAuthCardProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const words = text.dashboard.smtpAuth;
  const question = useSmtpAuthClients(range);
  return (
    <WidgetCard
      title={words.title}
      question={question}
      heightPx={426}
      panel={(answer) => ({
        range: answer.period,
        csv: () => clientRows(answer, messages),
        apiPath: daysQuestionPath("smtp-auth-clients", answer.period),
      })}
      foot={() => <Link to={messagesAddress(period, { direction: "submission" })}>{text.flow.viewDetails}</Link>}
    >
      {(answer) =>
        totalOf(answer.byTls) === 0 ? (
          <p className="quiet-text">{words.nothing}</p>
        ) : (
          <div className="smtp-auth">
            <div>
              <ClientsSentence answer={answer} period={period} />
              <VersionTable answer={answer} period={period} />
            </div>
            <OldestClients answer={answer} period={period} />
          </div>
        )
      }
    </WidgetCard>
  );
}

interface AnswerProps {
  readonly answer: SmtpAuthClientsAnswer;
  readonly period: PeriodChoice;
}

function ClientsSentence({ answer, period }: AnswerProps): ReactNode {
  const { text, format } = useMessages();
  const words = text.dashboard.smtpAuth;
  const sent = totalOf(answer.byTls);
  return (
    <p className="clients-sentence">
      <b>{format.number(answer.clients)}</b> {words.clientsSent(format, answer.clients)}{" "}
      <MessageCount count={sent} to={messagesAddress(period, { direction: "submission" })} /> {words.messages(format, sent)}
    </p>
  );
}

/** Strongest first, as the reader hopes; the unknown where it occurs. */
function outcomesOf({ byTls }: SmtpAuthClientsAnswer): readonly TlsOutcome[] {
  const known = outcomesToShow(byTls).toReversed();
  return byTls.unknown > 0 ? [...known, "unknown"] : known;
}

function clientsOf({ byOldest }: SmtpAuthClientsAnswer, outcome: TlsOutcome): number {
  return byOldest.find((use) => use.outcome === outcome)?.clients ?? 0;
}

function VersionTable({ answer, period }: AnswerProps): ReactNode {
  const { text, format } = useMessages();
  const words = text.dashboard.smtpAuth;
  const outcomes = outcomesOf(answer);
  const largest = Math.max(...outcomes.map((outcome) => clientsOf(answer, outcome)));
  return (
    <table className="clients">
      <thead>
        <tr>
          <th scope="col">{words.version}</th>
          <td />
          <th scope="col" className="figure">
            {words.clients}
          </th>
          <th scope="col" className="figure">
            {words.messagesHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome}>
            <th scope="row">
              <span className="swatched">
                <Swatch outcome={outcome} />
                {text.tls[outcome]}
              </span>
            </th>
            <td className="bar">
              <CountBar outcome={outcome} count={clientsOf(answer, outcome)} largest={largest} />
            </td>
            <td className={clientsOf(answer, outcome) === 0 ? "figure zero" : "figure"}>{format.number(clientsOf(answer, outcome))}</td>
            <td className="figure">
              <MessageCount count={answer.byTls[outcome]} to={messagesAddress(period, { direction: "submission", tls: [outcome] })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CLIENTS_NAMED = 3;

function OldestClients({ answer, period }: AnswerProps): ReactNode {
  const { text, format } = useMessages();
  const words = text.dashboard.smtpAuth;
  const old = answer.byOldest
    .filter(({ outcome }) => CALL_OUTCOMES.some((each) => each === outcome))
    .flatMap(({ outcome, examples }) => examples.map((example) => ({ outcome, ...example })))
    .slice(0, CLIENTS_NAMED);
  return (
    <div className="oldest-clients">
      <h3 className="small strong">{words.oldest}</h3>
      {old.length === 0 && <p className="quiet-text">{words.noneOld}</p>}
      <ul>
        {old.map(({ outcome, client, messages }) => (
          <li key={client}>
            <bdi className="mono">{renderVisibleText(client)}</bdi>
            <span className="swatched">
              <Swatch outcome={outcome} />
              {text.tls[outcome]}
            </span>
            <MessageCount
              count={messages}
              label={`${renderVisibleText(client)}, ${text.tls[outcome]}`}
              to={messagesAddress(period, {
                direction: "submission",
                tls: [outcome],
                ...(answer.knownBy === "login" ? { user: client } : { host: client }),
              })}
            />
          </li>
        ))}
      </ul>
      <p className="small quiet-text">
        {words.knownBy[answer.knownBy]}
        {answer.unidentifiedMessages > 0 && ` ${words.unidentified(format, answer.unidentifiedMessages)}`}
      </p>
    </div>
  );
}

function clientRows(answer: SmtpAuthClientsAnswer, { text }: Messages): readonly (readonly CsvValue[])[] {
  const words = text.dashboard.smtpAuth;
  return [
    [words.version, words.clients, words.messagesHead],
    ...outcomesOf(answer).map((outcome) => [text.tls[outcome], clientsOf(answer, outcome), answer.byTls[outcome]]),
  ];
}
