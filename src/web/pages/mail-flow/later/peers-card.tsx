import type { ReactNode } from "react";
import type { DayRange } from "../../../../api/contract/day-range.ts";
import type { PeersAnswer } from "../../../../api/contract/peers.ts";
import { CALL_OUTCOMES, CallBar } from "../../../../charts/call-bar.tsx";
import { StateStrip } from "../../../../charts/state-strip.tsx";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { countDays } from "../../../../model/day.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { peersAddress } from "../../../address/formats/peers-address.ts";
import { Link } from "../../../address/link.tsx";
import type { PeriodChoice } from "../../../address/period-choice.ts";
import { peersPath, usePeers } from "../../../asking/questions.ts";
import { MessageCount } from "../../../parts/message-count.tsx";
import { notePeer } from "../../../parts/peer-note.ts";
import { useWidth } from "../../../parts/use-width.ts";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";

interface PeersCardProps {
  readonly range: DayRange;
  readonly period: PeriodChoice;
  readonly timeZone: string;
}

const SELECTION = { show: "to-call", limit: 8 } as const;

/** "Peers to call": those with most messages without TLS or below TLS 1.2. */
export function PeersCard({ range, period, timeZone }: PeersCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.dashboard.peers;
  const question = usePeers(range, SELECTION);
  return (
    <WidgetCard
      title={words.title}
      question={question}
      heightPx={518}
      panel={(answer) => ({ range, csv: () => peerRows(answer, messages), apiPath: peersPath(range, SELECTION) })}
      foot={(answer) => (
        <>
          {answer.found === 0 ? (
            <Link to={peersAddress(period)}>{text.dashboard.domains.all}</Link>
          ) : (
            <Link to={peersAddress(period, { show: "to-call" })}>{words.all(format, answer.found)}</Link>
          )}
          {answer.found > answer.peers.length && (
            <span className="small quiet-text">{words.these(format, answer.peers.length, sumToCall(answer), answer.all.toCall)}</span>
          )}
        </>
      )}
    >
      {(answer) =>
        answer.peers.length === 0 ? (
          <div>
            <p className="strong">{words.nothing}</p>
            <p className="quiet-text">{words.checked}</p>
          </div>
        ) : (
          <PeersTable answer={answer} period={period} timeZone={timeZone} isWeek={countDays(range.from, range.to) <= DAYS_OF_WEEK} />
        )
      }
    </WidgetCard>
  );
}

/** Pixels of a bar in a card of ordinary width and in one as wide as the page, and beside a bar that has a line of its own. */
const BAR_PX = 100;
const WIDE_BAR_PX = 260;
const COUNT_PX = 44;
const NARROW_CARD_PX = 480;
const WIDE_CARD_PX = 900;
const DAYS_OF_WEEK = 7;

interface PeersTableProps extends Omit<PeersCardProps, "range"> {
  readonly answer: PeersAnswer;
  /** A weekday names one day only. */
  readonly isWeek: boolean;
}

function PeersTable({ answer, period, timeZone, isWeek }: PeersTableProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.dashboard.peers;
  const { peers, stripRange } = answer;
  const largest = Math.max(...peers.map(({ toCall }) => toCall));
  const [place, width] = useWidth<HTMLTableElement>();
  const ordinaryPx = width < WIDE_CARD_PX ? BAR_PX : WIDE_BAR_PX;
  const barPx = width > 0 && width <= NARROW_CARD_PX ? width - COUNT_PX : ordinaryPx;
  return (
    <table className="peers-to-call stacked" ref={place}>
      <thead>
        <tr>
          <th scope="col">{words.peer}</th>
          <th scope="col">{words.toCall}</th>
          <th scope="col">{words.worst(format, peers[0]?.strip.length ?? 0)}</th>
          <th scope="col" className="figure">
            {words.lastSeen}
          </th>
        </tr>
      </thead>
      <tbody>
        {peers.map((peer) => (
          <tr key={peer.peer}>
            <th scope="row">
              <Link className="mono" to={{ page: "peer", period, peer: peer.peer }}>
                <bdi>{renderVisibleText(peer.peer)}</bdi>
              </Link>
              <span className="quiet-text small">{notePeer(messages, peer, stripRange.from)}</span>
            </th>
            <td className="bar">
              <span className="counted-bar">
                <MessageCount
                  count={peer.toCall}
                  label={renderVisibleText(peer.peer)}
                  to={messagesAddress(period, { peer: peer.peer, direction: "flow", tls: [...CALL_OUTCOMES] })}
                />
                <CallBar counts={peer.byTls} largest={largest} widthPx={barPx} />
              </span>
            </td>
            <td className="strip">
              <StateStrip strip={peer.strip} from={stripRange.from} to={stripRange.to} title={peer.peer} messages={messages} />
            </td>
            <td className="figure quiet-text small last-seen">
              {isWeek ? format.weekTime(peer.lastSeenAt, timeZone) : format.moment(peer.lastSeenAt, timeZone)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sumToCall({ peers }: PeersAnswer): number {
  return peers.reduce((sum, { toCall }) => sum + toCall, 0);
}

function peerRows({ peers, stripRange }: PeersAnswer, messages: Messages): readonly (readonly CsvValue[])[] {
  const { text } = messages;
  return [
    [
      text.dashboard.peers.peer,
      text.dashboard.peers.toCall,
      ...CALL_OUTCOMES.map((outcome) => text.tls[outcome]),
      text.dashboard.peers.lastSeen,
      "",
    ],
    ...peers.map((peer) => [
      renderVisibleText(peer.peer),
      peer.toCall,
      ...CALL_OUTCOMES.map((outcome) => peer.byTls[outcome]),
      new Date(peer.lastSeenAt).toISOString(),
      notePeer(messages, peer, stripRange.from),
    ]),
  ];
}
