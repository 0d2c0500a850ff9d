import { type ReactNode, useId } from "react";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

const GROUPS = ["day", "period"] as const;

/** A row for each day, or for the whole period. */
export function GroupChoice({ address }: { readonly address: ConnectorsAddress }): ReactNode {
  const { text } = useMessages();
  const id = useId();
  return (
    <nav className="segments" aria-labelledby={id}>
      <span id={id} className="visually-hidden">
        {text.report.grouping}
      </span>
      {GROUPS.map((group) => (
        <Link key={group} to={{ ...address, group, tablePage: 1 }} aria-current={address.group === group ? "true" : undefined}>
          {text.report.groupNames[group]}
        </Link>
      ))}
    </nav>
  );
}
