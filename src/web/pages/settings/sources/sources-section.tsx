import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../../api/contract/about.ts";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { TLS_REPORT_READER } from "../../../../model/tls-report-keeper.ts";
import { useSources } from "../../../asking/questions.ts";
import { Card } from "../../../parts/card.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { SourcesCard } from "../../mail-flow/lazy-cards.ts";
import { LoggingCard } from "./logging-card.tsx";

interface SourcesSectionProps {
  readonly settings: SettingsAnswer;
  readonly about: AboutAnswer;
}

/** Every source: what became of its lines, how it is read, and what its logging lacks. */
export function SourcesSection({ settings, about }: SourcesSectionProps): ReactNode {
  return (
    <div className="grid">
      <SourcesCard timeZone={about.timeZone} />
      <LoggingCard timeZone={about.timeZone} />
      <ReadingCard settings={settings} />
    </div>
  );
}

/** How the configuration wants each source to be read. */
function ReadingCard({ settings }: { readonly settings: SettingsAnswer }): ReactNode {
  const { text } = useMessages();
  const { data } = useSources();
  const configured = settings.inForce.sources;
  const others = (data?.sources ?? []).filter(
    ({ source, reader }) => reader !== TLS_REPORT_READER && !configured.some(({ file }) => file === source || source.endsWith(`/${file}`)),
  );
  if (configured.length + others.length === 0) return null;
  return (
    <Card title={text.settings.sourcesTitle} subtitle={text.settings.sourcesSubtitle} span="full">
      <table className="reading">
        <thead>
          <tr>
            <th scope="col">{text.sources.source}</th>
            <th scope="col">{text.settings.reader}</th>
            <th scope="col">{text.settings.timeZone}</th>
          </tr>
        </thead>
        <tbody>
          {configured.map(({ file, reader, timezone }) => (
            <tr key={`configured:${file}`}>
              <th scope="row">
                <bdi className="mono">{renderVisibleText(file)}</bdi>
              </th>
              <td data-label={text.settings.reader}>{reader === "auto" ? text.settings.readerAuto : renderVisibleText(reader)}</td>
              <td data-label={text.settings.timeZone}>{timezone ?? text.settings.timeZoneMachine}</td>
            </tr>
          ))}
          {others.map(({ source, reader }) => (
            <tr key={`other:${source}`}>
              <th scope="row">
                <bdi className="mono">{renderVisibleText(source)}</bdi>
              </th>
              <td data-label={text.settings.reader}>{renderVisibleText(reader)}</td>
              <td className="quiet-text">{text.settings.notConfigured}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
