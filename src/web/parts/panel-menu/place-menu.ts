const APART_PX = 4;
const EDGE_PX = 8;

/** Puts a menu below its button, right edges aligned; above it where there is no room below, never outside of the window. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const room = document.documentElement;
  const below = anchor.bottom + APART_PX;
  const top = below + height + EDGE_PX > room.clientHeight ? anchor.top - APART_PX - height : below;
  menu.style.top = `${Math.max(EDGE_PX, top)}px`;
  menu.style.left = `${Math.max(EDGE_PX, Math.min(anchor.right - width, room.clientWidth - width - EDGE_PX))}px`;
}
