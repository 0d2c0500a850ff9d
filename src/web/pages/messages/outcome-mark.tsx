import type { ReactNode } from "react";
import { Swatch } from "../../../charts/tls-paint.tsx";
import type { Messages } from "../../../messages/messages.ts";
import type { Certainty, TlsOutcome } from "../../../model/tls.ts";

interface OutcomeMarkProps {
  readonly outcome: TlsOutcome;
  readonly certainty: Certainty;
  readonly messages: Messages;
}

/** An outcome with its colour, and how it is known where no line says so. */
export function OutcomeMark({ outcome, certainty, messages: { text } }: OutcomeMarkProps): ReactNode {
  return (
    <span className="outcome-mark">
      <Swatch outcome={outcome} />
      <span>
        {text.tls[outcome]}
        {certainty === "inferred" && <span className="quiet-text small"> {text.messageList.certainties.inferred}</span>}
      </span>
    </span>
  );
}
