import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../messages/languages.ts";
import { loadMessages } from "../../messages/load-messages.ts";
import type { Messages } from "../../messages/messages.ts";
import { loadPart } from "../loading/load-part.ts";
import { useKeptChoice } from "./kept-choice.ts";

const LANGUAGES = MESSAGE_LANGUAGES.map(({ language }) => language);

/** What `useMessages` reads. */
export const MessagesContext = createContext<Messages | undefined>(undefined);

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

interface MessagesProviderProps {
  readonly language: MessageLanguage;
  readonly children: ReactNode;
}

/** Gives the texts to everything below. A language that is newly chosen takes over when its texts are there. */
export function MessagesProvider({ language, children }: MessagesProviderProps): ReactNode {
  const [messages, setMessages] = useState<Messages>();
  useEffect(() => {
    let isWanted = true;
    void loadPart(() => loadMessages(language)).then((loaded) => {
      if (!isWanted) return;
      document.documentElement.lang = language;
      setMessages(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return messages === undefined ? null : <MessagesContext value={messages}>{children}</MessagesContext>;
}
