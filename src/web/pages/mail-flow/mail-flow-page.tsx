import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { OverviewAnswer } from "../../../api/contract/overview.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { BEFORE } from "../../address/compare-choice.ts";
import type { FlowAddress } from "../../address/formats/flow-address.ts";
import { useOverview } from "../../asking/questions.ts";
import { EmptyRange } from "../../parts/empty-range.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { comparedRange } from "../../period/compared-range.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { FlowCard } from "./flow-card.tsx";
import { InsightsCard } from "./insights-card.tsx";
import { ProtectedFlyout } from "./protected-flyout.tsx";
import { SourcesCard } from "./sources-card.tsx";

interface MailFlowPageProps {
  readonly address: FlowAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly about: AboutAnswer;
}

/** The dashboard. */
export function MailFlowPage({ address, range, stored, about }: MailFlowPageProps): ReactNode {
  const { text } = useMessages();
  const compared = comparedRange(address.compare ?? BEFORE, range);
  const { data, error, refetch } = useOverview(range, compared);
  return (
    <>
      <div className="page-head">
        <h1>{text.flow.title}</h1>
        <span className="quiet-text">
          {about.organization !== null && (
            <>
              <bdi>{renderVisibleText(about.organization)}</bdi> ·{" "}
            </>
          )}
          {about.timeZone}
        </span>
      </div>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[452, 240]} />}
      {data !== undefined && (
        <div className="grid">
          {isEmpty(data) ? <EmptyRange address={address} range={range} stored={stored} /> : <FlowCard answer={data} address={address} />}
          <InsightsCard period={address.period} />
          <SourcesCard timeZone={about.timeZone} />
        </div>
      )}
      {data !== undefined && address.flyout === "protected" && <ProtectedFlyout answer={data} address={address} />}
    </>
  );
}

function isEmpty({ overview }: OverviewAnswer): boolean {
  return overview.inbound.messages === 0 && overview.outbound.messages === 0;
}
