import type { ReactNode } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { Card } from "../../parts/card.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import type { PeerView } from "./peer-view.ts";

const MOST_SHOWN = 12;

/** What our server made of the peer's certificates. */
export function CertificatesCard({ view: { answer } }: { readonly view: PeerView }): ReactNode {
  const { text, format } = useMessages();
  const words = text.peer.certificates;
  if (answer.certificates.length === 0) return null;
  return (
    <Card title={words.title} span="narrow">
      <table className="peer-table certificates">
        <thead>
          <tr>
            <th scope="col">{words.trust}</th>
            <th scope="col">{text.peers.direction}</th>
            <th scope="col" className="figure">
              {text.peers.columns.messages}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.certificates.slice(0, MOST_SHOWN).map(({ direction, trust, name, messages }) => (
            <tr key={`${direction} ${trust} ${name}`}>
              <th scope="row">
                {trust === null ? words.notLogged : words.trusts[trust]}
                {name !== null && (
                  <span className="small quiet-text mono">
                    <bdi>{renderVisibleText(name)}</bdi>
                  </span>
                )}
              </th>
              <td>{text.peers.directions[direction]}</td>
              <td className="figure">{format.number(messages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
