import { type ReactNode, useId, useRef, useState } from "react";
import { renderFileName } from "../../../../messages/file-name.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../../messages/languages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { leaveFlyout, replaceAddress } from "../../../address/use-address.ts";
import { Choice } from "../../../parts/choice.tsx";
import { Flyout } from "../../../parts/flyout.tsx";
import { Icon } from "../../../parts/icon.tsx";
import { copyText } from "../../../parts/panel-menu/copy-text.ts";
import { saveFile } from "../../../parts/panel-menu/save-file.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { PeerView } from "../peer-view.ts";
import { composeLetter } from "./compose-letter.ts";
import { LETTER_BUTTON_ID } from "./letter-button-id.ts";
import { letterTextsOf } from "./letter-texts-of.ts";

interface LetterFlyoutProps {
  readonly view: PeerView;
  readonly language: MessageLanguage;
}

/** The partner letter: a text to read, to change, and to take along. */
export function LetterFlyout({ view, language }: LetterFlyoutProps): ReactNode {
  const { text } = useMessages();
  const { answer, address, about } = view;
  const { letter: _, ...page } = address;
  const written = composeLetter(answer, { ...letterTextsOf(language), organization: about.organization });
  return (
    <Flyout
      title={text.peer.letter.title}
      subtitle={renderVisibleText(answer.peer)}
      onClose={() => leaveFlyout(page)}
      focusAfterId={LETTER_BUTTON_ID}
    >
      <p>{text.peer.letter.note}</p>
      {/* Another language is another letter; new numbers alone do not take away what was changed by hand. */}
      <LetterText key={language} view={view} language={language} written={written} />
    </Flyout>
  );
}

function LetterText({ view, language, written }: LetterFlyoutProps & { readonly written: string }): ReactNode {
  const { text } = useMessages();
  const words = text.peer.letter;
  const { answer, address } = view;
  const [changed, setChanged] = useState<string | null>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const id = useId();
  const letter = changed ?? written;
  const copy = async () => {
    if (tools.current !== null) setCopied(await copyText(letter, tools.current));
  };
  const file = renderFileName({ title: `${words.title} ${answer.peer}`, range: answer.period }, "txt");
  return (
    <>
      <div ref={tools} className="letter-tools">
        <Choice
          id={`${id}-language`}
          label={words.language}
          value={language}
          options={MESSAGE_LANGUAGES.map((each) => ({ value: each.language, name: each.name }))}
          onChoose={(chosen) => replaceAddress({ ...address, letter: chosen })}
        />
        <span className="push" />
        <button type="button" className="control" onClick={() => void copy()}>
          <Icon name="copy" />
          <span aria-live="polite">{isCopied === null ? words.copy : isCopied ? words.copied : words.notCopied}</span>
        </button>
        <button type="button" className="control" onClick={() => saveFile(file, new Blob([letter], { type: "text/plain;charset=utf-8" }))}>
          <Icon name="export" />
          {words.download}
        </button>
      </div>
      <textarea
        className="letter-text mono"
        aria-label={words.text}
        lang={language}
        spellCheck={false}
        value={letter}
        onChange={(event) => {
          setChanged(event.target.value);
          setCopied(null);
        }}
      />
    </>
  );
}
