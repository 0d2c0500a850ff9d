import type { ReactNode } from "react";
import { dayOf } from "../../../model/day.ts";
import type { PeerOutcomeSeen } from "../../../questions/peers/peer-details.ts";
import { peersAddress } from "../../address/formats/peers-address.ts";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { PeerView } from "./peer-view.ts";

/** No mail with this peer in these days: when there was, one click away, or that there never was. */
export function PeerMissing({ view: { answer, address, about } }: { readonly view: PeerView }): ReactNode {
  const { text, format } = useMessages();
  const days = daysOf(answer.seen, about.timeZone);
  return (
    <section className="state card">
      <h2>{days === null ? text.peer.neverTitle : text.peer.emptyTitle}</h2>
      <p>{days === null ? text.peer.never : text.peer.empty(format.dayRange(days.from, days.to))}</p>
      {days === null ? (
        <Link className="control primary" to={peersAddress(address.period)}>
          {text.peers.clear}
        </Link>
      ) : (
        <Link className="control primary" to={{ ...address, period: { kind: "days", ...days } }}>
          {text.states.emptyOpen(format.dayRange(days.from, days.to))}
        </Link>
      )}
    </section>
  );
}

function daysOf(seen: readonly PeerOutcomeSeen[], timeZone: string): { readonly from: string; readonly to: string } | null {
  const [from] = seen.map(({ firstDay }) => firstDay).sort();
  if (from === undefined) return null;
  return { from, to: dayOf(Math.max(...seen.map(({ lastSeenAt }) => lastSeenAt)), timeZone) };
}
