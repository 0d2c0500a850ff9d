import type { ReactNode } from "react";
import { Icon } from "../../../parts/icon.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { WidgetId } from "./widgets.ts";

interface CardToolsProps {
  readonly id: WidgetId;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onHide: () => void;
}

/** Moves a card among the others, or hides it. At an edge a button stays, so that the focus does. */
export function CardTools({ id, title, isFirst, isLast, onMove, onHide }: CardToolsProps): ReactNode {
  const words = useMessages().text.dashboard.customize;
  const moving = (step: -1 | 1, isEdge: boolean) => ({
    type: "button" as const,
    className: "control quiet square",
    "data-tool": `${id} ${step}`,
    "aria-disabled": isEdge,
    "aria-label": step === -1 ? words.earlier(title) : words.later(title),
    onClick: () => {
      if (!isEdge) onMove(step);
    },
  });
  return (
    <div className="card-tools">
      <button {...moving(-1, isFirst)}>
        <Icon name="up" />
      </button>
      <button {...moving(1, isLast)}>
        <Icon name="down" />
      </button>
      <button type="button" className="control quiet square" data-tool={`${id} hide`} aria-label={words.hide(title)} onClick={onHide}>
        <Icon name="close" />
      </button>
    </div>
  );
}
