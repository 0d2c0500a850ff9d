import type { ReactNode } from "react";
import type { SettingsAnswer, SettingsProblem } from "../../../api/contract/settings.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { ToldWords } from "./told-words.tsx";

/** How the file stands: broken, not taken up, waiting for a start. Nothing when all is well. */
export function StandingNotes({ settings }: { readonly settings: SettingsAnswer }): ReactNode {
  const { text } = useMessages();
  const { file, problems, failure, waiting } = settings;
  return (
    <>
      {problems.length > 0 && (
        <section className="note problem standing-note" role="alert">
          <div>
            <h2>{text.settings.brokenTitle(renderVisibleText(file?.name ?? ""))}</h2>
            <p>{text.settings.broken}</p>
            <ul className="file-problems" lang="en">
              {problems.map(({ line, column, path, message }) => (
                <li key={`${line}:${column}:${path}:${message}`}>
                  <span className="quiet-text">{text.settings.place2(line, column)}</span>{" "}
                  {path !== "" && <code>{renderVisibleText(path)}</code>} {renderVisibleText(message)}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
      {failure !== null && (
        <Told title={text.settings.failureTitle} told={failure}>
          {text.settings.failure}
        </Told>
      )}
      {waiting.length > 0 && (
        <section className="note standing-note">
          <div>
            <h2>{text.settings.waitingTitle}</h2>
            <p>{text.settings.waiting(waiting.join(", "))}</p>
          </div>
        </section>
      )}
    </>
  );
}

interface ToldProps {
  readonly title: string;
  readonly told: SettingsProblem;
  readonly children?: ReactNode;
}

/** What the server says of a problem, in its own words. */
export function Told({ title, told, children }: ToldProps): ReactNode {
  return (
    <section className="note problem standing-note" role="alert">
      <div>
        <h2>{title}</h2>
        <p>
          <ToldWords told={told} /> <code>{told.code}</code>
        </p>
        {children !== undefined && <p className="quiet-text">{children}</p>}
      </div>
    </section>
  );
}
