import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from "react";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { describeClause } from "../../../report/connectors/describe-clause.ts";
import { filterRows } from "../../../report/connectors/find-rows.ts";
import { areSameClauses } from "../../../report/connectors/report-clause.ts";
import type { ReportRow } from "../../../report/connectors/report-rows.ts";
import type { ConnectorsAddress } from "../../address/formats/connectors-address.ts";
import { Link } from "../../address/link.tsx";
import { Icon } from "../../parts/icon.tsx";
import { PopoverButton } from "../../parts/popover-button.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { FilterNameForm } from "./filter-name-form.tsx";
import { MOST_FILTERS, type SavedFilter, useSavedFilters } from "./saved-filters.ts";

interface FilterChipsProps {
  readonly address: ConnectorsAddress;
  /** All of them: a chip says how many it would leave. */
  readonly rows: readonly ReportRow[];
}

/** All rows, and each saved filter with the number of its rows; what is in use and not saved can be saved. */
export function FilterChips({ address, rows }: FilterChipsProps): ReactNode {
  const messages = useMessages();
  const { text, format } = messages;
  const { filters, save, rename, remove } = useSavedFilters();
  const kept = JSON.stringify(filters);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew each time, its text tells when it changes
  const counts = useMemo(() => filters.map(({ where }) => filterRows(rows, where).length), [kept, rows]);
  const list = useRef<HTMLUListElement>(null);
  useFocusOnChange(list, kept);
  const inUse = filters.find(({ where }) => areSameClauses(where, address.where));
  return (
    <ul ref={list} className="chips" aria-label={text.report.savedFilters}>
      <li>
        <Link className="chip" to={{ ...address, where: [], tablePage: 1 }} aria-current={address.where.length === 0 ? "true" : undefined}>
          {text.report.allRowsChip} {format.number(rows.length)}
        </Link>
      </li>
      {filters.map((filter, index) => (
        <li key={filter.name}>
          <Link
            className={filter === inUse ? "chip with-menu" : "chip"}
            to={{ ...address, where: filter.where, tablePage: 1 }}
            aria-current={filter === inUse ? "true" : undefined}
          >
            <bdi>{renderVisibleText(filter.name)}</bdi> {format.number(counts[index] ?? 0)}
          </Link>
          {filter === inUse && <ChipMenu filter={filter} rename={(name) => rename(filter.name, name)} remove={() => remove(filter.name)} />}
        </li>
      ))}
      {address.where.length > 0 && inUse === undefined && (
        <li>
          <PopoverButton
            className="chip dashed"
            face={`+ ${text.report.saveFilter}`}
            title={text.report.saveFilter}
            edge="left"
            renderPanel={(close) => (
              <FilterNameForm
                first={address.where.map((clause) => describeClause(clause, messages)).join(", ")}
                submit={text.report.save}
                problem={filters.length >= MOST_FILTERS ? text.report.tooManyFilters : undefined}
                onName={(name) => {
                  save({ name, where: address.where });
                  close();
                }}
              />
            )}
          />
        </li>
      )}
    </ul>
  );
}

/** Whatever was pressed to save, rename or delete a filter is gone then: the focus goes to the chip in use, or the first. */
function useFocusOnChange(list: RefObject<HTMLElement | null>, kept: string): void {
  const last = useRef(kept);
  useEffect(() => {
    if (last.current === kept) return;
    last.current = kept;
    // A change in another tab takes nothing away here.
    if (document.activeElement !== document.body) return;
    const chip = list.current?.querySelector<HTMLElement>("a[aria-current]") ?? list.current?.querySelector<HTMLElement>("a");
    chip?.focus();
  }, [kept, list]);
}

interface ChipMenuProps {
  readonly filter: SavedFilter;
  readonly rename: (name: string) => void;
  readonly remove: () => void;
}

function ChipMenu({ filter, rename, remove }: ChipMenuProps): ReactNode {
  const { text } = useMessages();
  const title = text.report.changeFilter(renderVisibleText(filter.name));
  return (
    <PopoverButton
      className="chip menu"
      label={title}
      face={<Icon name="more" />}
      title={title}
      edge="left"
      renderPanel={(close) => (
        <FilterNameForm
          first={filter.name}
          submit={text.report.rename}
          onName={(name) => {
            rename(name);
            close();
          }}
          onDelete={() => {
            close();
            remove();
          }}
        />
      )}
    />
  );
}
