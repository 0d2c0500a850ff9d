import { type ReactNode, useId } from "react";
import { ShareBar } from "../../../charts/share-bars.tsx";
import type { Messages } from "../../../messages/messages.ts";
import type { ReportRow } from "../../../report/connectors/report-rows.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";

interface ConnectorCellProps {
  readonly row: ReportRow;
  readonly address: ConnectorsAddress;
  readonly messages: Messages;
}

/** Drawn at this width, and scaled to the phone's. */
const BAR_WIDTH_PX = 320;

/** The name of a path, which leads to that path alone; on a phone with a bar in place of the columns of shares. */
export function ConnectorCell({ row, address, messages }: ConnectorCellProps): ReactNode {
  const id = useId();
  return (
    <>
      <bdi>{row.pathKey === address.show ? row.name : <Link to={{ ...address, show: row.pathKey, tablePage: 1 }}>{row.name}</Link>}</bdi>
      <span className="row-bar phone-only">
        <ShareBar counts={row.counts} width={BAR_WIDTH_PX} messages={messages} id={id} />
      </span>
    </>
  );
}
