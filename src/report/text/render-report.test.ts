import { describe, expect, test } from "vitest";
import { contosoInsight } from "../../insights/insight.testing.ts";
import { createReportMessages } from "../../messages/report/report-messages.ts";
import { emptyTlsCounts, type TlsCounts } from "../../model/tls.ts";
import type { DirectionOverview } from "../../questions/overview.ts";
import type { ConnectorTotal, Report } from "../report.ts";
import { renderReportText } from "./render-report.ts";
import { renderSources } from "./render-sources.ts";
import { createStyle } from "./style.ts";

function counts(some: Partial<TlsCounts>): TlsCounts {
  return { ...emptyTlsCounts(), ...some };
}

const NOTHING: DirectionOverview = {
  messages: 0,
  recipients: 0,
  protectedShare: null,
  unknownShare: null,
  byTls: counts({}),
  recipientsByTls: counts({}),
};

const OUTBOUND: DirectionOverview = {
  ...NOTHING,
  messages: 258,
  recipients: 301,
  protectedShare: 250 / 256,
  unknownShare: 2 / 258,
  byTls: counts({ none: 6, "TLSv1.2": 50, "TLSv1.3": 200, unknown: 2 }),
};

const INBOUND: DirectionOverview = {
  ...NOTHING,
  messages: 4_975,
  recipients: 5_100,
  protectedShare: 4_900 / 4_975,
  unknownShare: 0,
  byTls: counts({ none: 75, SSLv3: 1, "TLSv1.0": 268, "TLSv1.1": 31, "TLSv1.2": 1_600, "TLSv1.3": 3_000 }),
};

const CONTOSO: ConnectorTotal = {
  name: "Contoso \u202e",
  direction: "inbound",
  path: "connector",
  connectorType: "Partner",
  forcesTls: true,
  messages: 680,
  recipients: 700,
  protectedShare: 1,
  unknownShare: 0,
  byTls: counts({ "TLSv1.0": 268, "TLSv1.3": 412 }),
};

const REPORT: Report = {
  period: { from: "2026-11-13", to: "2026-11-19", timeZone: "Europe/Amsterdam" },
  overview: { inbound: INBOUND, outbound: OUTBOUND, submission: NOTHING },
  connectors: [
    CONTOSO,
    { ...CONTOSO, name: null, path: "internet", connectorType: null, forcesTls: null, messages: 4_295, byTls: INBOUND.byTls },
    {
      ...CONTOSO,
      name: null,
      direction: "outbound",
      path: "internet",
      connectorType: null,
      forcesTls: null,
      messages: 258,
      byTls: OUTBOUND.byTls,
    },
  ],
  insights: [
    contosoInsight({
      peers: [
        { peer: "contoso.example", messages: 260 },
        { peer: "198.51.100.7", messages: 8 },
      ],
    }),
  ],
  snoozed: [],
  tlsReports: null,
  accounting: [
    {
      source: "/var/log/mail.log",
      reader: "postfix",
      linesRead: 31_204,
      used: 14_022,
      irrelevant: 17_000,
      unrecognized: 182,
      open: 3,
      evicted: 0,
      lastLineAt: Date.UTC(2026, 10, 19, 17),
    },
  ],
};

const STORED = { from: "2026-09-01", to: "2026-11-19" };

function render(width: number, report: Report = REPORT, language: "en" | "sv" | "nl" = "en"): string {
  return renderReportText({ messages: createReportMessages(language), style: createStyle(false), width }, report, STORED);
}

test("the report reads well at 80 columns", () => {
  expect(render(80)).toBe(`Mail flow, 13 – 19 Nov 2026                                     Europe/Amsterdam
────────────────────────────────────────────────────────────────────────────────

Outbound
  In the past week, 258 messages were sent, of which 97.7% were protected in
  transit (by TLS).

  No TLS   █▍                                                          2.3%    6
  TLS 1.0                                                              0.0%    0
  TLS 1.1                                                              0.0%    0
  TLS 1.2  ███████████                                                19.5%   50
  TLS 1.3  ███████████████████████████████████████████▊               78.1%  200
  unknown  outside the shares                                                  2

Inbound
  In the past week, 4,975 messages were received, of which 98.5% were protected
  in transit (by TLS).

  No TLS   ▉                                                         1.5%     75
  SSLv3    ▏                                                        <0.1%      1
  TLS 1.0  ██▉                                                       5.4%    268
  TLS 1.1  ▍                                                         0.6%     31
  TLS 1.2  █████████████████▍                                       32.2%  1,600
  TLS 1.3  ████████████████████████████████▋                        60.3%  3,000

Connectors
  Per cent of the messages whose outcome is known.

  Outbound                No TLS  SSL3   1.0  1.1   1.2   1.3  unknown  Messages
  To the internet            2.3     0     0    0  19.5  78.1        2       258

  Inbound                 No TLS  SSL3   1.0  1.1   1.2   1.3  unknown  Messages
  Contoso ‹U+202E›             0     0  39.4    0     0  60.6        0       680
    Partner, TLS forced
  From the internet          1.7  <0.1   6.2  0.7  37.3  69.8        0     4,295

Insights
  ! Inbound Partner connector seeing significant TLS1.0 mail flow
    Contoso: 268 of 680 messages (39.4%) used TLS 1.0.
    Shown from 1% and 10 messages in 7 days. Certainty: observed.
    Who: contoso.example (260), 198.51.100.7 (8)
    What to do: Ask the partner to let the servers named here use TLS 1.2 or
    later: others are switching the old versions off.

Sources
  /var/log/mail.log (postfix)
    31,204 lines read = 14,022 used + 17,000 irrelevant + 182 unrecognised
    3 in open sessions
`);
});

