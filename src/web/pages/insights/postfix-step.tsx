import type { ReactNode } from "react";
import type { AdviceStep } from "../../../insights/advice.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { LinesToSet } from "./lines-to-set.tsx";

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
      <LinesToSet summary={text.insightPage.steps.ifPostfix} files={files} commands={commands} />
    </div>
  );
}
