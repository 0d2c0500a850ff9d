import { OperatorError } from "../model/operator-error.ts";
import { domainOfAddress } from "../model/report/mail-address.ts";
import { begin, comeDue, fail, isReady, retryNow, succeed } from "../model/report/report-state.ts";
import type { ReportProblem, RequestedReport } from "../model/report/requested-report.ts";
import { composeReportMail } from "../report/mail/compose-report-mail.ts";
import { checkRecipients } from "./check-wish.ts";
import { gatherReport } from "./gather-report.ts";
import type { ReportDeskOptions } from "./report-desk-options.ts";
import type { ReportShelf } from "./report-shelf.ts";

export interface Dispatcher {
  /**
   * Sends whatever is due at this moment, one after the other.
   *
   * @param ending ends what is under way
   * @param stopping nothing more is begun
   */
  sendDue(ending: AbortSignal, stopping?: AbortSignal): Promise<void>;
}

type Told = Omit<ReportProblem, "at">;
type Step = (report: RequestedReport) => RequestedReport;

/**
 * Sends reports when they are due, each due time once.
 *
 * That it is begun is durable before the relay is asked, that it is done afterwards. Between the two nobody can know whether the relay
 * took the mail, so that one which was begun and never ended is sent again at the next start, with the same Message-ID: by it a mail
 * server that looks for doubles finds the second.
 */
export function createDispatcher(options: ReportDeskOptions, shelf: ReportShelf): Dispatcher {
  const { config, now, onFault } = options;
  let relay: string | undefined;

  /** What has happened is remembered even where the store does not take it: nobody should get a mail twice for a full disk. */
  async function record(id: string, step: Step): Promise<void> {
    try {
      await shelf.update(id, step);
    } catch (failure) {
      if (failure instanceof OperatorError && failure.code === "NOT_FOUND") return; // it was deleted meanwhile
      shelf.remember(id, step);
      onFault(failure);
    }
  }

  /** With another relay, and after a start, what waits for another try waits no longer. */
  async function lookAtRelay(): Promise<void> {
    const current = JSON.stringify(config.mail);
    if (current === relay) return;
    relay = current;
    for (const { id, run } of shelf.all()) if (run !== null) await record(id, (report) => retryNow(report, now()));
  }

  async function deliver(id: string, ending: AbortSignal): Promise<void> {
    const at = now();
    const step: Step = (report) => begin(comeDue(report, at, config.timezone), at);
    const begun = await shelf.update(id, step).catch((failure: unknown) => {
      const problem = describeProblem(failure, onFault);
      shelf.remember(id, (report) => failWhatIsDue(comeDue(report, at, config.timezone), at, problem));
      return undefined;
    });
    if (begun === undefined || begun.run === null) return;
    const { dueAt } = begun.run;
    try {
      const refused = await handOver(begun, dueAt, options, ending);
      await record(id, (report) => succeed(report, dueAt, now(), refused));
    } catch (failure) {
      if (ending.aborted) return; // begun, and not ended: the next start takes it up
      const problem = describeProblem(failure, onFault);
      await record(id, (report) => fail(report, dueAt, now(), problem));
    }
  }

  return {
    async sendDue(ending, stopping = ending) {
      await lookAtRelay();
      for (const report of shelf.all()) {
        if (stopping.aborted) return;
        if (isReady(comeDue(report, now(), config.timezone), now())) await deliver(report.id, ending);
      }
    },
  };
}

/** @returns recipients that were refused */
async function handOver(
  { id, wish }: RequestedReport,
  dueAt: number,
  { store, config, send, now }: ReportDeskOptions,
  ending: AbortSignal,
): Promise<readonly string[]> {
  const mail = checkRecipients(wish, config);
  const report = await gatherReport(store, { wish, dueAt, config, mail });
  const messageId = `${id}.${dueAt}@${domainOfAddress(mail.from)}`;
  const { refused } = await send({ ...composeReportMail(report), messageId, recipients: wish.recipients, at: now() }, mail, ending);
  return refused;
}

function failWhatIsDue(report: RequestedReport, at: number, problem: Told): RequestedReport {
  return report.run === null ? report : fail(report, report.run.dueAt, at, problem);
}

/** A fault of our own is told to whoever runs the server, not to whoever looks at the page. */
function describeProblem(failure: unknown, onFault: (fault: unknown) => void): Told {
  if (failure instanceof OperatorError) return { code: failure.code, message: failure.message };
  onFault(failure);
  return { code: "INTERNAL", message: "Postseal failed to send it: a fault of its own." };
}
