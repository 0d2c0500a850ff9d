import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TrialAnswer } from "../../../../api/contract/settings.ts";
import { ApiProblem } from "../../../asking/ask-api.ts";
import { saveConnectors, testConnectors } from "../../../asking/settings-questions.ts";
import { toEdited } from "./connector-draft.ts";
import { type DraftProblems, NO_PROBLEMS, placeProblems, withoutProblemsOf } from "./field-problems.ts";
import type { DraftDesk } from "./use-draft.ts";

type What = "test" | "save";

/** What was answered last, and what is being done. */
export interface ConnectorActions {
  readonly doing: "testing" | "saving" | null;
  /** Of the list as it stands; `null` when it has not been tested, or was changed since. */
  readonly trial: TrialAnswer | null;
  readonly problems: DraftProblems;
  /** Why it was not done, where no field is to blame. */
  readonly failure: { readonly what: What; readonly problem: ApiProblem } | null;
  readonly isSaved: boolean;
  /** @returns what is wrong with the fields */
  test(): Promise<DraftProblems>;
  save(): Promise<DraftProblems>;
  /** Another question found these. @returns the same */
  refuse(problems: DraftProblems): DraftProblems;
  /** These fields are being corrected. */
  forgetProblems(id: string, fields: readonly string[]): void;
  /** The connector is gone. */
  dropProblems(id: string): void;
  reset(): void;
}

export function useConnectorActions(desk: DraftDesk): ConnectorActions {
  const client = useQueryClient();
  const [doing, setDoing] = useState<ConnectorActions["doing"]>(null);
  const [tested, setTested] = useState<{ readonly key: string; readonly answer: TrialAnswer } | null>(null);
  const [isSaved, setSaved] = useState(false);
  const refusals = useRefusals(desk);
  const edited = toEdited(desk.drafts);
  const key = JSON.stringify(edited);

  async function attempt(what: What, work: () => Promise<void>): Promise<DraftProblems> {
    setDoing(what === "test" ? "testing" : "saving");
    setSaved(false);
    refusals.clear();
    try {
      await work();
      return NO_PROBLEMS;
    } catch (caught) {
      return refusals.take(what, caught);
    } finally {
      setDoing(null);
    }
  }

  async function save(): Promise<void> {
    try {
      await saveConnectors(edited, desk.hash ?? "");
    } finally {
      await client.invalidateQueries();
    }
    desk.discard();
    setTested(null);
    setSaved(true);
  }

  return {
    ...refusals,
    doing,
    trial: tested !== null && tested.key === key ? tested.answer : null,
    isSaved: isSaved && !desk.isChanged,
    test: () => attempt("test", async () => setTested({ key, answer: await testConnectors(edited) })),
    save: () => attempt("save", save),
    reset() {
      refusals.clear();
      setTested(null);
      setSaved(false);
    },
  };
}

/** What stands against the list: at its fields, or as a whole. */
function useRefusals(desk: DraftDesk) {
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [failure, setFailure] = useState<ConnectorActions["failure"]>(null);
  return {
    problems,
    failure,
    clear() {
      setProblems(NO_PROBLEMS);
      setFailure(null);
    },
    take(what: What, caught: unknown): DraftProblems {
      if (!(caught instanceof ApiProblem)) throw caught;
      const placed = placeProblems(caught.problems, desk.drafts);
      setProblems(placed);
      if (placed.size === 0) setFailure({ what, problem: caught });
      return placed;
    },
    refuse(found: DraftProblems): DraftProblems {
      setProblems(found);
      return found;
    },
    forgetProblems: (id: string, fields: readonly string[]): void => setProblems((known) => withoutProblemsOf(known, id, fields)),
    dropProblems: (id: string): void => setProblems((known) => new Map([...known].filter(([each]) => each !== id))),
  };
}
