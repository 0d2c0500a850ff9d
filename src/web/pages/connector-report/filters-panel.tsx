import { type FormEvent, type ReactNode, useState } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import { createClause, MOST_CLAUSES, type ReportClause } from "../../../report/connectors/report-clause.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { visit } from "../../address/use-address.ts";
import { Icon } from "../../parts/icon.tsx";
import { PopoverButton } from "../../parts/popover-button.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { type ClauseDraft, ClauseFields } from "./clause-fields.tsx";

interface FiltersPanelProps {
  readonly address: ConnectorsAddress;
  readonly connectors: readonly ConnectorSummary[];
}

/** Builds the conditions that a row must meet; they take effect together, when they are complete. */
export function FiltersPanel({ address, connectors }: FiltersPanelProps): ReactNode {
  const { text, format } = useMessages();
  const count = address.where.length;
  return (
    <PopoverButton
      className={count > 0 ? "control in-use" : "control"}
      label={count > 0 ? text.report.filtersInUse(format, count) : undefined}
      face={
        <>
          <Icon name="filter" />
          {text.report.filters}
          {count > 0 && <span className="badge">{format.number(count)}</span>}
        </>
      }
      title={text.report.filtersTitle}
      renderPanel={(close) => <FiltersForm address={address} connectors={connectors} close={close} />}
    />
  );
}

const EMPTY: Omit<ClauseDraft, "id"> = { field: "connector", operator: "starts-with", value: "" };

function FiltersForm({ address, connectors, close }: FiltersPanelProps & { readonly close: () => void }): ReactNode {
  const { text } = useMessages();
  const [drafts, setDrafts] = useState(() => draftsOf(address.where));
  const [isJudged, setJudged] = useState(false);
  const change = (next: ClauseDraft) => setDrafts(drafts.map((draft) => (draft.id === next.id ? next : draft)));
  const apply = (where: readonly ReportClause[]) => {
    visit({ ...address, where, tablePage: 1 });
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const clauses = drafts.map(({ field, operator, value }) => createClause(field, operator, value));
    const complete = clauses.filter((clause) => clause !== undefined);
    if (complete.length < clauses.length) setJudged(true);
    else apply(complete);
  };
  return (
    <form className="filters-form" onSubmit={submit} noValidate>
      <h3>{text.report.filtersTitle}</h3>
      <ul>
        {drafts.map((draft, index) => (
          <ClauseFields
            key={draft.id}
            draft={draft}
            isFirst={index === 0}
            isJudged={isJudged}
            connectors={connectors}
            onChange={change}
            onRemove={() => setDrafts(drafts.filter(({ id }) => id !== draft.id))}
          />
        ))}
      </ul>
      <p className="form-problem" role="alert">
        {isJudged ? text.report.notAClause : ""}
      </p>
      <button
        type="button"
        className="link"
        disabled={drafts.length >= MOST_CLAUSES}
        onClick={() => setDrafts([...drafts, { ...EMPTY, id: nextId(drafts) }])}
      >
        <Icon name="plus" />
        {text.report.addClause}
      </button>
      <div className="form-foot">
        <button type="submit" className="control primary">
          {text.report.apply}
        </button>
        {address.where.length > 0 && (
          <button type="button" className="control" onClick={() => apply([])}>
            {text.report.clearFilters}
          </button>
        )}
      </div>
    </form>
  );
}

/** The conditions in use, or an empty one to begin with. */
function draftsOf(where: readonly ReportClause[]): readonly ClauseDraft[] {
  if (where.length === 0) return [{ ...EMPTY, id: 1 }];
  return where.map(({ field, operator, value }, index) => ({ field, operator, value: String(value), id: index + 1 }));
}

function nextId(drafts: readonly ClauseDraft[]): number {
  return Math.max(0, ...drafts.map(({ id }) => id)) + 1;
}
