import "../../styles/peers.css";
import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { PeersAddress } from "../../address/formats/peers-address.ts";
import { peersPath, usePeers } from "../../asking/questions.ts";
import { EmptyRange } from "../../parts/empty-range.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useSettled } from "../../parts/use-settled.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { renderPeerRows } from "./peers-csv.ts";
import { PeersFoot } from "./peers-foot.tsx";
import { PeersTable } from "./peers-table.tsx";
import { PeersTools } from "./peers-tools.tsx";
import { selectionOf } from "./selection-of.ts";

interface PeersPageProps {
  readonly address: PeersAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly timeZone: string;
}

/** Whom mail comes from and goes to: those to call first. All of the page's state is in the address. */
export function PeersPage({ address, range, stored, timeZone }: PeersPageProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const selection = selectionOf({ ...address, search: useSettled(address.search) });
  const { data, error, refetch } = usePeers(range, selection);
  const isOutside = range.from > stored.to || range.to < stored.from;
  return (
    <>
      <div className="page-head">
        <h1>{text.peers.title}</h1>
        <span className="quiet-text">{format.dayRange(range.from, range.to)}</span>
      </div>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[720]} />}
      {data !== undefined && isOutside && <EmptyRange address={address} range={range} stored={stored} />}
      {data !== undefined && !isOutside && (
        <section className="card peers-card" aria-labelledby="peers-found">
          <div className="peers-tools">
            <h2 id="peers-found" aria-live="polite">
              {text.peers.found(format, data.found)}
            </h2>
            <PeersTools address={address} range={range} />
            <PanelMenu
              panel={{
                title: text.peers.title,
                range,
                csv: () => renderPeerRows(data, messages),
                apiPath: peersPath(range, selection),
              }}
            />
          </div>
          <PeersTable address={address} answer={data} timeZone={timeZone} />
          <PeersFoot address={address} answer={data} />
        </section>
      )}
    </>
  );
}
