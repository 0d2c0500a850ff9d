import { type ReactNode, useId } from "react";
import type { DayRange } from "../../../../api/contract/day-range.ts";
import type { PeersAnswer } from "../../../../api/contract/peers.ts";
import { ShareBar } from "../../../../charts/share-bars.tsx";
import type { CsvValue } from "../../../../messages/csv.ts";
import type { Messages } from "../../../../messages/messages.ts";
import { plainPercent } from "../../../../messages/plain-percent.ts";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { peersAddress } from "../../../address/formats/peers-address.ts";
import { Link } from "../../../address/link.tsx";
import type { PeriodChoice } from "../../../address/period-choice.ts";
import { peersPath, usePeers } from "../../../asking/questions.ts";
import { MessageCount } from "../../../parts/message-count.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { WidgetCard } from "../layout/widget-card.tsx";

interface DomainsCardProps {
  readonly range: DayRange;
  readonly period: PeriodChoice;
}

const SELECTION = { order: "messages", limit: 8 } as const;
const BAR_PX = 240;

/** "Top domains": those with whom most mail is exchanged, and how much of it is protected. */
export function DomainsCard({ range, period }: DomainsCardProps): ReactNode {
  const messages = useMessages();
  const words = messages.text.dashboard.domains;
  const question = usePeers(range, SELECTION);
  return (
    <WidgetCard
      title={words.title}
      subtitle={words.subtitle}
      question={question}
      heightPx={372}
      panel={(answer) => ({ range, csv: () => domainRows(answer, messages), apiPath: peersPath(range, SELECTION) })}
      foot={() => <Link to={peersAddress(period, { order: "messages" })}>{words.all}</Link>}
    >
      {(answer) =>
        answer.peers.length === 0 ? <p className="quiet-text">{words.nothing}</p> : <DomainsTable answer={answer} period={period} />
      }
    </WidgetCard>
  );
}

function DomainsTable({ answer, period }: { readonly answer: PeersAnswer; readonly period: PeriodChoice }): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const words = text.dashboard.domains;
  const id = useId();
  return (
    <table className="domains stacked">
      <thead>
        <tr>
          <th scope="col">{words.domain}</th>
          <th scope="col" className="figure">
            {words.messages}
          </th>
          <th scope="col">{text.chart.share}</th>
          <th scope="col" className="figure">
            {words.protected}
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.peers.map(({ peer, messages: count, byTls, protectedShare }, index) => (
          <tr key={peer}>
            <th scope="row">
              <Link className="mono" to={{ page: "peer", period, peer }}>
                <bdi>{renderVisibleText(peer)}</bdi>
              </Link>
            </th>
            <td className="figure">
              <MessageCount count={count} label={renderVisibleText(peer)} to={messagesAddress(period, { peer, direction: "flow" })} />
            </td>
            <td className="bar">
              <ShareBar counts={byTls} width={BAR_PX} messages={messages} id={`${id}-${index}`} />
            </td>
            <td className="figure protected">{protectedShare === null ? text.tls.unknown : format.share(protectedShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function domainRows({ peers }: PeersAnswer, { text }: Messages): readonly (readonly CsvValue[])[] {
  const words = text.dashboard.domains;
  return [
    [words.domain, words.messages, `${words.protected} %`, text.tls.unknown],
    ...peers.map(({ peer, messages, protectedShare, byTls }) => [
      renderVisibleText(peer),
      messages,
      protectedShare === null ? null : plainPercent(protectedShare),
      byTls.unknown,
    ]),
  ];
}
