import { maxIndex } from "d3-array";
import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import { renderVisibleText } from "../messages/visible-text.ts";
import { BELOW_TLS12, type TlsCounts, type TlsOutcome, totalOf } from "../model/tls.ts";
import type { ChartPoint } from "./chart-point.ts";
import { drawCount, type OpenCount } from "./draw-count.ts";
import { outcomeFacts } from "./outcome-facts.ts";
import { Hatch, inkOn, knownOf, outcomesToShow, paintOf, shareBelowTls12, shareOf } from "./tls-paint.tsx";

export interface ShareRow {
  readonly key: string;
  readonly name: string;
  /** `Inbound · Partner` */
  readonly note: string | null;
  readonly counts: TlsCounts;
  /** What it carried in the days that the period is held against; `null` when that is not known. */
  readonly before?: TlsCounts | null;
}

export interface ShareBarsProps {
  /** The first one sums up the others. */
  readonly rows: readonly ShareRow[];
  /** Pixels of a full bar. */
  readonly barWidth: number;
  readonly messages: Messages;
  /** Unique in the document. */
  readonly id: string;
  /** Opens the messages of a row. */
  readonly link?: OpenCount;
  /** Heads a column that tells how the share below TLS 1.2 has changed. */
  readonly changeTitle?: string | undefined;
}

const BAR_HEIGHT = 20;

/** The parts of every bar, weakest outcome first. */
export function shareBarsPoints(rows: readonly ShareRow[], messages: Messages): readonly ChartPoint[] {
  return rows.flatMap(({ key, name, counts }, row) =>
    outcomesToShow(counts)
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        key: keyOfPart(key, outcome),
        row,
        title: `${renderVisibleText(name)}, ${messages.text.tls[outcome]}`,
        facts: outcomeFacts(counts, outcome, messages),
      })),
  );
}

/** What the bars show, as a sentence. */
export function shareBarsFinding(rows: readonly ShareRow[], { text, format }: Messages): string {
  const worst = rows[maxIndex(rows, (row) => shareBelowTls12(row.counts))];
  const share = worst === undefined ? 0 : shareBelowTls12(worst.counts);
  return text.chart.shareBars(rows.length, renderVisibleText(worst?.name ?? ""), format.share(share));
}

/** A bar of shares per way, with what is below TLS 1.2, unknown, and the number of messages beside it. */
export function ShareBars({ rows, ...props }: ShareBarsProps): ReactNode {
  const { barWidth, messages, id, changeTitle } = props;
  const { text } = messages;
  return (
    <table className={changeTitle === undefined ? "share-bars" : "share-bars with-change"}>
      <caption className="visually-hidden">{shareBarsFinding(rows, messages)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text.chart.path}</span>
          </th>
          <th scope="col" className="share-scale">
            <span className="visually-hidden">{text.chart.share}</span>
            <Scale width={barWidth} messages={messages} />
          </th>
          <th scope="col">{text.report.belowTls12}</th>
          {changeTitle !== undefined && <th scope="col">{changeTitle}</th>}
          <th scope="col">{text.tls.unknown}</th>
          <th scope="col">{text.report.messages}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <ShareBarRow key={row.key} {...props} row={row} id={`${id}-${index}`} />
        ))}
      </tbody>
    </table>
  );
}

interface ShareBarRowProps extends Omit<ShareBarsProps, "rows"> {
  readonly row: ShareRow;
}

