import type { ReactNode } from "react";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { OutcomeMark } from "./outcome-mark.tsx";

export interface MessageColumn {
  readonly name: "time" | "direction" | "queueId" | "peer" | "connector" | "outcome" | "cipher" | "recipients" | "size" | "result";
  readonly title: string;
  /** Figures stand at the right. */
  readonly isFigure: boolean;
  readonly cell: (row: ListedMessage) => ReactNode;
}

/** What is told of a delivery, and of an attempt in place of what it never came to. */
export function columnsOf(address: MessagesAddress, messages: Messages, timeZone: string): readonly MessageColumn[] {
  const { messageList: words } = messages.text;
  const shared: Readonly<Record<"time" | "direction" | "queueId" | "peer" | "connector" | "outcome", MessageColumn["cell"]>> = {
    time: (row) => <time dateTime={row.observedAt}>{messages.format.second(Date.parse(row.observedAt), timeZone)}</time>,
    outcome: (row) => <OutcomeMark outcome={row.tls} certainty={row.certainty} messages={messages} />,
    peer: (row) => <PeerCell row={row} messages={messages} />,
    queueId: (row) => <IdLink row={row} address={address} messages={messages} timeZone={timeZone} />,
    direction: (row) => words.directions[row.direction],
    connector: (row) => <ConnectorName row={row} messages={messages} />,
  };
  const own = address.filter.kind === "attempts" ? attemptCells(messages) : deliveryCells(messages);
  return Object.entries({ ...shared, ...own }).map(([name, cell]) => {
    const key = name as MessageColumn["name"]; // the names of the two objects
    return { name: key, title: words.columns[key], isFigure: key === "recipients" || key === "size", cell };
  });
}

function deliveryCells({ format }: Messages): Readonly<Record<"cipher" | "recipients" | "size", MessageColumn["cell"]>> {
  return {
    cipher: (row) => (row.cipher === null ? <Nothing /> : <bdi className="mono">{renderVisibleText(row.cipher)}</bdi>),
    recipients: (row) => (row.recipients === null ? <Nothing /> : format.number(row.recipients)),
    size: (row) => (row.sizeBytes === null ? <Nothing /> : format.size(row.sizeBytes)),
  };
}

function attemptCells({ text }: Messages): Readonly<Record<"result", MessageColumn["cell"]>> {
  return {
    result: (row) => (
      <>
        {row.outcome !== null && <span className="strong">{text.messageList.outcomes[row.outcome]}</span>}
        {row.reason !== null && row.reason !== "" && <bdi className="reason small">{renderVisibleText(row.reason)}</bdi>}
      </>
    ),
  };
}

function Nothing(): ReactNode {
  return <span className="zero">–</span>;
}

interface CellProps {
  readonly row: ListedMessage;
  readonly messages: Messages;
}

/** The link that the row is, named by the id and the time. */
function IdLink({
  row,
  address,
  messages,
  timeZone,
}: CellProps & { readonly address: MessagesAddress; readonly timeZone: string }): ReactNode {
  const time = messages.format.second(Date.parse(row.observedAt), timeZone);
  return (
    <Link className="row-link" to={{ page: "message", period: address.period, id: row.id }}>
      {row.queueId === null ? messages.text.messageList.noQueueId : <bdi className="mono">{renderVisibleText(row.queueId)}</bdi>}
      <span className="visually-hidden">, {time}</span>
    </Link>
  );
}

function PeerCell({ row: { peerHost, peerAddress }, messages }: CellProps): ReactNode {
  if (peerHost === null && peerAddress === null) return <Nothing />;
  return (
    <>
      {peerHost === null ? (
        <span className="quiet-text">{messages.text.messageList.unknownHost}</span>
      ) : (
        <bdi className="mono peer-host">{renderVisibleText(peerHost)}</bdi>
      )}
      {peerAddress !== null && <bdi className="mono peer-address">{renderVisibleText(peerAddress)}</bdi>}
    </>
  );
}

function ConnectorName({ row: { connector }, messages }: CellProps): ReactNode {
  if (connector === null) return <span className="quiet-text">{messages.text.path.noConnectorShort}</span>;
  return <bdi>{renderVisibleText(connector)}</bdi>;
}
