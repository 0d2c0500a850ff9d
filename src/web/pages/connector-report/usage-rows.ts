import type { FlowPathTotals } from "../../../charts/flow-paths.ts";
import type { ShareRow } from "../../../charts/share-bars.tsx";
import type { Messages } from "../../../messages/messages.ts";
import { addTlsCounts, emptyTlsCounts, type TlsCounts } from "../../../model/tls.ts";
import { wordsOfPath } from "../../../report/connectors/path-words.ts";
import { chooseWorst } from "./choose-worst.ts";
import type { ReportView } from "./use-report-view.ts";

/** The key of the row that sums up the others; no path is called so. */
export const ALL_KEY = "all";
/** As many bars as are seen without scrolling. */
const SHOWN_AT_FIRST = 16;

/**
 * The bars of TLS usage: all mail flow, then the chosen ways.
 *
 * @param isWhole every way, however many there are
 * @returns `count`: how many ways there are in all
 */
export function createUsageRows(
  view: ReportView,
  isWhole: boolean,
  messages: Messages,
): { readonly rows: readonly ShareRow[]; readonly count: number } {
  const { all, chosen, compared } = view;
  const known = compared === null || compared.stored === "nothing" ? null : compared.all;
  const then = new Map(known?.map((path) => [path.key, path.byTls]));
  const shown = isWhole ? chosen : chooseWorst(chosen, SHOWN_AT_FIRST);
  const rows = shown.map((path) => {
    const words = wordsOfPath(messages, path);
    const note = path.path === "connector" ? `${words.direction} · ${words.type}` : null;
    return { key: path.key, name: words.name, note, counts: path.byTls, before: then.get(path.key) ?? null };
  });
  const total = { key: ALL_KEY, name: messages.text.report.allMailFlow, note: null, counts: sumOf(all), before: known && sumOf(known) };
  return { rows: [total, ...rows], count: chosen.length };
}

function sumOf(paths: readonly FlowPathTotals[]): TlsCounts {
  return paths.reduce((sum, path) => addTlsCounts(sum, path.byTls), emptyTlsCounts());
}
