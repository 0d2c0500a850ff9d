import { type ReactNode, useState } from "react";
import { useMessages } from "../preferences/messages-context.tsx";
import { Icon } from "./icon.tsx";

/** A command line to copy. */
export function Command({ line }: { readonly line: string }): ReactNode {
  const { text } = useMessages();
  const [isCopied, setCopied] = useState(false);
  // Absent on a plain http address that is not this machine's.
  const clipboard = "clipboard" in navigator ? navigator.clipboard : undefined;
  return (
    <span className="command">
      <code>{line}</code>
      {clipboard !== undefined && (
        <button type="button" className="link" onClick={() => void clipboard.writeText(line).then(() => setCopied(true))}>
          <Icon name="copy" />
          <span aria-live="polite">{isCopied ? text.frame.copied : text.frame.copy}</span>
        </button>
      )}
    </span>
  );
}
