import type { ReactNode } from "react";
import type { InsightAnswer } from "../../../api/contract/insights.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { insightPath } from "../../asking/questions.ts";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

interface SamplesCardProps {
  readonly answer: InsightAnswer;
  readonly timeZone: string;
}

/** The lines behind a finding that is about lines: the newest of each kind, as far as the privacy setting lets it be kept. */
export function SamplesCard({ answer: { insight, samples }, timeZone }: SamplesCardProps): ReactNode {
  const { text, format } = useMessages();
  const words = text.insightPage.samples;
  const rows = samples.map(({ family, lines, firstHour, sample }) => [family, lines, new Date(firstHour).toISOString(), sample]);
  const csv = () => [[words.family, words.lines, words.since, words.title], ...rows];
  return (
    <section className="card" aria-label={words.title}>
      <header className="card-head">
        <h2>{words.title}</h2>
        <span className="quiet-text">{words.subtitle}</span>
        <PanelMenu panel={{ title: words.title, csv, apiPath: insightPath(insight.id) }} />
      </header>
      <table className="evidence samples">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.family}</th>
            <th scope="col" className="figure">
              {words.lines}
            </th>
            <th scope="col">{words.since}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ family, lines, firstHour, sample }) => (
            <tr key={family}>
              <th scope="row">
                <bdi className="mono">{renderVisibleText(family)}</bdi>
                <code className="sample-line">{renderVisibleText(sample)}</code>
              </th>
              <td className="figure">{format.number(lines)}</td>
              <td>{format.moment(firstHour, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
