import { type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReportAnswer, ReportsAnswer } from "../../api/contract/reports.ts";
import type { ReportWish } from "../../model/report/requested-report.ts";
import { askApi, changeByApi } from "./ask-api.ts";

const PATH = "/api/v1/reports";

export function useReports(): UseQueryResult<ReportsAnswer> {
  return useQuery({ queryKey: ["reports"], queryFn: ({ signal }) => askApi<ReportsAnswer>(PATH, signal) });
}

/** What is wanted of the requested reports. */
export type ReportOrder =
  | { readonly kind: "add"; readonly wish: ReportWish }
  | { readonly kind: "change"; readonly id: string; readonly wish: ReportWish }
  | { readonly kind: "send"; readonly id: string }
  | { readonly kind: "remove"; readonly id: string };

/** Does it, and lets the list follow. Fails with `ApiProblem`. */
export function useReportOrder(): UseMutationResult<ReportAnswer, Error, ReportOrder> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: carryOut,
    onSettled: () => queries.invalidateQueries({ queryKey: ["reports"] }),
  });
}

function carryOut(order: ReportOrder): Promise<ReportAnswer> {
  if (order.kind === "add") return changeByApi<ReportAnswer>("POST", PATH, order.wish);
  const path = `${PATH}/${encodeURIComponent(order.id)}`;
  if (order.kind === "change") return changeByApi<ReportAnswer>("PUT", path, order.wish);
  return order.kind === "send" ? changeByApi<ReportAnswer>("POST", `${path}/send`) : changeByApi<ReportAnswer>("DELETE", path);
}
