import { type ReactNode, useId } from "react";
import { Swatch } from "../../../charts/tls-paint.tsx";
import { TLS_OUTCOMES, type TlsOutcome } from "../../../model/tls.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { visit } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { Popover } from "../../parts/popover.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { changeFilter } from "./filter-bar.tsx";

/** Any of the TLS outcomes, several at a time. */
export function TlsChoice({ address }: { readonly address: MessagesAddress }): ReactNode {
  const { text } = useMessages();
  const { messageList: words } = text;
  const { tls } = address.filter;
  const id = useId();
  const [only] = tls;
  const name = only === undefined ? words.all.tls : tls.length === 1 ? text.tls[only] : words.chosenTls(tls.length);
  const toggle = (outcome: TlsOutcome) => {
    const isChosen = (each: TlsOutcome) => (each === outcome ? !tls.includes(each) : tls.includes(each));
    visit(changeFilter(address, { tls: TLS_OUTCOMES.filter(isChosen) }));
  };
  return (
    <Popover
      className={tls.length === 0 ? "control" : "control chosen"}
      label={
        <>
          {only !== undefined && tls.length === 1 && <Swatch outcome={only} />}
          {name}
          <Icon name="down" />
        </>
      }
    >
      {() => (
        <fieldset className="tls-choice">
          <legend className="visually-hidden">{words.clauses.tls}</legend>
          {TLS_OUTCOMES.map((outcome) => (
            <label key={outcome} htmlFor={`${id}-${outcome}`}>
              <input id={`${id}-${outcome}`} type="checkbox" checked={tls.includes(outcome)} onChange={() => toggle(outcome)} />
              <Swatch outcome={outcome} />
              {text.tls[outcome]}
            </label>
          ))}
        </fieldset>
      )}
    </Popover>
  );
}
