import { type ReactNode, useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Takes lines along as they are to stand in a file. */
export function CopyLines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const { text } = useMessages();
  const [isCopied, setCopied] = useState(false);
  // Absent on a plain http address that is not this machine's.
  const clipboard = "clipboard" in navigator ? navigator.clipboard : undefined;
  if (clipboard === undefined) return null;
  return (
    <button type="button" className="link" onClick={() => void clipboard.writeText(`${lines.join("\n")}\n`).then(() => setCopied(true))}>
      <Icon name="copy" />
      <span aria-live="polite">{isCopied ? text.frame.copied : text.frame.copy}</span>
    </button>
  );
}
