import type { ReactNode } from "react";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

/** The way from end to end: who, the connection with its protection, and the server that logged it. */
export function MessagePath({ message }: { readonly message: ListedMessage }): ReactNode {
  const messages = useMessages();
  const isOutbound = message.direction === "outbound";
  const peer = <PeerPlace key="peer" message={message} messages={messages} />;
  const server = <Place key="server" over={messages.text.message.yourServer} name={message.host ?? "–"} />;
  const secured = <SecuredLeg key="secured" message={message} messages={messages} />;
  const plain = <li key="plain" className="leg plain" aria-hidden="true" />;
  const far = <FarPlace key="far" message={message} messages={messages} />;
  return (
    <ol className="message-path">
      {isOutbound
        ? [...(message.senderDomain === null ? [] : [far, plain]), server, secured, peer]
        : [peer, secured, server, ...(hasRecipients(message) ? [plain, far] : [])]}
    </ol>
  );
}

function hasRecipients({ recipients, recipientDomains }: ListedMessage): boolean {
  return recipients !== null || (recipientDomains?.length ?? 0) > 0;
}

function Place({ over, name, note }: { readonly over: string; readonly name: string; readonly note?: string | undefined }): ReactNode {
  return (
    <li className="place">
      <span className="place-over">{over}</span>
      <bdi className="mono">{renderVisibleText(name)}</bdi>
      {note !== undefined && <bdi className="place-over">{note}</bdi>}
    </li>
  );
}

interface PartProps {
  readonly message: ListedMessage;
  readonly messages: Messages;
}

function PeerPlace({ message, messages: { text } }: PartProps): ReactNode {
  const { peerHost, peerAddress, peerPort, connector, direction } = message;
  const who =
    connector === null ? (direction === "submission" ? text.message.client : text.path.noConnector) : renderVisibleText(connector);
  const port = peerPort === null || direction !== "outbound" ? "" : `:${peerPort}`;
  const address = peerAddress === null ? undefined : `${renderVisibleText(peerAddress)}${port}`;
  return (
    <li className="place">
      <span className="place-over">
        <bdi>{who}</bdi>
        {address !== undefined && peerHost !== null && (
          <>
            , <bdi>{address}</bdi>
          </>
        )}
      </span>
      <bdi className="mono">{peerHost === null ? (address ?? text.messageList.unknownHost) : renderVisibleText(peerHost)}</bdi>
    </li>
  );
}

/** The connection that this page is about. */
function SecuredLeg({ message, messages: { text } }: PartProps): ReactNode {
  const { tls, cipher, cipherSuite, kind } = message;
  const failed = kind === "attempts" ? " failed" : "";
  return (
    <li className={`leg of-${tls.replace(".", "")}${failed}`}>
      <span className="leg-words">
        <span className="strong">{text.tls[tls]}</span>
        {(cipherSuite ?? cipher) !== null && <bdi className="mono">{renderVisibleText(cipher ?? cipherSuite ?? "")}</bdi>}
        {message.outcome !== null && <span className="leg-end">{text.messageList.outcomes[message.outcome]}</span>}
      </span>
      <span className="leg-line" aria-hidden="true" />
    </li>
  );
}

/** Whom it is for, or whom it is from: as far as the log tells. */
function FarPlace({ message, messages: { text, format } }: PartProps): ReactNode {
  if (message.direction === "outbound") return <Place over={text.message.sender} name={message.senderDomain ?? "–"} />;
  const { recipients, recipientDomains } = message;
  const [domain, ...more] = recipientDomains ?? [];
  const count = recipients === null ? undefined : text.messageList.recipients(format, recipients);
  const at = domain === undefined ? undefined : `${renderVisibleText(domain)}${more.length > 0 ? " …" : ""}`;
  return (
    <li className="place">
      <span className="place-over">{text.message.to}</span>
      <span className="strong">{count ?? at}</span>
      {count !== undefined && at !== undefined && <bdi className="mono">{at}</bdi>}
    </li>
  );
}
