import type { ReactNode } from "react";
import type { PeersAnswer } from "../../../api/contract/peers.ts";
import type { PeersAddress } from "../../address/formats/peers-address.ts";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

interface PeersFootProps {
  readonly address: PeersAddress;
  readonly answer: PeersAnswer;
}

/** Which rows these are, what of all mail they stand for, and the way to the others. */
export function PeersFoot({ address, answer }: PeersFootProps): ReactNode {
  const { text, format } = useMessages();
  const { peers, found, page, limit, all, withoutPeer } = answer;
  const pages = Math.max(1, Math.ceil(found / limit));
  const first = (page - 1) * limit;
  const shown = peers.reduce((sum, { toCall }) => sum + toCall, 0);
  return (
    <nav className="card-foot peers-foot" aria-label={text.peers.pages}>
      <span className="quiet-text small">
        {peers.length > 0 && `${text.peers.showing(format, first + 1, first + peers.length, found)} `}
        {peers.length > 0 && all.toCall > 0 && `${text.peers.ofAll(format, shown, all.toCall)} `}
        {withoutPeer > 0 && text.peers.withoutPeer(format, withoutPeer)}
      </span>
      <span className="push" />
      {page > 1 && <Link to={{ ...address, tablePage: Math.min(page - 1, pages) }}>{text.peers.previous}</Link>}
      {page < pages && <Link to={{ ...address, tablePage: page + 1 }}>{text.peers.next}</Link>}
    </nav>
  );
}
