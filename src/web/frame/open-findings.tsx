import type { ReactNode } from "react";
import { useInsights } from "../asking/questions.ts";
import { useMessages } from "../preferences/messages-context.tsx";

/** How many findings ask for action; nothing while there is none. */
export function OpenFindings(): ReactNode {
  const { text, format } = useMessages();
  const { data } = useInsights();
  const count = data?.insights.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="nav-badge">
      <span aria-hidden="true">{format.number(count)}</span>
      <span className="visually-hidden">{text.insightPage.openBadge(format, count)}</span>
    </span>
  );
}
