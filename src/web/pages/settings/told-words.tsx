import { Fragment, type ReactNode } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";

/** What the server says and advises, in its own language; what it sets in backquotes stands as code. */
export function ToldWords({ told }: { readonly told: { readonly message: string; readonly hint: string } }): ReactNode {
  const parts = renderVisibleText(`${told.message} ${told.hint}`).split("`");
  return (
    <span lang="en">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence do not move
        <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>
      ))}
    </span>
  );
}
