import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { AboutAnswer } from "../../api/contract/about.ts";
import type { ConnectorReportAnswer } from "../../api/contract/connector-report.ts";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { FlowMapAnswer } from "../../api/contract/flow-map.ts";
import type { InsightAnswer, InsightsAnswer } from "../../api/contract/insights.ts";
import type { OverviewAnswer } from "../../api/contract/overview.ts";
import type { PeerAnswer } from "../../api/contract/peer.ts";
import type { PeersAnswer } from "../../api/contract/peers.ts";
import type { SmtpAuthClientsAnswer } from "../../api/contract/smtp-auth-clients.ts";
import type { SourcesAnswer } from "../../api/contract/sources.ts";

import type { TlsFailuresAnswer } from "../../api/contract/tls-failures.ts";
import type { TlsOverTimeAnswer } from "../../api/contract/tls-over-time.ts";
import { countDays } from "../../model/day.ts";
import type { PeersQuestion } from "../../questions/peers/peers-question.ts";

import { ApiProblem, askApi } from "./ask-api.ts";

/** A report of more days is large: a year of fifty connectors has 18,000 rows. */
const LONG_DAYS = 92;
const LONG_REPORT_MS = 60_000;
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

/**
 * The question about a period's protection, as the API takes it.
 *
 * @param compared other days to hold it against; `null`: as many just before
 */
export function overviewPath(range: DayRange, compared: DayRange | null = null): string {
  const comparison = compared === null ? "" : `&${new URLSearchParams({ compareFrom: compared.from, compareTo: compared.to })}`;
  return `/api/v1/overview?${renderRange(range)}${comparison}`;
}

/** The question about every path's days, as the API takes it. */
export function connectorReportPath(range: DayRange): string {
  return `/api/v1/connector-report?${renderRange(range)}`;
}

export function useOverview(range: DayRange, compared: DayRange | null = null): UseQueryResult<OverviewAnswer> {
  const path = overviewPath(range, compared);
  return useQuery({ queryKey: ["overview", path], queryFn: ({ signal }) => askApi<OverviewAnswer>(path, signal) });
}

export function useConnectorReport(range: DayRange): UseQueryResult<ConnectorReportAnswer> {
  return useQuery(connectorReportQuery(range, countDays(range.from, range.to) > LONG_DAYS ? LONG_REPORT_MS : 0));
}

/**
 * The days that a report is held against.
 *
 * @param range `null`: nothing is asked
 */
export function useComparedReport(range: DayRange | null): UseQueryResult<ConnectorReportAnswer> {
  return useQuery({
    ...connectorReportQuery(range ?? { from: "", to: "" }, LONG_REPORT_MS),
    enabled: range !== null,
    // The rows of other days would be taken for those that are asked for.
    placeholderData: () => undefined,
  });
}

/** @param leastGapMs a large answer is not asked anew with every message that arrives */
function connectorReportQuery(range: DayRange, leastGapMs: number) {
  return {
    queryKey: ["connector-report", range.from, range.to],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => askApi<ConnectorReportAnswer>(connectorReportPath(range), signal),
    refetchInterval: Math.max(REFRESH_MS, leastGapMs),
    meta: { leastGapMs },
  };
}

export const INSIGHTS_PATH = "/api/v1/insights";

export function useInsights(): UseQueryResult<InsightsAnswer> {
  return useQuery({ queryKey: ["insights"], queryFn: ({ signal }) => askApi<InsightsAnswer>(INSIGHTS_PATH, signal) });
}

/** The question about one finding, as the API takes it. */
export function insightPath(id: string): string {
  return `${INSIGHTS_PATH}/${encodeURIComponent(id)}`;
}

export function useInsight(id: string): UseQueryResult<InsightAnswer> {
  return useQuery({
    queryKey: ["insight", id],
    queryFn: ({ signal }) => askApi<InsightAnswer>(insightPath(id), signal),
  });
}

/** What is asked of the peers beside the days; what is left out is as the API has it. */
export type PeersSelection = Partial<Pick<PeersQuestion, "direction" | "path" | "show" | "search" | "order" | "limit">> & {
  /** The first is 1. */
  readonly page?: number;
};

/** The question about one peer, as the API takes it. */
export function peerPath(range: DayRange, peer: string): string {
  return `/api/v1/peer?${new URLSearchParams({ peer, from: range.from, to: range.to })}`;
}

export function usePeer(range: DayRange, peer: string): UseQueryResult<PeerAnswer> {
  const path = peerPath(range, peer);
  return useQuery({ queryKey: ["peer", path], queryFn: ({ signal }) => askApi<PeerAnswer>(path, signal) });
}

/** The question about a period's peers, as the API takes it. */
export function peersPath(range: DayRange, selection: PeersSelection): string {
  const query = new URLSearchParams(renderRange(range));
  for (const name of ["direction", "path", "show", "search", "order", "page", "limit"] as const) {
    const value = selection[name];
    if (value !== undefined && value !== null && value !== "") query.set(name, String(value));
  }
  return `/api/v1/peers?${query}`;
}

export function usePeers(range: DayRange, selection: PeersSelection): UseQueryResult<PeersAnswer> {
  const path = peersPath(range, selection);
  return useQuery({ queryKey: ["peers", path], queryFn: ({ signal }) => askApi<PeersAnswer>(path, signal) });
}

export function useSources(): UseQueryResult<SourcesAnswer> {
  return useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => askApi<SourcesAnswer>("/api/v1/sources", signal) });
}

/** Questions of the dashboard that take nothing but days. */
type DaysQuestion = "tls-over-time" | "flow-map" | "smtp-auth-clients" | "tls-failures";

/** A question of some days, as the API takes it. */
export function daysQuestionPath(name: DaysQuestion, range: DayRange): string {
  return `/api/v1/${name}?${renderRange(range)}`;
}

export function useTlsOverTime(range: DayRange): UseQueryResult<TlsOverTimeAnswer> {
  return useDaysQuestion("tls-over-time", range);
}

export function useFlowMap(range: DayRange): UseQueryResult<FlowMapAnswer> {
  return useDaysQuestion("flow-map", range);
}

export function useSmtpAuthClients(range: DayRange): UseQueryResult<SmtpAuthClientsAnswer> {
  return useDaysQuestion("smtp-auth-clients", range);
}

export function useTlsFailures(range: DayRange): UseQueryResult<TlsFailuresAnswer> {
  return useDaysQuestion("tls-failures", range);
}

function useDaysQuestion<Answer>(name: DaysQuestion, range: DayRange): UseQueryResult<Answer> {
  const path = daysQuestionPath(name, range);
  return useQuery({ queryKey: [name, path], queryFn: ({ signal }) => askApi<Answer>(path, signal) });
}

function renderRange({ from, to }: DayRange): string {
  return new URLSearchParams({ from, to }).toString();
}
