import { type ReactNode, useId, useState } from "react";
import type { OverviewAnswer } from "../../../api/contract/overview.ts";
import { Swatch } from "../../../charts/tls-paint.tsx";
import { VersionBars } from "../../../charts/version-bars.tsx";
import { addTlsCounts } from "../../../model/tls.ts";
import type { DirectionOverview } from "../../../questions/overview.ts";
import type { FlowAddress } from "../../address/formats/flow-address.ts";
import { Link } from "../../address/link.tsx";
import { Card } from "../../parts/card.tsx";
import { ExploredRing } from "../../parts/explored-ring.tsx";
import { Legend } from "../../parts/legend.tsx";
import { TableSwitch } from "../../parts/table-switch.tsx";
import { nameOfCompared } from "../../period/compared-range.ts";
import { stretchOf } from "../../period/range-of.ts";
import { useMessages } from "../../preferences/messages-context.tsx";

/** The flyout gives the focus back here when it was not opened by anything on the page. */
export const VIEW_DETAILS_ID = "view-details";

interface FlowCardProps {
  readonly answer: OverviewAnswer;
  readonly address: FlowAddress;
}

/** The widget "Outbound and inbound mail flow". */
export function FlowCard({ answer, address }: FlowCardProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const [isTable, setTable] = useState(false);
  const { overview, previous, previousPeriod } = answer;
  const stretch = stretchOf(address.period, messages);
  const before = address.compare?.kind === "none" ? null : nameOfCompared(previousPeriod, answer.period, format);
  const sentenceOf = (direction: "sent" | "received", { messages: count, protectedShare }: DirectionOverview) =>
    text.flow[direction](format, stretch, count, protectedShare);
  return (
    <Card
      title={text.flow.widget}
      span="wide"
      foot={
        <>
          <Link id={VIEW_DETAILS_ID} className="strong" to={{ ...address, flyout: "protected" }} opensFlyout>
            {text.flow.viewDetails}
          </Link>
          <TableSwitch isTable={isTable} setTable={setTable} />
          <Legend counts={addTlsCounts(overview.outbound.byTls, overview.inbound.byTls)} />
        </>
      }
    >
      <div className="heroes">
        <Hero
          title={text.direction.outbound}
          isTable={isTable}
          now={overview.outbound}
          then={previous.outbound}
          before={before}
          sentence={sentenceOf("sent", overview.outbound)}
        />
        <Hero
          title={text.direction.inbound}
          isTable={isTable}
          now={overview.inbound}
          then={previous.inbound}
          before={before}
          sentence={sentenceOf("received", overview.inbound)}
        />
      </div>
    </Card>
  );
}

interface HeroProps {
  readonly title: string;
  readonly isTable: boolean;
  readonly now: DirectionOverview;
  readonly then: DirectionOverview;
  /** The days to compare with; `null` when they are not wanted. */
  readonly before: string | null;
  readonly sentence: string;
}

function Hero({ title, isTable, now, then, before, sentence }: HeroProps): ReactNode {
  const messages = useMessages();
  const { format } = messages;
  const id = useId();
  return (
    <div className={isTable ? "hero as-table" : "hero"}>
      <h3>
        {title} <span className="hero-count">{format.number(now.messages)}</span>
      </h3>
      {!isTable && <ExploredRing counts={now.byTls} title={title} />}
      <p>{sentence}</p>
      {isTable && <VersionBars counts={now.byTls} title={title} messages={messages} id={id} />}
      {!isTable && <Facts now={now} then={then} before={before} />}
    </div>
  );
}

/** What the ring cannot say: how many need attention, how many are not in the share, and which way it goes. */
function Facts({ now, then, before }: Pick<HeroProps, "now" | "then" | "before">): ReactNode {
  const { text, format } = useMessages();
  const old = now.byTls.SSLv3 + now.byTls["TLSv1.0"] + now.byTls["TLSv1.1"];
  return (
    <dl className="facts">
      <div>
        <dt>
          <Swatch outcome="none" />
          {text.flow.withoutTls}
        </dt>
        <dd>{format.number(now.byTls.none)}</dd>
      </div>
      <div>
        <dt>
          <Swatch outcome="TLSv1.0" />
          {text.flow.olderThanTls12}
        </dt>
        <dd>{format.number(old)}</dd>
      </div>
      <div>
        <dt>
          <Swatch outcome="unknown" />
          {now.unknownShare === null || now.unknownShare === 0 ? text.flow.unknownNone : text.flow.unknownOutside(format, now.unknownShare)}
        </dt>
        <dd>{format.number(now.byTls.unknown)}</dd>
      </div>
      {before !== null && (
        <div>
          <dt>{text.flow.against(before)}</dt>
          <dd>
            <Change now={now.protectedShare} then={then.protectedShare} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Change({ now, then }: { readonly now: number | null; readonly then: number | null }): ReactNode {
  const { text, format } = useMessages();
  if (now === null || then === null) return <span className="quiet-text">{text.flow.nothingBefore}</span>;
  const points = format.points(now - then);
  const mark = /^\+/.test(points) ? "▲ " : /^[-−]/.test(points) ? "▼ " : "";
  return (
    <>
      {mark !== "" && <span aria-hidden="true">{mark}</span>}
      {text.flow.points(points)}
    </>
  );
}
