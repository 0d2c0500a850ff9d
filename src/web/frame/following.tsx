import type { ReactNode } from "react";
import { useSources } from "../asking/questions.ts";
import { useMessages } from "../preferences/messages-context.tsx";

/** A dot while a source is being followed, so that an old number is not taken for a new one. */
export function Following(): ReactNode {
  const { text } = useMessages();
  const { data } = useSources();
  const states = new Set(data?.sources.map((source) => source.state));
  const state = states.has("reading") ? "reading" : "following";
  if (!states.has(state)) return null;
  return (
    <span className="live">
      <i aria-hidden="true" />
      {text.sources.states[state]}
    </span>
  );
}
