import { type ReactNode, useId } from "react";
import type { DayRange } from "../../../api/contract/day-range.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import { PEER_DIRECTIONS, PEER_ORDERS, PEER_SHOWS } from "../../../questions/peers/peers-question.ts";
import type { PeersAddress } from "../../address/formats/peers-address.ts";
import { replaceAddress, visit } from "../../address/use-address.ts";
import { useConnectorReport } from "../../asking/questions.ts";
import { Choice } from "../../parts/choice.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

interface PeersToolsProps {
  readonly address: PeersAddress;
  readonly range: DayRange;
}

/** Which peers, and in which order. */
export function PeersTools({ address, range }: PeersToolsProps): ReactNode {
  const { text } = useMessages();
  const words = text.peers;
  const id = useId();
  const choose = (changes: Partial<PeersAddress>) => visit({ ...address, ...changes, tablePage: 1 });
  return (
    <>
      <label className="peers-search">
        <Icon name="search" />
        <span className="visually-hidden">{words.search}</span>
        <input
          type="search"
          placeholder={words.search}
          maxLength={256}
          value={address.search}
          onChange={(event) => replaceAddress({ ...address, search: event.target.value, tablePage: 1 })}
        />
      </label>
      <Choice
        id={`${id}-show`}
        label={words.show}
        value={address.show}
        options={PEER_SHOWS.map((value) => ({ value, name: words.shows[value] }))}
        onChoose={(show) => choose({ show })}
      />
      <Choice
        id={`${id}-direction`}
        label={words.direction}
        value={address.direction}
        options={PEER_DIRECTIONS.map((value) => ({ value, name: words.directions[value] }))}
        onChoose={(direction) => choose({ direction })}
      />
      <WayChoice address={address} range={range} choose={choose} />
      <Choice
        id={`${id}-order`}
        label={words.order}
        value={address.order}
        options={PEER_ORDERS.map((value) => ({ value, name: words.orders[value] }))}
        onChoose={(order) => choose({ order })}
      />
    </>
  );
}

interface WayChoiceProps extends PeersToolsProps {
  readonly choose: (changes: Partial<PeersAddress>) => void;
}

/** The connectors, where there are any; each belongs to one direction, so that choosing one shows all of it. */
function WayChoice({ address, range, choose }: WayChoiceProps): ReactNode {
  const { text } = useMessages();
  const { data } = useConnectorReport(range);
  const id = useId();
  const connectors = (data?.connectors ?? []).map(({ name, direction }) => ({
    value: keyOfPath({ direction, path: "connector", connector: name }),
    name: `${renderVisibleText(name)} (${text.direction[direction]})`,
  }));
  const isOther = address.path !== null && !connectors.some(({ value }) => value === address.path);
  if (connectors.length === 0 && !isOther) return null;
  const other = isOther && address.path !== null ? [{ value: address.path, name: renderVisibleText(address.path) }] : [];
  return (
    <Choice
      id={id}
      label={text.peers.way}
      value={address.path ?? ""}
      options={[{ value: "", name: text.peers.allWays }, ...connectors, ...other]}
      onChoose={(path) => choose({ path: path === "" ? null : path, direction: "flow" })}
    />
  );
}
