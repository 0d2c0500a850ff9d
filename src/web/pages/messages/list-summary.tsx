import { type ReactNode, useId } from "react";
import type { MessagesAnswer } from "../../../api/contract/messages.ts";
import { ShareBar } from "../../../charts/share-bars.tsx";
import { Swatch } from "../../../charts/tls-paint.tsx";
import { TLS_OUTCOMES } from "../../../model/tls.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { changeFilter } from "./filter-bar.tsx";

interface ListSummaryProps {
  readonly address: MessagesAddress;
  readonly answer: MessagesAnswer;
}

/** How many there are on all pages, and how they were protected; each part leads to the messages that it counts. */
export function ListSummary({ address, answer }: ListSummaryProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { messageList: words } = text;
  const [place, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const { byTls } = answer;
  return (
    <div className="list-summary">
      <p className="list-total" aria-live="polite">
        <b>{words.total(format, address.filter.kind, answer.messages)}</b>
        <span className="quiet-text">{words.recipients(format, answer.recipients)}</span>
      </p>
      <div className="split" ref={place}>
        <ShareBar counts={byTls} width={width} messages={messages} id={id} />
      </div>
      <ul className="split-parts" aria-label={words.split}>
        {TLS_OUTCOMES.filter((outcome) => byTls[outcome] > 0).map((outcome) => (
          <li key={outcome}>
            <Swatch outcome={outcome} />
            {text.tls[outcome]}
            <Link
              to={changeFilter(address, { tls: [outcome] })}
              aria-label={`${words.only(text.tls[outcome])}: ${format.number(byTls[outcome])}`}
            >
              {format.number(byTls[outcome])}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
