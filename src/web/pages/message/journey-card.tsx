import type { ReactNode } from "react";
import type { MessageAnswer } from "../../../api/contract/message.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import type { MessageAddress } from "../../address/formats/message-address.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { Card } from "../../parts/card.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { OutcomeMark } from "../messages/outcome-mark.tsx";

interface JourneyCardProps {
  readonly answer: MessageAnswer;
  readonly address: MessageAddress;
  readonly timeZone: string;
}

/** What else happened to the message: accepted, tried, tried again, handed over. */
export function JourneyCard({ answer: { journey, message }, address, timeZone }: JourneyCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { steps, isCut } = journey;
  return (
    <Card title={text.message.journey} span="narrow">
      <p className="journey-note quiet-text small">{text.message.journeyNote}</p>
      <ol className="journey">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line that a server repeats stands for several steps that are alike
          <Step key={`${step.id} ${index}`} step={step} address={address} messages={messages} timeZone={timeZone} />
        ))}
      </ol>
      {isCut && (
        <p className="journey-note small">
          {text.message.journeyCut(format, steps.length)}{" "}
          {message.messageId !== null && (
            <Link to={messagesAddress(address.period, { search: message.messageId })}>{text.message.journeyAll}</Link>
          )}
        </p>
      )}
    </Card>
  );
}

interface StepProps {
  readonly step: ListedMessage;
  readonly address: MessageAddress;
  readonly messages: Messages;
  readonly timeZone: string;
}

function Step({ step, address, messages, timeZone }: StepProps): ReactNode {
  const { text, format } = messages;
  const isHere = step.id === address.id;
  const what =
    step.outcome === null
      ? step.direction === "outbound"
        ? text.message.handedOver
        : text.message.accepted
      : text.messageList.outcomes[step.outcome];
  const title = `${text.messageList.directions[step.direction]}, ${what}`;
  const peer = step.peerHost ?? step.peerAddress;
  return (
    <li className={step.kind === "attempts" ? "attempt" : undefined} aria-current={isHere ? "step" : undefined}>
      <p className="step-head">
        {isHere ? <span className="strong">{title}</span> : <Link to={{ ...address, id: step.id }}>{title}</Link>}
        <time className="quiet-text small" dateTime={step.observedAt}>
          {format.second(Date.parse(step.observedAt), timeZone)}
        </time>
      </p>
      <p className="step-facts small">
        <OutcomeMark outcome={step.tls} certainty={step.certainty} messages={messages} />
        {peer !== null && <bdi className="mono">{renderVisibleText(peer)}</bdi>}
      </p>
      {step.reason !== null && step.reason !== "" && <p className="small quiet-text step-reason">{renderVisibleText(step.reason)}</p>}
    </li>
  );
}
