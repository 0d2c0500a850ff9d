import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { AboutAnswer } from "../../api/contract/about.ts";
import type { ConnectorReportAnswer } from "../../api/contract/connector-report.ts";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { InsightsAnswer } from "../../api/contract/insights.ts";
import type { OverviewAnswer } from "../../api/contract/overview.ts";
import type { PeersAnswer } from "../../api/contract/peers.ts";
import type { SourcesAnswer } from "../../api/contract/sources.ts";
import type { PeersQuestion } from "../../questions/peers/peers-question.ts";
import { ApiProblem, askApi } from "./ask-api.ts";

/** How often the numbers follow the log while the page is in sight. */
const REFRESH_MS = 10_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        refetchInterval: REFRESH_MS,
        staleTime: REFRESH_MS / 2,
        // A problem that the API describes is not cured by asking again at once.
        retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.code !== "UNREACHABLE"),
        retryDelay: 1000,
        placeholderData: keepPreviousData,
      },
    },
  });
}

export function useAbout(): UseQueryResult<AboutAnswer> {
  return useQuery({ queryKey: ["about"], queryFn: ({ signal }) => askApi<AboutAnswer>("/api/v1/about", signal) });
}

export function useOverview(range: DayRange): UseQueryResult<OverviewAnswer> {
  return useQuery({
    queryKey: ["overview", range.from, range.to],
    queryFn: ({ signal }) => askApi<OverviewAnswer>(`/api/v1/overview?${renderRange(range)}`, signal),
  });
}

export function useConnectorReport(range: DayRange): UseQueryResult<ConnectorReportAnswer> {
  return useQuery({
    queryKey: ["connector-report", range.from, range.to],
    queryFn: ({ signal }) => askApi<ConnectorReportAnswer>(`/api/v1/connector-report?${renderRange(range)}`, signal),
  });
}

export function useInsights(): UseQueryResult<InsightsAnswer> {
  return useQuery({ queryKey: ["insights"], queryFn: ({ signal }) => askApi<InsightsAnswer>("/api/v1/insights", signal) });
}

/** What is asked of the peers beside the days; what is left out is as the API has it. */
export type PeersSelection = Partial<Pick<PeersQuestion, "direction" | "path" | "show" | "search" | "order" | "limit">> & {
  /** The first is 1. */
  readonly page?: number;
};

export function usePeers(range: DayRange, selection: PeersSelection): UseQueryResult<PeersAnswer> {
  const query = new URLSearchParams(renderRange(range));
  for (const name of ["direction", "path", "show", "search", "order", "page", "limit"] as const) {
    const value = selection[name];
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  const asked = query.toString();
  return useQuery({ queryKey: ["peers", asked], queryFn: ({ signal }) => askApi<PeersAnswer>(`/api/v1/peers?${asked}`, signal) });
}

export function useSources(): UseQueryResult<SourcesAnswer> {
  return useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => askApi<SourcesAnswer>("/api/v1/sources", signal) });
}

function renderRange({ from, to }: DayRange): string {
  return new URLSearchParams({ from, to }).toString();
}
