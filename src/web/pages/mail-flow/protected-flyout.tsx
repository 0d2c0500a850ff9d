import { type ReactNode, useId } from "react";
import type { OverviewAnswer } from "../../../api/contract/overview.ts";
import { VersionBars } from "../../../charts/version-bars.tsx";
import type { DirectionOverview } from "../../../questions/overview.ts";
import { connectorsAddress } from "../../address/formats/connectors-address.ts";
import type { FlowAddress } from "../../address/formats/flow-address.ts";
import { Link } from "../../address/link.tsx";
import { leaveFlyout } from "../../address/use-address.ts";
import { ExploredRing } from "../../parts/explored-ring.tsx";
import { Flyout } from "../../parts/flyout.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { VIEW_DETAILS_ID } from "./flow-card.tsx";

interface ProtectedFlyoutProps {
  readonly answer: OverviewAnswer;
  readonly address: FlowAddress;
}

/** "Messages protected in transit (by TLS)": per direction every version with its share and count, and what the words mean. */
export function ProtectedFlyout({ answer, address }: ProtectedFlyoutProps): ReactNode {
  const { text, format } = useMessages();
  const { period, overview } = answer;
  const words = text.flyout;
  return (
    <Flyout
      title={words.title}
      subtitle={format.dayRange(period.from, period.to)}
      onClose={() => leaveFlyout({ ...address, flyout: null })}
      focusAfterId={VIEW_DETAILS_ID}
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
      <DirectionBlock title={words.outbound} direction={overview.outbound} />
      <DirectionBlock title={words.inbound} direction={overview.inbound} />
    </Flyout>
  );
}

function DirectionBlock({ title, direction }: { readonly title: string; readonly direction: DirectionOverview }): ReactNode {
  const messages = useMessages();
  const id = useId();
  return (
    <section className="direction">
      <h3>
        {title}
        <span>{messages.text.flyout.messages(messages.format, direction.messages)}</span>
      </h3>
      <div className="direction-body">
        <ExploredRing counts={direction.byTls} title={title} />
        <VersionBars counts={direction.byTls} title={title} messages={messages} id={id} />
      </div>
    </section>
  );
}
