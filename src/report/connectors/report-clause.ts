import { CONNECTOR_TYPES } from "../../model/connector.ts";

/** Fields of a row that hold a word of a fixed list, and the list. */
export const CHOICE_FIELDS = {
  direction: ["inbound", "outbound"],
  type: [...CONNECTOR_TYPES, "none"],
  "forced-tls": ["yes", "no", "none"],
} as const;
export type ChoiceField = keyof typeof CHOICE_FIELDS;

/** Fields that hold a share of the known messages, in percent. */
export const SHARE_FIELDS = ["no-tls", "ssl3", "tls10", "tls11", "tls12", "tls13", "encrypted", "below-tls12", "protected"] as const;
/** Fields that hold a number of messages. */
export const COUNT_FIELDS = ["unknown", "volume"] as const;
export type NumberField = (typeof SHARE_FIELDS)[number] | (typeof COUNT_FIELDS)[number];

export const TEXT_OPERATORS = ["starts-with", "is", "is-not", "contains"] as const;
export const CHOICE_OPERATORS = ["is", "is-not"] as const;
export const NUMBER_OPERATORS = ["above", "below"] as const;

/** One condition on the rows of the Connector report. */
export type ReportClause =
  | { readonly field: "connector"; readonly operator: (typeof TEXT_OPERATORS)[number]; readonly value: string }
  | { readonly field: ChoiceField; readonly operator: (typeof CHOICE_OPERATORS)[number]; readonly value: string }
  | { readonly field: NumberField; readonly operator: (typeof NUMBER_OPERATORS)[number]; readonly value: number };

export const CLAUSE_FIELDS = ["connector", "direction", "type", "forced-tls", ...SHARE_FIELDS, ...COUNT_FIELDS] as const;
export type ClauseField = (typeof CLAUSE_FIELDS)[number];

export const MOST_CLAUSES = 12;
/** Longer texts are cut. */
export const LONGEST_VALUE = 100;
const LARGEST_NUMBER = 1e12;

/** `connector starts-with Con`, `tls10 above 5`: a clause as it stands in an address; `undefined` for what is none. */
export function parseClause(text: string): ReportClause | undefined {
  const [, field, operator, value] = /^([a-z0-9-]{1,20}) ([a-z-]{1,20}) (.{1,400})$/su.exec(text) ?? [];
  if (field === undefined || operator === undefined || value === undefined) return undefined;
  return createClause(field, operator, value);
}

/** A clause of what was chosen and typed; `undefined` when that is no clause. */
export function createClause(field: string, operator: string, value: string): ReportClause | undefined {
  const trimmed = [...value.trim()].slice(0, LONGEST_VALUE).join("").trim();
  if (field === "connector") {
    const known = memberOf(TEXT_OPERATORS, operator);
    return known === undefined || trimmed === "" ? undefined : { field, operator: known, value: trimmed };
  }
  const choice = memberOf(["direction", "type", "forced-tls"] as const, field);
  if (choice !== undefined) {
    const known = memberOf(CHOICE_OPERATORS, operator);
    const chosen = memberOf<string>(CHOICE_FIELDS[choice], trimmed);
    return known === undefined || chosen === undefined ? undefined : { field: choice, operator: known, value: chosen };
  }
  const counted = memberOf([...SHARE_FIELDS, ...COUNT_FIELDS], field);
  const known = memberOf(NUMBER_OPERATORS, operator);
  const number = /^\d{1,12}(?:[.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : Number.NaN;
  if (counted === undefined || known === undefined || !(number <= LARGEST_NUMBER)) return undefined;
  return { field: counted, operator: known, value: number };
}

export function renderClause({ field, operator, value }: ReportClause): string {
  return `${field} ${operator} ${value}`;
}

/** Whether two lists of clauses are the same one. */
export function areSameClauses(left: readonly ReportClause[], right: readonly ReportClause[]): boolean {
  return left.length === right.length && left.every((clause, index) => renderClause(clause) === renderClauseAt(right, index));
}

function renderClauseAt(clauses: readonly ReportClause[], index: number): string | undefined {
  const clause = clauses[index];
  return clause === undefined ? undefined : renderClause(clause);
}

function memberOf<Member extends string>(members: readonly Member[], text: string): Member | undefined {
  return members.find((member) => member === text);
}
