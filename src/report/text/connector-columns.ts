import type { TlsOutcome } from "../../model/tls.ts";
import type { ConnectorTotal } from "../report.ts";
import type { Layout } from "./layout.ts";

/** One figure of the connectors' table. */
export interface ConnectorColumn {
  readonly heading: string;
  readonly cell: (total: ConnectorTotal) => string;
  /** Colours a cell that has already been padded. */
  readonly paint: (total: ConnectorTotal, cell: string) => string;
}

/** The figures to show: outcomes that are rare now, and what is not known, only where there are any. */
export function connectorColumns({ messages, style }: Layout, totals: readonly ConnectorTotal[]): readonly ConnectorColumn[] {
  const { text, format, report } = messages;
  const present = (outcome: TlsOutcome): boolean => totals.some(({ byTls }) => byTls[outcome] > 0);
  const share = (outcome: TlsOutcome, heading: string): ConnectorColumn => ({
    heading,
    cell: ({ byTls, messages: count }) => (count === byTls.unknown ? "–" : format.bareShare(byTls[outcome] / (count - byTls.unknown))),
    paint: ({ byTls }, cell) => (byTls[outcome] === 0 ? style.quiet(cell) : style.outcome(outcome, cell)),
  });
  const count = (heading: string, value: (total: ConnectorTotal) => number): ConnectorColumn => ({
    heading,
    cell: (total) => format.number(value(total)),
    paint: (total, cell) => (value(total) === 0 ? style.quiet(cell) : cell),
  });
  return [
    share("none", text.tls.none),
    ...(present("SSLv3") ? [share("SSLv3", "SSL3")] : []),
    ...(["TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const).map((outcome) => share(outcome, outcome.slice("TLSv".length))),
    ...(present("encrypted") ? [share("encrypted", "TLS ?")] : []),
    ...(present("unknown") ? [count(report.columns.unknown, ({ byTls }) => byTls.unknown)] : []),
    count(report.columns.messages, ({ messages: all }) => all),
  ];
}
