import type { ReactNode } from "react";
import type { Insight } from "../../../insights/insight.ts";
import { describeSnooze } from "../../../messages/explain-insight.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { dayOf } from "../../../model/day.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { UndoSnooze } from "./undo-snooze.tsx";

interface SnoozeNoteProps {
  readonly insight: Insight;
  readonly isSnoozed: boolean;
  readonly timeZone: string;
}

/** Why a finding was put aside, and, when it has come back, why it has. */
export function SnoozeNote({ insight, isSnoozed, timeZone }: SnoozeNoteProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { snooze } = insight;
  if (snooze === null) return null;
  const { share, until, reason, snoozedAt } = snooze;
  const isOver = until !== null && until <= dayOf(Date.now(), timeZone);
  const back = isOver ? text.insights.snooze.over(format.day(until)) : text.insights.snooze.worse;
  return (
    <section className="note snooze-note">
      <Icon name="clock" />
      <div>
        <p className="strong">{isSnoozed ? describeSnooze(messages, snooze) : back}</p>
        <p className="second">
          <bdi>{renderVisibleText(reason)}</bdi>
        </p>
        <p className="quiet-text small">
          {text.insightPage.snooze.on(format.day(dayOf(snoozedAt, timeZone)))}:{" "}
          {text.insightPage.snooze.size(format.number(snooze.messages), format.share(share))}
        </p>
      </div>
      {isSnoozed && <UndoSnooze id={insight.id} />}
    </section>
  );
}