function ShareBarRow({ row, barWidth, messages, id, link, changeTitle }: ShareBarRowProps): ReactNode {
  const { text, format } = messages;
  const below = shareBelowTls12(row.counts);
  const total = totalOf(row.counts);
  return (
    <tr>
      <th scope="row">
        <span className="row-name">
          <bdi>{renderVisibleText(row.name)}</bdi>
          {row.note !== null && <span className="row-note">{row.note}</span>}
        </span>
      </th>
      <td className="share-bar">
        <ShareBar counts={row.counts} width={barWidth} messages={messages} id={id} pointsOf={row.key} />
      </td>
      <td data-label={text.report.belowTls12} className={below === 0 ? "zero" : below > 0.01 ? "strong" : undefined}>
        {drawCount(link, row.key, BELOW_TLS12, below, below === 0 ? "0" : format.share(below))}
      </td>
      {changeTitle !== undefined && <ChangeCell row={row} title={changeTitle} messages={messages} />}
      <td data-label={text.tls.unknown} className={row.counts.unknown === 0 ? "zero" : undefined}>
        {drawCount(link, row.key, ["unknown"], row.counts.unknown, format.number(row.counts.unknown))}
      </td>
      <td data-label={text.report.messages} className={total === 0 ? "zero" : undefined}>
        {drawCount(link, row.key, [], total, format.number(total))}
      </td>
    </tr>
  );
}

interface ChangeCellProps {
  readonly row: ShareRow;
  readonly title: string;
  readonly messages: Messages;
}

function ChangeCell({ row: { counts, before }, title, messages: { text, format } }: ChangeCellProps): ReactNode {
  const isKnown = before !== null && before !== undefined && knownOf(before) > 0 && knownOf(counts) > 0;
  const change = isKnown ? shareBelowTls12(counts) - shareBelowTls12(before) : 0;
  return (
    <td data-label={title} className={Math.abs(change) < 0.0005 ? "zero" : undefined}>
      {isKnown ? text.flow.points(format.points(change)) : "–"}
    </td>
  );
}

interface ShareBarProps {
  readonly counts: TlsCounts;
  readonly width: number;
  readonly messages: Messages;
  readonly id: string;
  /** The key of the row whose parts can be reached; without it the bar is a picture only. */
  readonly pointsOf?: string;
}

/** One bar, weakest outcome at the left; the label of a part stands in it where it fits. */
export function ShareBar({ counts, width, messages, id, pointsOf }: ShareBarProps): ReactNode {
  const { text, format } = messages;
  const parts = partsOf(counts, width);
  const name = parts.map(({ outcome }) => `${text.tls[outcome]} ${format.share(shareOf(counts, outcome))}`).join(", ");
  return (
    <svg width={width} height={BAR_HEIGHT} viewBox={`0 0 ${width} ${BAR_HEIGHT}`} role="img" aria-label={name === "" ? "–" : name}>
      <Hatch id={`${id}-hatch`} />
      {knownOf(counts) === 0 && <rect width={width} height={BAR_HEIGHT} fill="var(--track)" />}
      {parts.map(({ outcome, x, span }) => (
        <g key={outcome} data-point={pointsOf === undefined ? undefined : keyOfPart(pointsOf, outcome)}>
          <rect
            x={x}
            width={Math.max(1.5, span - 1)}
            height={BAR_HEIGHT}
            fill={span > 4 ? paintOf(outcome, `${id}-hatch`) : paintOf(outcome)}
          />
          {span > 52 && outcome !== "none" && (
            <text className="bar-label" x={x + 8} y="14" fill={inkOn(outcome)}>
              {format.share(shareOf(counts, outcome))}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function keyOfPart(row: string, outcome: TlsOutcome): string {
  return `${row} ${outcome}`;
}

function partsOf(counts: TlsCounts, width: number): readonly { readonly outcome: TlsOutcome; readonly x: number; readonly span: number }[] {
  let x = 0;
  return outcomesToShow(counts)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => {
      const part = { outcome, x, span: width * shareOf(counts, outcome) };
      x += part.span;
      return part;
    });
}

function Scale({ width, messages }: { readonly width: number; readonly messages: Messages }): ReactNode {
  const ticks = width < 260 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={width * tick} y="13" textAnchor={tick === 0 ? "start" : tick === 1 ? "end" : "middle"}>
          {messages.format.threshold(tick)}
        </text>
      ))}
    </svg>
  );
}
