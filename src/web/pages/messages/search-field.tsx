import { type ReactNode, useEffect, useRef, useState } from "react";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { replaceAddress } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { changeFilter } from "./filter-bar.tsx";

/** A search reads the facts themselves: it waits for a pause in the typing. */
const PAUSE_MS = 300;

/** What is typed goes into the address when it pauses, or at once with Enter. The key "/" leads here. */
export function SearchField({ address }: { readonly address: MessagesAddress }): ReactNode {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef(address);
  latest.current = address;
  useSlashKey(() => field.current?.focus());
  useEffect(() => {
    if (draft === null) return;
    const timer = window.setTimeout(() => {
      replaceAddress(changeFilter(latest.current, { search: draft || null }));
      setDraft(null);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [draft]);
  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === null) return;
        replaceAddress(changeFilter(address, { search: draft || null }));
        setDraft(null);
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={text.messageList.search}
        aria-keyshortcuts="/"
        title={text.messageList.searchKey}
        placeholder={text.messageList.search}
        maxLength={256}
        spellCheck={false}
        autoComplete="off"
        value={draft ?? address.filter.search ?? ""}
        onChange={(event) => setDraft(event.target.value)}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </form>
  );
}

function useSlashKey(onKey: () => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select") !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
