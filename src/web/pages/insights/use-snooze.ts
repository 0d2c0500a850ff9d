import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { SnoozeRequest } from "../../../api/contract/insights.ts";
import { changeByApi } from "../../asking/ask-api.ts";
import { insightPath } from "../../asking/questions.ts";

/** Puts a finding aside, or takes it up again with `null`; what is on the page follows. */
export function useSnooze(id: string): UseMutationResult<unknown, Error, SnoozeRequest | null> {
  const queries = useQueryClient();
  const path = `${insightPath(id)}/snooze`;
  return useMutation({
    mutationFn: (request: SnoozeRequest | null) =>
      request === null ? changeByApi<unknown>("DELETE", path) : changeByApi<unknown>("PUT", path, request),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ["insights"] }), queries.invalidateQueries({ queryKey: ["insight", id] })]),
  });
}
