import type { ReactNode } from "react";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import type { PanelDescription } from "../../parts/panel-menu/panel-description.ts";
import { PanelMenu } from "../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { InsightsBanner } from "./insights-banner.tsx";
import { RequestButton } from "./request-button.tsx";

interface ReportHeadProps {
  readonly address: ConnectorsAddress;
  /** What can be taken along, when there is anything. */
  readonly panel?: PanelDescription;
  /** Findings then wait for the report, so that they do not move what stands in its place. */
  readonly isWaiting?: boolean;
  readonly children?: ReactNode;
}

/** The page's name, its export, and what is to be acted on. */
export function ReportHead({ address, panel, isWaiting = false, children }: ReportHeadProps): ReactNode {
  const { text } = useMessages();
  return (
    <>
      <div className="page-head with-tools">
        <h1>{text.report.title}</h1>
        {panel?.range !== undefined && <RequestButton address={address} range={panel.range} />}
        {panel !== undefined && <PanelMenu panel={panel} label={text.panel.export} />}
      </div>
      {!isWaiting && <InsightsBanner address={address} />}
      {children}
    </>
  );
}
