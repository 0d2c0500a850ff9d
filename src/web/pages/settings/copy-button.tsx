import { type ReactNode, useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Copies some lines; not there where the browser gives a page no clipboard. */
export function CopyButton({ text: lines }: { readonly text: string }): ReactNode {
  const { text } = useMessages();
  const [copied, setCopied] = useState("");
  const clipboard = "clipboard" in navigator ? navigator.clipboard : undefined;
  if (clipboard === undefined) return null;
  return (
    <button type="button" className="link" onClick={() => void clipboard.writeText(lines).then(() => setCopied(lines))}>
      <Icon name="copy" />
      <span aria-live="polite">{copied === lines ? text.frame.copied : text.frame.copy}</span>
    </button>
  );
}
