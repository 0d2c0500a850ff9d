import type { ReportWindow } from "./report-window.ts";
import type { Schedule } from "./schedule.ts";

export const LONGEST_REPORT_NAME = 100;
export const MOST_REPORTS = 50;
export const MOST_RECIPIENTS = 20;

/** What somebody asked to be sent. */
export interface ReportWish {
  readonly name: string;
  /** What the Connector report shows, as it stands in the page's address without the days: `show=from-internet&view=tls`. */
  readonly view: string;
  readonly window: ReportWindow;
  readonly schedule: Schedule;
  /** At least one. */
  readonly recipients: readonly string[];
  readonly language: "en" | "sv" | "nl";
  /** Not sent when it is due; what is due meanwhile is not made up for. */
  readonly isPaused: boolean;
}

/** A report that is due and has not been sent. */
export interface ReportRun {
  /** When it was due, epoch milliseconds UTC: its days follow from it, and its Message-ID. */
  readonly dueAt: number;
  /** Handing it over was begun, and its end is not known; `null` while none was. */
  readonly begunAt: number | null;
  /** Tries that failed. */
  readonly failures: number;
  /** Not tried before, epoch milliseconds UTC. */
  readonly retryAt: number;
}

/** What stood in the way, as it was told. */
export interface ReportProblem {
  readonly code: string;
  readonly message: string;
  /** Epoch milliseconds UTC. */
  readonly at: number;
}

/** A requested report, and what became of it. */
export interface RequestedReport {
  readonly id: string;
  readonly wish: ReportWish;
  /** Epoch milliseconds UTC. */
  readonly createdAt: number;
  /** When it is due next, epoch milliseconds UTC; `null` when it is not: paused, or sent once. */
  readonly nextDueAt: number | null;
  readonly run: ReportRun | null;
  /** When it was last handed over, epoch milliseconds UTC. */
  readonly sentAt: number | null;
  /** Recipients that the relay refused then, the others got it. */
  readonly refused: readonly string[];
  /** Of the run under way, or of the last one when that was given up; `null` when all is well. */
  readonly problem: ReportProblem | null;
}

/** Keeps requested reports. */
export interface ReportKeeper {
  /** Takes the place of an earlier state of the same report. Durable when it is done. */
  putReport(report: RequestedReport): Promise<void>;
  /** Nothing happens where there is none. */
  removeReport(id: string): Promise<void>;
}
