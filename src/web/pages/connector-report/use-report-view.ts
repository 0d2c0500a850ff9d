import { useMemo } from "react";
import type { ConnectorReportAnswer } from "../../../api/contract/connector-report.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { daysBetween, type FlowPath, type FlowPathTotals, sumByPath } from "../../../charts/flow-paths.ts";
import type { ConnectorDay } from "../../../questions/connector-report.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { nameOfCompared } from "../../period/compared-range.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { ComparedDays } from "./report-rows.ts";

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
  readonly storedFrom: string;
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
  const chosenOf = (paths: readonly FlowPathTotals[]) => (show === null ? paths : paths.filter(({ key }) => key === show));
  const compared = then && {
    range: then.range,
    name: nameOfCompared(then.range, answer.period, format),
    stored: then.rows.length === 0 ? ("nothing" as const) : then.range.from < storedFrom ? ("partly" as const) : ("all" as const),
    storedFrom,
    all: then.all,
    chosen: chosenOf(then.all),
  };
  return { address, ...now, chosen: chosenOf(now.all), compared, comparedDays };
}

function sumAnswer({ period, days: stored, connectors }: ConnectorReportAnswer, count: ConnectorsAddress["count"]) {
  const rows = count === "messages" ? stored : stored.map((day) => ({ ...day, byTls: day.recipientsByTls }));
  const days = daysBetween(period.from, period.to);
  return { range: period, rows, days, all: sumByPath(rows, days, connectors.map(toPath)) };
}

function toPath({ name, direction, connectorType }: ConnectorReportAnswer["connectors"][number]): FlowPath {
  return { direction, path: "connector", connector: name, connectorType };
}
