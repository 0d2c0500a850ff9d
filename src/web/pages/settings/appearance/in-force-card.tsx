import type { ReactNode } from "react";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { Card } from "../../../parts/card.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";

/** What is in force, each with the line of the file that changes it. */
export function InForceCard({ settings, isSample }: { readonly settings: SettingsAnswer; readonly isSample: boolean }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  return (
    <Card
      title={text.settings.inForceTitle}
      subtitle={
        isSample ? text.settings.inForceSample : settings.file === null ? text.settings.inForceDefault : text.settings.inForceSubtitle
      }
      span="full"
      foot={<span className="quiet-text small">{text.settings.inForceNote}</span>}
    >
      <table className="in-force">
        <thead>
          <tr>
            <th scope="col">{text.settings.setting}</th>
            <th scope="col">{text.settings.value}</th>
            <th scope="col">{text.settings.line}</th>
          </tr>
        </thead>
        <tbody>
          {describeInForce(messages, settings.inForce).map(({ name, value, line }) => (
            <tr key={name}>
              <th scope="row">{text.settings.inForce[name]}</th>
              <td data-label={text.settings.value}>
                <bdi>{value}</bdi>
              </td>
              <td data-label={text.settings.line}>
                <code>{line}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface Row {
  readonly name: keyof Messages["text"]["settings"]["inForce"];
  readonly value: string;
  /** As in the file. */
  readonly line: string;
}

function describeInForce({ text, format }: Messages, inForce: SettingsAnswer["inForce"]): readonly Row[] {
  const { organization, timezone, language, privacy, retention, ownAddresses, ownNetworks, insights } = inForce;
  const { windowDays, significantShare, significantMessages } = insights;
  const list = (entries: readonly string[]): string => (entries.length === 0 ? text.settings.none : renderVisibleText(entries.join(", ")));
  const kept = (days: number | null): string => (days === null ? text.settings.forever : text.settings.days(format, days));
  return [
    {
      name: "organization",
      value: organization === null ? text.settings.none : renderVisibleText(organization),
      line: "organization: Example BV",
    },
    { name: "timezone", value: timezone, line: `timezone: ${timezone}` },
    { name: "language", value: language, line: `language: ${language}` },
    { name: "privacy", value: text.settings.privacyLevels[privacy], line: `privacy: ${privacy}` },
    { name: "ownAddresses", value: list(ownAddresses), line: "network: { ownAddresses: [...] }" },
    { name: "ownNetworks", value: list(ownNetworks), line: "network: { ownNetworks: [...] }" },
    { name: "windowDays", value: text.settings.days(format, windowDays), line: `insights: { windowDays: ${windowDays} }` },
    { name: "significantShare", value: format.threshold(significantShare), line: `insights: { significantShare: ${significantShare} }` },
    {
      name: "significantMessages",
      value: text.settings.messages(format, significantMessages),
      line: `insights: { significantMessages: ${significantMessages} }`,
    },
    {
      name: "retention",
      value: text.settings.kept(kept(retention.deliveriesDays), kept(retention.rollupsDays)),
      line: `retention: { deliveries: ${inFile(retention.deliveriesDays)}, rollups: ${inFile(retention.rollupsDays)} }`,
    },
  ];
}

/** A stretch of time as the file has it. */
function inFile(days: number | null): string {
  return days === null ? "forever" : `${days}d`;
}
