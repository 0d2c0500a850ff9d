import { type ReactNode, type RefObject, useEffect, useState } from "react";
import type { AboutAnswer } from "../../api/contract/about.ts";
import type { MessageLanguage } from "../../messages/languages.ts";
import { renderVisibleText } from "../../messages/visible-text.ts";
import type { Address } from "../address/address.ts";
import { Brand, Icon } from "../parts/icon.tsx";
import { CompareControl } from "../period/compare-control.tsx";
import { PeriodControl } from "../period/period-control.tsx";
import { rangeOf } from "../period/range-of.ts";
import { useMessages } from "../preferences/messages-context.tsx";
import { Following } from "./following.tsx";
import { Navigation } from "./navigation.tsx";
import { Preferences } from "./preferences.tsx";
import { SampleNotice } from "./sample-notice.tsx";

export interface FrameProps {
  readonly address: Address;
  readonly about: AboutAnswer | undefined;
  readonly chooseLanguage: (language: MessageLanguage) => void;
  readonly mainRef: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Pages that show what no choice of days changes: findings are of the configured window. */
const WITHOUT_PERIOD: ReadonlySet<Address["page"]> = new Set(["settings", "unknown", "insights"]);

/** What stands around every page: navigation, period, language, appearance. */
export function Frame({ address, about, chooseLanguage, mainRef, children }: FrameProps): ReactNode {
  const { text } = useMessages();
  const [isMenuOpen, setMenuOpen] = useState(false);
  useEscape(isMenuOpen, () => setMenuOpen(false));
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {text.frame.skipToContent}
      </a>
      <header className="top">
        <button
          type="button"
          className="control quiet phone-only square"
          aria-expanded={isMenuOpen}
          aria-controls="side"
          aria-label={isMenuOpen ? text.frame.closeNavigation : text.frame.openNavigation}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Icon name={isMenuOpen ? "close" : "menu"} />
        </button>
        <span className="brand phone-only">
          <Brand />
          Postseal
        </span>
        {about?.stored != null && !WITHOUT_PERIOD.has(address.page) && <PeriodControl address={address} stored={about.stored} />}
        {about?.stored != null && (address.page === "flow" || address.page === "connectors") && (
          <CompareControl address={address} range={rangeOf(address.period, about.stored)} />
        )}
        <span className="push" />
        <Following />
        <Preferences chooseLanguage={chooseLanguage} className="wide-only" />
      </header>
      <aside className={isMenuOpen ? "side open" : "side"} id="side" aria-label="Postseal">
        <div className="side-inner">
          <span className="brand wide-only">
            <Brand />
            Postseal
          </span>
          <Navigation address={address} onVisit={() => setMenuOpen(false)} />
          <Preferences chooseLanguage={chooseLanguage} className="phone-only" />
          <p className="side-foot">
            {about?.organization != null && <bdi>{renderVisibleText(about.organization)}</bdi>}
            <span>{about?.mailRelay ? text.frame.onlyToRelay(about.mailRelay) : text.frame.noOutboundConnections}</span>
          </p>
        </div>
      </aside>
      <main id="content" ref={mainRef} tabIndex={-1}>
        {about?.sample === true && <SampleNotice />}
        {children}
      </main>
    </div>
  );
}

function useEscape(isActive: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") onEscape();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}
