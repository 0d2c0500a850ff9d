const APART_PX = 4;
const EDGE_PX = 8;

/** Puts a menu below its button, edges aligned; above it where there is no room below, never outside of the window. */
export function placeMenu(menu: HTMLElement, button: HTMLElement, edge: "left" | "right" = "right"): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const room = document.documentElement;
  const below = anchor.bottom + APART_PX;
  const above = anchor.top - APART_PX - height;
  const top = below + height + EDGE_PX > room.clientHeight && above > EDGE_PX ? above : below;
  const left = edge === "left" ? anchor.left : anchor.right - width;
  menu.style.inset = "auto";
  menu.style.top = `${Math.max(EDGE_PX, Math.min(top, room.clientHeight - height - EDGE_PX))}px`;
  menu.style.left = `${Math.max(EDGE_PX, Math.min(left, room.clientWidth - width - EDGE_PX))}px`;
}
