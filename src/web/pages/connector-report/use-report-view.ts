import { useMemo } from "react";
import type { ConnectorReportAnswer } from "../../../api/contract/connector-report.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { daysBetween, type FlowPath, type FlowPathTotals, sumByPath } from "../../../charts/flow-paths.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import { nameOfCompared } from "../../../report/connectors/compared-range.ts";
import type { ComparedDays } from "../../../report/connectors/report-rows.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

/** What the charts draw: all paths of the period, and those that are chosen. */
export interface ReportView {
  readonly address: ConnectorsAddress;
  readonly range: DayRange;
  readonly days: readonly string[];
  readonly all: readonly FlowPathTotals[];
  readonly chosen: readonly FlowPathTotals[];
  /** Absent when nothing is compared, or not known yet. */
  readonly compared: ComparedView | null;
}

/** The days that the period is held against. */
export interface ComparedView {
  readonly range: DayRange;
  /** `6 – 12 Nov` */
  readonly name: string;
  readonly stored: "all" | "partly" | "nothing";
  readonly all: readonly FlowPathTotals[];
  readonly chosen: readonly FlowPathTotals[];
}

interface ReportViewSource {
  readonly address: ConnectorsAddress;
  readonly answer: ConnectorReportAnswer;
  readonly comparedAnswer: ConnectorReportAnswer | undefined;
  readonly storedFrom: string;
}

/** The view, and the rows behind it, counted as is chosen. Sums are made anew only when the rows have changed. */
export function useReportView({ address, answer, comparedAnswer, storedFrom }: ReportViewSource): ReportView & {
  readonly rows: readonly ConnectorDay[];
  readonly comparedDays: ComparedDays | null;
} {
  const { format } = useMessages();
  const { count, show } = address;
  const now = useMemo(() => sumAnswer(answer, count), [answer, count]);
  const then = useMemo(() => (comparedAnswer === undefined ? null : sumAnswer(comparedAnswer, count)), [comparedAnswer, count]);
  const comparedDays = useMemo(() => (then === null ? null : { range: then.range, days: then.rows, storedFrom }), [then, storedFrom]);
  const chosen = useMemo(() => choosePath(now.all, show), [now, show]);
  const compared = useMemo(
    () =>
      then && {
        range: then.range,
        name: nameOfCompared(then.range, answer.period, format),
        stored: storedOf(then.rows.length, then.range.from, storedFrom),
        all: then.all,
        chosen: choosePath(then.all, show),
      },
    [then, answer.period, format, storedFrom, show],
  );
  return { address, ...now, chosen, compared, comparedDays };
}

function choosePath(paths: readonly FlowPathTotals[], show: string | null): readonly FlowPathTotals[] {
  return show === null ? paths : paths.filter(({ key }) => key === show);
}

function storedOf(rows: number, from: string, storedFrom: string): ComparedView["stored"] {
  if (rows === 0) return "nothing";
  return from < storedFrom ? "partly" : "all";
}

function sumAnswer({ period, days: rows, connectors }: ConnectorReportAnswer, count: ConnectorsAddress["count"]) {
  const days = daysBetween(period.from, period.to);
  const all = sumByPath(rows, days, connectors.map(toPath), count === "messages" ? "byTls" : "recipientsByTls");
  return { range: period, rows, days, all };
}

function toPath({ name, direction, connectorType }: ConnectorReportAnswer["connectors"][number]): FlowPath {
  return { direction, path: "connector", connector: name, connectorType };
}
