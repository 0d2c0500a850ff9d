import "../../styles/connector-report.css";
import "../../styles/report-details.css";
import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { BEFORE } from "../../../report/connectors/compare-choice.ts";
import { comparedRange } from "../../../report/connectors/compared-range.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { useComparedReport, useConnectorReport } from "../../asking/questions.ts";
import { EmptyRange } from "../../parts/empty-range.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { CountedWords } from "../../preferences/counted-words.tsx";
import { Report } from "./report.tsx";
import { ReportHead } from "./report-head.tsx";

interface ConnectorReportPageProps {
  readonly address: ConnectorsAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly timeZone: string;
}

export function ConnectorReportPage({ address, range, stored, timeZone }: ConnectorReportPageProps): ReactNode {
  const compared = comparedRange(address.compare ?? BEFORE, range);
  const { data, error, refetch } = useConnectorReport(range);
  const { data: comparedData } = useComparedReport(compared);
  const problem = error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />;
  if (data === undefined || data.days.length === 0) {
    const isWaiting = data === undefined && error === null;
    return (
      <>
        <ReportHead address={address} isWaiting={isWaiting}>
          {problem}
        </ReportHead>
        {isWaiting && <PageSkeleton heights={[430, 520]} />}
        {data !== undefined && <EmptyRange address={address} range={range} stored={stored} />}
      </>
    );
  }
  return (
    <CountedWords count={address.count}>
      <Report {...{ address, stored, timeZone, problem }} answer={data} comparedAnswer={compared === null ? undefined : comparedData} />
    </CountedWords>
  );
}
