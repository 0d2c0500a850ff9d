import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import type { AboutAnswer } from "../api/contract/about.ts";
import type { DayRange } from "../api/contract/day-range.ts";
import { renderVisibleText } from "../messages/visible-text.ts";
import type { Address } from "./address/address.ts";
import { useAddress } from "./address/use-address.ts";
import { useLiveAnswers } from "./asking/live.ts";
import { useAbout } from "./asking/questions.ts";
import { Frame } from "./frame/frame.tsx";
import { KeptNote } from "./frame/kept-note.tsx";
import { FailureBoundary } from "./loading/failure-boundary.tsx";
import { lazyPage, WhileLoading } from "./loading/lazy-page.tsx";
import { MailFlowPage } from "./pages/mail-flow/mail-flow-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { FirstRun } from "./parts/first-run.tsx";
import { PageSkeleton } from "./parts/page-skeleton.tsx";
import { ProblemNote } from "./parts/problem-note.tsx";
import { rangeOf } from "./period/range-of.ts";
import { MessagesProvider, useLanguage, useMessages } from "./preferences/messages-context.tsx";

const ConnectorReportPage = lazyPage(async () => (await import("./pages/connector-report/connector-report-page.tsx")).ConnectorReportPage);
const InsightsPage = lazyPage(async () => (await import("./pages/insights/insights-page.tsx")).InsightsPage);
const PeersPage = lazyPage(async () => (await import("./pages/peers/peers-page.tsx")).PeersPage);
const PeerPage = lazyPage(async () => (await import("./pages/peer/peer-page.tsx")).PeerPage);
const MessagesPage = lazyPage(async () => (await import("./pages/messages/messages-page.tsx")).MessagesPage);
const MessagePage = lazyPage(async () => (await import("./pages/message/message-page.tsx")).MessagePage);
const TlsReportsPage = lazyPage(async () => (await import("./pages/tls-reports/tls-reports-page.tsx")).TlsReportsPage);
const SettingsPage = lazyPage(async () => (await import("./pages/settings/settings-page.tsx")).SettingsPage);

export function App(): ReactNode {
  const about = useAbout();
  useLiveAnswers(useQueryClient());
  const [language, chooseLanguage] = useLanguage(about.data?.language ?? "en");
  // Without an answer nobody knows which language is configured: an empty frame is better than a flash of another one.
  if (about.data === undefined && about.error === null) return null;
  return (
    <MessagesProvider language={language}>
      <Pages about={about.data} problem={about.error} retry={() => void about.refetch()} chooseLanguage={chooseLanguage} />
    </MessagesProvider>
  );
}

interface PagesProps {
  readonly about: AboutAnswer | undefined;
  readonly problem: Error | null;
  readonly retry: () => void;
  readonly chooseLanguage: Parameters<typeof Frame>[0]["chooseLanguage"];
}

function Pages({ about, problem, retry, chooseLanguage }: PagesProps): ReactNode {
  const address = useAddress();
  const main = useRef<HTMLElement>(null);
  useNamedPage(address, main);
  return (
    <Frame address={address} about={about} chooseLanguage={chooseLanguage} mainRef={main}>
      {problem !== null && <ProblemNote problem={problem} retry={retry} stale={about !== undefined} />}
      {about !== undefined && (
        <FailureBoundary
          place={address.page}
          renderFailure={(failure) => <ProblemNote problem={failure} retry={() => window.location.reload()} />}
        >
          <WhileLoading value={<PageSkeleton />}>
            <Page address={address} about={about} chooseLanguage={chooseLanguage} />
          </WhileLoading>
        </FailureBoundary>
      )}
    </Frame>
  );
}

interface PageProps extends Pick<PagesProps, "chooseLanguage"> {
  readonly address: Address;
  readonly about: AboutAnswer;
}

function Page({ address, about, chooseLanguage }: PageProps): ReactNode {
  // Before the first message, too: what is to be read, and how, can be looked at.
  if (address.page === "settings") return <SettingsPage address={address} about={about} chooseLanguage={chooseLanguage} />;
  // They may come before any log is read, or instead of it.
  if (address.page === "tls-reports") return <TlsReportsPage address={address} about={about} />;
  if (about.stored === null) return <FirstRun timeZone={about.timeZone} />;
  return (
    <>
      <KeptNote address={address} about={about} stored={about.stored} />
      <PageOfDays address={address} about={about} stored={about.stored} />
    </>
  );
}

function PageOfDays({ address, about, stored }: Omit<PageProps, "chooseLanguage"> & { readonly stored: DayRange }): ReactNode {
  const range = rangeOf(address.period, stored);
  switch (address.page) {
    case "flow":
      return <MailFlowPage address={address} range={range} stored={stored} about={about} />;
    case "connectors":
      return <ConnectorReportPage address={address} range={range} stored={stored} timeZone={about.timeZone} />;
    case "insights":
      return <InsightsPage address={address} about={about} />;
    case "peers":
      return <PeersPage address={address} range={range} stored={stored} timeZone={about.timeZone} />;
    case "peer":
      return <PeerPage key={address.peer} address={address} range={range} about={about} stored={stored} />;
    case "messages":
      return <MessagesPage address={address} range={range} stored={stored} about={about} />;
    case "message":
      return <MessagePage address={address} about={about} />;
    default:
      return <NotFoundPage />;
  }
}

/** Names the page in the window's title; a page that is newly opened starts at its top, for the eye and for the screen reader. */
function useNamedPage(address: Address, main: React.RefObject<HTMLElement | null>): void {
  const { text } = useMessages();
  const titles: Partial<Record<Address["page"], string>> = {
    flow: text.flow.title,
    connectors: text.report.title,
    insights: text.insightPage.title,
    peers: text.peers.title,
    peer: address.page === "peer" ? renderVisibleText(address.peer) : text.peer.title,
    messages: text.messageList.title,
    message: text.messageList.title,
    "tls-reports": text.tlsReports.title,
    settings: text.settings.title,
  };
  const title = titles[address.page] ?? text.states.notFoundTitle;
  const place = address.page === "peer" ? `peer ${address.peer}` : address.page;
  const shown = useRef(place);
  useEffect(() => {
    document.title = `${title} · Postseal`;
  }, [title]);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place, main]);
}
