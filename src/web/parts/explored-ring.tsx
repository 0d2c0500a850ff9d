import { type ReactNode, useId } from "react";
import { Ring, ringFinding, ringPoints } from "../../charts/ring.tsx";
import type { TlsCounts } from "../../model/tls.ts";
import { useMessages } from "../preferences/messages-context.tsx";
import { ChartExplorer } from "./chart-explorer.tsx";

/** The ring of one direction, its parts within reach. */
export function ExploredRing({ counts, title }: { readonly counts: TlsCounts; readonly title: string }): ReactNode {
  const messages = useMessages();
  const id = useId();
  return (
    <ChartExplorer finding={ringFinding(counts, title, messages)} points={ringPoints(counts, messages)}>
      <Ring counts={counts} title={title} messages={messages} id={id} />
    </ChartExplorer>
  );
}
