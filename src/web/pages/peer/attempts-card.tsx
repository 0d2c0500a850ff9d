import type { ReactNode } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { PeerAttempts } from "../../../questions/peers/peer-details.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { peerPath } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { renderAttemptRows } from "./peer-csv.ts";
import type { PeerView } from "./peer-view.ts";

/** Handshakes that failed and messages refused because of TLS, in the servers' own words. Nothing where there were none. */
export function AttemptsCard({ view }: { readonly view: PeerView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.peer.attempts;
  const { answer, about } = view;
  if (answer.attempts.length === 0) return null;
  return (
    <Card
      title={words.title}
      subtitle={words.subtitle}
      span="full"
      menu={
        <PanelMenu
          panel={{
            title: `${words.title} ${answer.peer}`,
            range: answer.period,
            csv: () => renderAttemptRows(answer, messages),
            apiPath: peerPath(answer.period, answer.peer),
          }}
        />
      }
    >
      <table className="peer-table blocks attempts">
        <thead>
          <tr>
            <th scope="col">{text.peer.hosts.host}</th>
            <th scope="col">{text.peers.direction}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col" className="figure">
              {text.peers.columns.lastSeen}
            </th>
            <th scope="col" className="figure">
              {words.attempts}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.attempts.map((each) => (
            <tr key={`${each.direction} ${each.outcome} ${each.host}`}>
              <th scope="row">
                <bdi className="mono">{each.host === null ? text.peer.hosts.nameless : renderVisibleText(each.host)}</bdi>
              </th>
              <td>{text.peers.directions[each.direction]}</td>
              <td data-label={words.outcome}>{words.outcomes[each.outcome]}</td>
              <td className="reasons">
                {each.reasons.map((reason) => (
                  <bdi key={reason}>{renderVisibleText(reason)}</bdi>
                ))}
              </td>
              <td className="figure" data-label={text.peers.columns.lastSeen}>
                {format.moment(each.lastAt, about.timeZone)}
              </td>
              <td className="figure" data-label={words.attempts}>
                <MessageCount count={each.attempts} to={addressOf(view, each)} label={words.outcomes[each.outcome]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** A handshake that failed is an outcome of its own; of the others those that TLS is to blame for were counted. */
function addressOf({ answer, address }: PeerView, { direction, outcome, host }: PeerAttempts) {
  if (host === null) return null;
  const because = outcome === "tls-failed" ? null : "tls";
  return messagesAddress(address.period, { kind: "attempts", peer: answer.peer, direction, outcome, host, because });
}
