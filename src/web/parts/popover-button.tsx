import "../styles/panel-menu.css";
import { type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from "react";
import { placeMenu } from "./panel-menu/place-menu.ts";

interface PopoverButtonProps {
  readonly className: string;
  /** Read aloud where the button shows no word of its own. */
  readonly label?: string | undefined;
  readonly face: ReactNode;
  /** Names the panel. */
  readonly title: string;
  readonly edge?: "left" | "right";
  /** Drawn anew at each opening, so that what was typed and left is gone. */
  readonly renderPanel: (close: () => void) => ReactNode;
}

/** A button that opens a panel below it: the platform's popover, which Escape and a click beside it close. */
export function PopoverButton({ className, label, face, title, edge = "right", renderPanel }: PopoverButtonProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  useEffect(() => {
    const [shown, anchor] = [panel.current, button.current];
    if (!isOpen || shown === null || anchor === null) return;
    const place = () => placeMenu(shown, anchor, edge);
    place();
    const observer = new ResizeObserver(place); // it grows with what is added to it
    observer.observe(shown);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [isOpen, edge]);
  const follow = ({ newState }: ToggleEvent) => setOpen(newState === "open");
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-label={label}>
        {face}
      </button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={title} className="popover-panel" onToggle={follow}>
        {isOpen && renderPanel(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
