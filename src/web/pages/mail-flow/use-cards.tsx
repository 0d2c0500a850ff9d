import type { ReactNode } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { PeriodChoice } from "../../address/period-choice.ts";
import { WhileLoading } from "../../loading/lazy-page.tsx";
import { Card } from "../../parts/card.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { InsightsCard } from "./insights-card.tsx";
import type { WidgetId } from "./layout/widgets.ts";
import { DomainsCard, FailuresCard, MapCard, OverTimeCard, PeersCard, SmtpAuthCard, SourcesCard } from "./lazy-cards.ts";

interface CardsOptions {
  readonly flowCard: ReactNode;
  readonly period: PeriodChoice;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly timeZone: string;
}

/** Every card of the dashboard, with the name under which it can be moved. */
export function useCards(options: CardsOptions): Readonly<Record<WidgetId, { readonly title: string; readonly card: ReactNode }>> {
  const { text } = useMessages();
  const { flowCard, period, range, stored, timeZone } = options;
  const { overTime, smtpAuth, peers, map, domains, failures } = text.dashboard;
  const later = (title: string, heightPx: number, card: ReactNode) => ({
    title,
    card: <WhileLoading value={<WaitingCard title={title} heightPx={heightPx} />}>{card}</WhileLoading>,
  });
  return {
    flow: { title: text.flow.widget, card: flowCard },
    insights: { title: text.insights.title, card: <InsightsCard period={period} /> },
    "over-time": later(overTime.title, 426, <OverTimeCard range={range} stored={stored} timeZone={timeZone} />),
    "smtp-auth": later(smtpAuth.title, 426, <SmtpAuthCard range={range} period={period} />),
    peers: later(peers.title, 518, <PeersCard range={range} period={period} timeZone={timeZone} />),
    map: later(map.title, 518, <MapCard range={range} period={period} />),
    domains: later(domains.title, 372, <DomainsCard range={range} period={period} />),
    failures: later(failures.title, 372, <FailuresCard range={range} period={period} />),
    sources: later(text.sources.title, 140, <SourcesCard timeZone={timeZone} />),
  };
}

/** A card whose code is on its way: as large as it will be. */
function WaitingCard({ title, heightPx }: { readonly title: string; readonly heightPx: number }): ReactNode {
  return (
    <Card title={title} span="full" foot={null}>
      <PageSkeleton heights={[heightPx]} />
    </Card>
  );
}
