import type { ReactNode } from "react";
import { renderVisibleText } from "../../../../messages/visible-text.ts";
import { messagesAddress } from "../../../address/formats/messages-address.ts";
import { Link } from "../../../address/link.tsx";
import { Icon } from "../../../parts/icon.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { type ConnectorDraft, type ConnectorField, describeMatches, forcesTls } from "./connector-draft.ts";
import { ConnectorForm } from "./connector-form.tsx";
import { focusSoon, idOfToggle } from "./focus.ts";

export interface ConnectorRowProps {
  readonly draft: ConnectorDraft;
  readonly place: { readonly index: number; readonly count: number };
  readonly standing: "kept" | "changed" | "new";
  /** Of the last days, by what is saved; `null` for a new one. */
  readonly messages: number | null;
  readonly problems: ReadonlyMap<ConnectorField, readonly string[]> | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChange: (changes: Partial<ConnectorDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One connector: what it is at a glance, and its form when it is opened. */
export function ConnectorRow(props: ConnectorRowProps): ReactNode {
  const { draft, place, problems, isOpen, onToggle } = props;
  const { text } = useMessages();
  const panel = `${idOfToggle(draft.id)}-panel`;
  const name = draft.name === "" ? text.settings.unnamed : renderVisibleText(draft.name);
  return (
    <li className={isOpen ? "connector open" : "connector"}>
      <div className="connector-head">
        <span className="connector-place" aria-hidden="true">
          {place.index + 1}
        </span>
        <div className="connector-words">
          <h3>
            <button
              type="button"
              id={idOfToggle(draft.id)}
              className="connector-toggle"
              aria-expanded={isOpen}
              aria-controls={panel}
              onClick={() => onToggle(!isOpen)}
            >
              <Icon name="down" />
              <bdi>{name}</bdi>
            </button>
            <Standing {...props} />
          </h3>
          <p className="connector-facts">
            {text.direction[draft.direction]} · {draft.connectorType} · {forcesTls(draft) ? text.settings.forced : text.settings.notForced}
          </p>
          <Matches draft={draft} />
        </div>
        <Messages {...props} />
        <MoveButtons {...props} name={name} />
      </div>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <ConnectorForm {...props} problems={problems} />}
      </div>
    </li>
  );
}

function Standing({ standing, problems }: ConnectorRowProps): ReactNode {
  const { text, format } = useMessages();
  if (problems !== undefined) return <span className="badge asks">{text.settings.problems(format, problems.size)}</span>;
  if (standing === "kept") return null;
  return <span className="badge">{standing === "new" ? text.settings.isNew : text.settings.isChanged}</span>;
}

function Matches({ draft }: { readonly draft: ConnectorDraft }): ReactNode {
  const { text } = useMessages();
  const matches = describeMatches(draft);
  if (matches.length === 0) return <p className="connector-matches quiet-text">{text.settings.matchesNothing}</p>;
  return (
    <p className="connector-matches">
      {matches.map(({ property, values }) => (
        <span key={property}>
          <span className="quiet-text">{text.settings.fields[property]}</span>{" "}
          <bdi className="mono">{renderVisibleText(values.join(" "))}</bdi>
        </span>
      ))}
    </p>
  );
}

/** Of what is saved: every number can be opened. */
function Messages({ draft, messages }: ConnectorRowProps): ReactNode {
  const { text, format } = useMessages();
  if (messages === null || draft.was === null) return <span className="connector-messages" />;
  const to = messagesAddress({ kind: "last", days: 30 }, { path: `${draft.direction}:${draft.was}` });
  return (
    <span className="connector-messages">
      {messages === 0 ? (
        <span className="zero">{text.settings.messages(format, 0)}</span>
      ) : (
        <Link to={to}>{text.settings.messages(format, messages)}</Link>
      )}
    </span>
  );
}

function MoveButtons({ draft, place, onMove, name }: ConnectorRowProps & { readonly name: string }): ReactNode {
  const { text } = useMessages();
  const moveAndStay = (by: -1 | 1, id: string): void => {
    onMove(by);
    // At either end of the list the button is of no use any more: the other one gets the focus.
    const isAtEnd = by === -1 ? place.index + by === 0 : place.index + by === place.count - 1;
    focusSoon(isAtEnd ? `${idOfToggle(draft.id)}${by === -1 ? "-down" : "-up"}` : id);
  };
  return (
    <span className="connector-moves">
      {([-1, 1] as const).map((by) => {
        const id = `${idOfToggle(draft.id)}${by === -1 ? "-up" : "-down"}`;
        return (
          <button
            key={by}
            type="button"
            id={id}
            className="control quiet square"
            aria-label={by === -1 ? text.settings.moveUp(name) : text.settings.moveDown(name)}
            disabled={by === -1 ? place.index === 0 : place.index === place.count - 1}
            onClick={() => moveAndStay(by, id)}
          >
            <Icon name={by === -1 ? "up" : "down"} />
          </button>
        );
      })}
    </span>
  );
}
