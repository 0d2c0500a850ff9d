import { parsePathKey } from "../model/flow-path.ts";
import type { Period } from "../model/period.ts";
import type { Parameter } from "../store/store.ts";
import type { MessageFilter } from "./message-filter.ts";
import { PARTY_CONDITIONS } from "./party-conditions.ts";
import { TLS_WAS_THE_REASON } from "./tls-reasons.ts";

/** Rows to ask: what stands after FROM or WHERE, and what `$1`, `$2` ... in it are bound to. */
export interface BoundText {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** Takes a value, and gives the `$n` that stands for it. */
export type Bind = (value: Parameter) => string;

/** Renders a part of a question with places to bind values to: nothing of a filter ever becomes a part of its text. */
export function bindText(render: (bind: Bind) => string): BoundText {
  const parameters: Parameter[] = [];
  return { text: render((value) => `$${parameters.push(value)}`), parameters };
}

/** The rows that a filter means, all their columns, as it stands after FROM. */
export function renderMessageRows(filter: MessageFilter, period: Period): BoundText {
  const table = filter.kind === "attempts" ? "attempts" : "all_deliveries";
  return bindText((bind) => {
    const always = [
      `observed_at >= ${bind(period.from)}`,
      `observed_at < ${bind(period.to)}`,
      ...renderGroupConditions(filter, bind),
      ...factConditions(filter, bind),
    ];
    const domains = domainParts(filter.domain, bind);
    const parts = searchParts(filter.search?.trim() ?? "", bind).flatMap((search) =>
      domains.map((domain) => `SELECT * FROM ${table} WHERE ${[...always, ...search, ...domain].join(" AND ")}`),
    );
    return `(${parts.join(" UNION ALL ")}) AS message`;
  });
}

/** Conditions on what the rollups group by. */
export function renderGroupConditions(filter: MessageFilter, bind: Bind): readonly string[] {
  const conditions = pathConditions(filter.path, bind);
  if (filter.direction === "flow") conditions.push("direction IN ('inbound', 'outbound')");
  else if (filter.direction !== null) conditions.push(`direction = ${bind(filter.direction)}`);
  if (filter.party !== null) conditions.push(PARTY_CONDITIONS[filter.party]);
  if (filter.certainty !== null) conditions.push(`certainty = ${bind(filter.certainty)}`);
  if (filter.source !== null) conditions.push(`source = ${bind(filter.source)}`);
  if (filter.tls.length > 0) conditions.push(`tls IN (${filter.tls.map(bind).join(", ")})`);
  return conditions;
}

function pathConditions(key: string | null, bind: Bind): string[] {
  const path = key === null ? undefined : parsePathKey(key);
  if (path === undefined) return [];
  const conditions = [`direction = ${bind(path.direction)}`, `path = ${bind(path.path)}`];
  if (path.connector !== null) conditions.push(`connector = ${bind(path.connector)}`);
  return conditions;
}

/** Domains are stored in lower case; hosts and addresses as they were logged. */
function factConditions(filter: MessageFilter, bind: Bind): readonly string[] {
  const conditions: string[] = [];
  if (filter.peer !== null) {
    const peer = bind(filter.peer.toLowerCase());
    conditions.push(`(peer_domain = ${peer} OR (peer_domain IS NULL AND lower(peer_address) = ${peer}))`);
  }
  if (filter.host !== null) {
    const host = bind(filter.host.toLowerCase());
    conditions.push(`(lower(peer_host) = ${host} OR lower(peer_address) = ${host})`);
  }
  if (filter.cipher !== null) conditions.push(`cipher = ${bind(filter.cipher)}`);
  if (filter.user !== null) conditions.push(`sasl_user = ${bind(filter.user)}`);
  if (filter.kind === "deliveries") return conditions;
  if (filter.outcome !== null) conditions.push(`outcome = ${bind(filter.outcome)}`);
  if (filter.because !== null) conditions.push(TLS_WAS_THE_REASON);
  return conditions;
}

/**
 * Conditions that may hold one or the other, as parts that no row is in twice: asked one by one, each is answered by the one column
 * that it is about, where `OR` between columns makes the engine look at all of them (bench/message-questions.ts).
 */
type Parts = readonly (readonly string[])[];

function domainParts(filtered: string | null, bind: Bind): Parts {
  if (filtered === null) return [[]];
  const domain = bind(filtered.toLowerCase());
  return [[`sender_domain = ${domain}`], [`list_contains(recipient_domains, ${domain})`, `sender_domain IS DISTINCT FROM ${domain}`]];
}

/** A queue id or a Message-ID as it is, or a name by its beginning: `starts_with` knows no wildcards. */
function searchParts(search: string, bind: Bind): Parts {
  if (search === "") return [[]];
  if (isMessageId(search)) {
    const bare = search.replace(/^<|>$/g, "");
    return [[`message_id = ${bind(`<${bare}>`)}`], [`message_id = ${bind(bare)}`]];
  }
  const id = bind(search);
  const beginning = bind(search.toLowerCase());
  return [
    [`queue_id = ${id}`],
    [`(starts_with(lower(peer_host), ${beginning}) OR starts_with(peer_domain, ${beginning}))`, `queue_id IS DISTINCT FROM ${id}`],
  ];
}

/** No queue id and no host name has these characters. */
function isMessageId(search: string): boolean {
  return search.includes("@") || (search.startsWith("<") && search.endsWith(">"));
}
