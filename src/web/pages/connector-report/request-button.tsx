import { type ReactNode, useState } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { nameOfShown } from "../../../report/connectors/describe-shown.ts";
import { setShownReport } from "../../../report/connectors/shown-report.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { lazyPage, WhileLoading } from "../../loading/lazy-page.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Loaded when it is wanted, with its texts. */
const NewRequest = lazyPage(async () => (await import("../requested-reports/new-request.tsx")).NewRequest);

/** "Request report": the report as it is displayed, by mail. */
export function RequestButton({ address, range }: { readonly address: ConnectorsAddress; readonly range: DayRange }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const [isOpen, setOpen] = useState(false);
  const viewOf = () => {
    const parameters = new URLSearchParams();
    setShownReport(parameters, address);
    return parameters.toString();
  };
  return (
    <>
      <button type="button" className="control not-drawn" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="mail" />
        {text.report.request}
      </button>
      {isOpen && (
        <WhileLoading value={null}>
          <NewRequest
            name={`${text.report.title}, ${nameOfShown(address.show, messages)}`}
            view={viewOf()}
            range={range}
            close={() => setOpen(false)}
          />
        </WhileLoading>
      )}
    </>
  );
}
