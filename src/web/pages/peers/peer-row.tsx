import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { CALL_OUTCOMES, CallBar } from "../../../charts/call-bar.tsx";
import { StateStrip } from "../../../charts/state-strip.tsx";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { TlsOutcome } from "../../../model/tls.ts";
import type { PeerSummary } from "../../../questions/peers/peers-question.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import type { PeersAddress } from "../../address/formats/peers-address.ts";
import { Link } from "../../address/link.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { notePeer } from "../../parts/peer-note.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

interface PeerRowProps {
  readonly peer: PeerSummary;
  /** The count that fills a bar. */
  readonly largest: number;
  readonly barPx: number;
  readonly address: PeersAddress;
  readonly stripRange: DayRange;
  readonly timeZone: string;
}

/** One peer: its name leads to its page, every count to its messages. */
export function PeerRow({ peer, largest, barPx, address, stripRange, timeZone }: PeerRowProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { columns } = text.peers;
  const open = (tls: readonly TlsOutcome[]) =>
    messagesAddress(address.period, { peer: peer.peer, direction: address.direction, path: address.path, tls });
  const share = peer.protectedShare;
  return (
    <tr>
      <th scope="row" className="of-peer">
        <Link className="mono" to={{ page: "peer", period: address.period, peer: peer.peer }}>
          <bdi>{renderVisibleText(peer.peer)}</bdi>
        </Link>
        <span className="small quiet-text">{notePeer(messages, peer, stripRange.from)}</span>
      </th>
      <td className="of-to-call">
        <span className="to-call">
          <MessageCount count={peer.toCall} to={open(CALL_OUTCOMES)} label={columns.toCall} />
          <CallBar counts={peer.byTls} largest={largest} widthPx={barPx} />
        </span>
      </td>
      <td className="figure of-messages" data-label={columns.messages}>
        <MessageCount count={peer.messages} to={open([])} label={columns.messages} />
      </td>
      <td className="figure of-protected" data-label={columns.protected}>
        {share === null ? <span className="zero">–</span> : format.share(share)}
      </td>
      <td className={peer.byTls.unknown === 0 ? "figure of-unknown nil" : "figure of-unknown"} data-label={columns.unknown}>
        <MessageCount count={peer.byTls.unknown} to={open(["unknown"])} label={columns.unknown} />
      </td>
      <td className="of-strip">
        <StateStrip strip={peer.strip} from={stripRange.from} to={stripRange.to} title={peer.peer} messages={messages} />
      </td>
      <td className="figure of-last-seen" data-label={columns.lastSeen}>
        {format.moment(peer.lastSeenAt, timeZone)}
      </td>
    </tr>
  );
}
