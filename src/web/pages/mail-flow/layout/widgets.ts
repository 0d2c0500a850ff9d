/** The cards of the dashboard in the order in which it opens first, and how many of twelve columns each would have. */
export const WIDGETS = [
  { id: "flow", columns: 8 },
  { id: "insights", columns: 4 },
  { id: "over-time", columns: 8 },
  { id: "smtp-auth", columns: 4 },
  { id: "peers", columns: 7 },
  { id: "map", columns: 5 },
  { id: "domains", columns: 7 },
  { id: "failures", columns: 5 },
  { id: "sources", columns: 12 },
] as const;

export type WidgetId = (typeof WIDGETS)[number]["id"];

export const WIDGET_IDS: readonly WidgetId[] = WIDGETS.map(({ id }) => id);

export function columnsOf(id: WidgetId): number {
  return WIDGETS.find((widget) => widget.id === id)?.columns ?? 12;
}
