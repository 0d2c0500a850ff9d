import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { LoggingAnswer, MatchAnswer, SavedAnswer, SettingsAnswer, TrialAnswer } from "../../api/contract/settings.ts";
import { askApi, changeByApi } from "./ask-api.ts";

export function useSettings(): UseQueryResult<SettingsAnswer> {
  return useQuery({ queryKey: ["settings"], queryFn: ({ signal }) => askApi<SettingsAnswer>("/api/v1/settings", signal) });
}

export function useLogging(): UseQueryResult<LoggingAnswer> {
  return useQuery({ queryKey: ["settings-logging"], queryFn: ({ signal }) => askApi<LoggingAnswer>("/api/v1/settings/logging", signal) });
}

/** Connectors as they are edited, each with the name by which it stands in the file. */
export interface EditedConnectors {
  readonly connectors: readonly object[];
  readonly names: readonly (string | null)[];
}

/** Throws `ApiProblem`; with `problems` where fields have to be corrected. */
export function testConnectors(edited: EditedConnectors): Promise<TrialAnswer> {
  return changeByApi<TrialAnswer>("POST", "/api/v1/settings/connectors/test", edited);
}

/** Throws `ApiProblem`; CONFIG_CHANGED when the file is not the one of the hash any more. */
export function saveConnectors(edited: EditedConnectors, hash: string): Promise<SavedAnswer> {
  return changeByApi<SavedAnswer>("PUT", "/api/v1/settings/connectors", { ...edited, hash });
}

/** Throws `ApiProblem`. */
export function matchConnectors(connectors: readonly object[], peer: object): Promise<MatchAnswer> {
  return changeByApi<MatchAnswer>("POST", "/api/v1/settings/connectors/match", { connectors, peer });
}
