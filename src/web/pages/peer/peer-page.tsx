import "../../styles/peer.css";
import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { totalOf } from "../../../model/tls.ts";
import type { PeerAddress } from "../../address/formats/peer-address.ts";
import { peersAddress } from "../../address/formats/peers-address.ts";
import { Link } from "../../address/link.tsx";
import { usePeer } from "../../asking/questions.ts";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { AdviceCard } from "./advice-card.tsx";
import { AttemptsCard } from "./attempts-card.tsx";
import { CertificatesCard } from "./certificates-card.tsx";
import { CiphersCard } from "./ciphers-card.tsx";
import { DaysCard } from "./days-card.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { HostsCard } from "./hosts-card.tsx";
import { LetterFlyout } from "./letter/letter-flyout.tsx";
import { PathsCard } from "./paths-card.tsx";
import { PeerFacts } from "./peer-facts.tsx";
import { PeerMissing } from "./peer-missing.tsx";
import { createPeerView, type PeerView } from "./peer-view.ts";
import { VersionsCard } from "./versions-card.tsx";

interface PeerPageProps {
  readonly address: PeerAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly about: AboutAnswer;
}

/** One peer: what to know, what to do, and what proves it. */
export function PeerPage({ address, range, stored, about }: PeerPageProps): ReactNode {
  const { text, format } = useMessages();
  const { data, error, refetch } = usePeer(range, address.peer);
  const view = data === undefined ? undefined : createPeerView(data, address, about, stored);
  return (
    <>
      <nav className="small trail" aria-label={text.peer.trail}>
        <Link to={peersAddress(address.period)}>{text.peers.title}</Link>
      </nav>
      <div className="page-head">
        <h1 className="peer-name">
          <bdi>{renderVisibleText(address.peer)}</bdi>
        </h1>
        <span className="quiet-text">{format.dayRange(range.from, range.to)}</span>
      </div>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {view === undefined && error === null && <PageSkeleton heights={[78, 380, 240]} />}
      {view !== undefined && (totalOfAll(view) === 0 ? <PeerMissing view={view} /> : <PeerPanels view={view} />)}
    </>
  );
}

function PeerPanels({ view }: { readonly view: PeerView }): ReactNode {
  return (
    <>
      <PeerFacts view={view} />
      <div className="grid">
        <div className="peer-column wide days-first">
          <DaysCard view={view} />
          <EvidenceCard view={view} />
        </div>
        <div className="peer-column advice-next">
          <AdviceCard view={view} />
        </div>
        <HostsCard view={view} />
        <AttemptsCard view={view} />
        <div className="peer-column wide">
          <CiphersCard view={view} />
        </div>
        <div className="peer-column">
          <VersionsCard view={view} />
          <CertificatesCard view={view} />
          <PathsCard view={view} />
        </div>
      </div>
      {view.address.letter !== undefined && <LetterFlyout view={view} language={view.address.letter} />}
    </>
  );
}

function totalOfAll({ answer: { byDirection, attempts } }: PeerView): number {
  const failed = attempts.reduce((sum, each) => sum + each.attempts, 0);
  return totalOf(byDirection.inbound) + totalOf(byDirection.outbound) + totalOf(byDirection.submission) + failed;
}
