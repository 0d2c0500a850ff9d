import { type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import { copyText } from "../../parts/panel-menu/copy-text.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface CopyButtonProps {
  readonly className: string;
  readonly label: string;
  readonly text: () => string;
}

const TOLD_MS = 2_000;

/** Copies a text, and says for a moment whether it did. */
export function CopyButton({ className, label, text: textOf }: CopyButtonProps): ReactNode {
  const { text } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = window.setTimeout(() => setOutcome(null), TOLD_MS);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    if (button.current === null) return;
    setOutcome((await copyText(textOf(), button.current)) ? "copied" : "notCopied");
  };
  return (
    <button ref={button} type="button" className={className} onClick={() => void copy()}>
      <Icon name={outcome === "copied" ? "check" : "copy"} />
      <span aria-live="polite">{outcome === null ? label : text.message[outcome]}</span>
    </button>
  );
}
