import "../../styles/tls-reports.css";
import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { TlsReportsAnswer } from "../../../api/contract/tls-reports.ts";
import { type TlsReportsAddress, tlsReportsAddress } from "../../address/formats/tls-reports-address.ts";
import { Link } from "../../address/link.tsx";
import { type TlsReportSelection, useTlsReports } from "../../asking/tls-report-questions.ts";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { PeriodControl } from "../../period/period-control.tsx";
import { nearestRange, rangeOf } from "../../period/range-of.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { FailuresCard } from "./failures-card.tsx";
import { FirstReport } from "./first-report.tsx";
import { FoundPoliciesCard } from "./found-policies-card.tsx";
import { OrganizationsCard } from "./organizations-card.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { ReportFilters } from "./report-filters.tsx";
import { ReportListCard } from "./report-list-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";

interface TlsReportsPageProps {
  readonly address: TlsReportsAddress;
  readonly about: AboutAnswer;
}

const NEWEST: TlsReportSelection = { range: null, organization: null, domain: null, policy: null, result: null };

/** What others say of their connections to ours. It needs no mail of one's own: reports may be all that there is. */
export function TlsReportsPage({ address, about }: TlsReportsPageProps): ReactNode {
  const { text, format } = useMessages();
  const { organization, domain, policy, result, period } = address;
  // Without mail the days are counted from the newest report.
  const newest = useTlsReports(NEWEST, about.stored === null);
  const stored = about.stored ?? newest.data?.stored ?? null;
  const selection: TlsReportSelection = { range: stored === null ? null : rangeOf(period, stored), organization, domain, policy, result };
  const { data, error, refetch } = useTlsReports(selection);
  return (
    <>
      <div className="page-head">
        <h1>{text.tlsReports.title}</h1>
        {data !== undefined && data.stored !== null && (
          <span className="quiet-text">{format.dayRange(data.period.from, data.period.to)}</span>
        )}
        {about.stored === null && stored !== null && <PeriodControl address={address} stored={stored} />}
      </div>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[96, 340, 360]} />}
      {data !== undefined && <Answered address={address} answer={data} selection={selection} />}
    </>
  );
}

interface AnsweredProps {
  readonly address: TlsReportsAddress;
  readonly answer: TlsReportsAnswer;
  readonly selection: TlsReportSelection;
}

function Answered({ address, answer, selection }: AnsweredProps): ReactNode {
  const { text } = useMessages();
  const { organization, domain, policy, result } = address;
  const isFiltered = [organization, domain, policy, result].some((chosen) => chosen !== null);
  if (answer.stored === null) return <FirstReport />;
  if (answer.totals.reports === 0 && !isFiltered) return <NoneInDays address={address} range={answer.period} stored={answer.stored} />;
  return (
    <>
      <p className="reports-intro">{text.tlsReports.intro}</p>
      <ReportFilters address={address} answer={answer} />
      {answer.totals.reports === 0 ? (
        <section className="card nothing">
          <p>{text.tlsReports.noMatch}</p>
          <Link to={tlsReportsAddress(address.period)}>{text.tlsReports.clear}</Link>
        </section>
      ) : (
        <>
          <ReportFacts answer={answer} />
          <div className="grid">
            <SessionsCard answer={answer} selection={selection} />
            <FailuresCard address={address} answer={answer} selection={selection} />
            <OrganizationsCard address={address} answer={answer} selection={selection} />
            <FoundPoliciesCard address={address} answer={answer} selection={selection} />
            <ReportListCard address={address} selection={selection} />
          </div>
        </>
      )}
      <p className="small quiet-text reports-caution">{text.tlsReports.notVerified}</p>
    </>
  );
}

interface NoneInDaysProps {
  readonly address: TlsReportsAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
}

/** Where the nearest are, one click away. */
function NoneInDays({ address, range, stored }: NoneInDaysProps): ReactNode {
  const { text, format } = useMessages();
  const nearest = nearestRange(range, stored);
  return (
    <section className="state card">
      <h2>{text.tlsReports.noneInDays}</h2>
      <p>{text.tlsReports.storedDays(format.dayRange(stored.from, stored.to))}</p>
      <Link className="control primary" to={{ ...address, period: { kind: "days", ...nearest } }}>
        {text.states.emptyOpen(format.dayRange(nearest.from, nearest.to))}
      </Link>
    </section>
  );
}
