import type { ReactNode } from "react";
import type { AdviceStep } from "../../../insights/advice.ts";
import { Command } from "../../parts/command.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { CopyLines } from "./copy-lines.tsx";

/** Lines for Postfix, file by file, and what to run afterwards. */
export function PostfixStep({
  step: { purpose, files, commands },
}: {
  readonly step: Extract<AdviceStep, { readonly kind: "postfix" }>;
}): ReactNode {
  const { text } = useMessages();
  const [title, body] = text.insightPage.postfix[purpose];
  return (
    <div>
      <h3>{title}</h3>
      <p>{body}</p>
      <details className="lines" open={files.length <= 1}>
        <summary>{text.insightPage.steps.ifPostfix}</summary>
        {files.map(({ file, lines }) => (
          <figure key={file}>
            <figcaption>
              <span className="mono">{file}</span>
              <CopyLines lines={lines} />
            </figcaption>
            <pre>
              {lines.map((line) => (
                <code key={line}>{line}</code>
              ))}
            </pre>
          </figure>
        ))}
        {commands.map((command) => (
          <Command key={command} line={command} />
        ))}
      </details>
    </div>
  );
}
