import { type ReactNode, useId } from "react";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../messages/languages.ts";
import { Choice } from "../parts/choice.tsx";
import { APPEARANCES, type Appearance, useAppearance } from "../preferences/appearance.ts";
import { useMessages } from "../preferences/messages-context.tsx";

interface PreferencesProps {
  readonly chooseLanguage: (language: MessageLanguage) => void;
  readonly className: string;
}

/** Language and appearance: of this browser, not of the address. */
export function Preferences({ chooseLanguage, className }: PreferencesProps): ReactNode {
  const { text, language } = useMessages();
  const [appearance, chooseAppearance] = useAppearance();
  const id = useId();
  const names: Readonly<Record<Appearance, string>> = {
    system: text.frame.appearanceSystem,
    light: text.frame.appearanceLight,
    dark: text.frame.appearanceDark,
  };
  return (
    <div className={`preferences ${className}`}>
      <Choice
        id={`${id}-appearance`}
        label={text.frame.appearance}
        value={appearance}
        options={APPEARANCES.map((value) => ({ value, name: names[value] }))}
        onChoose={chooseAppearance}
      />
      <Choice
        id={`${id}-language`}
        label={text.frame.language}
        value={language}
        options={MESSAGE_LANGUAGES.map((entry) => ({ value: entry.language, name: entry.name }))}
        onChoose={chooseLanguage}
      />
    </div>
  );
}
