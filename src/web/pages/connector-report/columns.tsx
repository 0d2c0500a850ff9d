import type { ReactNode } from "react";
import { knownOf, shareOf } from "../../../charts/tls-paint.tsx";
import type { Formats } from "../../../messages/formats.ts";
import type { Messages } from "../../../messages/messages.ts";
import { type TlsCounts, type TlsOutcome, totalOf } from "../../../model/tls.ts";
import type { ConnectorsAddress, ReportColumn } from "../../address/formats/connectors-address.ts";
import { ConnectorCell } from "./connector-cell.tsx";
import { type ReportRow, SHARE_COLUMNS } from "./report-rows.ts";

export interface DetailsColumn {
  readonly column: ReportColumn;
  readonly title: string;
  /** Figures stand at the right and have a sum in the foot. */
  readonly isFigure: boolean;
  readonly cell: (row: ReportRow) => ReactNode;
  /** Nothing to say: left out where there is little room. */
  readonly isZero: (row: ReportRow) => boolean;
  readonly foot: (total: TlsCounts) => ReactNode;
}

/** Warm cells lead the eye to what needs attention. */
const WARM: ReadonlySet<TlsOutcome> = new Set(["none", "SSLv3", "TLSv1.0", "TLSv1.1"]);
const ONLY_WHEN_PRESENT: ReadonlySet<TlsOutcome> = new Set(["SSLv3", "encrypted"]);

/** The columns of the details table; SSLv3 and TLS without a version have one when they occur. */
export function columnsFor(total: TlsCounts, address: ConnectorsAddress, messages: Messages): readonly DetailsColumn[] {
  const shares = Object.entries(SHARE_COLUMNS) as readonly [ReportColumn, TlsOutcome][];
  return [
    ...wordColumns(messages, address),
    ...shares
      .filter(([, outcome]) => !ONLY_WHEN_PRESENT.has(outcome) || total[outcome] > 0)
      .map(([column, outcome]) => shareColumn(column, outcome, messages)),
    ...countColumns(messages),
  ];
}

function wordColumns(messages: Messages, address: ConnectorsAddress): readonly DetailsColumn[] {
  const { text, format } = messages;
  const { columns } = text.report;
  const words = { isFigure: false, isZero: () => false, foot: () => null };
  return [
    { ...words, column: "date", title: columns.date, cell: (row) => format.weekday(row.date) },
    { ...words, column: "direction", title: columns.direction, cell: (row) => row.direction },
    {
      ...words,
      column: "connector",
      title: columns.connector,
      cell: (row) => <ConnectorCell row={row} address={address} messages={messages} />,
    },
    {
      ...words,
      column: "type",
      title: columns.type,
      cell: (row) => <span className={row.isConnector ? undefined : "zero"}>{row.type}</span>,
    },
    {
      ...words,
      column: "forced-tls",
      title: columns.forcedTls,
      isZero: (row) => row.forcesTls === null,
      cell: (row) => (row.forcesTls === null ? "–" : row.forcesTls ? text.report.yes : text.report.no),
    },
  ];
}

function shareColumn(column: ReportColumn, outcome: TlsOutcome, { text, format }: Messages): DetailsColumn {
  return {
    column,
    title: outcome === "encrypted" ? text.report.encryptedColumn : text.report.shareColumn(text.tls[outcome]),
    isFigure: true,
    isZero: (row) => row.byTls[outcome] === 0,
    cell: (row) => <ShareCell counts={row.byTls} outcome={outcome} format={format} />,
    foot: (total) => (knownOf(total) === 0 ? "–" : format.bareShare(shareOf(total, outcome))),
  };
}

function countColumns({ text, format }: Messages): readonly DetailsColumn[] {
  const { columns } = text.report;
  return [
    {
      column: "unknown",
      title: columns.unknown,
      isFigure: true,
      isZero: (row) => row.byTls.unknown === 0,
      cell: (row) => <span className={row.byTls.unknown === 0 ? "zero" : undefined}>{format.number(row.byTls.unknown)}</span>,
      foot: (total) => format.number(total.unknown),
    },
    {
      column: "volume",
      title: columns.volume,
      isFigure: true,
      isZero: () => false,
      cell: (row) => format.number(totalOf(row.byTls)),
      foot: (total) => format.number(totalOf(total)),
    },
  ];
}

interface ShareCellProps {
  readonly counts: TlsCounts;
  readonly outcome: TlsOutcome;
  readonly format: Formats;
}

function ShareCell({ counts, outcome, format }: ShareCellProps): ReactNode {
  if (knownOf(counts) === 0) return <span className="zero">–</span>;
  const share = shareOf(counts, outcome);
  if (share === 0) return <span className="zero">0</span>;
  return WARM.has(outcome) ? (
    <span className={`pill ${outcome.replace(".", "")}`}>{format.bareShare(share)}</span>
  ) : (
    format.bareShare(share)
  );
}
