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
  const facts = [
    ...factsOfMessage(answer.message, messages, about),
    ...factsOfTls(answer.message, messages),
    ...factsOfConnector(answer, messages, period),
    ...factsOfServer(answer.message, about.sample),
  ];
  const rows = () => facts.map(({ name, value }) => [words.raw[name], value]);
  return (
    <Card title={words.stored} span="wide" menu={<PanelMenu panel={{ title: words.stored, csv: rows }} />}>
      <dl className="stored">
        {facts.map(({ name, value, shown, isMono }) => (
          <div key={name}>
            <dt>{words.raw[name]}</dt>
            <dd>
              {value === null ? (
                <span className="quiet-text">{words.notKnown}</span>
              ) : (
                (shown ?? <bdi className={isMono ? "mono" : undefined}>{value}</bdi>)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function visible(value: string | null): string | null {
  return value === null ? null : renderVisibleText(value);
}

function factsOfMessage(message: ListedMessage, { text, format }: Messages, { timeZone }: AboutAnswer): readonly StoredFact[] {
  const { outcome, recipients, recipientDomains, sizeBytes } = message;
  const domains = recipientDomains === null || recipientDomains.length === 0 ? null : recipientDomains.map(renderVisibleText).join(", ");
  return [
    { name: "observedAt", value: `${format.exactMoment(Date.parse(message.observedAt), timeZone)} ${timeZone}` },
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
    { name: "peerDomain", value: visible(message.peerDomain), isMono: true },
    { name: "senderDomain", value: visible(message.senderDomain), isMono: true },
    { name: "recipientDomains", value: domains, isMono: true },
    { name: "recipients", value: recipients === null ? null : format.number(recipients) },
    { name: "sizeBytes", value: sizeBytes === null ? null : text.message.bytes(format, sizeBytes) },
    ...(message.direction === "submission" ? ([{ name: "saslUser", value: visible(message.saslUser), isMono: true }] as const) : []),
  ];
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
