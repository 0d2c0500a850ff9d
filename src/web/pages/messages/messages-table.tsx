import type { ReactNode } from "react";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { columnsOf } from "./message-columns.tsx";

interface MessagesTableProps {
  readonly address: MessagesAddress;
  readonly rows: readonly ListedMessage[];
  readonly timeZone: string;
}

/** One row a message; the whole row leads to its page. On a phone rows are cards. */
export function MessagesTable({ address, rows, timeZone }: MessagesTableProps): ReactNode {
  const messages = useMessages();
  const columns = columnsOf(address, messages, timeZone);
  return (
    <div className="message-rows">
      <table>
        <caption className="visually-hidden">{messages.text.messageList.title}</caption>
        <thead>
          <tr>
            {columns.map(({ name, title, isFigure }) => (
              <th key={name} scope="col" className={`of-${name}${isFigure ? " figure" : ""}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line that a server repeats stands for several rows that are alike
            <tr key={`${row.id} ${index}`}>
              {columns.map(({ name, title, isFigure, cell }) => (
                <td key={name} data-label={title} className={`of-${name}${isFigure ? " figure" : ""}`}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
