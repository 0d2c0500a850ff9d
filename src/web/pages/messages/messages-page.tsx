import "../../styles/messages.css";
import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { MessagesAnswer } from "../../../api/contract/messages.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { messagesCsvPath, messagesPath, useMessageList } from "../../asking/message-questions.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ListSummary } from "./list-summary.tsx";
import { csvOfMessages } from "./messages-csv.ts";
import { MessagesTable } from "./messages-table.tsx";
import { NothingListed } from "./nothing-listed.tsx";
import { PageLinks } from "./page-links.tsx";

interface MessagesPageProps {
  readonly address: MessagesAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly about: AboutAnswer;
}

/** Deliveries or attempts, filtered: where every number of the other pages leads. */
export function MessagesPage({ address, range, stored, about }: MessagesPageProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { data, error, refetch, isPlaceholderData } = useMessageList(address, range);
  const panel = {
    title: text.messageList.title,
    range,
    apiPath: messagesPath(address, range),
    ...(data === undefined ? {} : { csv: () => csvOfMessages(data.rows, address.filter.kind, messages, about.timeZone) }),
  };
  return (
    <>
      <div className="page-head messages-head">
        <h1>{text.messageList.title}</h1>
        <span className="quiet-text">{about.timeZone}</span>
        <span className="push" />
        <a
          className="control"
          href={messagesCsvPath(address.filter, address.window ?? range)}
          download
          title={text.messageList.exportAllHint}
        >
          <Icon name="export" />
          {text.messageList.exportAll}
        </a>
        <PanelMenu panel={panel} />
      </div>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      <section className="card message-list" aria-label={text.messageList.title} aria-busy={isPlaceholderData}>
        <FilterBar address={address} connectors={data?.connectors ?? []} />
        <FilterChips address={address} timeZone={about.timeZone} />
        {data === undefined && error === null && <PageSkeleton heights={[560]} />}
        {data !== undefined && <Listed address={address} answer={data} range={range} stored={stored} timeZone={about.timeZone} />}
      </section>
    </>
  );
}

interface ListedProps {
  readonly address: MessagesAddress;
  readonly answer: MessagesAnswer;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly timeZone: string;
}

function Listed({ address, answer, range, stored, timeZone }: ListedProps): ReactNode {
  if (answer.rows.length === 0) return <NothingListed address={address} answer={answer} range={range} stored={stored} />;
  return (
    <>
      <ListSummary address={address} answer={answer} />
      <MessagesTable address={address} rows={answer.rows} timeZone={timeZone} />
      <PageLinks address={address} answer={answer} />
    </>
  );
}
