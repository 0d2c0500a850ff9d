import type { ReactNode } from "react";
import type { PeersAnswer } from "../../../api/contract/peers.ts";
import type { PeerOrder } from "../../../questions/peers/peers-question.ts";
import { type PeersAddress, peersAddress } from "../../address/formats/peers-address.ts";
import { Link } from "../../address/link.tsx";
import { useWidth } from "../../parts/use-width.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { PeerRow } from "./peer-row.tsx";

interface PeersTableProps {
  readonly address: PeersAddress;
  readonly answer: PeersAnswer;
  readonly timeZone: string;
}

const PHONE_PX = 690;
const BAR_PX = 112;
/** The margins, the count and its distance. */
const BESIDE_BAR_PX = 82;

export function PeersTable({ address, answer, timeZone }: PeersTableProps): ReactNode {
  const { text } = useMessages();
  const { columns } = text.peers;
  const [place, width] = useWidth<HTMLDivElement>();
  const largest = Math.max(1, ...answer.peers.map(({ toCall }) => toCall));
  if (answer.peers.length === 0) {
    return (
      <div className="nothing">
        <p>{text.peers.none}</p>
        <Link to={peersAddress(address.period)}>{text.peers.clear}</Link>
      </div>
    );
  }
  return (
    <div ref={place} className="peers-place">
      <table className="peers-table">
        <thead>
          <tr>
            <SortHead order="name" title={columns.peer} address={address} />
            <SortHead order="to-call" title={columns.toCall} address={address} />
            <SortHead order="messages" title={columns.messages} address={address} isFigure />
            <SortHead order="protected-share" title={columns.protected} address={address} isFigure />
            <th scope="col" className="figure of-unknown">
              {columns.unknown}
            </th>
            <th scope="col">{columns.worst}</th>
            <SortHead order="last-seen" title={columns.lastSeen} address={address} isFigure />
          </tr>
        </thead>
        <tbody>
          {answer.peers.map((peer) => (
            <PeerRow key={peer.peer} {...{ peer, largest, address, timeZone }} barPx={barWidthOf(width)} stripRange={answer.stripRange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The bar stands beside other columns, or takes what its count leaves of a phone. */
function barWidthOf(tablePx: number): number {
  return tablePx > PHONE_PX || tablePx === 0 ? BAR_PX : tablePx - BESIDE_BAR_PX;
}

interface SortHeadProps {
  readonly order: PeerOrder;
  readonly title: string;
  readonly address: PeersAddress;
  readonly isFigure?: boolean;
}

/** Each column has one order that makes sense: its name is the link that sorts by it. */
function SortHead({ order, title, address, isFigure = false }: SortHeadProps): ReactNode {
  const isSorted = address.order === order;
  const isAscending = order === "name" || order === "protected-share";
  return (
    <th
      scope="col"
      className={isFigure ? "figure" : undefined}
      aria-sort={isSorted ? (isAscending ? "ascending" : "descending") : undefined}
    >
      <Link to={{ ...address, order, tablePage: 1 }}>
        {title}
        {isSorted && <span aria-hidden="true">{isAscending ? " ↑" : " ↓"}</span>}
      </Link>
    </th>
  );
}
