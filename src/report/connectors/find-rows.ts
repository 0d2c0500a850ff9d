import { type ChoiceField, type ReportClause, SHARE_FIELDS } from "./report-clause.ts";
import type { ReportRow } from "./report-rows.ts";
import { figureIn } from "./row-figures.ts";

/** Rows in which every word of the search occurs, whatever its case. */
export function searchRows(rows: readonly ReportRow[], search: string): readonly ReportRow[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const texts = new Map<string, string>();
  const textOf = ({ pathKey, name, direction, type }: ReportRow) => {
    const text = texts.get(pathKey) ?? `${name} ${direction} ${type}`.toLocaleLowerCase();
    texts.set(pathKey, text);
    return text;
  };
  return rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word) || row.from.includes(word) || row.to.includes(word));
  });
}

/** Rows for which every clause holds. */
export function filterRows(rows: readonly ReportRow[], clauses: readonly ReportClause[]): readonly ReportRow[] {
  if (clauses.length === 0) return rows;
  const tests = clauses.map(testOf);
  return rows.filter((row) => tests.every((holds) => holds(row)));
}

const SHARES: ReadonlySet<string> = new Set(SHARE_FIELDS);

function testOf(clause: ReportClause): (row: ReportRow) => boolean {
  if (clause.field === "connector") return testName(clause.operator, clause.value);
  if (isNumberClause(clause)) return testNumber(clause);
  const { field, operator, value } = clause;
  const wanted = operator === "is";
  return (row) => (choiceOf(row, field) === value) === wanted;
}

type NumberClause = Extract<ReportClause, { readonly value: number }>;

function isNumberClause(clause: ReportClause): clause is NumberClause {
  return typeof clause.value === "number";
}

function testNumber({ field, operator, value }: NumberClause): (row: ReportRow) => boolean {
  // Shares are typed in percent. Of a row of which nothing is known no share is above or below anything.
  const limit = SHARES.has(field) ? value / 100 : value;
  return (row) => {
    const figure = figureIn(row, field);
    return figure !== null && (operator === "above" ? figure > limit : figure < limit);
  };
}

function testName(operator: Extract<ReportClause, { field: "connector" }>["operator"], value: string): (row: ReportRow) => boolean {
  const wanted = value.toLocaleLowerCase();
  const nameOf = ({ name }: ReportRow) => name.toLocaleLowerCase();
  if (operator === "is") return (row) => nameOf(row) === wanted;
  if (operator === "is-not") return (row) => nameOf(row) !== wanted;
  if (operator === "contains") return (row) => nameOf(row).includes(wanted);
  return (row) => nameOf(row).startsWith(wanted);
}

/** What a row has in a field of choices, as it stands in a clause. */
function choiceOf(row: ReportRow, field: ChoiceField): string {
  if (field === "direction") return row.way;
  if (field === "type") return row.connectorType ?? "none";
  if (row.forcesTls === null) return "none";
  return row.forcesTls ? "yes" : "no";
}
