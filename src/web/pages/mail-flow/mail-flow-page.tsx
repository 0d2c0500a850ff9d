import { type ReactNode, useState } from "react";
import type { AboutAnswer } from "../../../api/contract/about.ts";
import type { DayRange } from "../../../api/contract/day-range.ts";
import type { OverviewAnswer } from "../../../api/contract/overview.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { BEFORE } from "../../../report/connectors/compare-choice.ts";
import { comparedRange } from "../../../report/connectors/compared-range.ts";
import type { FlowAddress } from "../../address/formats/flow-address.ts";
import { useOverview } from "../../asking/questions.ts";
import { EmptyRange } from "../../parts/empty-range.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { FlowCard } from "./flow-card.tsx";
import { CardGrid } from "./layout/card-grid.tsx";
import type { WidgetId } from "./layout/widgets.ts";
import { ProtectedFlyout } from "./protected-flyout.tsx";
import { useCards } from "./use-cards.tsx";

interface MailFlowPageProps {
  readonly address: FlowAddress;
  readonly range: DayRange;
  readonly stored: DayRange;
  readonly about: AboutAnswer;
}

const CUSTOMIZE_ID = "customize";
/** What has nothing to say while the chosen days hold no mail. */
const SILENT_WITHOUT_MAIL: readonly WidgetId[] = ["smtp-auth", "peers", "map", "domains", "failures"];

/** The dashboard. */
export function MailFlowPage({ address, range, stored, about }: MailFlowPageProps): ReactNode {
  const { text } = useMessages();
  const [isCustomizing, setCustomizing] = useState(false);
  const question = useOverview(range, comparedRange(address.compare ?? BEFORE, range));
  const { data } = question;
  const isEmpty = data !== undefined && isWithoutMail(data);
  const flowCard = isEmpty ? (
    <EmptyRange address={address} range={range} stored={stored} />
  ) : (
    <FlowCard question={question} address={address} range={range} />
  );
  const cards = useCards({ flowCard, period: address.period, range, stored, timeZone: about.timeZone });
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
        <button
          type="button"
          id={CUSTOMIZE_ID}
          className="control page-action"
          aria-pressed={isCustomizing}
          onClick={() => setCustomizing(!isCustomizing)}
        >
          {text.dashboard.customize.open}
        </button>
      </div>
      <CardGrid
        cards={cards}
        silent={isEmpty ? SILENT_WITHOUT_MAIL : []}
        isCustomizing={isCustomizing}
        onDone={() => {
          setCustomizing(false);
          document.getElementById(CUSTOMIZE_ID)?.focus();
        }}
      />
      {data !== undefined && address.flyout === "protected" && <ProtectedFlyout answer={data} address={address} />}
    </>
  );
}

function isWithoutMail({ overview }: OverviewAnswer): boolean {
  return overview.inbound.messages === 0 && overview.outbound.messages === 0;
}
