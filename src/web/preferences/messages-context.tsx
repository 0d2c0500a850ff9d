import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { createMessages, MESSAGE_LANGUAGES, type MessageLanguage, type Messages } from "../../messages/messages.ts";
import { useKeptChoice } from "./kept-choice.ts";

const LANGUAGES = MESSAGE_LANGUAGES.map(({ language }) => language);

const MessagesContext = createContext<Messages | undefined>(undefined);

/** The texts of the language in use. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (messages === undefined) throw new Error("useMessages outside of MessagesProvider");
  return messages;
}

/** The language in use: the one kept in this browser, else the configured one. */
export function useLanguage(configured: MessageLanguage): [MessageLanguage, (language: MessageLanguage) => void] {
  return useKeptChoice("language", LANGUAGES, configured);
}

export function MessagesProvider({ language, children }: { readonly language: MessageLanguage; readonly children: ReactNode }): ReactNode {
  const messages = useMemo(() => createMessages(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}
