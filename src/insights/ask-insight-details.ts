import { addDays, dayOf, startOfDay } from "../model/day.ts";
import type { DailyTls } from "../questions/daily-tls.ts";
import { askFilteredDays } from "../questions/filtered-days.ts";
import { askUnrecognizedSamples, type UnrecognizedSample } from "../questions/line-drift.ts";
import type { ListedMessage } from "../questions/listed-message.ts";
import { askMessageHosts, askNewestMessages, findFirstMessage, type MessageHost } from "../questions/message-examples.ts";
import type { Queryable } from "../store/store.ts";
import type { Insight } from "./insight.ts";
import { filterOfInsight, filterOfSubject } from "./insight-messages.ts";

/** What the page of one finding shows beside its numbers. */
export interface InsightDetails {
  /** The days that `days` is about, both included. */
  readonly range: { readonly from: string; readonly to: string };
  /** All messages of what it is about, per day and outcome; empty where it is about no messages. */
  readonly days: readonly DailyTls[];
  /** When it began, to the millisecond; `null` where that is not known. */
  readonly firstAt: number | null;
  /** The newest messages or attempts that it counts. */
  readonly examples: readonly ListedMessage[];
  /** The servers and devices at the other end, most messages first, and how many there are. */
  readonly peerHosts: readonly MessageHost[];
  readonly peerHostCount: number;
  /** All hosts of the connector in the window, most messages first, each with what it used, at most `HOSTS`; empty where it is about none. */
  readonly connectorHosts: readonly MessageHost[];
  readonly connectorHostCount: number;
  /** Kinds of lines that are not understood, most lines first, each with one; empty where it is not about lines. */
  readonly samples: readonly UnrecognizedSample[];
}

const EXAMPLES = 5;
const HOSTS = 8;
const SAMPLES = 10;
const USUAL_DAYS = 30;
const MOST_DAYS = 90;
/** So much is shown of the time before it began. */
const DAYS_BEFORE = 7;

/** Asks for what stands behind one finding. */
export async function askInsightDetails(store: Queryable, insight: Insight, timeZone: string): Promise<InsightDetails> {
  const { window } = insight;
  const range = rangeOf(insight, dayOf(window.to - 1, timeZone));
  const counted = filterOfInsight(insight);
  if (counted === null) return { range, days: [], firstAt: null, examples: [], ...NO_HOSTS, samples: await askSamples(store, insight) };
  const [days, examples, hosts, all, firstAt] = await Promise.all([
    askFilteredDays(store, filterOfSubject(insight), range),
    askNewestMessages(store, counted, window, EXAMPLES),
    askMessageHosts(store, counted, window),
    insight.connector === null ? [] : askMessageHosts(store, filterOfSubject(insight), window),
    findBeginning(store, insight, timeZone),
  ]);
  return { range, days, firstAt, examples, ...hostsOf(hosts, all), samples: [] };
}

/** Of a drift those of its window; of lines that were never understood all that are kept. */
async function askSamples(store: Queryable, { kind, source, window }: Insight): Promise<readonly UnrecognizedSample[]> {
  if (source === null) return [];
  return askUnrecognizedSamples(store, source, kind === "format-drift" ? window.from : 0, SAMPLES);
}

const NO_HOSTS = { peerHosts: [], peerHostCount: 0, connectorHosts: [], connectorHostCount: 0 } as const;

function hostsOf(counted: readonly MessageHost[], all: readonly MessageHost[]) {
  return {
    peerHosts: counted.slice(0, HOSTS),
    peerHostCount: counted.length,
    connectorHosts: all.slice(0, HOSTS),
    connectorHostCount: all.length,
  };
}

/** A month, or as much more as shows how it was before. */
function rangeOf({ since }: Insight, newest: string): { readonly from: string; readonly to: string } {
  const usual = addDays(newest, 1 - USUAL_DAYS);
  const wanted = since === null ? usual : addDays(since.day, -DAYS_BEFORE);
  const most = addDays(newest, 1 - MOST_DAYS);
  if (wanted >= usual) return { from: usual, to: newest };
  return { from: wanted < most ? most : wanted, to: newest };
}

async function findBeginning(store: Queryable, insight: Insight, timeZone: string): Promise<number | null> {
  const counted = filterOfInsight(insight);
  if (counted === null || insight.since === null || insight.since.orEarlier) return null;
  const { day } = insight.since;
  return findFirstMessage(store, counted, { from: startOfDay(day, timeZone), to: startOfDay(addDays(day, 1), timeZone) });
}
