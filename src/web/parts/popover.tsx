import { type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from "react";

interface PopoverProps {
  /** Of the button. */
  readonly className: string;
  readonly label: ReactNode;
  /** What it holds, drawn while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

const APART = 4;
const EDGE = 8;

/** A button that opens a small panel below it: the platform's popover, which Escape and a click beside it close. */
export function Popover({ className, label, children }: PopoverProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  useEffect(() => {
    const [opened, opener] = [panel.current, button.current];
    if (!isOpen || opened === null || opener === null) return;
    const place = () => {
      const { left, bottom } = opener.getBoundingClientRect();
      const room = document.documentElement.clientWidth - opened.offsetWidth - EDGE;
      opened.style.left = `${Math.max(EDGE, Math.min(left, room))}px`;
      opened.style.top = `${bottom + APART}px`;
    };
    place();
    opened.querySelector<HTMLElement>("input, select, button, a")?.focus();
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [isOpen]);
  return (
    <span className="popover">
      <button ref={button} type="button" className={className} popoverTarget={id}>
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="popover-panel"
        onToggle={({ newState }: ToggleEvent) => setOpen(newState === "open")}
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </span>
  );
}
