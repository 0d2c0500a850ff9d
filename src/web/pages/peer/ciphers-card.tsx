import { type ReactNode, useState } from "react";
import { Swatch } from "../../../charts/tls-paint.tsx";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { findKeyExchange } from "../../../model/key-exchange.ts";
import type { PeerCipher } from "../../../questions/peers/peer-details.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { peerPath } from "../../asking/questions.ts";
import { Card } from "../../parts/card.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { renderCipherRows } from "./peer-csv.ts";
import type { PeerView } from "./peer-view.ts";

const SHOWN_AT_ONCE = 12;

/** The ciphers that were used, and what their names tell. */
export function CiphersCard({ view }: { readonly view: PeerView }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.peer.ciphers;
  const { answer } = view;
  const [isAll, setAll] = useState(false);
  const shown = isAll ? answer.ciphers : answer.ciphers.slice(0, SHOWN_AT_ONCE);
  return (
    <Card
      title={words.title}
      span="wide"
      menu={
        <PanelMenu
          panel={{
            title: `${words.title} ${answer.peer}`,
            range: answer.period,
            csv: () => renderCipherRows(answer, messages),
            apiPath: peerPath(answer.period, answer.peer),
          }}
        />
      }
      foot={
        (shown.length < answer.ciphers.length || !answer.isComplete) && (
          <>
            {shown.length < answer.ciphers.length && (
              <button type="button" className="link" onClick={() => setAll(true)}>
                {text.peer.hosts.showAll(format, answer.ciphers.length)}
              </button>
            )}
            {!answer.isComplete && <span className="quiet-text small">{text.peer.notComplete}</span>}
          </>
        )
      }
    >
      {answer.ciphers.length === 0 ? (
        <p className="nothing quiet-text">{words.none}</p>
      ) : (
        <table className="peer-table blocks ciphers">
          <thead>
            <tr>
              <th scope="col">{words.cipher}</th>
              <th scope="col">{text.peer.version}</th>
              <th scope="col">{words.keyExchange}</th>
              <th scope="col">{words.forwardSecrecy}</th>
              <th scope="col">{text.peers.direction}</th>
              <th scope="col" className="figure">
                {text.peers.columns.messages}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cipher) => (
              <CipherRow key={`${cipher.direction} ${cipher.tls} ${cipher.cipher}`} cipher={cipher} view={view} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function CipherRow({ cipher, view: { answer, address } }: { readonly cipher: PeerCipher; readonly view: PeerView }): ReactNode {
  const { text } = useMessages();
  const words = text.peer.ciphers;
  const { method, hasForwardSecrecy } = findKeyExchange(cipher.cipherSuite);
  const exchange = [method, ...cipher.keyExchanges].filter((each) => each !== null).join(", ");
  const secrecy = hasForwardSecrecy === null ? words.notTold : hasForwardSecrecy ? words.yes : words.no;
  const { direction, tls } = cipher;
  return (
    <tr>
      <th scope="row" className="of-cipher">
        <bdi className="mono">{cipher.cipher === null ? words.notLogged : renderVisibleText(cipher.cipher)}</bdi>
        {cipher.cipherSuite !== null && cipher.cipherSuite !== cipher.cipher && (
          <span className="small quiet-text mono">{cipher.cipherSuite}</span>
        )}
      </th>
      <td>
        <span className="swatched">
          <Swatch outcome={tls} />
          {text.tls[tls]}
        </span>
      </td>
      <td data-label={words.keyExchange}>{exchange === "" ? <span className="zero">–</span> : renderVisibleText(exchange)}</td>
      <td data-label={words.forwardSecrecy}>
        <span className={hasForwardSecrecy === false ? "strong" : hasForwardSecrecy === null ? "zero" : undefined}>{secrecy}</span>
      </td>
      <td>{text.peers.directions[direction]}</td>
      <td className="figure" data-label={text.peers.columns.messages}>
        <MessageCount
          count={cipher.messages}
          to={
            cipher.cipher === null
              ? null
              : messagesAddress(address.period, { peer: answer.peer, direction, tls: [tls], cipher: cipher.cipher })
          }
          label={text.peers.columns.messages}
        />
      </td>
    </tr>
  );
}
