import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { DayRange } from "../../api/contract/day-range.ts";
import type { TlsReportListAnswer, TlsReportsAnswer } from "../../api/contract/tls-reports.ts";
import { askApi } from "./ask-api.ts";

/** Which reports are asked for. */
export interface TlsReportSelection {
  /** `null`: the last seven days up to the newest report. */
  readonly range: DayRange | null;
  readonly organization: string | null;
  readonly domain: string | null;
  readonly policy: string | null;
  readonly result: string | null;
}

/** The question about what was reported, as the API takes it. */
export function tlsReportsPath(selection: TlsReportSelection): string {
  return `/api/v1/tls-reports?${renderSelection(selection)}`;
}

/** The question about the reports themselves. */
export function tlsReportListPath(selection: TlsReportSelection, page: number): string {
  const query = renderSelection(selection);
  if (page > 1) query.set("page", String(page));
  return `/api/v1/tls-reports/list?${query}`;
}

/** @param isAsked without it nothing is asked */
export function useTlsReports(selection: TlsReportSelection, isAsked = true): UseQueryResult<TlsReportsAnswer> {
  const path = tlsReportsPath(selection);
  return useQuery({ queryKey: ["tls-reports", path], queryFn: ({ signal }) => askApi<TlsReportsAnswer>(path, signal), enabled: isAsked });
}

export function useTlsReportList(selection: TlsReportSelection, page: number): UseQueryResult<TlsReportListAnswer> {
  const path = tlsReportListPath(selection, page);
  return useQuery({ queryKey: ["tls-report-list", path], queryFn: ({ signal }) => askApi<TlsReportListAnswer>(path, signal) });
}

function renderSelection({ range, ...names }: TlsReportSelection): URLSearchParams {
  const query = new URLSearchParams(range === null ? {} : { from: range.from, to: range.to });
  for (const name of ["organization", "domain", "policy", "result"] as const) {
    const value = names[name];
    if (value !== null) query.set(name, value);
  }
  return query;
}
