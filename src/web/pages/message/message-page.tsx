import "../../styles/message.css";
import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { MessageAnswer } from "../../../api/contract/message.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { MessageAddress } from "../../address/formats/message-address.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { ApiProblem } from "../../asking/ask-api.ts";
import { messagePath, useMessage } from "../../asking/message-questions.ts";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { CopyButton } from "./copy-button.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { FourFacts } from "./four-facts.tsx";
import { JourneyCard } from "./journey-card.tsx";
import { MessagePath } from "./message-path.tsx";
import { StoredFacts } from "./stored-facts.tsx";

interface MessagePageProps {
  readonly address: MessageAddress;
  readonly about: AboutAnswer;
}

/** One delivery or attempt: the way it took, how it was protected, and the log lines that prove it. */
export function MessagePage({ address, about }: MessagePageProps): ReactNode {
  const { data, error, refetch, isPlaceholderData } = useMessage(address.id);
  const isMissing = error instanceof ApiProblem && error.code === "NOT_FOUND";
  // Another message is no older state of this one.
  const answer = isPlaceholderData || isMissing ? undefined : data;
  if (isMissing) return <Missing address={address} />;
  return (
    <>
      <Crumbs address={address} />
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={answer !== undefined} />}
      {answer === undefined && error === null && <PageSkeleton heights={[168, 320, 360]} />}
      {answer !== undefined && <Shown answer={answer} address={address} about={about} />}
    </>
  );
}

function Crumbs({ address: { period } }: { readonly address: MessageAddress }): ReactNode {
  const { text } = useMessages();
  return (
    <nav className="crumbs" aria-label={text.messageList.title}>
      <Link to={messagesAddress(period)}>{text.messageList.title}</Link>
    </nav>
  );
}

interface ShownProps {
  readonly answer: MessageAnswer;
  readonly address: MessageAddress;
  readonly about: AboutAnswer;
}

function Shown({ answer, address, about }: ShownProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { message } = answer;
  const kind = message.kind === "attempts" ? text.message.kinds.attempt : text.message.kinds[message.direction];
  return (
    <>
      <div className="page-head message-head">
        <h1>
          {kind}{" "}
          {message.queueId === null ? (
            <span className="quiet-text">{text.message.without}</span>
          ) : (
            <bdi className="mono">{renderVisibleText(message.queueId)}</bdi>
          )}
        </h1>
        <span className="badge">{text.messageList.directions[message.direction]}</span>
        {message.outcome !== null && <span className="badge strong">{text.messageList.outcomes[message.outcome]}</span>}
        <span className="push" />
        <CopyButton className="control" label={text.message.copyLink} text={() => window.location.href} />
        <PanelMenu panel={{ title: kind, apiPath: messagePath(address.id) }} />
      </div>
      <section className="card way" aria-label={text.message.path}>
        <MessagePath message={message} />
        <FourFacts message={message} />
      </section>
      <EvidenceCard answer={answer} isSample={about.sample} />
      <div className="grid message-grid">
        <StoredFacts answer={answer} about={about} period={address.period} />
        {answer.journey.steps.length > 1 && <JourneyCard answer={answer} address={address} timeZone={about.timeZone} />}
      </div>
    </>
  );
}

function Missing({ address }: { readonly address: MessageAddress }): ReactNode {
  const { text } = useMessages();
  return (
    <section className="state">
      <h1>{text.message.notFoundTitle}</h1>
      <p>{text.message.notFound}</p>
      <Link className="control primary" to={messagesAddress(address.period)}>
        {text.message.toList}
      </Link>
    </section>
  );
}
