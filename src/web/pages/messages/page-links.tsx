import type { ReactNode } from "react";
import type { MessagesAnswer } from "../../../api/contract/messages.ts";
import { MESSAGES_PER_PAGE } from "../../../questions/list-messages.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Which rows these are, and the way to the others. */
export function PageLinks({ address, answer }: { readonly address: MessagesAddress; readonly answer: MessagesAnswer }): ReactNode {
  const { text, format } = useMessages();
  const { messageList: words } = text;
  const { page, pages, rows, messages } = answer;
  const first = (page - 1) * MESSAGES_PER_PAGE + 1;
  const to = (tablePage: number) => ({ ...address, tablePage });
  return (
    <nav className="card-foot page-links" aria-label={words.pages}>
      <span className="quiet-text small">{words.showing(format, first, first + rows.length - 1, messages)}</span>
      <span className="push" />
      {page > 2 && <Link to={to(1)}>{words.first}</Link>}
      {page > 1 && <Link to={to(page - 1)}>{words.previous}</Link>}
      {page < pages && <Link to={to(page + 1)}>{words.next}</Link>}
      {page < pages - 1 && <Link to={to(pages)}>{words.last}</Link>}
    </nav>
  );
}
