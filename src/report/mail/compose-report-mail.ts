import { renderCsv } from "../../messages/csv.ts";
import { renderFileName } from "../../messages/file-name.ts";
import { tableRowsOf } from "../connectors/table-rows.ts";
import { createMailContent } from "./mail-content.ts";
import type { ComposedMail, MailedReport } from "./mailed-report.ts";
import { renderMailHtml } from "./render-mail-html.ts";
import { renderMailText } from "./render-mail-text.ts";

/** Writes the mail of a requested report. Its file is the one that the page's export gives for the same choices. */
export function composeReportMail(report: MailedReport): ComposedMail {
  const content = createMailContent(report);
  const { columns, rows } = content.table;
  return {
    subject: content.texts.subject(report.name, content.days),
    text: renderMailText(content),
    html: renderMailHtml(content),
    file: {
      name: renderFileName({ title: content.messages.text.report.title, range: report.range }, "csv"),
      content: renderCsv(tableRowsOf(columns, rows)),
    },
  };
}
