import type { ConnectorField } from "./connector-draft.ts";

/** Ids that a page can hold, whatever the connector is called. */
export function idOfField(id: string, field: ConnectorField): string {
  return `${plain(id)}-${field}`;
}

export function idOfToggle(id: string): string {
  return `${plain(id)}-toggle`;
}

/** Puts the focus on something that is about to be drawn. */
export function focusSoon(elementId: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(elementId)?.focus()));
}

/** The same for something taller than the window: its beginning is scrolled to. */
export function showSoon(elementId: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const element = document.getElementById(elementId);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: "start" });
    }),
  );
}

function plain(id: string): string {
  return `connector-${[...id].map((character) => (/[a-z0-9]/i.test(character) ? character : `_${(character.codePointAt(0) ?? 0).toString(16)}`)).join("")}`;
}
