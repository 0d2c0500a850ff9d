import type { ReactNode } from "react";
import { CALL_OUTCOMES } from "../../../charts/call-bar.tsx";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import { totalOf } from "../../../model/tls.ts";
import type { PeerPath } from "../../../questions/peers/peer-details.ts";
import { toCallOf } from "../../../questions/peers/to-call.ts";
import { connectorsAddress } from "../../address/formats/connectors-address.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { Card } from "../../parts/card.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { PeerView } from "./peer-view.ts";

type FlowWay = PeerPath & { readonly direction: "inbound" | "outbound" };

/** The connectors that the peer's mail took, and the ways without one. */
export function PathsCard({ view: { answer, address } }: { readonly view: PeerView }): ReactNode {
  const { text } = useMessages();
  const ways = answer.paths.filter((way): way is FlowWay => way.direction !== "submission");
  if (ways.length === 0) return null;
  return (
    <Card title={text.peer.paths.title} span="narrow">
      <table className="peer-table paths">
        <thead>
          <tr>
            <th scope="col">{text.peer.paths.way}</th>
            <th scope="col" className="figure">
              {text.peer.paths.toCall}
            </th>
            <th scope="col" className="figure">
              {text.peers.columns.messages}
            </th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => {
            const path = keyOfPath(way);
            const open = (tls: typeof CALL_OUTCOMES | readonly []) => messagesAddress(address.period, { peer: answer.peer, path, tls });
            return (
              <tr key={path}>
                <th scope="row">
                  <Link to={connectorsAddress(address.period, { show: path, view: "tls" })}>
                    <bdi>{nameOf(way, text.path)}</bdi>
                  </Link>
                  {way.path === "connector" && (
                    <span className="small quiet-text">
                      {text.direction[way.direction]} · {way.connectorType}
                    </span>
                  )}
                </th>
                <td className="figure">
                  <MessageCount count={toCallOf(way.byTls)} to={open(CALL_OUTCOMES)} label={text.peer.paths.toCall} />
                </td>
                <td className="figure">
                  <MessageCount count={totalOf(way.byTls)} to={open([])} label={text.peers.columns.messages} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

function nameOf({ path, direction, connector }: FlowWay, names: ReturnType<typeof useMessages>["text"]["path"]): string {
  if (path === "connector") return renderVisibleText(connector ?? names.noConnector);
  if (path === "internet") return direction === "inbound" ? names["from-internet"] : names["to-internet"];
  return direction === "inbound" ? names["from-own-network"] : names["to-own-network"];
}
