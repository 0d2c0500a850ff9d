import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import type { MessageKind } from "../../../questions/message-filter.ts";

/** The rows of the page that is shown, as they are shown. All of them, with every fact, are what the API's CSV has. */
export function csvOfMessages(
  rows: readonly ListedMessage[],
  kind: MessageKind,
  { text, format }: Messages,
  timeZone: string,
): readonly (readonly CsvValue[])[] {
  const { columns, certainties, clauses, directions, outcomes } = text.messageList;
  const visible = (value: string | null) => (value === null ? null : renderVisibleText(value));
  const shared = (row: ListedMessage): readonly CsvValue[] => [
    format.second(Date.parse(row.observedAt), timeZone),
    directions[row.direction],
    visible(row.queueId),
    visible(row.peerHost),
    visible(row.peerAddress),
    visible(row.connector),
    text.tls[row.tls],
    certainties[row.certainty],
  ];
  const heads = [
    columns.time,
    columns.direction,
    columns.queueId,
    columns.peer,
    clauses.host,
    columns.connector,
    columns.outcome,
    clauses.certainty,
  ];
  if (kind === "attempts") {
    return [
      [...heads, columns.result, columns.reason],
      ...rows.map((row) => [...shared(row), row.outcome === null ? null : outcomes[row.outcome], visible(row.reason)]),
    ];
  }
  return [
    [...heads, columns.cipher, columns.recipients, columns.size],
    ...rows.map((row) => [...shared(row), visible(row.cipher), row.recipients, row.sizeBytes]),
  ];
}
