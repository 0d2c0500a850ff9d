import type { ReactNode } from "react";
import { useSources } from "../asking/questions.ts";
import { SourcesCard } from "../pages/mail-flow/lazy-cards.ts";
import { useMessages } from "../preferences/messages-context.tsx";
import { Command } from "./command.tsx";
import { START_COMMAND } from "./start-command.ts";

/** While the store is empty: what to do, or that it is being done. */
export function FirstRun({ timeZone }: { readonly timeZone: string }): ReactNode {
  const { text } = useMessages();
  const { data } = useSources();
  const sources = data?.sources ?? [];
  return (
    <>
      <section className="state">
        <h1>{text.states.firstRunTitle}</h1>
        <p>{sources.length === 0 ? text.states.firstRun : text.states.firstRunReading}</p>
        {sources.length === 0 && <Command line={START_COMMAND} />}
      </section>
      {sources.length > 0 && (
        <div className="grid">
          <SourcesCard timeZone={timeZone} />
        </div>
      )}
    </>
  );
}
