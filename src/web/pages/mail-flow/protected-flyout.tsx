import { type ReactNode, useId, useRef } from "react";
import type { OverviewAnswer } from "../../../api/contract/overview.ts";
import { VersionBars } from "../../../charts/version-bars.tsx";
import type { TlsCounts, TlsOutcome } from "../../../model/tls.ts";
import { totalOf } from "../../../model/tls.ts";
import { connectorsAddress } from "../../address/formats/connectors-address.ts";
import type { FlowAddress } from "../../address/formats/flow-address.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { leaveFlyout, replaceAddress } from "../../address/use-address.ts";
import { overviewPath } from "../../asking/questions.ts";
import { ExploredRing } from "../../parts/explored-ring.tsx";
import { Flyout } from "../../parts/flyout.tsx";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { CountedWords } from "../../preferences/counted-words.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { VIEW_DETAILS_ID } from "./flow-card.tsx";
import { renderProtectedRows } from "./protected-rows.ts";

interface ProtectedFlyoutProps {
  readonly answer: OverviewAnswer;
  readonly address: FlowAddress;
}

/** "Messages protected in transit (by TLS)": per direction every version with its share and count, and what the words mean. */
export function ProtectedFlyout({ answer, address }: ProtectedFlyoutProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { period: range } = answer;
  const count = address.count ?? "messages";
  const chart = useRef<HTMLDivElement>(null);
  const words = text.flyout;
  const panel = {
    title: words.title,
    range,
    csv: () => renderProtectedRows(answer.overview, count, messages),
    chart,
    apiPath: overviewPath(range),
  };
  return (
    <Flyout
      title={words.title}
      subtitle={format.dayRange(range.from, range.to)}
      onClose={() => leaveFlyout({ ...withoutCount(address), flyout: null })}
      focusAfterId={VIEW_DETAILS_ID}
      menu={<PanelMenu panel={panel} label={text.panel.export} />}
    >
      <p>{words.whatTlsDoes}</p>
      <p>
        <b>{words.outboundLead}</b> {words.outboundMeans} <b>{words.inboundLead}</b> {words.inboundMeans} <b>{words.unknownLead}</b>{" "}
        {words.unknownMeans}
      </p>
      <p>
        {words.whatToDo}{" "}
        <Link className="strong" to={connectorsAddress(address.period, { view: "tls" })}>
          {text.report.title}
        </Link>
      </p>
      <CountSwitch address={address} />
      <CountedWords count={count}>
        <div ref={chart} className="directions">
          {(["outbound", "inbound"] as const).map((direction) => (
            <DirectionBlock
              key={direction}
              direction={direction}
              counts={answer.overview[direction][count === "messages" ? "byTls" : "recipientsByTls"]}
              address={address}
            />
          ))}
        </div>
      </CountedWords>
    </Flyout>
  );
}

/** Messages, or the recipients that they reached: of one sitting, so no entry of the history each time. */
function CountSwitch({ address }: { readonly address: FlowAddress }): ReactNode {
  const { text } = useMessages();
  const isRecipients = address.count === "recipients";
  return (
    <fieldset className="count-switch">
      <legend className="visually-hidden">{text.report.countWhat}</legend>
      {(["messages", "recipients"] as const).map((count) => (
        <label key={count}>
          <input
            type="radio"
            name="count"
            checked={(count === "recipients") === isRecipients}
            onChange={() => replaceAddress(count === "recipients" ? { ...address, count } : withoutCount(address))}
          />
          {text.report.countNames[count]}
        </label>
      ))}
    </fieldset>
  );
}

function withoutCount({ count: _, ...address }: FlowAddress): FlowAddress {
  return address;
}

interface DirectionBlockProps {
  readonly direction: "inbound" | "outbound";
  readonly counts: TlsCounts;
  readonly address: FlowAddress;
}

function DirectionBlock({ direction, counts, address }: DirectionBlockProps): ReactNode {
  const messages = useMessages();
  const id = useId();
  const { text, format } = messages;
  const title = text.flyout[direction];
  const total = totalOf(counts);
  const messagesOf = (tls: readonly TlsOutcome[]) => messagesAddress(address.period, { direction, tls });
  const words = text.flyout.messages(format, total);
  return (
    <section className="direction">
      <h3>
        {title}
        {total === 0 ? (
          <span className="count-of-all">{words}</span>
        ) : (
          <Link className="count-of-all" to={messagesOf([])}>
            {words}
          </Link>
        )}
      </h3>
      <div className="direction-body">
        <ExploredRing counts={counts} title={title} messagesOf={(outcome) => messagesOf([outcome])} />
        <VersionBars
          counts={counts}
          title={title}
          messages={messages}
          id={id}
          link={(_, outcomes, shown) => <Link to={messagesOf(outcomes)}>{shown}</Link>}
        />
      </div>
    </section>
  );
}
