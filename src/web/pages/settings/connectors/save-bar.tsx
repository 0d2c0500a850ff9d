import type { ReactNode } from "react";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { ToldWords } from "../told-words.tsx";
import { countProblems } from "./field-problems.ts";
import type { ConnectorActions } from "./use-connector-actions.ts";
import type { DraftDesk } from "./use-draft.ts";

interface SaveBarProps {
  readonly settings: SettingsAnswer;
  readonly desk: DraftDesk;
  readonly actions: ConnectorActions;
}

/** Below the list, always in sight: what stands to be done, and the next step. */
export function SaveBar(props: SaveBarProps): ReactNode {
  const { text } = useMessages();
  const { desk, actions } = props;
  const isIdle = actions.doing === null && !actions.isSaved && actions.failure === null && actions.problems.size === 0;
  return (
    <section className={desk.isChanged ? "save-bar changed" : isIdle ? "save-bar idle" : "save-bar"} aria-label={text.settings.save}>
      <div className="save-words">
        <p role="status">
          <Words {...props} />
        </p>
        <Trouble actions={actions} />
      </div>
      <Steps {...props} />
    </section>
  );
}

/** Discard, test, save: the next one is the marked one, and Enter in a field takes it. */
function Steps({ settings, desk, actions }: SaveBarProps): ReactNode {
  const { text } = useMessages();
  const { doing, trial } = actions;
  const isNextSave = trial !== null && desk.isChanged && settings.refusal === null && !desk.isConflict;
  const discard = (): void => {
    desk.discard();
    actions.reset();
  };
  return (
    <span className="save-actions">
      {desk.isChanged && (
        <button type="button" className="control" disabled={doing !== null} onClick={discard}>
          {text.settings.discard}
        </button>
      )}
      <button type="submit" className={desk.isChanged ? "control primary" : "control"} hidden={isNextSave} disabled={doing !== null}>
        {doing === "testing" ? text.settings.testing : text.settings.test}
      </button>
      {settings.refusal === null && (
        <button type={isNextSave ? "submit" : "button"} className="control primary" disabled={!isNextSave || doing !== null}>
          {doing === "saving" ? text.settings.saving : text.settings.save}
        </button>
      )}
    </span>
  );
}

function Words({ settings, desk, actions }: SaveBarProps): ReactNode {
  const { text, format } = useMessages();
  const { doing, trial, problems, isSaved } = actions;
  const obstacle = desk.isConflict ? text.settings.conflictTitle : settings.refusal === null ? null : text.settings.refusalTitle;
  if (doing !== null) return doing === "saving" ? text.settings.savingNote : text.settings.testing;
  if (problems.size > 0) return <b className="warm-words">{text.settings.problems(format, countProblems(problems))}</b>;
  if (isSaved) return <b>{text.settings.saved}</b>;
  if (!desk.isChanged) return text.settings.unchanged;
  return (
    <>
      <b>{obstacle ?? text.settings.unsaved}.</b> {obstacle === null && (trial === null ? text.settings.testFirst : text.settings.tested)}{" "}
      <span className="save-note">{text.settings.unsavedNote}</span>
    </>
  );
}

function Trouble({ actions: { failure } }: Pick<SaveBarProps, "actions">): ReactNode {
  const { text } = useMessages();
  if (failure === null) return null;
  const { what, problem } = failure;
  return (
    <p className="save-trouble" role="alert">
      <b>{what === "save" ? text.settings.notSaved : text.settings.notTested}.</b>{" "}
      {problem.message === "" ? text.states.unreachable : <ToldWords told={problem} />} <code>{problem.code}</code>
    </p>
  );
}
