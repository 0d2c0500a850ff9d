import type { Messages } from "../../messages/messages.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import { parsePathKey } from "../../model/flow-path.ts";
import { describeClause } from "./describe-clause.ts";
import { wordsOfPath } from "./path-words.ts";
import type { ShownReport } from "./shown-report.ts";

/** What a report shows, in words. */
export interface ShownWords {
  /** `From the internet · Messages · Per day` */
  readonly shows: string;
  /** All of them must hold. */
  readonly conditions: readonly string[];
  /** Empty without one. */
  readonly search: string;
}

export function describeShown(shown: ShownReport, messages: Messages): ShownWords {
  const { text } = messages;
  const parts = [nameOfShown(shown.show, messages), text.report.countNames[shown.count], text.report.groupNames[shown.group]];
  return {
    shows: parts.join(" · "),
    conditions: shown.where.map((clause) => renderVisibleText(describeClause(clause, messages))),
    search: renderVisibleText(shown.search.trim()),
  };
}

/** `All mail flow`, `From the internet`, `Contoso (Inbound)`; a key that is none stands as it is. */
export function nameOfShown(show: string | null, messages: Messages): string {
  if (show === null) return messages.text.report.allMailFlow;
  const path = parsePathKey(show);
  if (path === undefined) return renderVisibleText(show);
  const { name, direction } = wordsOfPath(messages, { ...path, connectorType: null });
  return path.path === "connector" ? `${name} (${direction})` : name;
}