test("the lines of several sources are added up", () => {
  const source = { reader: "postfix", open: 0, evicted: 0, lastLineAt: null };
  const accounting = [
    { ...source, source: "/var/log/mx1.log", linesRead: 100, used: 60, irrelevant: 39, unrecognized: 1 },
    { ...source, source: "/var/log/mx2.log", linesRead: 11, used: 5, irrelevant: 4, unrecognized: 2 },
  ];
  expect(renderSources({ messages: createReportMessages("en"), style: createStyle(false), width: 80 }, accounting)).toEqual([
    "Sources",
    "  /var/log/mx1.log (postfix)",
    "    100 lines read = 60 used + 39 irrelevant + 1 unrecognised",
    "  /var/log/mx2.log (postfix)",
    "    11 lines read = 5 used + 4 irrelevant + 2 unrecognised",
    "  All sources",
    "    111 lines read = 65 used + 43 irrelevant + 3 unrecognised",
  ]);
});

test("a snoozed finding stands behind the others, with its reason", () => {
  const snooze = { insight: "", reason: "The new scanner comes in March.", until: "2026-12-03", snoozedAt: 0, messages: 268, share: 0.39 };
  const text = render(80, { ...REPORT, insights: [], snoozed: [contosoInsight({ snooze })] });
  expect(text).toContain(`Insights
  Nothing to act on. Connectors, SMTP AUTH clients, mail with the internet and
  the logs themselves were checked.

  z Inbound Partner connector seeing significant TLS1.0 mail flow
    Contoso: 268 of 680 messages (39.4%) used TLS 1.0.
    Snoozed until 3 Dec 2026: The new scanner comes in March.
`);
});

describe("no line is wider than the terminal", () => {
  const cases = ([60, 80, 120] as const).flatMap((width) => (["en", "sv", "nl"] as const).map((language) => [width, language] as const));
  test.for(cases)("%d columns in %s", ([width, language]) => {
    const lines = render(width, REPORT, language).split("\n");
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  });
});

test("colours change nothing but colours", () => {
  const colored = renderReportText({ messages: createReportMessages("en"), style: createStyle(true), width: 80 }, REPORT, STORED);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the escapes to take out
  const plain = colored.replaceAll(/\u001b\[[\d;]+m/g, "");
  expect(colored).not.toBe(plain);
  expect(plain.replaceAll(/ +$/gm, "")).toBe(render(80));
});

describe("without messages the report says", () => {
  const empty: Report = { ...REPORT, overview: { inbound: NOTHING, outbound: NOTHING, submission: NOTHING }, connectors: [], insights: [] };
  test.for([
    ["that the days are empty, and which are not", STORED, "No mail in these days. Stored is mail of 1 Sept – 19 Nov 2026."],
    ["that nothing was read", null, "No mail has been read yet."],
  ] as const)("%s", ([, stored, sentence]) => {
    const text = renderReportText({ messages: createReportMessages("en"), style: createStyle(false), width: 80 }, empty, stored);
    expect(text.split("\n").map((line) => line.trim())).toContain(sentence);
    expect(text).toContain("31,204 lines read");
  });
});

describe("the period in words", () => {
  test.for([
    ["the last week of what is stored", "2026-11-13", "2026-11-19", "In the past week, 258"],
    ["a month up to the newest delivery", "2026-10-21", "2026-11-19", "In the past 30 days, 258"],
    ["a week of the past", "2026-10-01", "2026-10-07", "In the days 1 – 7 Oct 2026, 258"],
    ["a single day", "2026-10-01", "2026-10-01", "On 1 Oct 2026, 258"],
  ] as const)("%s", ([, from, to, words]) => {
    expect(render(120, { ...REPORT, period: { from, to, timeZone: "UTC" } })).toContain(words);
  });
});

test("mail of which nothing is known has no shares", () => {
  const unknown = { ...NOTHING, messages: 3, unknownShare: 1, byTls: counts({ unknown: 3 }) };
  const text = render(80, { ...REPORT, overview: { inbound: NOTHING, outbound: unknown, submission: NOTHING } });
  expect(text).toMatch(/3 messages were sent; the log does not say how they were\s+protected\./);
  expect(text).toContain("  unknown  outside the shares");
  expect(text).not.toContain("NaN");
});

test("what others reported stands apart, with the most frequent failures", () => {
  const failure = {
    resultType: "certificate-expired",
    policy: "sts",
    mode: "enforce",
    receivingHost: "mx1.example.org",
    reason: null,
    sessions: 9,
    organizations: ["Contoso"],
    organizationCount: 1,
    sendingAddresses: [],
    firstDay: "2026-11-18",
    lastDay: "2026-11-18",
  };
  const failures = [failure, { ...failure, resultType: "evil\u001b[31m", policy: "tlsa", mode: null, receivingHost: null, sessions: 1 }];
  const report = { ...REPORT, tlsReports: { reports: 14, organizations: 12, sessions: 4783, failed: 10, failures } };
  expect(render(80, report)).toContain(`TLS reports
  12 organizations reported 4,783 sessions with your servers, of which 10 (0.2%)
  failed.
  Certificate expired (MTA-STS, enforce), mx1.example.org: 9
  evil‹U+001B›[31m (DANE): 1

Sources
`);
  expect(render(80, report, "sv")).toContain(
    "12 organisationer rapporterade 4\u00a0783 sessioner med era servrar, varav 10\n  (0,2\u00a0%) misslyckades.",
  );
  expect(render(80, { ...REPORT, tlsReports: { ...report.tlsReports, failed: 0, failures: [] } }, "nl")).toContain(
    "waarvan er geen\n  enkele mislukte.",
  );
});
