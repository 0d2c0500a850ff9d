import type { ConnectorSummary } from "../../src/api/contract/connector-report.ts";
import { contosoInsight } from "../../src/insights/insight.testing.ts";
import type { Insight } from "../../src/insights/insight.ts";
import { addDays } from "../../src/model/day.ts";
import type { SourceState } from "../../src/model/source-state.ts";
import { emptyTlsCounts, type TlsCounts, type TlsOutcome, totalOf } from "../../src/model/tls.ts";
import type { ConnectorDay } from "../../src/questions/connector-report.ts";

/** A path of the invented mail flow: what it carries on a full working day. */
interface FixturePath extends Pick<ConnectorDay, "direction" | "path" | "connector" | "connectorType"> {
  readonly perDay: Partial<TlsCounts>;
}

/** A name that would do harm if it were drawn as it stands: markup, a turn of the writing direction, a terminal escape. */
export const HOSTILE_NAME = 'Evil <img src=x onerror="document.title=1">\u202Egpj\u001b[31m';

const PATHS: readonly FixturePath[] = [
  inbound(null, { none: 118, "TLSv1.1": 9, "TLSv1.2": 1190, "TLSv1.3": 3560, unknown: 21 }),
  inbound("Contoso", { "TLSv1.0": 53, "TLSv1.2": 82 }),
  inbound("Wingtip Toys", { "TLSv1.0": 19, "TLSv1.1": 7, "TLSv1.2": 241, "TLSv1.3": 77 }),
  inbound("Fabrikam", { "TLSv1.2": 122, "TLSv1.3": 463 }),
  { ...inbound("Scanners and printers", { none: 14, "TLSv1.0": 26, "TLSv1.2": 46, "TLSv1.3": 122 }), connectorType: "OnPremises" },
  outbound(null, { none: 80, "TLSv1.1": 2, "TLSv1.2": 478, "TLSv1.3": 1502, unknown: 8 }),
  outbound("To Contoso", { "TLSv1.2": 114 }),
  outbound("To Fabrikam", { "TLSv1.2": 19, "TLSv1.3": 263 }),
  { ...outbound("Archive", { "TLSv1.3": 97 }), connectorType: "OnPremises" },
];

const HOSTILE_PATHS: readonly FixturePath[] = [
  inbound(HOSTILE_NAME, { SSLv3: 4, "TLSv1.2": 9, encrypted: 30 }),
  { ...inbound(null, { "TLSv1.2": 12 }), path: "own-network" },
];

function inbound(connector: string | null, perDay: Partial<TlsCounts>): FixturePath {
  return {
    direction: "inbound",
    path: connector === null ? "internet" : "connector",
    connector,
    connectorType: connector === null ? null : "Partner",
    perDay,
  };
}

function outbound(connector: string | null, perDay: Partial<TlsCounts>): FixturePath {
  return { ...inbound(connector, perDay), direction: "outbound" };
}

export const OLDEST_DAY = "2026-10-21";
export const NEWEST_DAY = "2026-11-19";
/** Sunday first. */
const WEEKDAY_WEIGHTS = [0.2, 0.93, 0.98, 1, 0.9, 0.78, 0.23];

/** Thirty days up to 19 November 2026, with the rhythm of working weeks. */
export function fixtureDays(hostile: boolean): readonly ConnectorDay[] {
  return Array.from({ length: 30 }, (_, index) => addDays(OLDEST_DAY, index)).flatMap((date, place) =>
    [...PATHS, ...(hostile ? HOSTILE_PATHS : [])].map(({ perDay, ...path }, nth): ConnectorDay => {
      const weight = (WEEKDAY_WEIGHTS[new Date(`${date}T12:00Z`).getUTCDay()] ?? 1) * (1 + (((place * 7 + nth * 5) % 9) - 4) / 50);
      const byTls = emptyTlsCounts();
      for (const [outcome, count] of Object.entries(perDay) as readonly [TlsOutcome, number][]) byTls[outcome] = Math.round(count * weight);
      return { date, ...path, messages: totalOf(byTls), recipients: totalOf(byTls), byTls, recipientsByTls: byTls };
    }),
  );
}

export const CONNECTORS: readonly ConnectorSummary[] = [
  { name: "Contoso", direction: "inbound", connectorType: "Partner", forcesTls: true },
  { name: "Wingtip Toys", direction: "inbound", connectorType: "Partner", forcesTls: false },
  { name: "Fabrikam", direction: "inbound", connectorType: "Partner", forcesTls: true },
  { name: "Scanners and printers", direction: "inbound", connectorType: "OnPremises", forcesTls: false },
  { name: "To Contoso", direction: "outbound", connectorType: "Partner", forcesTls: true },
  { name: "To Fabrikam", direction: "outbound", connectorType: "Partner", forcesTls: true },
  { name: "Archive", direction: "outbound", connectorType: "OnPremises", forcesTls: true },
];

const CONTOSO = contosoInsight({ id: "significant-tls10:inbound:Contoso" });

export const INSIGHTS: readonly Insight[] = [
  CONTOSO,
  {
    ...CONTOSO,
    id: "significant-tls10:inbound:Scanners and printers",
    connector: "Scanners and printers",
    connectorType: "OnPremises",
    messages: 129,
    knownMessages: 1046,
    share: 129 / 1046,
    peers: [
      { peer: "10.4.2.17", messages: 101 },
      { peer: "10.4.2.19", messages: 28 },
    ],
  },
  {
    ...CONTOSO,
    id: "significant-tls10:inbound:Wingtip Toys",
    connector: "Wingtip Toys",
    messages: 97,
    knownMessages: 1727,
    share: 97 / 1727,
    certainty: "inferred",
  },
  {
    ...CONTOSO,
    id: "significant-no-tls:inbound:Scanners and printers",
    kind: "significant-no-tls",
    outcome: "none",
    connector: "Scanners and printers",
    connectorType: "OnPremises",
    messages: 74,
    knownMessages: 1046,
    share: 74 / 1046,
  },
];

const LINES = { open: 0, evicted: 0, problem: null, lastLineAt: Date.parse("2026-11-19T17:58:41Z") } as const;

export const SOURCES: readonly SourceState[] = [
  {
    ...LINES,
    source: "/var/log/mail.log",
    reader: "postfix",
    linesRead: 1_920_137,
    used: 412_806,
    irrelevant: 1_507_331,
    unrecognized: 0,
    open: 3,
    lost: 12,
    state: "following",
  },
  {
    ...LINES,
    source: "/var/log/mx2/mail.log",
    reader: "postfix",
    linesRead: 574_157,
    used: 118_240,
    irrelevant: 455_903,
    unrecognized: 14,
    lost: 0,
    state: "read",
  },
  {
    ...LINES,
    source: "/var/log/edge/mail.log",
    reader: "postfix",
    linesRead: 0,
    used: 0,
    irrelevant: 0,
    unrecognized: 0,
    lastLineAt: null,
    lost: 0,
    state: "failed",
    problem: {
      code: "SOURCE_UNREADABLE",
      message: "/var/log/edge/mail.log cannot be read.",
      hint: "Let this user read the file (on Debian: add it to group adm).",
    },
  },
];
