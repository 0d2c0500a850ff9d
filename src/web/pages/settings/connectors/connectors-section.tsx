import { type FormEvent, type ReactNode, useState } from "react";
import type { AboutAnswer } from "../../../../api/contract/about.ts";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { keyOfPath } from "../../../../model/flow-path.ts";
import { Card } from "../../../parts/card.tsx";
import { Icon } from "../../../parts/icon.tsx";
import { PanelMenu } from "../../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { renderConnectorRows } from "../settings-csv.ts";
import { ToldWords } from "../told-words.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import type { ConnectorDraft } from "./connector-draft.ts";
import { ConnectorRow } from "./connector-row.tsx";
import { type DraftProblems, findFirstProblem } from "./field-problems.ts";
import { focusSoon, idOfField, idOfToggle, showSoon } from "./focus.ts";
import { MatchCard } from "./match-card.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TrialCard } from "./trial-card.tsx";
import { type ConnectorActions, useConnectorActions } from "./use-connector-actions.ts";
import { type DraftDesk, useDraft } from "./use-draft.ts";

interface ConnectorsSectionProps {
  readonly settings: SettingsAnswer;
  readonly about: AboutAnswer;
}

/** Gets the focus when there is something to be looked at. */
const TRIAL_ID = "connectors-trial";

/** The connectors: edited, tested on recent mail, saved. */
export function ConnectorsSection({ settings, about }: ConnectorsSectionProps): ReactNode {
  const { text } = useMessages();
  const desk = useDraft(settings);
  const actions = useConnectorActions(desk);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isOpen: boolean): void =>
    setOpen((known) => new Set(isOpen ? [...known, id] : [...known].filter((each) => each !== id)));
  const showProblems = (problems: DraftProblems): void => {
    const first = findFirstProblem(problems, desk.drafts);
    if (first === undefined) return;
    setOpen((known) => new Set([...known, ...problems.keys()]));
    focusSoon(idOfField(first.id, first.field));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (actions.doing !== null) return;
    const isToBeSaved = actions.trial !== null && settings.refusal === null && desk.isChanged;
    if (isToBeSaved) void actions.save().then(showProblems);
    else void actions.test().then((problems) => (problems.size > 0 ? showProblems(problems) : showSoon(TRIAL_ID)));
  };
  return (
    <form className="connectors-form" onSubmit={submit} noValidate>
      {desk.isConflict && <ConflictNote desk={desk} actions={actions} fileName={settings.file?.name ?? ""} />}
      {settings.refusal !== null && (
        <section className="note standing-note">
          <div>
            <h2>{text.settings.refusalTitle}</h2>
            <p>
              <ToldWords told={settings.refusal} /> <code>{settings.refusal.code}</code>
            </p>
          </div>
        </section>
      )}
      <div className="grid">
        <ListCard settings={settings} desk={desk} actions={actions} open={open} toggle={toggle} />
        <MatchCard drafts={desk.drafts} onProblems={showProblems} />
        {actions.trial !== null && (
          <div id={TRIAL_ID} className="trial-place" tabIndex={-1}>
            <TrialCard trial={actions.trial} timeZone={about.timeZone} settings={settings} />
          </div>
        )}
      </div>
      <SaveBar settings={settings} desk={desk} actions={actions} />
    </form>
  );
}

interface ListCardProps {
  readonly settings: SettingsAnswer;
  readonly desk: DraftDesk;
  readonly actions: ConnectorActions;
  readonly open: ReadonlySet<string>;
  readonly toggle: (id: string, isOpen: boolean) => void;
}

function ListCard({ settings, desk, actions, open, toggle }: ListCardProps): ReactNode {
  const language = useMessages();
  const { text, format } = language;
  const [said, say] = useState("");
  const { period, paths } = settings.traffic;
  const messages = new Map(paths.map((path) => [keyOfPath(path), path.messages]));
  const nameOf = ({ name }: ConnectorDraft): string => name || text.settings.unnamed;
  const add = (direction: ConnectorDraft["direction"]): void => {
    const id = desk.add(direction);
    toggle(id, true);
    focusSoon(idOfField(id, "name"));
  };
  const remove = (draft: ConnectorDraft, index: number): void => {
    const next = desk.drafts[index + 1] ?? desk.drafts[index - 1];
    desk.remove(draft.id);
    actions.forgetProblems(draft.id, []);
    say(text.settings.removed(nameOf(draft)));
    focusSoon(next === undefined ? "add-inbound" : idOfToggle(next.id));
  };
  const move = (draft: ConnectorDraft, index: number, by: -1 | 1): void => {
    desk.move(draft.id, by);
    say(text.settings.moved(nameOf(draft), index + 1 + by, desk.drafts.length));
  };
  return (
    <Card
      title={text.settings.connectorsTitle}
      subtitle={text.settings.connectorsSubtitle}
      span="wide"
      menu={
        <PanelMenu
          panel={{
            title: text.settings.connectorsTitle,
            csv: () => renderConnectorRows(desk.drafts, messages, language),
            apiPath: "/api/v1/settings",
          }}
        />
      }
      foot={
        <>
          {(["inbound", "outbound"] as const).map((direction) => (
            <button key={direction} type="button" id={`add-${direction}`} className="link" onClick={() => add(direction)}>
              <Icon name="add" />
              {direction === "inbound" ? text.settings.addInbound : text.settings.addOutbound}
            </button>
          ))}
          <span className="quiet-text small connectors-days">{text.settings.messagesIn(format.shortRange(period.from, period.to))}</span>
        </>
      }
    >
      {desk.drafts.length === 0 && <p className="nothing quiet-text">{text.settings.noConnectors}</p>}
      <ol className="connector-list">
        {desk.drafts.map((draft, index) => {
          const was = desk.original.find(({ id }) => id === draft.id);
          return (
            <ConnectorRow
              key={draft.id}
              draft={draft}
              place={{ index, count: desk.drafts.length }}
              standing={was === undefined ? "new" : JSON.stringify(was) === JSON.stringify(draft) ? "kept" : "changed"}
              messages={was === undefined ? null : (messages.get(`${was.direction}:${was.name}`) ?? 0)}
              problems={actions.problems.get(draft.id)}
              isOpen={open.has(draft.id)}
              onToggle={(isOpen) => toggle(draft.id, isOpen)}
              onChange={(changes) => {
                desk.change(draft.id, changes);
                actions.forgetProblems(draft.id, Object.keys(changes));
              }}
              onMove={(by) => move(draft, index, by)}
              onRemove={() => remove(draft, index)}
            />
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Card>
  );
}
