import type { ReactNode } from "react";
import { Icon } from "../../../parts/icon.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { WidgetId } from "./widgets.ts";

interface CustomizeBarProps {
  readonly hidden: readonly { readonly id: WidgetId; readonly title: string }[];
  readonly isFirst: boolean;
  readonly onShow: (id: WidgetId) => void;
  readonly onReset: () => void;
  readonly onDone: () => void;
}

/** While the page is customized: what can be done, and the cards that are hidden. */
export function CustomizeBar({ hidden, isFirst, onShow, onReset, onDone }: CustomizeBarProps): ReactNode {
  const words = useMessages().text.dashboard.customize;
  return (
    <section className="customize-bar" aria-label={words.title}>
      <p>{words.hint}</p>
      <ul aria-label={words.hidden}>
        {hidden.length === 0 && <li className="quiet-text">{words.nothingHidden}</li>}
        {hidden.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="control" data-tool={`${id} show`} aria-label={words.show(title)} onClick={() => onShow(id)}>
              <Icon name="plus" />
              {title}
            </button>
          </li>
        ))}
      </ul>
      <span className="customize-actions">
        <button type="button" className="control" disabled={isFirst} onClick={onReset}>
          {words.reset}
        </button>
        <button type="button" className="control primary" onClick={onDone}>
          {words.done}
        </button>
      </span>
    </section>
  );
}
