import type { ReactNode } from "react";
import { useSources } from "../asking/questions.ts";
import { useLineRate } from "../asking/use-line-rates.ts";
import { useMessages } from "../preferences/messages-context.tsx";

/** A dot while a source is being followed, so that an old number is not taken for a new one; and how fast lines arrive. */
export function Following(): ReactNode {
  const { text, format } = useMessages();
  const { data } = useSources();
  const rateOf = useLineRate();
  const states = new Set(data?.sources.map((source) => source.state));
  const state = states.has("reading") ? "reading" : "following";
  if (!states.has(state)) return null;
  const rates = data?.sources.filter((source) => source.state === state).map(({ source }) => rateOf(source)) ?? [];
  const rate = rates.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  return (
    <span className="live">
      <i aria-hidden="true" />
      {text.sources.states[state]}
      {rate !== null && <span className="live-rate quiet-text">{text.dashboard.sources.lineRate(format.rate(rate))}</span>}
    </span>
  );
}
