import type { ReactNode } from "react";
import type { SettingsAnswer } from "../../../../api/contract/settings.ts";
import { keyOfPath } from "../../../../model/flow-path.ts";
import { Card } from "../../../parts/card.tsx";
import { Icon } from "../../../parts/icon.tsx";
import { PanelMenu } from "../../../parts/panel-menu/panel-menu.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import { renderConnectorRows } from "../settings-csv.ts";
import type { ConnectorDraft } from "./connector-draft.ts";
import { ConnectorRow } from "./connector-row.tsx";
import type { ConnectorActions } from "./use-connector-actions.ts";
import type { DraftDesk } from "./use-draft.ts";
import { type ListMoves, useListMoves } from "./use-list-moves.ts";

export interface ListCardProps {
  readonly settings: SettingsAnswer;
  readonly desk: DraftDesk;
  readonly actions: ConnectorActions;
  /** Ids of the connectors whose forms are open. */
  readonly open: ReadonlySet<string>;
  readonly toggle: (id: string, isOpen: boolean) => void;
}

/** The connectors in the order in which they are tried. */
export function ListCard(props: ListCardProps): ReactNode {
  const { settings, desk } = props;
  const language = useMessages();
  const { text, format } = language;
  const moves = useListMoves(props);
  const { period, paths } = settings.traffic;
  const messages = new Map(paths.map((path) => [keyOfPath(path), path.messages]));
  return (
    <Card
      title={text.settings.connectorsTitle}
      subtitle={text.settings.connectorsSubtitle}
      span="wide"
      menu={
        <PanelMenu
          panel={{
            title: text.settings.connectorsTitle,
            csv: () => renderConnectorRows(desk.drafts, messages, language),
            apiPath: "/api/v1/settings",
          }}
        />
      }
      foot={
        <>
          <AddButtons moves={moves} />
          <span className="quiet-text small connectors-days">{text.settings.messagesIn(format.shortRange(period.from, period.to))}</span>
        </>
      }
    >
      {desk.drafts.length === 0 && <p className="nothing quiet-text">{text.settings.noConnectors}</p>}
      <ol className="connector-list">
        {desk.drafts.map((draft, index) => (
          <ListedConnector key={draft.id} {...props} draft={draft} index={index} moves={moves} messages={messages} />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moves.said}
      </p>
    </Card>
  );
}

interface ListedConnectorProps extends ListCardProps {
  readonly draft: ConnectorDraft;
  readonly index: number;
  readonly moves: ListMoves;
  /** By a way's key. */
  readonly messages: ReadonlyMap<string, number>;
}

function ListedConnector({ draft, index, moves, messages, desk, actions, open, toggle }: ListedConnectorProps): ReactNode {
  const was = desk.original.find(({ id }) => id === draft.id);
  return (
    <ConnectorRow
      draft={draft}
      place={{ index, count: desk.drafts.length }}
      standing={was === undefined ? "new" : JSON.stringify(was) === JSON.stringify(draft) ? "kept" : "changed"}
      messages={was === undefined ? null : (messages.get(`${was.direction}:${was.name}`) ?? 0)}
      problems={actions.problems.get(draft.id)}
      isOpen={open.has(draft.id)}
      onToggle={(isOpen) => toggle(draft.id, isOpen)}
      onChange={(changes) => {
        desk.change(draft.id, changes);
        actions.forgetProblems(draft.id, Object.keys(changes));
      }}
      onMove={(by) => moves.move(draft, index, by)}
      onRemove={() => moves.remove(draft, index)}
    />
  );
}

function AddButtons({ moves }: { readonly moves: ListMoves }): ReactNode {
  const { text } = useMessages();
  return (["inbound", "outbound"] as const).map((direction) => (
    <button key={direction} type="button" id={`add-${direction}`} className="link" onClick={() => moves.add(direction)}>
      <Icon name="plus" />
      {direction === "inbound" ? text.settings.addInbound : text.settings.addOutbound}
    </button>
  ));
}
