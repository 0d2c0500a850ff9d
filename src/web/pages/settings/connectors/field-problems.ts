import type { FieldProblem } from "../../../../api/contract/problem.ts";
import { type ConnectorDraft, type ConnectorField, FIELDS_OF } from "./connector-draft.ts";

/** What is wrong, by connector and field. */
export type DraftProblems = ReadonlyMap<string, ReadonlyMap<ConnectorField, readonly string[]>>;

export const NO_PROBLEMS: DraftProblems = new Map();

/**
 * Finds the field that each problem is about; one that is about none stands at the connector's name.
 *
 * @param problems with paths like `connectors[0].senderDomains[1]`
 */
export function placeProblems(problems: readonly FieldProblem[], drafts: readonly ConnectorDraft[]): DraftProblems {
  const placed = new Map<string, Map<ConnectorField, string[]>>();
  for (const { path, message } of problems) {
    const match = /^connectors\[(\d{1,6})\](?:\.(\w{1,60}))?/.exec(path);
    const draft = drafts[Number(match?.[1])];
    if (draft === undefined) continue;
    const fields: readonly ConnectorField[] = ["name", "direction", "connectorType", ...FIELDS_OF[draft.direction]];
    const field = fields.find((each) => each === match?.[2]) ?? "name";
    const ofDraft = placed.get(draft.id) ?? new Map<ConnectorField, string[]>();
    ofDraft.set(field, [...(ofDraft.get(field) ?? []), message]);
    placed.set(draft.id, ofDraft);
  }
  return placed;
}

/** Without what was said of a connector's fields that have been edited since. */
export function withoutProblemsOf(problems: DraftProblems, id: string, fields: readonly string[]): DraftProblems {
  const ofDraft = problems.get(id);
  if (ofDraft === undefined) return problems;
  const left = new Map([...ofDraft].filter(([field]) => !fields.includes(field)));
  const others = [...problems].filter(([each]) => each !== id);
  return new Map(left.size === 0 ? others : [...others, [id, left]]);
}

export function countProblems(problems: DraftProblems): number {
  return [...problems.values()].reduce((sum, fields) => sum + fields.size, 0);
}

/** The field to correct first, as it stands in the list. */
export function findFirstProblem(
  problems: DraftProblems,
  drafts: readonly ConnectorDraft[],
): { readonly id: string; readonly field: ConnectorField } | undefined {
  for (const { id, direction } of drafts) {
    const fields: readonly ConnectorField[] = ["name", "direction", "connectorType", ...FIELDS_OF[direction]];
    const field = fields.find((each) => problems.get(id)?.has(each) === true);
    if (field !== undefined) return { id, field };
  }
  return undefined;
}
