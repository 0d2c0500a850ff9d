import type { ReactNode } from "react";
import { Command } from "../parts/command.tsx";
import { START_COMMAND } from "../parts/start-command.ts";
import { useMessages } from "../preferences/messages-context.tsx";

/** On every page while the bundled sample is shown. */
export function SampleNotice(): ReactNode {
  const { text } = useMessages();
  return (
    <aside className="sample">
      <span>
        <b>{text.frame.sample}</b> {text.frame.sampleStart}
      </span>
      <Command line={START_COMMAND} />
    </aside>
  );
}
