import type { ReactNode } from "react";
import type { MessageAnswer } from "../../../api/contract/message.ts";
import type { Messages } from "../../../messages/messages.ts";
import { renderVisibleLine } from "../../../messages/visible-line.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { EvidenceLine } from "../../../model/evidence-line.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { CopyButton } from "./copy-button.tsx";
import { explainCommand } from "./explain-command.ts";
import { cutLine } from "./line-pieces.ts";
import { nameOfSource } from "./name-of-source.ts";

interface EvidenceCardProps {
  readonly answer: MessageAnswer;
  readonly isSample: boolean;
}

/** The log lines that prove it, each with what it was used for; the deciding words marked, prefixes quiet. */
export function EvidenceCard({ answer: { message, lines }, isSample }: EvidenceCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.message;
  const there = lines.flatMap((line) => (line.text === null ? [] : [line.text]));
  const absence = lines.find((line) => line.absence !== null)?.absence ?? null;
  const isDecidedByTls = lines.some(({ decides, proves }) => decides && proves.includes("tls"));
  const command = explainCommand(message);
  return (
    <section className="card evidence" aria-labelledby="evidence-title">
      <header className="card-head">
        <h2 id="evidence-title">{words.evidence}</h2>
        <span className="quiet-text small">
          {words.linesOf(format, there.length)} <bdi>{nameOfSource(message.source, isSample)}</bdi>
        </span>
        <span className="push" />
        {there.length > 0 && <CopyButton className="link" label={words.copyLines} text={() => there.map(renderVisibleLine).join("\n")} />}
      </header>
      <ol className="log">
        {lines.map((line) => (
          <LogLine key={line.position} line={line} message={message} messages={messages} />
        ))}
      </ol>
      {absence !== null && <p className="log-note">{absence === "gone" ? words.linesGone : words.linesNotKept}</p>}
      {message.certainty === "inferred" && !isDecidedByTls && <p className="log-note">{words.inferredNote}</p>}
      {command !== null && (
        <footer className="card-foot">
          <span className="quiet-text small">{words.explain}</span>
          <code className="explain-command">{command}</code>
          <span className="push" />
          <CopyButton className="link small" label={words.copyCommand} text={() => command} />
        </footer>
      )}
    </section>
  );
}

interface LogLineProps {
  readonly line: EvidenceLine;
  readonly message: ListedMessage;
  readonly messages: Messages;
}

function LogLine({ line, message, messages: { text } }: LogLineProps): ReactNode {
  const { proves, refused, lineGone, lineNotKept } = text.message;
  const uses = line.proves.map((name) => (name === "decided" && message.kind === "attempts" ? refused : proves[name]));
  return (
    <li className={line.decides ? "decides" : undefined}>
      <span className="use">{uses.join(", ")}</span>
      {line.text === null ? (
        <span className="quiet-text">{line.absence === "not-kept" ? lineNotKept : lineGone}</span>
      ) : (
        <bdi className="line" dir="ltr">
          {cutLine(line, message.queueId).map(({ kind, text: piece }, index) =>
            kind === "mark" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line, in their order
              <mark key={index}>{piece}</mark>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line, in their order
              <span key={index} className={`piece-${kind}`}>
                {piece}
              </span>
            ),
          )}
        </bdi>
      )}
      {line.text === null && <bdi className="visually-hidden">{renderVisibleText(message.source ?? "")}</bdi>}
    </li>
  );
}
