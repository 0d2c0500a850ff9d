import type { ReactNode } from "react";
import { Link } from "../address/link.tsx";
import { LAST_WEEK } from "../address/period-choice.ts";
import { useMessages } from "../preferences/messages-context.tsx";

export function NotFoundPage(): ReactNode {
  const { text } = useMessages();
  return (
    <section className="state">
      <h1>{text.states.notFoundTitle}</h1>
      <p>{text.states.notFound}</p>
      <Link className="control primary" to={{ page: "flow", period: LAST_WEEK, flyout: null }}>
        {text.states.toMailFlow}
      </Link>
    </section>
  );
}
