import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { MessageFilter } from "../../../questions/message-filter.ts";
import { EVERY_DELIVERY } from "../../../questions/message-filter.ts";
import { type MessagesAddress, messagesAddress } from "../../address/formats/messages-address.ts";
import { nameOfPathKey } from "./name-of-path.ts";

/** One clause of the filter in words, and the list without it. */
export interface ActiveClause {
  readonly name: Exclude<keyof MessageFilter, "kind"> | "window";
  readonly label: string;
  readonly value: string;
  readonly without: MessagesAddress;
}

const IN_ORDER = [
  "direction",
  "path",
  "party",
  "tls",
  "certainty",
  "outcome",
  "because",
  "peer",
  "host",
  "domain",
  "cipher",
  "user",
  "source",
  "search",
] as const satisfies readonly (keyof MessageFilter)[];

/** Every clause that narrows the list, in the order of the filter bar. */
export function findActiveClauses(address: MessagesAddress, messages: Messages, timeZone: string): readonly ActiveClause[] {
  const { filter, window } = address;
  const { clauses } = messages.text.messageList;
  const found: ActiveClause[] = [];
  if (window !== null) {
    const value = `${messages.format.second(window.from, timeZone)} – ${messages.format.second(window.to, timeZone)}`;
    found.push({ name: "window", label: clauses.window, value, without: { ...address, window: null, tablePage: 1 } });
  }
  for (const name of IN_ORDER) {
    const value = wordsOf(name, filter, messages);
    if (value === null) continue;
    const without = { ...address, tablePage: 1, filter: { ...filter, [name]: EVERY_DELIVERY[name] } };
    found.push({ name, label: clauses[name], value, without });
  }
  return found;
}

/** The list without any clause: the same kind, in the same order. */
export function withoutClauses({ period, filter, order }: MessagesAddress): MessagesAddress {
  return messagesAddress(period, { kind: filter.kind }, { order });
}

function wordsOf(name: (typeof IN_ORDER)[number], filter: MessageFilter, messages: Messages): string | null {
  const { messageList: words, tls } = messages.text;
  if (name === "tls") return filter.tls.length === 0 ? null : filter.tls.map((outcome) => tls[outcome]).join(", ");
  if (filter[name] === null) return null;
  switch (name) {
    case "direction":
      return filter.direction === "flow" ? words.flow : filter.direction && words.directions[filter.direction];
    case "path":
      return filter.path && nameOfPathKey(messages, filter.path);
    case "party":
      return filter.party && words.parties[filter.party];
    case "certainty":
      return filter.certainty && words.certainties[filter.certainty];
    case "outcome":
      return filter.outcome && words.outcomes[filter.outcome];
    case "because":
      return words.becauseTls;
    default:
      return renderVisibleText(filter[name] ?? "");
  }
}
