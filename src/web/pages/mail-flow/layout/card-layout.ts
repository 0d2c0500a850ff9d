import { WIDGET_IDS, type WidgetId } from "./widgets.ts";

/** Which cards are shown, in which order. */
export interface CardLayout {
  /** Every card, the hidden ones in the place that they come back to. */
  readonly order: readonly WidgetId[];
  readonly hidden: ReadonlySet<WidgetId>;
}

export const FIRST_LAYOUT: CardLayout = { order: WIDGET_IDS, hidden: new Set() };

/** A hidden card's mark. */
const HIDDEN = "-";

/**
 * Reads a kept layout: `flow,over-time,-insights`. Cards that it does not name are of a later release and stand where
 * they stand at first; names of no card, and a card's second mention, are passed over.
 */
export function parseCardLayout(kept: string | null): CardLayout {
  const order: WidgetId[] = [];
  const hidden = new Set<WidgetId>();
  for (const name of kept?.split(",") ?? []) {
    const isHidden = name.startsWith(HIDDEN);
    const id = WIDGET_IDS.find((each) => each === (isHidden ? name.slice(HIDDEN.length) : name));
    if (id === undefined || order.includes(id)) continue;
    order.push(id);
    if (isHidden) hidden.add(id);
  }
  WIDGET_IDS.forEach((id, place) => {
    if (order.includes(id)) return;
    const before = WIDGET_IDS.slice(0, place).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return { order, hidden };
}

export function renderCardLayout({ order, hidden }: CardLayout): string {
  return order.map((id) => (hidden.has(id) ? HIDDEN + id : id)).join(",");
}

export function shownCards({ order, hidden }: CardLayout): readonly WidgetId[] {
  return order.filter((id) => !hidden.has(id));
}

/** The layout with a card before its neighbour or after it; hidden cards in between are passed over. */
export function moveCard(layout: CardLayout, id: WidgetId, step: -1 | 1): CardLayout {
  const shown = shownCards(layout);
  const neighbour = shown[shown.indexOf(id) + step];
  if (!shown.includes(id) || neighbour === undefined) return layout;
  const order = layout.order.filter((each) => each !== id);
  order.splice(order.indexOf(neighbour) + (step === 1 ? 1 : 0), 0, id);
  return { ...layout, order };
}

export function hideCard(layout: CardLayout, id: WidgetId): CardLayout {
  return { ...layout, hidden: new Set([...layout.hidden, id]) };
}

export function showCard(layout: CardLayout, id: WidgetId): CardLayout {
  return { ...layout, hidden: new Set([...layout.hidden].filter((each) => each !== id)) };
}

export function isFirstLayout(layout: CardLayout): boolean {
  return renderCardLayout(layout) === renderCardLayout(FIRST_LAYOUT);
}
