import { type ReactNode, useId } from "react";
import { Ring, ringFinding, ringPoints } from "../../charts/ring.tsx";
import { TLS_OUTCOMES, type TlsCounts, type TlsOutcome } from "../../model/tls.ts";
import type { Address } from "../address/address.ts";
import { useMessages } from "../preferences/messages-context.tsx";
import { ChartExplorer } from "./chart-explorer.tsx";

interface ExploredRingProps {
  readonly counts: TlsCounts;
  readonly title: string;
  /** Where the messages of a part are; without it the parts tell and lead nowhere. */
  readonly messagesOf?: (outcome: TlsOutcome) => Address;
}

/** The ring of one direction, its parts within reach. */
export function ExploredRing({ counts, title, messagesOf }: ExploredRingProps): ReactNode {
  const messages = useMessages();
  const id = useId();
  const addressOf = (key: string) => {
    const outcome = TLS_OUTCOMES.find((each) => each === key);
    return outcome === undefined || messagesOf === undefined ? null : messagesOf(outcome);
  };
  return (
    <ChartExplorer
      finding={ringFinding(counts, title, messages)}
      points={ringPoints(counts, messages)}
      {...(messagesOf === undefined ? {} : { addressOf })}
    >
      <Ring counts={counts} title={title} messages={messages} id={id} />
    </ChartExplorer>
  );
}
