import type { ReactNode } from "react";
import { LONGEST_TEXT } from "../../../model/address-parameters.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { replaceAddress } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** Finds rows letter by letter. */
export function SearchField({ address }: { readonly address: ConnectorsAddress }): ReactNode {
  const { text } = useMessages();
  return (
    <label className="search">
      <Icon name="search" />
      <span className="visually-hidden">{text.report.search}</span>
      <input
        type="search"
        placeholder={text.report.search}
        maxLength={LONGEST_TEXT}
        value={address.search}
        onChange={(event) => replaceAddress({ ...address, search: event.target.value, tablePage: 1 })}
      />
    </label>
  );
}
