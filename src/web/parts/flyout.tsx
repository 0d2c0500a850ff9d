import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useMessages } from "../preferences/messages-context.tsx";
import { Icon } from "./icon.tsx";

interface FlyoutProps {
  readonly title: string;
  readonly subtitle: string;
  readonly onClose: () => void;
  /** Gets the focus afterwards when nothing on the page opened it: it was reached by its address. */
  readonly focusAfterId: string;
  /** At the end of its foot: its menu. */
  readonly menu?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A panel over the page at the right edge. It is the platform's modal dialogue: the page behind is inert, Escape closes,
 * the focus stays inside and goes back to where it was.
 */
export function Flyout({ title, subtitle, onClose, focusAfterId, menu, children }: FlyoutProps): ReactNode {
  const { text } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Read from its beginning; the platform would start at the first button.
    heading.current?.focus();
    return () => {
      shown?.close();
      const focused = document.activeElement;
      // A closed dialogue that had nothing to give the focus back to keeps it inside, out of sight.
      if (focused === null || focused === document.body || shown?.contains(focused) === true)
        document.getElementById(focusAfterId)?.focus();
    };
  }, [focusAfterId]);
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the panel is for the mouse; the keyboard has Escape and the buttons
    <dialog
      ref={dialog}
      className="flyout"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeBeside}
    >
      <div className="flyout-panel">
        <header>
          <div>
            <h2 id={id} ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <p className="quiet-text">{subtitle}</p>
          </div>
          <button type="button" className="control quiet square" aria-label={text.flyout.close} onClick={onClose}>
            <Icon name="close" size={20} />
          </button>
        </header>
        <div className="flyout-body">{children}</div>
        <footer>
          <button type="button" className="control primary" onClick={onClose}>
            {text.flyout.close}
          </button>
          {menu}
        </footer>
      </div>
    </dialog>
  );
}
