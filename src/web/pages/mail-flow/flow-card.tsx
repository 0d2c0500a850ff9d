import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { OverviewAnswer } from "../../../api/contract/overview.ts";
import { Swatch, shareOf } from "../../../charts/tls-paint.tsx";
import { VersionBars } from "../../../charts/version-bars.tsx";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { plainPercent } from "../../../messages/plain-percent.ts";
import { addTlsCounts, DEPRECATED_VERSIONS, TLS_OUTCOMES, type TlsOutcome } from "../../../model/tls.ts";
import type { DirectionOverview } from "../../../questions/overview.ts";
import { BEFORE } from "../../../report/connectors/compare-choice.ts";
import { comparedRange, nameOfCompared } from "../../../report/connectors/compared-range.ts";
import type { Address } from "../../address/address.ts";
import type { FlowAddress } from "../../address/formats/flow-address.ts";
import { messagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { overviewPath } from "../../asking/questions.ts";
import { ExploredRing } from "../../parts/explored-ring.tsx";
import { Legend } from "../../parts/legend.tsx";
import { MessageCount } from "../../parts/message-count.tsx";
import { TableSwitch } from "../../parts/table-switch.tsx";
import { stretchOf } from "../../period/range-of.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { WidgetCard } from "./layout/widget-card.tsx";

/** The flyout gives the focus back here when it was not opened by anything on the page. */
export const VIEW_DETAILS_ID = "view-details";

interface FlowCardProps {
  readonly question: UseQueryResult<OverviewAnswer>;
  readonly address: FlowAddress;
  readonly range: DayRange;
}

/** The widget "Outbound and inbound mail flow". */
export function FlowCard({ question, address, range }: FlowCardProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const [isTable, setTable] = useState(false);
  return (
    <WidgetCard
      title={text.flow.widget}
      question={question}
      heightPx={346}
      panel={(answer) => ({
        range: answer.period,
        csv: () => flowRows(answer, messages),
        apiPath: overviewPath(range, comparedRange(address.compare ?? BEFORE, range)),
      })}
      foot={({ overview }) => (
        <>
          <Link id={VIEW_DETAILS_ID} className="strong" to={{ ...address, flyout: "protected" }} opensFlyout>
            {text.flow.viewDetails}
          </Link>
          <TableSwitch isTable={isTable} setTable={setTable} />
          <Legend counts={addTlsCounts(overview.outbound.byTls, overview.inbound.byTls)} />
        </>
      )}
    >
      {(answer) => <Heroes answer={answer} address={address} isTable={isTable} />}
    </WidgetCard>
  );
}

interface HeroesProps {
  readonly answer: OverviewAnswer;
  readonly address: FlowAddress;
  readonly isTable: boolean;
}

function Heroes({ answer, address, isTable }: HeroesProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { overview, previous, previousPeriod } = answer;
  const stretch = stretchOf(address.period, messages);
  const before = address.compare?.kind === "none" ? null : nameOfCompared(previousPeriod, answer.period, format);
  const sentenceOf = (direction: "sent" | "received", { messages: count, protectedShare }: DirectionOverview) =>
    text.flow[direction](format, stretch, count, protectedShare);
  return (
    <div className="heroes">
      <Hero
        direction="outbound"
        period={address.period}
        isTable={isTable}
        now={overview.outbound}
        then={previous.outbound}
        before={before}
        sentence={sentenceOf("sent", overview.outbound)}
      />
      <Hero
        direction="inbound"
        period={address.period}
        isTable={isTable}
        now={overview.inbound}
        then={previous.inbound}
        before={before}
        sentence={sentenceOf("received", overview.inbound)}
      />
    </div>
  );
}

interface HeroProps {
  readonly direction: "inbound" | "outbound";
  readonly period: PeriodChoice;
  readonly isTable: boolean;
  readonly now: DirectionOverview;
  readonly then: DirectionOverview;
  /** The days to compare with; `null` when they are not wanted. */
  readonly before: string | null;
  readonly sentence: string;
}

function Hero({ direction, period, isTable, now, then, before, sentence }: HeroProps): ReactNode {
  const messages = useMessages();
  const title = messages.text.direction[direction];
  const id = useId();
  const messagesOf = (tls: readonly TlsOutcome[]) => messagesAddress(period, { direction, tls });
  return (
    <div className={isTable ? "hero as-table" : "hero"}>
      <h3>
        {title} <MessageCount className="hero-count" count={now.messages} to={messagesOf([])} />
      </h3>
      {!isTable && <ExploredRing counts={now.byTls} title={title} messagesOf={(outcome) => messagesOf([outcome])} />}
      <p>{sentence}</p>
      {isTable && (
        <VersionBars
          counts={now.byTls}
          title={title}
          messages={messages}
          id={id}
          link={(_, outcomes, shown) => <Link to={messagesOf(outcomes)}>{shown}</Link>}
        />
      )}
      {!isTable && <Facts now={now} then={then} before={before} messagesOf={messagesOf} />}
    </div>
  );
}

interface FactsProps extends Pick<HeroProps, "now" | "then" | "before"> {
  readonly messagesOf: (tls: readonly TlsOutcome[]) => Address;
}

/** What the ring cannot say: how many need attention, how many are not in the share, and which way it goes. */
function Facts({ now, then, before, messagesOf }: FactsProps): ReactNode {
  const { text, format } = useMessages();
  const old = DEPRECATED_VERSIONS.reduce((sum, outcome) => sum + now.byTls[outcome], 0);
  return (
    <dl className="facts">
      <div>
        <dt>
          <Swatch outcome="none" />
          {text.flow.withoutTls}
        </dt>
        <dd>
          <MessageCount count={now.byTls.none} label={text.flow.withoutTls} to={messagesOf(["none"])} />
        </dd>
      </div>
      <div>
        <dt>
          <Swatch outcome="TLSv1.0" />
          {text.flow.olderThanTls12}
        </dt>
        <dd>
          <MessageCount count={old} label={text.flow.olderThanTls12} to={messagesOf(DEPRECATED_VERSIONS)} />
        </dd>
      </div>
      <div>
        <dt>
          <Swatch outcome="unknown" />
          {now.unknownShare === null || now.unknownShare === 0 ? text.flow.unknownNone : text.flow.unknownOutside(format, now.unknownShare)}
        </dt>
        <dd>
          <MessageCount count={now.byTls.unknown} label={text.tls.unknown} to={messagesOf(["unknown"])} />
        </dd>
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

/** Both directions, outcome by outcome, with the shares of what is known. */
function flowRows({ overview }: OverviewAnswer, { text }: Messages): readonly (readonly CsvValue[])[] {
  const rowsOf = (direction: "outbound" | "inbound") =>
    TLS_OUTCOMES.map((outcome) => {
      const { byTls } = overview[direction];
      const share = outcome === "unknown" ? null : plainPercent(shareOf(byTls, outcome));
      return [text.direction[direction], text.tls[outcome], byTls[outcome], share];
    });
  return [["", text.chart.outcome, text.chart.messages, `${text.chart.share} %`], ...rowsOf("outbound"), ...rowsOf("inbound")];
}
