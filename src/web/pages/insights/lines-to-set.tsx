import type { ReactNode } from "react";
import type { LinesToSet as Lines } from "../../../insights/advice.ts";
import { Command } from "../../parts/command.tsx";
import { CopyLines } from "./copy-lines.tsx";

interface LinesToSetProps {
  readonly summary: string;
  readonly files: readonly Lines[];
  readonly commands: readonly string[];
}

/** Lines for the mail server, file by file, and what to run afterwards. */
export function LinesToSet({ summary, files, commands }: LinesToSetProps): ReactNode {
  return (
    <details className="lines" open={files.length <= 1}>
      <summary>{summary}</summary>
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
  );
}
