import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useRef } from "react";
import { Card } from "../../../parts/card.tsx";
import { PageSkeleton } from "../../../parts/page-skeleton.tsx";
import type { PanelDescription } from "../../../parts/panel-menu/panel-description.ts";
import { PanelMenu } from "../../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";

interface WidgetCardProps<Answer> {
  readonly title: string;
  readonly subtitle?: string;
  readonly question: UseQueryResult<Answer>;
  /** Of the body as it usually is, so that nothing moves when the answer arrives. */
  readonly heightPx: number;
  /** What the menu takes along; `null` where nothing is shown. */
  readonly panel: (answer: Answer) => Omit<PanelDescription, "title" | "chart"> | null;
  readonly foot?: (answer: Answer) => ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

/** A card that asks a question of its own: it is drawn, waits and fails by itself. */
export function WidgetCard<Answer>(props: WidgetCardProps<Answer>): ReactNode {
  const { title, subtitle, question, heightPx, panel, foot, children } = props;
  const body = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = question;
  const described = data === undefined ? null : panel(data);
  return (
    <Card
      title={title}
      {...(subtitle === undefined ? {} : { subtitle })}
      span="full"
      menu={described !== null && <PanelMenu panel={{ title, chart: body, ...described }} />}
      foot={foot === undefined ? undefined : data === undefined ? null : foot(data)}
    >
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[heightPx]} />}
      {data !== undefined && (
        <div className="widget-body" ref={body}>
          {children(data)}
        </div>
      )}
    </Card>
  );
}
