import type { ReactNode } from "react";
import { outcomesToShow, Swatch } from "../../../charts/tls-paint.tsx";
import { emptyTlsCounts, type TlsOutcome } from "../../../model/tls.ts";
import type { PeerOutcomeSeen } from "../../../questions/peers/peer-details.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { peerPath } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { renderVersionRows } from "./peer-csv.ts";
import type { PeerView } from "./peer-view.ts";

/** When each version was last seen in all stored days: what could be switched off without this peer noticing. */
export function VersionsCard({ view }: { readonly view: PeerView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { answer, stored } = view;
  const counts = emptyTlsCounts();
  for (const { outcome, messages: count } of answer.seen) counts[outcome] += count;
  const outcomes = [...outcomesToShow(counts), ...(counts.unknown > 0 ? (["unknown"] as const) : [])];
  const directions = view.directions;
  const hidden = counts.unknown + counts.encrypted;
  return (
    <Card
      title={text.peer.versions.title}
      span="narrow"
      menu={
        <PanelMenu
          panel={{
            title: `${text.peer.versions.title} ${answer.peer}`,
            range: stored,
            csv: () => renderVersionRows(answer, messages),
            apiPath: peerPath(answer.period, answer.peer),
          }}
        />
      }
      foot={
        <span className="quiet-text small">
          {text.peer.versions.stored(format.dayRange(stored.from, stored.to))} {hidden > 0 && text.peer.versions.notTold(format, hidden)}
        </span>
      }
    >
      <table className="peer-table versions">
        <thead>
          <tr>
            <th scope="col">{text.peer.version}</th>
            {directions.map((direction) => (
              <th key={direction} scope="col" className="figure">
                {text.peers.directions[direction]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">
                <span className="swatched">
                  <Swatch outcome={outcome} />
                  {text.tls[outcome]}
                </span>
              </th>
              {directions.map((direction) => (
                <td key={direction} className="figure">
                  <LastSeen
                    seen={answer.seen.find((each) => each.direction === direction && each.outcome === outcome)}
                    outcome={outcome}
                    view={view}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface LastSeenProps {
  readonly seen: PeerOutcomeSeen | undefined;
  readonly outcome: TlsOutcome;
  readonly view: PeerView;
}

function LastSeen({ seen, outcome, view: { answer, about, stored } }: LastSeenProps): ReactNode {
  const { text, format } = useMessages();
  if (seen === undefined) return <span className="zero">{text.peer.versions.never}</span>;
  const all = messagesAddress({ kind: "days", ...stored }, { peer: answer.peer, direction: seen.direction, tls: [outcome] });
  return (
    <>
      <span className="last-seen">{format.moment(seen.lastSeenAt, about.timeZone)}</span>
      <span className="small">
        <MessageCount count={seen.messages} to={all} label={text.tls[outcome]} />
      </span>
    </>
  );
}
