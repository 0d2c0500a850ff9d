import { type ReactNode, useId } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import { keyOfPath } from "../../../model/flow-path.ts";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";
import { nameOfPathKey } from "./name-of-path.ts";

interface PathSelectProps {
  readonly value: string | null;
  readonly connectors: readonly ConnectorSummary[];
  readonly onChoose: (key: string | null) => void;
}

const WITHOUT_CONNECTOR = (["inbound", "outbound"] as const).flatMap((direction) =>
  (["internet", "own-network"] as const).map((path) => keyOfPath({ direction, path, connector: null })),
);

/** Every way that mail can take. One that is no longer configured is there while it is chosen. */
export function PathSelect({ value, connectors, onChoose }: PathSelectProps): ReactNode {
  const messages = useMessages();
  const { messageList: words } = messages.text;
  const id = useId();
  const configured = connectors.map(({ name, direction }) => keyOfPath({ direction, path: "connector", connector: name }));
  const isKnown = value === null || WITHOUT_CONNECTOR.includes(value) || configured.includes(value);
  const named = isKnown ? configured : [...configured, value];
  const option = (key: string) => (
    <option key={key} value={key}>
      {nameOfPathKey(messages, key)}
    </option>
  );
  return (
    <span className={value === null ? "choice" : "choice chosen"}>
      <label className="visually-hidden" htmlFor={id}>
        {words.clauses.path}
      </label>
      <select id={id} value={value ?? ""} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{words.all.path}</option>
        <optgroup label={words.withoutConnector}>{WITHOUT_CONNECTOR.map(option)}</optgroup>
        {named.length > 0 && <optgroup label={words.connectors}>{named.map(option)}</optgroup>}
      </select>
      <Icon name="down" />
    </span>
  );
}
