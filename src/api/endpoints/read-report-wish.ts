import { isDayRange } from "../../model/day-range.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { parseMailAddress } from "../../model/report/mail-address.ts";
import type { ReportWish } from "../../model/report/requested-report.ts";
import { parseShownReport, setShownReport } from "../../report/connectors/shown-report.ts";

/** A request for a report as it is kept: names trimmed, addresses read, each once. Throws `OperatorError` INVALID_ARGUMENT. */
export function readReportWish(wish: ReportWish): ReportWish {
  const name = wish.name.replace(/\s+/gu, " ").trim();
  if (name === "" || /\p{C}/u.test(name)) throw refuse("The report has no name.", "Give it a name without control characters.");
  const recipients = [...new Set(wish.recipients.map(readRecipient))];
  const { window, schedule } = wish;
  if (window.kind === "days" && !isDayRange(window.from, window.to)) {
    throw refuse("These are no days of a report.", "Name the earlier day first; at most ten years.");
  }
  if (window.kind === "days" && schedule.kind !== "once") {
    throw refuse("Fixed days would be sent again and again.", "Choose days that move along, or send the report once.");
  }
  return { ...wish, name, recipients, view: readView(wish.view) };
}

function readRecipient(text: string): string {
  const address = parseMailAddress(text);
  if (address !== undefined) return address;
  throw refuse(`This is no mail address: ${JSON.stringify(text)}.`, "Write it like ann@example.com, without a name.");
}

/** Read and written anew, so that nothing is kept that is not understood. */
function readView(view: string): string {
  const parameters = new URLSearchParams();
  setShownReport(parameters, parseShownReport(new URLSearchParams(view)));
  return parameters.toString();
}

function refuse(message: string, hint: string): OperatorError {
  return new OperatorError("INVALID_ARGUMENT", message, hint);
}
