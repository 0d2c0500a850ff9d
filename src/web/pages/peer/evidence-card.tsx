import type { ReactNode } from "react";
import { CALL_OUTCOMES } from "../../../charts/call-bar.tsx";
import { Swatch } from "../../../charts/tls-paint.tsx";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { toCallOf } from "../../../questions/peers/to-call.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { peerPath } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { renderExampleRows } from "./peer-csv.ts";
import type { PeerView } from "./peer-view.ts";

/** The newest messages that the peer can be called about. */
export function EvidenceCard({ view }: { readonly view: PeerView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.peer.evidence;
  const { answer, address, about, flow } = view;
  const toCall = toCallOf(flow);
  return (
    <Card
      title={words.title}
      subtitle={about.timeZone}
      span="wide"
      menu={
        <PanelMenu
          panel={{
            title: `${words.title} ${answer.peer}`,
            range: answer.period,
            csv: () => renderExampleRows(answer, messages),
            apiPath: peerPath(answer.period, answer.peer),
          }}
        />
      }
      foot={
        toCall > 0 && (
          <>
            <Link to={messagesAddress(address.period, { peer: answer.peer, direction: "flow", tls: CALL_OUTCOMES })}>
              {text.peer.advice.open(format, toCall)}
            </Link>
            <span className="push" />
            <span className="quiet-text small">{words.newest}</span>
          </>
        )
      }
    >
      {answer.examples.length === 0 ? (
        <p className="nothing quiet-text">{words.none}</p>
      ) : (
        <table className="peer-table blocks evidence">
          <thead>
            <tr>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.queueId}</th>
              <th scope="col">{text.peer.hosts.host}</th>
              <th scope="col">{text.chart.outcome}</th>
              <th scope="col">{text.peer.ciphers.cipher}</th>
            </tr>
          </thead>
          <tbody>
            {answer.examples.map((example, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: queue ids are used again, rows stand in the order of time
              <tr key={index}>
                <td>{format.moment(example.observedAt, about.timeZone)}</td>
                <td className="mono">
                  {example.queueId === null ? (
                    <span className="zero">–</span>
                  ) : (
                    <Link to={messagesAddress(address.period, { peer: answer.peer, search: example.queueId })}>
                      <bdi>{renderVisibleText(example.queueId)}</bdi>
                    </Link>
                  )}
                </td>
                <td className="mono of-host">
                  <bdi>{renderVisibleText(example.host ?? example.address ?? "–")}</bdi>
                </td>
                <td>
                  <span className="swatched">
                    <Swatch outcome={example.tls} />
                    {text.tls[example.tls]}
                  </span>
                </td>
                <td className={example.cipher === null ? "mono of-cipher nil" : "mono of-cipher"}>
                  {example.cipher === null ? "–" : renderVisibleText(example.cipher)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
