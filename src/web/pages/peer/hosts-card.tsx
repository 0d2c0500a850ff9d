import { type ReactNode, useState } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { TlsOutcome } from "../../../model/tls.ts";
import type { PeerHost } from "../../../questions/peers/peer-details.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { peerPath } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { OutcomeCells, OutcomeHeads, outcomesOf } from "./outcome-counts.tsx";
import { renderHostRows } from "./peer-csv.ts";
import type { PeerView } from "./peer-view.ts";

const SHOWN_AT_ONCE = 10;

/** Every host of the peer with what it used, those to call about first. */
export function HostsCard({ view }: { readonly view: PeerView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.peer.hosts;
  const { hosts, hostsFound, isComplete, period, peer } = view.answer;
  const [isAll, setAll] = useState(false);
  const shown = isAll ? hosts : hosts.slice(0, SHOWN_AT_ONCE);
  const outcomes = outcomesOf(hosts.map(({ byTls }) => byTls));
  if (hosts.length === 0) return null;
  return (
    <Card
      title={words.title}
      subtitle={words.subtitle}
      span="full"
      menu={
        <PanelMenu
          panel={{
            title: `${words.title} ${peer}`,
            range: period,
            csv: () => renderHostRows(shown, outcomes, messages),
            apiPath: peerPath(period, peer),
          }}
        />
      }
      foot={
        hosts.length > shown.length || hosts.length < hostsFound || !isComplete ? (
          <>
            {hosts.length > shown.length && (
              <button type="button" className="link" onClick={() => setAll(true)}>
                {words.showAll(format, hosts.length)}
              </button>
            )}
            <span className="quiet-text small">
              {hosts.length < hostsFound && words.notAll(format, hosts.length, hostsFound)} {!isComplete && text.peer.notComplete}
            </span>
          </>
        ) : undefined
      }
    >
      <table className="peer-table blocks hosts">
        <thead>
          <tr>
            <th scope="col">{words.host}</th>
            <OutcomeHeads outcomes={outcomes} />
            <th scope="col">{words.versions}</th>
            <th scope="col" className="figure">
              {text.peers.columns.lastSeen}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((host) => (
            <HostRow key={`${host.direction} ${host.host}`} host={host} outcomes={outcomes} view={view} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface HostRowProps {
  readonly host: PeerHost;
  readonly outcomes: readonly TlsOutcome[];
  readonly view: PeerView;
}

const ADDRESSES_NAMED = 3;

function HostRow({ host, outcomes, view: { answer, address, about } }: HostRowProps): ReactNode {
  const { text, format } = useMessages();
  const words = text.peer.hosts;
  const addresses = host.addresses.filter((each) => each !== host.host);
  return (
    <tr>
      <th scope="row" className="of-host">
        <bdi className="mono">{host.host === null ? words.nameless : renderVisibleText(host.host)}</bdi>
        <span className="small quiet-text">
          {text.peers.directions[host.direction]}
          {addresses.length > 0 && (
            <>
              {" · "}
              <bdi className="mono">{addresses.slice(0, ADDRESSES_NAMED).map(renderVisibleText).join(", ")}</bdi>
              {addresses.length > ADDRESSES_NAMED && ` ${words.moreAddresses(format, addresses.length - ADDRESSES_NAMED)}`}
            </>
          )}
        </span>
      </th>
      <OutcomeCells
        counts={host.byTls}
        outcomes={outcomes}
        to={(outcome) => messagesAddress(address.period, { peer: answer.peer, host: host.host, direction: host.direction, tls: [outcome] })}
      />
      <td className="of-versions" data-label={words.versions}>
        {versionsOf(host, text.tls)}
      </td>
      <td className="figure of-last-seen" data-label={text.peers.columns.lastSeen}>
        {format.moment(host.lastSeenAt, about.timeZone)}
      </td>
    </tr>
  );
}

/** `TLS 1.0 – TLS 1.3`, the oldest and the newest. */
function versionsOf({ oldest, newest }: PeerHost, names: Readonly<Record<TlsOutcome, string>>): ReactNode {
  if (oldest === null || newest === null) return <span className="zero">–</span>;
  return oldest === newest ? names[oldest] : `${names[oldest]} – ${names[newest]}`;
}
