import type { ReactNode } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import { ATTEMPT_OUTCOMES } from "../../../model/delivery.ts";
import { CERTAINTIES } from "../../../model/tls.ts";
import { MESSAGE_ORDERS } from "../../../questions/list-messages.ts";
import { MESSAGE_DIRECTIONS, MESSAGE_KINDS, type MessageFilter } from "../../../questions/message-filter.ts";
import type { MessagesAddress } from "../../address/formats/messages-address.ts";
import { Link } from "../../address/link.tsx";
import { visit } from "../../address/use-address.ts";
import { useMessages } from "../../preferences/messages-context.tsx";
import { FilterSelect } from "./filter-select.tsx";
import { MoreFilters } from "./more-filters.tsx";
import { PathSelect } from "./path-select.tsx";
import { SearchField } from "./search-field.tsx";
import { TlsChoice } from "./tls-choice.tsx";

interface FilterBarProps {
  readonly address: MessagesAddress;
  readonly connectors: readonly ConnectorSummary[];
}

/** The list with other clauses, from its first page on. */
export function changeFilter(address: MessagesAddress, changes: Partial<MessageFilter>): MessagesAddress {
  return { ...address, tablePage: 1, filter: { ...address.filter, ...changes } };
}

/** What is listed, and in which order. All of it is in the address. */
export function FilterBar({ address, connectors }: FilterBarProps): ReactNode {
  const { text } = useMessages();
  const { messageList: words } = text;
  const { filter } = address;
  const choose = (changes: Partial<MessageFilter>) => visit(changeFilter(address, changes));
  return (
    <search className="filter-bar" aria-label={words.filters}>
      <nav className="segments" aria-label={words.kind}>
        {MESSAGE_KINDS.map((kind) => (
          <Link
            key={kind}
            to={changeFilter(address, { kind, outcome: null, because: null })}
            aria-current={filter.kind === kind ? "true" : undefined}
          >
            {words.kinds[kind]}
          </Link>
        ))}
      </nav>
      <SearchField address={address} />
      <span className="push wide-only" />
      <FilterSelect
        label={words.order}
        value={address.order}
        options={MESSAGE_ORDERS.map((order) => ({ value: order, name: words.orders[order] }))}
        onChoose={(order) => visit({ ...address, order: order ?? "newest", tablePage: 1 })}
      />
      <div className="clauses">
        <FilterSelect
          label={words.clauses.direction}
          all={words.all.direction}
          value={filter.direction}
          options={MESSAGE_DIRECTIONS.map((value) => ({ value, name: value === "flow" ? words.flow : words.directions[value] }))}
          onChoose={(direction) => choose({ direction })}
        />
        <TlsChoice address={address} />
        <FilterSelect
          label={words.clauses.certainty}
          all={words.all.certainty}
          value={filter.certainty}
          options={CERTAINTIES.map((value) => ({ value, name: words.certainties[value] }))}
          onChoose={(certainty) => choose({ certainty })}
        />
        <PathSelect value={filter.path} connectors={connectors} onChoose={(path) => choose({ path })} />
        {filter.kind === "attempts" && (
          <FilterSelect
            label={words.clauses.outcome}
            all={words.all.outcome}
            value={filter.outcome}
            options={ATTEMPT_OUTCOMES.map((value) => ({ value, name: words.outcomes[value] }))}
            onChoose={(outcome) => choose({ outcome })}
          />
        )}
        <MoreFilters address={address} />
      </div>
    </search>
  );
}
