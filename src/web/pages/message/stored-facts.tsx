import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { MessageAnswer } from "../../../api/contract/message.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import { connectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { Card } from "../../parts/card.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { nameOfSource } from "./name-of-source.ts";

interface StoredFactsProps {
  readonly answer: MessageAnswer;
  readonly about: AboutAnswer;
  readonly period: PeriodChoice;
}

/** A fact in words: `null` where it is not known, with more about it where there is. */
interface StoredFact {
  readonly name: keyof Messages["text"]["message"]["raw"];
  readonly value: string | null;
  readonly shown?: ReactNode;
  readonly isMono?: boolean;
}

/** Everything that the store keeps of it. */
export function StoredFacts({ answer, about, period }: StoredFactsProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const words = text.message;
  const groups = [
    { title: words.groups.message, facts: factsOfMessage(answer.message, messages, about, period) },
    { title: words.groups.tls, facts: factsOfTls(answer.message, messages) },
    { title: words.groups.way, facts: [...factsOfConnector(answer, messages, period), ...factsOfServer(answer.message, about.sample)] },
  ].filter(({ facts }) => facts.length > 0);
  const rows = () => groups.flatMap(({ facts }) => facts.map(({ name, value }) => [words.raw[name], value]));
  const isAlone = answer.journey.steps.length < 2;
  return (
    <Card
      title={words.stored}
      span={isAlone ? "full" : "wide"}
      menu={<PanelMenu panel={{ title: words.stored, csv: rows }} />}
      foot={isAlone ? <span className="quiet-text small">{words.journeyAlone}</span> : undefined}
    >
      <div className="stored">
        {groups.map(({ title, facts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {facts.map((fact) => (
                <div key={fact.name}>
                  <dt>{words.raw[fact.name]}</dt>
                  <dd>{wordsOfFact(fact, words.notKnown)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  );
}

function wordsOfFact({ value, shown, isMono }: StoredFact, notKnown: string): ReactNode {
  if (value === null) return <span className="quiet-text">{notKnown}</span>;
  return shown ?? <bdi className={isMono ? "mono" : undefined}>{value}</bdi>;
}

function visible(value: string | null): string | null {
  return value === null ? null : renderVisibleText(value);
}

function factsOfMessage(
  message: ListedMessage,
  { text, format }: Messages,
  { timeZone }: AboutAnswer,
  period: PeriodChoice,
): readonly StoredFact[] {
  const { outcome, recipients, recipientDomains, sizeBytes } = message;
  const exactly = format.exactMoment(Date.parse(message.observedAt), timeZone);
  const domains = recipientDomains === null || recipientDomains.length === 0 ? null : recipientDomains.map(renderVisibleText).join(", ");
  return [
    { name: "observedAt", value: `${exactly} ${timeZone}`, shown: <ExactTime words={exactly} timeZone={timeZone} /> },
    { name: "direction", value: text.messageList.directions[message.direction] },
    ...(outcome === null
      ? []
      : ([
          { name: "outcome", value: text.messageList.outcomes[outcome] },
          { name: "reason", value: visible(message.reason) },
        ] as const)),
    { name: "queueId", value: visible(message.queueId), isMono: true },
    { name: "messageId", value: visible(message.messageId), isMono: true },
    { name: "peerHost", value: visible(message.peerHost), isMono: true },
    { name: "peerAddress", value: visible(withPort(message)), isMono: true },
    peerFact(message.peerDomain ?? message.peerAddress, period),
    { name: "senderDomain", value: visible(message.senderDomain), isMono: true },
    { name: "recipientDomains", value: domains, isMono: true },
    { name: "recipients", value: recipients === null ? null : format.number(recipients) },
    { name: "sizeBytes", value: sizeBytes === null ? null : text.message.bytes(format, sizeBytes) },
    ...(message.direction === "submission" ? ([{ name: "saslUser", value: visible(message.saslUser), isMono: true }] as const) : []),
  ];
}

function ExactTime({ words, timeZone }: { readonly words: string; readonly timeZone: string }): ReactNode {
  return (
    <>
      {words} <span className="quiet-text small">{timeZone}</span>
    </>
  );
}

/** Whom its mail is counted under. */
function peerFact(peer: string | null, period: PeriodChoice): StoredFact {
  const fact = { name: "peerDomain", value: visible(peer) } as const;
  if (peer === null) return fact;
  const shown = (
    <Link to={{ page: "peer", period, peer }}>
      <bdi className="mono">{renderVisibleText(peer)}</bdi>
    </Link>
  );
  return { ...fact, shown };
}

function withPort({ peerAddress, peerPort }: ListedMessage): string | null {
  if (peerAddress === null || peerPort === null) return peerAddress;
  return peerAddress.includes(":") ? `[${peerAddress}]:${peerPort}` : `${peerAddress}:${peerPort}`;
}

function factsOfTls(message: ListedMessage, { text }: Messages): readonly StoredFact[] {
  if (message.tls === "none") return [];
  const { bits, trusts, reused, notReused } = text.message;
  const { cipherBits, peerTrust, sessionReused } = message;
  return [
    { name: "cipher", value: visible(message.cipher), isMono: true },
    { name: "cipherSuite", value: visible(message.cipherSuite), isMono: true },
    { name: "cipherBits", value: cipherBits === null ? null : bits(cipherBits) },
    { name: "keyExchange", value: visible(message.keyExchange), isMono: true },
    { name: "peerTrust", value: peerTrust === null ? null : trusts[peerTrust] },
    { name: "certificateName", value: visible(message.certificateName), isMono: true },
    { name: "sessionReused", value: sessionReused === null ? null : sessionReused ? reused : notReused },
  ];
}

function factsOfConnector({ message, forcesTls }: MessageAnswer, { text }: Messages, period: PeriodChoice): readonly StoredFact[] {
  const { connector, connectorType, direction } = message;
  const words = text.message;
  const reason: StoredFact = { name: "connectorReason", value: visible(message.connectorReason) };
  if (connector === null || direction === "submission") return [{ name: "connector", value: words.noConnector }, reason];
  const about = [connectorType, forcesTls === null ? null : forcesTls ? words.forced : words.opportunistic].filter((part) => part !== null);
  const name = renderVisibleText(connector);
  const shown = (
    <>
      <Link to={connectorsAddress(period, { show: keyOfPath({ direction, path: "connector", connector }), view: "tls" })}>
        <bdi>{name}</bdi>
      </Link>{" "}
      ({about.join(", ")})
    </>
  );
  return [{ name: "connector", value: `${name} (${about.join(", ")})`, shown }, reason];
}

function factsOfServer({ host, service, source }: ListedMessage, isSample: boolean): readonly StoredFact[] {
  return [
    { name: "host", value: visible(host), isMono: true },
    { name: "service", value: visible(service), isMono: true },
    { name: "source", value: source === null ? null : nameOfSource(source, isSample), isMono: true },
  ];
}
