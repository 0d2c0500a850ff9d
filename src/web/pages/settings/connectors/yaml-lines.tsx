import type { ReactNode } from "react";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { CopyButton } from "../copy-button.tsx";

/** The section as it would stand in the file, for whoever puts it there by hand. */
export function YamlLines({ yaml, isOpen }: { readonly yaml: string; readonly isOpen: boolean }): ReactNode {
  const { text } = useMessages();
  return (
    <details className="yaml" open={isOpen}>
      <summary>{text.settings.yaml}</summary>
      <p className="quiet-text small">{text.settings.yamlNote}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="lines" tabIndex={0} aria-label={text.settings.yaml}>
        <pre>
          <code>{yaml}</code>
        </pre>
      </section>
      <CopyButton text={yaml} />
    </details>
  );
}
