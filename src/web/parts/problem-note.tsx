import type { ReactNode } from "react";
import { ApiProblem } from "../asking/ask-api.ts";
import { useMessages } from "../preferences/messages-context.tsx";

interface ProblemNoteProps {
  readonly problem: Error;
  readonly retry: () => void;
  /** Older numbers still stand on the page. */
  readonly stale?: boolean;
}

/** A question that was not answered: its code, what to do, and another try. */
export function ProblemNote({ problem, retry, stale = false }: ProblemNoteProps): ReactNode {
  const { text } = useMessages();
  const told = problem instanceof ApiProblem && problem.message !== "" ? problem : undefined;
  const unreachable = stale ? text.states.stale : text.states.unreachable;
  return (
    <section className="note problem" role="alert">
      <div>
        {!stale && <h2>{text.states.errorTitle}</h2>}
        <p>{told?.message ?? unreachable}</p>
        <p className="quiet-text">
          {told?.hint ?? text.states.unreachableHint} {problem instanceof ApiProblem && <code>{problem.code}</code>}
        </p>
      </div>
      <button type="button" className="control" onClick={retry}>
        {text.states.retry}
      </button>
    </section>
  );
}
