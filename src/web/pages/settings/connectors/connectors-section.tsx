import { type FormEvent, type ReactNode, useState } from "react";
import type { AboutAnswer } from "../../../../api/contract/about.ts";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { ToldWords } from "../told-words.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import { type DraftProblems, findFirstProblem } from "./field-problems.ts";
import { focusSoon, idOfField, showSoon } from "./focus.ts";
import { ListCard } from "./list-card.tsx";
import { MatchCard } from "./match-card.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TrialCard } from "./trial-card.tsx";
import { useConnectorActions } from "./use-connector-actions.ts";
import { useDraft } from "./use-draft.ts";

interface ConnectorsSectionProps {
  readonly settings: SettingsAnswer;
  readonly about: AboutAnswer;
}

/** Gets the focus when there is something to be looked at. */
const TRIAL_ID = "connectors-trial";

/** The connectors: edited, tested on recent mail, saved. */
export function ConnectorsSection({ settings, about }: ConnectorsSectionProps): ReactNode {
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
    const isToBeSaved = actions.trial !== null && settings.refusal === null && desk.isChanged && !desk.isConflict;
    if (isToBeSaved) void actions.save().then(showProblems);
    else void actions.test().then((problems) => (problems.size > 0 ? showProblems(problems) : showSoon(TRIAL_ID)));
  };
  return (
    <form className="connectors-form" onSubmit={submit} noValidate>
      {desk.isConflict && <ConflictNote desk={desk} actions={actions} fileName={settings.file?.name ?? ""} />}
      {settings.refusal !== null && <RefusalNote refusal={settings.refusal} />}
      <div className="grid">
        <ListCard settings={settings} desk={desk} actions={actions} open={open} toggle={toggle} />
        <MatchCard drafts={desk.drafts} onProblems={(problems) => showProblems(actions.refuse(problems))} />
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

/** Nothing can be saved, whatever is edited: known from the start. */
function RefusalNote({ refusal }: { readonly refusal: NonNullable<SettingsAnswer["refusal"]> }): ReactNode {
  const { text } = useMessages();
  return (
    <section className="note standing-note">
      <div>
        <h2>{text.settings.refusalTitle}</h2>
        <p>
          <ToldWords told={refusal} /> <code>{refusal.code}</code>
        </p>
      </div>
    </section>
  );
}
