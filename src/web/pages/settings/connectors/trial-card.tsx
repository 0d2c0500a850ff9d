import type { ReactNode } from "react";
import type { SettingsAnswer, TrialAnswer } from "../../../../api/contract/settings.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { dayOf } from "../../../../model/day.ts";
import { keyOfPath } from "../../../../model/flow-path.ts";
import { Card } from "../../../parts/card.tsx";
import { PanelMenu } from "../../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { renderTrialRows } from "../settings-csv.ts";
import { nameOfWay } from "./name-of-way.ts";
import { YamlLines } from "./yaml-lines.tsx";

interface TrialCardProps {
  readonly trial: TrialAnswer;
  readonly timeZone: string;
  readonly settings: SettingsAnswer;
}

/** What the edited connectors would take of recent mail, and from where. */
export function TrialCard({ trial, timeZone, settings }: TrialCardProps): ReactNode {
  const language = useMessages();
  const { text, format } = language;
  const { period, messages, omitted } = trial;
  const paths = changedFirst(trial.paths);
  const days = format.shortRange(dayOf(period.from, timeZone), dayOf(period.to - 1, timeZone));
  const moved = paths.reduce((sum, { from }) => sum + from.reduce((all, each) => all + each.messages, 0), 0);
  const share = format.share(messages === 0 ? 0 : moved / messages);
  return (
    <Card
      title={text.settings.trialTitle}
      subtitle={text.settings.trialOf(format, days, messages)}
      span="full"
      menu={<PanelMenu panel={{ title: text.settings.trialTitle, csv: () => renderTrialRows(paths, language) }} />}
    >
      <p className="trial-answer">
        {messages === 0 ? text.settings.trialEmpty : text.settings.trialMoves(format, moved, messages, share)}
        {omitted > 0 && <span className="quiet-text"> {text.settings.trialOmitted(format, omitted)}</span>}
      </p>
      {settings.inForce.privacy === "none" && <p className="trial-remark">{text.settings.trialPrivacy}</p>}
      {messages > 0 && (
        <table className="trial">
          <thead>
            <tr>
              <th scope="col">{text.settings.way}</th>
              <th scope="col" className="figure">
                {text.settings.before}
              </th>
              <th scope="col" className="figure">
                {text.settings.after}
              </th>
              <th scope="col" className="figure">
                {text.settings.change}
              </th>
              <th scope="col">{text.settings.from}</th>
              <th scope="col">{text.settings.examples}</th>
            </tr>
          </thead>
          <tbody>
            {paths.map((path) => (
              <TrialRow key={keyOfPath(path)} path={path} />
            ))}
          </tbody>
        </table>
      )}
      <YamlLines yaml={trial.yaml} isOpen={settings.refusal !== null} />
    </Card>
  );
}

function isTouched({ messagesBefore, messagesAfter, from }: TrialAnswer["paths"][number]): boolean {
  return messagesBefore !== messagesAfter || from.length > 0;
}

/** What would change is not to be looked for; within both, the order of the list. */
function changedFirst(paths: TrialAnswer["paths"]): TrialAnswer["paths"] {
  return paths.toSorted((left, right) => Number(isTouched(right)) - Number(isTouched(left)));
}

function TrialRow({ path }: { readonly path: TrialAnswer["paths"][number] }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const change = path.messagesAfter - path.messagesBefore;
  const isGone = path.path === "connector" && path.connectorType === null;
  return (
    <tr className={isTouched(path) ? "" : "same"}>
      <th scope="row">
        <bdi className="trial-name">{nameOfWay(messages, path)}</bdi>
        <span className="quiet-text small">
          {text.direction[path.direction]}
          {path.path === "connector" && ` · ${isGone ? text.settings.gone : path.connectorType}`}
        </span>
      </th>
      <td className="figure" data-label={text.settings.before}>
        {format.number(path.messagesBefore)}
      </td>
      <td className="figure strong" data-label={text.settings.after}>
        {format.number(path.messagesAfter)}
      </td>
      <td className="figure" data-label={text.settings.change}>
        {change === 0 ? <span className="zero">0</span> : <b>{`${change > 0 ? "+" : "−"}${format.number(Math.abs(change))}`}</b>}
      </td>
      <td className="trial-from" data-label={text.settings.from}>
        {path.from.length === 0 ? (
          <span className="zero">–</span>
        ) : (
          path.from.map(({ path: other, messages: count }) => (
            <span key={keyOfPath(other)}>
              {format.number(count)} <bdi>{nameOfWay(messages, other)}</bdi>
            </span>
          ))
        )}
      </td>
      <td className="trial-peers" data-label={text.settings.examples}>
        {path.messagesAfter === 0 && !isGone && <span className="quiet-text">{text.settings.takesNothing}</span>}
        {path.peers.slice(0, MOST_PEERS).map(({ peer, messages: count, reason }) => (
          <span key={peer ?? ""} title={renderVisibleText(reason)}>
            <bdi className={peer === null ? "" : "mono"}>{peer === null ? text.settings.unknownPeer : renderVisibleText(peer)}</bdi>{" "}
            <span className="quiet-text">{format.number(count)}</span>
            {path.path === "connector" && (
              <span className="quiet-text small trial-reason" lang="en">
                {renderVisibleText(reason)}
              </span>
            )}
          </span>
        ))}
      </td>
    </tr>
  );
}

const MOST_PEERS = 3;
