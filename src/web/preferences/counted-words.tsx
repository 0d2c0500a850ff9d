import { type ReactNode, useMemo } from "react";
import { speakOfRecipients } from "../../messages/speak-of-recipients.ts";
import { MessagesContext, useMessages } from "./messages-context.tsx";

interface CountedWordsProps {
  readonly count: "messages" | "recipients";
  readonly children: ReactNode;
}

/** Lets everything below speak of what is counted. */
export function CountedWords({ count, children }: CountedWordsProps): ReactNode {
  const messages = useMessages();
  const counted = useMemo(() => (count === "recipients" ? speakOfRecipients(messages) : messages), [count, messages]);
  return <MessagesContext value={counted}>{children}</MessagesContext>;
}
