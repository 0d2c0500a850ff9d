import type { ReactNode } from "react";
import { BELOW_TLS12, TLS_OUTCOMES, type TlsCounts, type TlsOutcome } from "../../../model/tls.ts";
import type { Address } from "../../address/address.ts";
import { MessageCount } from "../../parts/message-count.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Values below TLS 1.2 carry a tint and an edge in their colour. */
const WARM: ReadonlySet<TlsOutcome> = new Set(BELOW_TLS12);

/** The outcomes that occur in any of these, weakest first: the columns of a table. */
export function outcomesOf(counts: readonly TlsCounts[]): readonly TlsOutcome[] {
  return TLS_OUTCOMES.filter((outcome) => counts.some((each) => each[outcome] > 0));
}

interface OutcomeCellsProps {
  readonly counts: TlsCounts;
  readonly outcomes: readonly TlsOutcome[];
  readonly to: (outcome: TlsOutcome) => Address;
}

/** A cell for each outcome, its count a link to its messages. */
export function OutcomeCells({ counts, outcomes, to }: OutcomeCellsProps): ReactNode {
  const { text } = useMessages();
  return outcomes.map((outcome) => (
    <td key={outcome} className={counts[outcome] === 0 ? "figure nil" : "figure"} data-label={text.tls[outcome]}>
      <span className={WARM.has(outcome) && counts[outcome] > 0 ? `tint below-floor ${outcome.replace(".", "")}` : undefined}>
        <MessageCount count={counts[outcome]} to={to(outcome)} label={text.tls[outcome]} />
      </span>
    </td>
  ));
}

/** The heads of these cells. */
export function OutcomeHeads({ outcomes }: { readonly outcomes: readonly TlsOutcome[] }): ReactNode {
  const { text } = useMessages();
  return outcomes.map((outcome) => (
    <th key={outcome} scope="col" className="figure">
      {text.tls[outcome]}
    </th>
  ));
}
