import type { ReactNode } from "react";
import type { Messages } from "../messages/messages.ts";
import type { TlsCounts, TlsOutcome } from "../model/tls.ts";
import { drawCount, type OpenCount } from "./draw-count.ts";
import { Hatch, knownOf, outcomesToShow, paintOf, Swatch, shareOf } from "./tls-paint.tsx";

export interface VersionBarsProps {
  readonly counts: TlsCounts;
  readonly title: string;
  readonly messages: Messages;
  /** Unique in the document. */
  readonly id: string;
  /** Opens the messages of an outcome; the row's key is the title. */
  readonly link?: OpenCount;
}

const BAR_WIDTH = 88;

/** A row per outcome: its bar against the largest, its share, its count; what the log cannot tell below a line. */
export function VersionBars({ counts, title, messages, id, ...linked }: VersionBarsProps): ReactNode {
  const { text, format } = messages;
  const outcomes = outcomesToShow(counts);
  const largest = outcomes.reduce<TlsOutcome>((best, outcome) => (counts[outcome] > counts[best] ? outcome : best), "none");
  const finding =
    knownOf(counts) === 0
      ? text.chart.nothing(title)
      : text.chart.versionBars(title, text.tls[largest], format.share(shareOf(counts, largest)));
  return (
    <table className="version-bars">
      <caption className="visually-hidden">{finding}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text.chart.outcome}</th>
          <td />
          <th scope="col">{text.chart.share}</th>
          <th scope="col">{text.chart.messages}</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <VersionRow key={outcome} {...{ outcome, counts, title, messages, id, ...linked }} largest={counts[largest]} />
        ))}
        <tr className="version-unknown">
          <th scope="row">
            <Swatch outcome="unknown" />
            {text.tls.unknown}
          </th>
          <td className="version-note" colSpan={2}>
            {text.flyout.notInShares}
          </td>
          <td className={counts.unknown === 0 ? "count zero" : "count"}>
            {drawCount(linked.link, title, ["unknown"], counts.unknown, format.number(counts.unknown))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface VersionRowProps extends VersionBarsProps {
  readonly outcome: TlsOutcome;
  readonly largest: number;
}

function VersionRow({ outcome, counts, title, messages, id, largest, link }: VersionRowProps): ReactNode {
  const { text, format } = messages;
  const count = counts[outcome];
  const width = count === 0 ? 0 : Math.max(3, (BAR_WIDTH * count) / largest);
  const name = text.tls[outcome];
  const hatchId = `${id}-${outcome === "none" ? "none" : "plain"}`;
  return (
    <tr>
      <th scope="row">
        <Swatch outcome={outcome} />
        {outcome === "TLSv1.3" ? text.tls.mostSecure(name) : name}
      </th>
      <td className="version-bar">
        <svg width={BAR_WIDTH} height="10" viewBox={`0 0 ${BAR_WIDTH} 10`} aria-hidden="true">
          {outcome === "none" && <Hatch id={hatchId} />}
          <rect width={width} height="10" rx={Math.min(2, width / 2)} fill={width > 4 ? paintOf(outcome, hatchId) : paintOf(outcome)} />
        </svg>
      </td>
      <td className={count === 0 ? "zero" : undefined}>{count === 0 ? format.threshold(0) : format.share(shareOf(counts, outcome))}</td>
      <td className={count === 0 ? "count zero" : "count"}>{drawCount(link, title, [outcome], count, format.number(count))}</td>
    </tr>
  );
}
