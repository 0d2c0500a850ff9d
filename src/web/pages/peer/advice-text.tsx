import type { ReactNode } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { Advice } from "./find-advice.ts";

const HOSTS_NAMED = 4;

/** One step: what was seen, and what can be done about it. */
export function AdviceText({ advice, isOwn }: { readonly advice: Advice; readonly isOwn: boolean }): ReactNode {
  const { text, format } = useMessages();
  const words = text.peer.advice;
  switch (advice.kind) {
    case "no-tls":
      return (
        <Step title={words.noTls[isOwn ? "own" : advice.direction === "outbound" ? "outbound" : "inbound"]} hosts={advice.hosts}>
          {words.noTlsNote(format, advice.messages)[advice.direction === "outbound" ? "outbound" : "inbound"]}
        </Step>
      );
    case "old-tls":
      return (
        <Step title={words.oldTls[isOwn ? "own" : "theirs"]} hosts={advice.hosts}>
          {words.oldTlsNote(format, advice.messages, advice.versions.map((version) => text.tls[version]).join(text.peers.note.and))}
        </Step>
      );
    case "fell-back":
      return (
        <Step title={words.fellBack}>
          {words.fellBackNote(format, advice.fallback.ofHostsWithTls)[advice.fallback.direction === "outbound" ? "outbound" : "inbound"]}
        </Step>
      );
    case "downgrade": {
      const { from, to, lastDay, sinceDay, messages, direction } = advice.downgrade;
      const names = { from: text.tls[from], to: text.tls[to], direction: text.peers.directions[direction] };
      return (
        <Step title={words.downgrade(names.from, format.shortDay(sinceDay))}>
          {words.downgradeNote(format, names, format.shortDay(lastDay), messages)}
        </Step>
      );
    }
    case "untrusted":
      return <Step title={words.untrusted}>{words.untrustedNote(format, advice.messages)}</Step>;
    case "failed":
      return <Step title={words.failed}>{words.failedNote(format, advice.attempts)}</Step>;
    case "unknown":
      return <Step title={words.unknown}>{words.unknownNote(format, advice.messages)}</Step>;
    case "nothing":
      return <Step title={words.nothing}>{words.nothingNote}</Step>;
  }
}

interface StepProps {
  readonly title: string;
  readonly hosts?: readonly string[];
  readonly children: string;
}

function Step({ title, hosts = [], children }: StepProps): ReactNode {
  const { text, format } = useMessages();
  const more = hosts.length - HOSTS_NAMED;
  return (
    <>
      <h3>{title}</h3>
      <p>{children}</p>
      {hosts.length > 0 && (
        <ul className="advice-hosts mono">
          {hosts.slice(0, HOSTS_NAMED).map((host) => (
            <li key={host}>
              <bdi>{renderVisibleText(host)}</bdi>
            </li>
          ))}
          {more > 0 && <li className="quiet-text">{text.peer.advice.moreHosts(format, more)}</li>}
        </ul>
      )}
    </>
  );
}
