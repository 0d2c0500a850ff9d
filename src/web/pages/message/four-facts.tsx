import type { ReactNode } from "react";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { findForwardSecrecy, isHybridGroup } from "../../../model/forward-secrecy.ts";
import { DEPRECATED_VERSIONS, type TlsOutcome } from "../../../model/tls.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { OutcomeMark } from "../messages/outcome-mark.tsx";

interface Fact {
  readonly title: string;
  readonly value: ReactNode;
  readonly why: ReactNode;
}

/** What protected it, how that is known, with which cipher, and who the other end proved to be. */
export function FourFacts({ message }: { readonly message: ListedMessage }): ReactNode {
  const messages = useMessages();
  const facts = [outcomeOf(message, messages), certaintyOf(message, messages), cipherOf(message, messages), trustOf(message, messages)];
  return (
    <dl className="four-facts">
      {facts.map(({ title, value, why }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd className="fact-value">{value}</dd>
          <dd className="fact-why">{why}</dd>
        </div>
      ))}
    </dl>
  );
}

const OLD: ReadonlySet<TlsOutcome> = new Set(DEPRECATED_VERSIONS);

function outcomeOf({ tls, kind }: ListedMessage, messages: Messages): Fact {
  const { facts, outcomeWhy, attemptWhy } = messages.text.message;
  const word = tls === "none" || tls === "unknown" ? tls : OLD.has(tls) ? "old" : "protected";
  return {
    title: facts.outcome,
    value: <OutcomeMark outcome={tls} certainty="observed" messages={messages} />,
    why: kind === "attempts" ? attemptWhy : outcomeWhy[word],
  };
}

function certaintyOf({ certainty }: ListedMessage, { text }: Messages): Fact {
  const { facts, certaintyWhy } = text.message;
  return {
    title: facts.certainty,
    value: <span className="capital">{text.messageList.certainties[certainty]}</span>,
    why: certaintyWhy[certainty],
  };
}

function cipherOf({ tls, cipher, cipherSuite, cipherBits, keyExchange }: ListedMessage, { text }: Messages): Fact {
  const words = text.message;
  const name = cipherSuite ?? cipher;
  if (name === null) {
    const isPlain = tls === "none";
    return {
      title: words.facts.cipher,
      value: isPlain ? words.noCipher : words.cipherUnknown,
      why: isPlain ? words.noCipherWhy : words.cipherUnknownWhy,
    };
  }
  const secrecy = findForwardSecrecy(tls, cipherSuite);
  const parts = [
    cipherBits === null ? null : words.bits(cipherBits),
    secrecy === null ? words.forwardUnknown : secrecy ? words.forwardSecret : words.notForwardSecret,
    keyExchange === null ? null : words.keyExchange(renderVisibleText(keyExchange)),
    isHybridGroup(keyExchange) ? words.hybrid : null,
  ];
  return {
    title: words.facts.cipher,
    value: <bdi className="mono">{renderVisibleText(name)}</bdi>,
    why: <bdi>{parts.filter((part) => part !== null).join(", ")}</bdi>,
  };
}

function trustOf({ tls, peerTrust, certificateName }: ListedMessage, { text }: Messages): Fact {
  const words = text.message;
  const title = words.facts.trust;
  if (peerTrust === null) {
    return tls === "none"
      ? { title, value: words.trusts.none, why: words.trustWhy.none }
      : { title, value: words.trustUnknown, why: words.trustUnknownWhy };
  }
  return {
    title,
    value: words.trusts[peerTrust],
    why: (
      <>
        {words.trustWhy[peerTrust]}
        {certificateName !== null && (
          <>
            {" "}
            <bdi className="mono">{renderVisibleText(certificateName)}</bdi>
          </>
        )}
      </>
    ),
  };
}
