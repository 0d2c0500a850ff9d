import { createQuestions } from "../../src/api/create-questions.ts";
import type { Questions } from "../../src/api/questions.ts";
import { DEFAULT_INSIGHTS } from "../../src/config/default-config.ts";
import { dayOf, startOfDay } from "../../src/model/day.ts";
import { PARTIES, partyOf } from "../../src/model/party.ts";
import { addTlsCounts, emptyTlsCounts, protectedShareOf, totalOf, unknownShareOf } from "../../src/model/tls.ts";
import type { ConnectorDay } from "../../src/questions/connector-report.ts";
import type { DirectionOverview } from "../../src/questions/overview.ts";
import type { Queryable } from "../../src/store/store.ts";
import { fixtureDays, INSIGHTS, NEWEST_DAY, OLDEST_DAY } from "./fixture-mail.ts";
import { fixtureMessages } from "./fixture-messages.ts";
import { fixturePeers } from "./fixture-peers.ts";
import { fixtureTlsReports } from "./fixture-tls-reports.ts";

export const TIME_ZONE = "Europe/Amsterdam";

/** `mail`: a month of invented mail; `hostile`: the same with names that try to do harm; `empty`: nothing was read; `quiet`: no finding. */
export type FixtureKind = "mail" | "hostile" | "empty" | "quiet";

/** A store without a row: what the invented mail does not tell is answered as there. */
const NOTHING_STORED: Queryable = {
  rows: async () => [],
  async *stream() {},
};

/** Answers what the dashboard and the Connector report ask from the invented mail, by plain sums. */
export function fixtureQuestions(kind: FixtureKind): Questions {
  const days = kind === "empty" ? [] : fixtureDays(kind === "hostile");
  const between = (from: string, to: string) => days.filter(({ date }) => date >= from && date <= to);
  return {
    ...createQuestions(NOTHING_STORED, { insights: DEFAULT_INSIGHTS, connectors: [], timezone: TIME_ZONE }),
    ...fixtureMessages,
    ...(kind === "empty" ? {} : fixturePeers(kind === "hostile")),
    ...(kind === "empty" || kind === "quiet" ? {} : fixtureTlsReports(kind === "hostile")),
    messagesKeptFrom: async () => null,
    storedPeriod: async () =>
      kind === "empty" ? null : { from: startOfDay(OLDEST_DAY, TIME_ZONE), to: startOfDay(NEWEST_DAY, TIME_ZONE) + 64_722_000 },
    overview: async ({ from, to }) => {
      const rows = between(dayOf(from, TIME_ZONE), dayOf(to - 1, TIME_ZONE));
      return {
        inbound: sumOf(rows.filter(({ direction }) => direction === "inbound")),
        outbound: sumOf(rows.filter(({ direction }) => direction === "outbound")),
        submission: sumOf([]),
      };
    },
    connectorReport: async ({ from, to }) =>
      between(from, to).toSorted((left, right) => right.date.localeCompare(left.date) || right.messages - left.messages),
    dailyTls: async ({ from, to }) => {
      const dates = [...new Set(between(from, to).map(({ date }) => date))].toSorted();
      return dates.map((date) => ({ date, byTls: sumOf(between(date, date)).byTls }));
    },
    flowMap: async ({ from, to }) =>
      (["inbound", "outbound"] as const).flatMap((direction) =>
        PARTIES.map((party) => {
          const rows = between(from, to).filter((row) => row.direction === direction && partyOf(row.path, row.connectorType) === party);
          return { direction, party, byTls: sumOf(rows).byTls };
        }),
      ),
    insights: async () => (kind === "mail" || kind === "hostile" ? INSIGHTS : []),
  };
}

function sumOf(rows: readonly ConnectorDay[]): DirectionOverview {
  const byTls = rows.reduce((sum, row) => addTlsCounts(sum, row.byTls), emptyTlsCounts());
  return {
    messages: totalOf(byTls),
    recipients: totalOf(byTls),
    protectedShare: protectedShareOf(byTls),
    unknownShare: unknownShareOf(byTls),
    byTls,
    recipientsByTls: byTls,
  };
}
