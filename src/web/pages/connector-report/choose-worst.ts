import type { FlowPathTotals } from "../../../charts/flow-paths.ts";
import { totalOf } from "../../../model/tls.ts";

/** The ways with the most messages below TLS 1.2, then the busiest, in the order in which they came. */
export function chooseWorst(paths: readonly FlowPathTotals[], most: number): readonly FlowPathTotals[] {
  if (paths.length <= most) return paths;
  const below = ({ byTls }: FlowPathTotals) => byTls.none + byTls.SSLv3 + byTls["TLSv1.0"] + byTls["TLSv1.1"];
  const worstFirst = paths.toSorted((left, right) => below(right) - below(left) || totalOf(right.byTls) - totalOf(left.byTls));
  const chosen = new Set(worstFirst.slice(0, most));
  return paths.filter((path) => chosen.has(path));
}
