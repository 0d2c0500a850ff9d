import type { ReactNode } from "react";
import { outcomesToShow, Swatch } from "../../charts/tls-paint.tsx";
import type { TlsCounts } from "../../model/tls.ts";
import { useMessages } from "../preferences/messages-context.tsx";

/** The colours in their fixed order, weakest first. */
export function Legend({ counts }: { readonly counts: TlsCounts }): ReactNode {
  const { text } = useMessages();
  return (
    <ul className="legend" aria-label={text.tls.legend}>
      {[...outcomesToShow(counts), "unknown" as const].map((outcome) => (
        <li key={outcome}>
          <Swatch outcome={outcome} />
          {text.tls[outcome]}
        </li>
      ))}
    </ul>
  );
}
