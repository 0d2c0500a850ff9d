import { randomUUID } from "node:crypto";
import { createTurns } from "../model/create-turns.ts";
import { OperatorError } from "../model/operator-error.ts";
import { changeReport, createReport, sendNow, takeUp } from "../model/report/report-state.ts";
import { MOST_REPORTS, type RequestedReport } from "../model/report/requested-report.ts";
import { askRequestedReports } from "../questions/requested-reports.ts";
import { checkRecipients, requireMail } from "./check-wish.ts";
import { createBell } from "./create-bell.ts";
import { createDispatcher } from "./create-dispatcher.ts";
import type { ReportDesk } from "./report-desk.ts";
import type { ReportDeskOptions } from "./report-desk-options.ts";
import type { ReportShelf } from "./report-shelf.ts";

export interface OpenedReportDesk extends ReportDesk {
  /** Sends whatever is due at this moment. @param signal ends what is under way */
  sendDue(signal: AbortSignal): Promise<void>;
  /** Sends what is due, when it is due, until the signal comes; what is under way then has some seconds to end. */
  run(signal: AbortSignal): Promise<void>;
}

/** A clock that is set, a machine that slept: looked for at least this often. */
const LONGEST_SLEEP_MS = 5_000;
/** For a mail that is under way when the server stops. */
const GRACE_MS = 8_000;

/** Opens the requested reports of a store. One desk at a time: it alone writes them. */
export async function openReportDesk(options: ReportDeskOptions): Promise<OpenedReportDesk> {
  const { store, config, now, announce } = options;
  const known = await askRequestedReports(store);
  const reports = new Map(known.map((report) => [report.id, takeUp(report, now(), config.timezone)]));
  const bell = createBell();
  /** A change on the page must not come between the sender's look and its writing. */
  const inTurn = createTurns();

  /** Durable first: what the page shows is so after a restart, too. */
  async function keep(report: RequestedReport): Promise<RequestedReport> {
    await store.putReport(report);
    reports.set(report.id, report);
    announce();
    return report;
  }

  const shelf: ReportShelf = {
    all: () => [...reports.values()],
    update: (id, step) => inTurn(async () => keep(step(find(reports, id)))),
    remember(id, step) {
      const report = reports.get(id);
      if (report !== undefined) reports.set(id, step(report));
      announce();
    },
  };
  const dispatcher = createDispatcher(options, shelf);
  const changed = async (id: string, step: (report: RequestedReport) => RequestedReport) => {
    const report = await shelf.update(id, step);
    bell.ring();
    return report;
  };
  return {
    list: shelf.all,
    async add(wish) {
      checkRecipients(wish, config);
      const report = await inTurn(async () => {
        if (reports.size >= MOST_REPORTS)
          throw new OperatorError("INVALID_ARGUMENT", `${MOST_REPORTS} reports are kept.`, "Delete one first.");
        return keep(createReport(randomUUID(), wish, now(), config.timezone));
      });
      bell.ring();
      return report;
    },
    async change(id, wish) {
      checkRecipients(wish, config);
      return changed(id, (report) => changeReport(report, wish, now(), config.timezone));
    },
    async sendNow(id) {
      requireMail(config);
      return changed(id, (report) => sendNow(report, now()));
    },
    remove: (id) =>
      inTurn(async () => {
        await store.removeReport(find(reports, id).id);
        reports.delete(id);
        announce();
      }),
    sendDue: dispatcher.sendDue,
    async run(signal) {
      const ending = new AbortController();
      signal.addEventListener("abort", () => void setTimeout(() => ending.abort(), GRACE_MS).unref(), { once: true });
      while (!signal.aborted) {
        await dispatcher.sendDue(ending.signal, signal);
        await bell.wait(LONGEST_SLEEP_MS, signal);
      }
    },
  };
}

function find(reports: ReadonlyMap<string, RequestedReport>, id: string): RequestedReport {
  const report = reports.get(id);
  if (report !== undefined) return report;
  throw new OperatorError("NOT_FOUND", "There is no such report any more.", "Look at /api/v1/reports for those that there are.");
}
