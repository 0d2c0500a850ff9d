import "../../styles/settings.css";
import "../../styles/settings-connectors.css";
import type { ReactNode } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { MessageLanguage } from "../../../messages/languages.ts";
import { SETTINGS_SECTIONS, type SettingsAddress } from "../../address/formats/settings-address.ts";
import { Link } from "../../address/link.tsx";
import { useSettings } from "../../asking/settings-questions.ts";
import { lazyPage, WhileLoading } from "../../loading/lazy-page.tsx";
import { PageSkeleton } from "../../parts/page-skeleton.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { AppearanceSection } from "./appearance/appearance-section.tsx";
import { ConnectorsSection } from "./connectors/connectors-section.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { SourcesSection } from "./sources/sources-section.tsx";
import { StandingNotes } from "./standing-notes.tsx";

/** Loaded when it is opened, with its texts. */
const ReportsSection = lazyPage(async () => (await import("./reports/reports-section.tsx")).ReportsSection);

interface SettingsPageProps {
  readonly address: SettingsAddress;
  readonly about: AboutAnswer;
  readonly chooseLanguage: (language: MessageLanguage) => void;
}

/** What Postseal is set to: connectors to edit, sources to look at, and what this browser keeps. */
export function SettingsPage({ address, about, chooseLanguage }: SettingsPageProps): ReactNode {
  const { text } = useMessages();
  const { data, error, refetch } = useSettings();
  return (
    <>
      <div className="page-head">
        <h1>{text.settings.title}</h1>
        {data?.file != null && <span className="quiet-text mono">{data.file.name}</span>}
      </div>
      <nav className="tabs" aria-label={text.settings.sectionsLabel}>
        {SETTINGS_SECTIONS.map((section) => (
          <Link key={section} to={{ ...address, section }} aria-current={address.section === section ? "page" : undefined}>
            {text.settings.sections[section]}
          </Link>
        ))}
      </nav>
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} stale={data !== undefined} />}
      {data === undefined && error === null && <PageSkeleton heights={[420]} />}
      {data !== undefined && (
        <>
          <StandingNotes settings={data} />
          {address.section === "connectors" && <ConnectorsSection settings={data} about={about} />}
          {address.section === "sources" && <SourcesSection settings={data} about={about} />}
          {address.section === "reports" && (
            <WhileLoading value={<PageSkeleton heights={[320]} />}>
              <ReportsSection />
            </WhileLoading>
          )}
          {address.section === "appearance" && (
            <AppearanceSection settings={data} isSample={about.sample} chooseLanguage={chooseLanguage} />
          )}
        </>
      )}
      <LeaveDialog />
    </>
  );
}
