import type { ReactNode } from "react";
import { CALL_OUTCOMES } from "../../../charts/call-bar.tsx";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { totalOf } from "../../../model/tls.ts";
import { toCallOf } from "../../../questions/peers/to-call.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { Card } from "../../parts/card.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { AdviceText } from "./advice-text.tsx";
import { findAdvice, isOwn } from "./find-advice.ts";
import { LETTER_BUTTON_ID } from "./letter/letter-button-id.ts";
import type { PeerView } from "./peer-view.ts";

/** "What to do": each step from numbers of the store, then whom to tell and what to read. */
export function AdviceCard({ view }: { readonly view: PeerView }): ReactNode {
  const { text, format, language } = useMessages();
  const words = text.peer.advice;
  const { answer, address, flow } = view;
  const advice = findAdvice(answer);
  const isOwnHost = isOwn(answer);
  const toCall = toCallOf(flow);
  const open = messagesAddress(address.period, { peer: answer.peer, direction: "flow", ...(toCall > 0 ? { tls: CALL_OUTCOMES } : {}) });
  return (
    <Card title={words.title} span="narrow">
      <ol className="advice-steps">
        {advice.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps stand in their order
          <li key={index}>
            <AdviceText advice={each} isOwn={isOwnHost} />
          </li>
        ))}
        {toCall > 0 && !isOwnHost && (
          <li>
            <h3>{words.tell(renderVisibleText(answer.peer))}</h3>
            <p>{words.tellNote}</p>
            <Link id={LETTER_BUTTON_ID} className="control primary" to={{ ...address, letter: language }} opensFlyout>
              <Icon name="pen" />
              {words.writeLetter}
            </Link>
          </li>
        )}
        {totalOf(flow) > 0 && (
          <li>
            <h3>{words.read}</h3>
            <p>{words.readNote}</p>
            <Link className="control" to={open}>
              <Icon name="mail" />
              {words.open(format, toCall > 0 ? toCall : totalOf(flow))}
            </Link>
          </li>
        )}
      </ol>
    </Card>
  );
}
