import { type ReactNode, useLayoutEffect, useState } from "react";
import { FailureBoundary } from "../../../loading/failure-boundary.tsx";
import { ProblemNote } from "../../../parts/problem-note.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { FIRST_LAYOUT, hideCard, isFirstLayout, moveCard, showCard, shownCards } from "./card-layout.ts";
import { CardTools } from "./card-tools.tsx";
import { CustomizeBar } from "./customize-bar.tsx";
import { fillRows } from "./fill-rows.ts";
import { useCardLayout } from "./use-card-layout.ts";
import { columnsOf, type WidgetId } from "./widgets.ts";

interface CardGridProps {
  readonly cards: Readonly<Record<WidgetId, { readonly title: string; readonly card: ReactNode }>>;
  /** Cards that have nothing to say about these days; they keep their place. */
  readonly silent: readonly WidgetId[];
  readonly isCustomizing: boolean;
  readonly onDone: () => void;
}

/** The cards in the order that this browser keeps, each row filled to its end. */
export function CardGrid({ cards, silent, isCustomizing, onDone }: CardGridProps): ReactNode {
  const { text } = useMessages();
  const [layout, choose] = useCardLayout();
  const [told, tell] = useState("");
  const focusLater = useFocusLater();
  const chosen = shownCards(layout);
  const shown = isCustomizing ? chosen : chosen.filter((id) => !silent.includes(id));
  const columns = fillRows(shown.map(columnsOf));
  const move = (id: WidgetId, step: -1 | 1) => {
    const moved = moveCard(layout, id, step);
    choose(moved);
    tell(text.dashboard.customize.moved(cards[id].title, shownCards(moved).indexOf(id) + 1, shownCards(moved).length));
    focusLater(`${id} ${step}`);
  };
  return (
    <>
      {isCustomizing && (
        <CustomizeBar
          hidden={layout.order.filter((id) => layout.hidden.has(id)).map((id) => ({ id, title: cards[id].title }))}
          isFirst={isFirstLayout(layout)}
          onShow={(id) => {
            choose(showCard(layout, id));
            focusLater(`${id} hide`);
          }}
          onReset={() => choose(FIRST_LAYOUT)}
          onDone={onDone}
        />
      )}
      {shown.length === 0 && !isCustomizing && <p className="quiet-text">{text.dashboard.customize.everythingHidden}</p>}
      <div className={isCustomizing ? "grid customizing" : "grid"}>
        {shown.map((id, place) => (
          <div key={id} className={`cell columns-${columns[place]}`} data-card={id}>
            {isCustomizing && (
              <CardTools
                id={id}
                title={cards[id].title}
                isFirst={place === 0}
                isLast={place === shown.length - 1}
                onMove={(step) => move(id, step)}
                onHide={() => {
                  choose(hideCard(layout, id));
                  focusLater(`${id} show`);
                }}
              />
            )}
            <FailureBoundary
              place={id}
              renderFailure={(failure) => <ProblemNote problem={failure} retry={() => window.location.reload()} />}
            >
              {cards[id].card}
            </FailureBoundary>
          </div>
        ))}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {told}
      </span>
    </>
  );
}

/** An element that is moved in the page loses the focus: it is given back once the page is drawn anew. */
function useFocusLater(): (tool: string) => void {
  const [wanted, setWanted] = useState<{ readonly tool: string } | null>(null);
  useLayoutEffect(() => {
    if (wanted !== null) document.querySelector<HTMLElement>(`[data-tool="${CSS.escape(wanted.tool)}"]`)?.focus();
  }, [wanted]);
  return (tool) => setWanted({ tool });
}
