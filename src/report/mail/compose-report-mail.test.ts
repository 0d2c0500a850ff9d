import { describe, expect, test } from "vitest";
import { contosoInsight } from "../../insights/insight.testing.ts";
import { day } from "../connectors/report-days.testing.ts";
import { REPORT_AS_IT_OPENS, type ShownReport } from "../connectors/shown-report.ts";
import { composeReportMail } from "./compose-report-mail.ts";
import { mailedReport } from "./mailed-report.testing.ts";

const BY_PERIOD: ShownReport = { ...REPORT_AS_IT_OPENS, group: "period", sort: { column: "volume", descending: true } };
const HOSTILE = '<img src=x onerror="alert(1)">';

test("the mail says what was asked for, in words, in a table, and with what to do", () => {
  const mail = composeReportMail(mailedReport({ insights: [contosoInsight()], pageUrl: "https://postseal.example.com" }));
  expect(mail.subject).toBe("TLS of the week: 13 – 19 Nov 2026");
  expect(mail.text).toBe(`Connector report, Example BV
13 – 19 Nov 2026, Europe/Amsterdam
Shows: All mail flow · Messages · Per day

In the days 13 – 19 Nov 2026, 807 messages were received, of which 87.5% were
protected in transit (by TLS).
Of 7 messages the log does not tell: they are outside the shares.

Date        Direction  Connector          Type          Forced TLS?  No TLS %  TLS 1.0 %  TLS 1.1 %  TLS 1.2 %  TLS 1.3 %  unknown  Volume
Thu 19 Nov  Inbound    From the internet  No connector  –                16.7          0          0          0       83.3        7     607
Thu 19 Nov  Inbound    Contoso            Partner       Yes                 0       10.0          0       90.0          0        0     100
Wed 18 Nov  Inbound    Contoso            Partner       Yes                 0       40.0          0       60.0          0        0     100
Total                                                                    12.5        6.3          0       18.8       62.5        7     807

The attached file has the same rows.

What asks for action, 12 – 19 Nov 2026

Inbound Partner connector seeing significant TLS1.0 mail flow
Contoso: 268 of 680 messages (39.4%) used TLS 1.0. Who: contoso.example (268).
Ask the partner to let the servers named here use TLS 1.2 or later: others are
switching the old versions off.

Open the report: https://postseal.example.com/connectors?from=2026-11-13&to=2026-11-19

-- 
Sent by Postseal because “TLS of the week” was requested: Every Monday at
07:00 (Europe/Amsterdam).
To change, pause or delete it: Settings, Reports.
`);
});

test("its file has the rows and columns that the page exports for the same choices, all of them", () => {
  const { file } = composeReportMail(mailedReport({ shown: { ...BY_PERIOD, cells: "counts", columns: ["connector", "tls10", "volume"] } }));
  expect(file).toEqual({
    name: "postseal-connector-report-2026-11-13-2026-11-19.csv",
    content: "Connector,TLS 1.0,Volume\r\nFrom the internet,0,607\r\nContoso,50,200\r\n",
  });
});

test("of many rows the mail has the first, the file every one", () => {
  const days = Array.from({ length: 40 }, (_, index) => day("2026-11-19", `Partner ${index + 1}`, { "TLSv1.3": 40 - index }));
  const { text, html, file } = composeReportMail(mailedReport({ days, shown: BY_PERIOD }));
  expect(text).toContain("The first 25 of 40 rows; the attached file has all of them.");
  expect(text.match(/^Inbound/gm)).toHaveLength(25);
  expect(html.match(/<tr><td[^>]*>Inbound/g)).toHaveLength(25);
  expect(file.content.split("\r\n")).toHaveLength(42);
});

test("filters, the search and one way are told, and hold", () => {
  const shown: ShownReport = {
    ...BY_PERIOD,
    show: "inbound:Contoso",
    count: "recipients",
    search: "cont",
    where: [
      { field: "tls10", operator: "above", value: 5 },
      { field: "connector", operator: "starts-with", value: "Con" },
    ],
  };
  const { text, file } = composeReportMail(mailedReport({ shown }));
  expect(text).toContain(`Shows: Contoso (Inbound) · Recipients · Whole period
Conditions: TLS 1.0 % is greater than 5; Connector starts with Con
Search: cont
`);
  expect(text).toContain("Inbound: 200. Protected: 100.0%.");
  expect(file.content.split("\r\n")).toHaveLength(3);
});

describe("without a row it says why", () => {
  test.for([
    ["no mail in these days", { days: [] }, "No mail in these days. Stored is mail of 1 Sept – 19 Nov 2026."],
    ["nothing was read", { days: [], stored: null }, "No mail has been read yet."],
    ["nothing matches", { shown: { ...BY_PERIOD, search: "nobody" } }, "No row meets all conditions."],
  ] as const)("%s", ([, changes, expected]) => {
    const { text, html } = composeReportMail(mailedReport(changes));
    expect(text).toContain(expected);
    expect(html).toContain(expected);
    expect(html).not.toContain("<table");
  });
});

test("findings are of the way that is shown", () => {
  const insights = [contosoInsight(), contosoInsight({ id: "other", connector: "Fabrikam" })];
  const shown = { ...BY_PERIOD, show: "inbound:Contoso" };
  const { text } = composeReportMail(mailedReport({ insights, shown }));
  expect(text).toContain("Contoso: 268 of 680");
  expect(text).not.toContain("Fabrikam");
  expect(composeReportMail(mailedReport({ insights: [], shown })).text).toContain("Findings: Nothing to act on.");
});

test("what strangers named is a text in HTML, and no formula in the file", () => {
  const days = [
    day("2026-11-19", HOSTILE, { none: 1 }),
    day("2026-11-19", "=HYPERLINK(1)", { none: 1 }),
    day("2026-11-19", "a\u202eb", { none: 1 }),
  ];
  const insights = [contosoInsight({ connector: HOSTILE })];
  const mail = composeReportMail(
    mailedReport({ name: HOSTILE, organization: HOSTILE, days, insights, shown: { ...BY_PERIOD, search: "" } }),
  );
  expect(mail.html).not.toContain("<img");
  expect(mail.html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  expect(mail.file.content).toContain("'=HYPERLINK(1)");
  expect(mail.text).toContain("a‹U+202E›b");
  expect(mail.html).not.toMatch(/<script|<style|src=x onerror="|https?:/i);
});

test.for([
  ["sv", "Anslutningsrapport, Example BV", "Varje måndag kl. 07:00"],
  ["nl", "Connectorrapport, Example BV", "Elke maandag om 07:00"],
] as const)("in %s the whole mail is in that language", ([language, title, schedule]) => {
  const { text, html } = composeReportMail(mailedReport({ language, insights: [contosoInsight()] }));
  expect(text.startsWith(title)).toBe(true);
  expect(text.replaceAll("\n", " ")).toContain(schedule);
  expect(html).toContain(`<html lang="${language}`);
});
