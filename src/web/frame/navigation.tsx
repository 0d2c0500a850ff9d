import type { ReactNode } from "react";
import type { Address } from "../address/address.ts";
import { connectorsAddress } from "../address/formats/connectors-address.ts";
import { messagesAddress } from "../address/formats/messages-address.ts";
import { peersAddress } from "../address/formats/peers-address.ts";
import { tlsReportsAddress } from "../address/formats/tls-reports-address.ts";
import { Link } from "../address/link.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { useMessages } from "../preferences/messages-context.tsx";
import { OpenFindings } from "./open-findings.tsx";

interface Entry {
  readonly page: Address["page"];
  readonly icon: IconName;
  readonly name: string;
  readonly to: Address;
  readonly badge?: ReactNode;
}

/** The pages that work, and no others. The period is taken along. */
export function Navigation({ address, onVisit }: { readonly address: Address; readonly onVisit: () => void }): ReactNode {
  const { text } = useMessages();
  const { period } = address;
  const compared = "compare" in address && address.compare !== undefined ? { compare: address.compare } : {};
  const entries: readonly Entry[] = [
    { page: "flow", icon: "flow", name: text.frame.mailFlow, to: { page: "flow", period, ...compared, flyout: null } },
    { page: "connectors", icon: "report", name: text.frame.connectorReport, to: connectorsAddress(period, compared) },
    {
      page: "insights",
      icon: "insight",
      name: text.insightPage.title,
      to: { page: "insights", period, insight: null },
      badge: <OpenFindings />,
    },
    { page: "peers", icon: "peers", name: text.frame.peers, to: peersAddress(period) },
    { page: "messages", icon: "mail", name: text.frame.messages, to: messagesAddress(period) },
    { page: "tls-reports", icon: "document", name: text.tlsReports.title, to: tlsReportsAddress(period) },
    { page: "settings", icon: "settings", name: text.frame.settings, to: { page: "settings", period, section: "connectors" } },
  ];
  return (
    <nav aria-label={text.frame.navigation}>
      <ul>
        {entries.map(({ page, icon, name, to, badge }) => (
          <li key={page}>
            <Link to={to} aria-current={currentOf(address, page)} onVisit={onVisit}>
              <Icon name={icon} />
              {name}
              {badge}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One thing of a list stands under the list. */
const LISTS: Readonly<Partial<Record<Address["page"], Address["page"]>>> = { peer: "peers", message: "messages" };

function currentOf(address: Address, page: Address["page"]): "page" | undefined {
  return (LISTS[address.page] ?? address.page) === page ? "page" : undefined;
}
