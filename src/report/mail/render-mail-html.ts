import { escapeHtml } from "./escape-html.ts";
import type { MailContent } from "./mail-content.ts";

// Tables and inline styles only: Outlook for Windows sets mail with Word, which knows neither style sheets' selectors nor boxes that flow.
const FONT = "font-family:'Segoe UI',Arial,sans-serif;color:#1b1f27";
const QUIET = "color:#5b6472";
const CELL = "padding:6px 8px;border-bottom:1px solid #e3e6eb;white-space:nowrap";
/** Columns of protection that is missing or too old; their figures lead the eye, as on the page. */
const WARM: ReadonlySet<string> = new Set(["no-tls", "ssl3", "tls10", "tls11", "below-tls12"]);

/** The mail as HTML, for a light ground only. Everything that is not ours is escaped. */
export function renderMailHtml(content: MailContent): string {
  const { messages, title, days, timeZone, shown, summary, link, footer, texts } = content;
  const facts = shown.map(([label, words]) => `${escapeHtml(label)}: ${escapeHtml(words)}`).join("<br>");
  return `<!DOCTYPE html>
<html lang="${escapeHtml(messages.locale)}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light only">
<meta name="supported-color-schemes" content="light">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:20px;background:#ffffff;${FONT};font-size:14px;line-height:20px">
<h1 style="margin:0;font-size:22px;line-height:28px;font-weight:600">${escapeHtml(title)}</h1>
<p style="margin:2px 0 0;font-size:16px">${escapeHtml(`${days}, ${timeZone}`)}</p>
<p style="margin:8px 0 16px;${QUIET}">${facts}</p>
${summary.map((sentence) => `<p style="margin:0 0 8px">${escapeHtml(sentence)}</p>`).join("\n")}
${renderTable(content)}${renderFindings(content)}
${link === null ? "" : `<p style="margin:20px 0 0"><a href="${escapeHtml(link)}" style="color:#0b57a4">${escapeHtml(texts.openPage)}</a></p>\n`}<p style="margin:24px 0 0;padding-top:10px;border-top:1px solid #e3e6eb;font-size:12px;line-height:18px;${QUIET}">${footer.map(escapeHtml).join("<br>")}</p>
</body>
</html>
`;
}

function renderTable({ rows, table: { columns, totals }, rowsNote, texts, messages }: MailContent): string {
  if (rows.length === 0) return "";
  const side = (isFigure: boolean) => `text-align:${isFigure ? "right" : "left"}`;
  const heads = columns.map(
    ({ title, isFigure }) => `<th scope="col" style="${CELL};${side(isFigure)};font-weight:600;${QUIET}">${escapeHtml(title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column) => {
      const look = column.isZero(row) ? QUIET : WARM.has(column.column) ? "color:#85181e;font-weight:600" : "";
      return `<td style="${CELL};${side(column.isFigure)};${look}">${escapeHtml(column.words(row))}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const foot = columns.map(
    ({ foot: footOf, isFigure }, index) =>
      `<td style="${CELL};${side(isFigure)};font-weight:600">${escapeHtml(index === 0 ? texts.total : (footOf(totals) ?? ""))}</td>`,
  );
  return `<table border="0" cellspacing="0" cellpadding="0" style="margin:12px 0 0;border-collapse:collapse;${FONT};font-size:13px">
<caption style="text-align:left;padding:0 8px 4px;font-weight:600">${escapeHtml(messages.text.report.details)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
<tfoot><tr>${foot.join("")}</tr></tfoot>
</table>
<p style="margin:8px 0 0;${QUIET}">${escapeHtml(rowsNote)}</p>
`;
}

function renderFindings({ findings, findingsTitle, moreFindings }: MailContent): string {
  const items = findings.map(
    ({ title, told, advice }) =>
      `<p style="margin:10px 0 0"><strong>${escapeHtml(title)}</strong><br>${escapeHtml(told)}<br><span style="${QUIET}">${escapeHtml(advice)}</span></p>`,
  );
  const more = moreFindings === "" ? [] : [`<p style="margin:10px 0 0;${QUIET}">${escapeHtml(moreFindings)}</p>`];
  return [`<h2 style="margin:24px 0 0;font-size:16px;font-weight:600">${escapeHtml(findingsTitle)}</h2>`, ...items, ...more].join("\n");
}
