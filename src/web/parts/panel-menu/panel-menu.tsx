import "../../styles/panel-menu.css";
import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../../preferences/messages-context.tsx";
import { Icon } from "../icon.tsx";
import type { PanelDescription } from "./panel-description.ts";
import { PanelMenuItems } from "./panel-menu-items.tsx";
import { placeMenu } from "./place-menu.ts";

interface PanelMenuProps {
  readonly panel: PanelDescription;
  /** A word beside the mark, where the button stands alone: `Export`. */
  readonly label?: string;
}

/**
 * The "..." of a panel: what it shows as CSV, its chart as SVG or PNG, a link to it, and the API's call behind it.
 *
 * The platform's popover: Escape and a click beside it close it and give the focus back; arrow keys lead through it.
 */
export function PanelMenu({ panel, label }: PanelMenuProps): ReactNode {
  const { text } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  useClosedByScrolling(isOpen, () => menu.current?.hidePopover());
  const follow = ({ newState }: ToggleEvent) => setOpen(newState === "open");
  useEffect(() => {
    if (!isOpen || menu.current === null || button.current === null) return;
    placeMenu(menu.current, button.current);
    itemsOf(menu.current)[0]?.focus();
  }, [isOpen]);
  return (
    <span className="panel-menu not-drawn">
      <button
        ref={button}
        type="button"
        className={label === undefined ? "control quiet square" : "control"}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-label={label === undefined ? text.panel.menu(panel.title) : undefined}
      >
        <Icon name={label === undefined ? "more" : "export"} />
        {label}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        className="panel-menu-list"
        aria-label={text.panel.menu(panel.title)}
        onToggle={follow}
        onKeyDown={step}
      >
        {isOpen && <PanelMenuItems panel={panel} close={() => menu.current?.hidePopover()} />}
      </div>
    </span>
  );
}

function itemsOf(menu: Element): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

/** The keys of a menu, as every menu has them. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
  const places: Readonly<Partial<Record<string, number>>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const place = places[event.key];
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (place === undefined) return;
  event.preventDefault();
  items[place]?.focus();
}

/** It stands still over a page that moves: better gone than beside something else. */
function useClosedByScrolling(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const listen = () => latest.current();
    window.addEventListener("scroll", listen, { capture: true, passive: true });
    window.addEventListener("resize", listen);
    return () => {
      window.removeEventListener("scroll", listen, { capture: true });
      window.removeEventListener("resize", listen);
    };
  }, [isOpen]);
}
