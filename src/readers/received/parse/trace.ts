import type { FactPeer } from "../../facts/pending-fact.ts";
import { findTracePeer } from "./trace-peer.ts";
import { parseTraceTime } from "./trace-time.ts";
import { findTraceTls, type TraceTls } from "./trace-tls.ts";
import { cutTrace, type TraceToken } from "./trace-tokens.ts";

/** One `Received` field: what one server says of one transaction. */
export interface Trace {
  /** Whether it has a `from` clause; one without is of a hand-over within a server. */
  readonly hasClient: boolean;
  /** What the client called itself, in lower case: its own word. */
  readonly clientName: string | null;
  /** `null` where the clause names no address. */
  readonly peer: FactPeer | null;
  /** The server that wrote it, in lower case. */
  readonly by: string | null;
  /** As written: `ESMTPS`, `Microsoft`. */
  readonly protocol: string | null;
  /** Where the protocol stands in the unfolded field. */
  readonly protocolAt: number;
  /** The comments after `by` and `with`, where servers name themselves. */
  readonly software: readonly string[];
  readonly id: string | null;
  /** The recipient, where it names one. */
  readonly recipient: string | null;
  /** Who logged in, where it says so. */
  readonly login: string | null;
  /** Epoch milliseconds UTC; `NaN` without a date. */
  readonly observedAt: number;
  readonly tls: TraceTls | undefined;
}

const CLAUSES = ["from", "by", "via", "with", "id", "for", "envelope-from"] as const;
type Clause = (typeof CLAUSES)[number];

/**
 * Reads a field.
 *
 * @param field unfolded, without its name
 * @see RFC 5321 4.4
 */
export function parseTrace(field: string): Trace {
  const dateAt = field.lastIndexOf(";");
  const tokens = cutTrace(dateAt === -1 ? field : field.slice(0, dateAt));
  const clauses = splitClauses(tokens);
  const firstWord = (name: Clause) => clauses.get(name)?.find(({ isComment }) => !isComment)?.text;
  const comments = (name: Clause) => (clauses.get(name) ?? []).filter(({ isComment }) => isComment).map(({ text }) => text);
  return {
    hasClient: clauses.has("from"),
    clientName: firstWord("from")?.slice(0, 255).toLowerCase() ?? null,
    peer: findTracePeer(clauses.get("from") ?? []),
    by: firstWord("by")?.slice(0, 255).toLowerCase() ?? null,
    protocol: firstWord("with") ?? null,
    protocolAt: clauses.get("with")?.[0]?.at ?? 0,
    software: [...comments("by"), ...comments("with"), ...comments("id")],
    id: firstWord("id")?.replace(/;$/, "").slice(0, 128) ?? null,
    recipient: firstWord("for")?.replace(/^<|>$/g, "") ?? null,
    login: loginIn(tokens),
    observedAt: parseTraceTime(field.slice(dateAt + 1)),
    tls: findTraceTls(tokens),
  };
}

/** The first clause of each name; `from` only where the field begins with it. A client may call itself `by`: no word is a clause right after another. */
function splitClauses(tokens: readonly TraceToken[]): ReadonlyMap<Clause, readonly TraceToken[]> {
  const clauses = new Map<Clause, TraceToken[]>();
  let open: TraceToken[] = [];
  for (const [index, token] of tokens.entries()) {
    const name = token.isComment ? undefined : CLAUSES.find((clause) => clause === token.text.toLowerCase());
    const isValue = index > 0 && open.length === 0;
    if (name === undefined || clauses.has(name) || isValue || (name === "from" && index > 0)) {
      open.push(token);
      continue;
    }
    open = [];
    clauses.set(name, open);
  }
  return clauses;
}

/** Postfix names the user, Sendmail only says that there is one. */
function loginIn(tokens: readonly TraceToken[]): string | null {
  for (const { text, isComment } of tokens) {
    if (!isComment) continue;
    const named = /^Authenticated sender: (\S{1,255})$/.exec(text)?.[1];
    if (named !== undefined) return named;
    if (/^authenticated bits=\d/.test(text)) return "";
  }
  return null;
}
