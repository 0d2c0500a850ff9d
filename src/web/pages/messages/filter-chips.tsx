import type { ReactNode } from "react";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { findActiveClauses, withoutClauses } from "./active-clauses.ts";

const MONO: ReadonlySet<string> = new Set(["peer", "host", "domain", "cipher", "user", "source", "search"]);

/** What narrows the list, each with a way to leave it out. */
export function FilterChips({ address, timeZone }: { readonly address: MessagesAddress; readonly timeZone: string }): ReactNode {
  const messages = useMessages();
  const { messageList: words } = messages.text;
  const clauses = findActiveClauses(address, messages, timeZone);
  if (clauses.length === 0) return null;
  return (
    <ul className="chips" aria-label={words.filters}>
      {clauses.map(({ name, label, value, without }) => (
        <li key={name}>
          <Link className="chip" to={without} aria-label={words.remove(`${label}: ${value}`)}>
            <span className="quiet-text">{label}</span>
            <bdi className={MONO.has(name) ? "mono" : "strong"}>{value}</bdi>
            <Icon name="close" size={12} />
          </Link>
        </li>
      ))}
      {clauses.length > 1 && (
        <li>
          <Link className="link small" to={withoutClauses(address)}>
            {words.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}
