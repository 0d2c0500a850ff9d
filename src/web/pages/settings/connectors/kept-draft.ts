import { type ConnectorDraft, startDraft } from "./connector-draft.ts";

/** An edit that is under way, kept in this window so that loading the page again loses nothing. */
export interface KeptDraft {
  /** Of the file that it began with; `null` without one. */
  readonly hash: string | null;
  readonly drafts: readonly ConnectorDraft[];
}

const KEY = "postseal.connectors-draft";

export function readDraft(): KeptDraft | null {
  const text = storage()?.getItem(KEY) ?? null;
  return text === null ? null : parseDraft(text);
}

export function keepDraft(draft: KeptDraft): void {
  storage()?.setItem(KEY, JSON.stringify(draft));
}

export function dropDraft(): void {
  storage()?.removeItem(KEY);
}

/** What an older version kept, or anybody wrote there, is not taken. */
export function parseDraft(text: string): KeptDraft | null {
  const kept = parseJson(text);
  if (typeof kept !== "object" || kept === null || !("drafts" in kept) || !Array.isArray(kept.drafts)) return null;
  if (!("hash" in kept) || (kept.hash !== null && typeof kept.hash !== "string")) return null;
  return kept.drafts.every(isDraft) ? { hash: kept.hash, drafts: kept.drafts } : null;
}

function isDraft(value: unknown): value is ConnectorDraft {
  if (typeof value !== "object" || value === null) return false;
  const given = value as Readonly<Record<string, unknown>>;
  const hasTypes = Object.entries(startDraft("", "inbound")).every(([name, each]) => name === "was" || typeof given[name] === typeof each);
  return (
    hasTypes && (given.was === null || typeof given.was === "string") && (given.direction === "inbound" || given.direction === "outbound")
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
