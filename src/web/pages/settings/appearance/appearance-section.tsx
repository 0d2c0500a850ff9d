import { type ReactNode, useId } from "react";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../../messages/languages.ts";
import { Card } from "../../../parts/card.tsx";
import { APPEARANCES, type Appearance, useAppearance } from "../../../preferences/appearance.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { InForceCard } from "./in-force-card.tsx";

interface AppearanceSectionProps {
  readonly settings: SettingsAnswer;
  readonly isSample: boolean;
  readonly chooseLanguage: (language: MessageLanguage) => void;
}

/** What this browser keeps, and what the file says. */
export function AppearanceSection({ settings, isSample, chooseLanguage }: AppearanceSectionProps): ReactNode {
  const { text, language } = useMessages();
  const [appearance, chooseAppearance] = useAppearance();
  const id = useId();
  const appearances: Readonly<Record<Appearance, string>> = {
    system: text.frame.appearanceSystem,
    light: text.frame.appearanceLight,
    dark: text.frame.appearanceDark,
  };
  return (
    <div className="grid">
      <Card title={text.settings.appearanceTitle} subtitle={text.settings.appearanceSubtitle} span="full">
        <div className="appearance">
          <fieldset className="field choices tall">
            <legend>{text.settings.appearance}</legend>
            <div className="choices-row">
              {APPEARANCES.map((each) => (
                <label key={each} className="check">
                  <input type="radio" name={`${id}-appearance`} checked={appearance === each} onChange={() => chooseAppearance(each)} />
                  <span>{appearances[each]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset className="field choices tall">
            <legend>{text.settings.language}</legend>
            <div className="choices-row">
              {MESSAGE_LANGUAGES.map((each) => (
                <label key={each.language} className="check">
                  <input
                    type="radio"
                    name={`${id}-language`}
                    checked={language === each.language}
                    onChange={() => chooseLanguage(each.language)}
                  />
                  <span lang={each.language}>{each.name}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </div>
      </Card>
      <InForceCard settings={settings} isSample={isSample} />
    </div>
  );
}
