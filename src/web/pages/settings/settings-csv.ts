import type { LoggingAnswer, TrialAnswer } from "../../../api/contract/settings.ts";
import type { CsvValue } from "../../../messages/csv.ts";
import type { Messages } from "../../../messages/messages.ts";
import { type ConnectorDraft, describeMatches, forcesTls } from "./connectors/connector-draft.ts";
import { nameOfWay } from "./connectors/name-of-way.ts";

type Rows = readonly (readonly CsvValue[])[];

/** The connectors in their order. */
export function renderConnectorRows(drafts: readonly ConnectorDraft[], messages: ReadonlyMap<string, number>, { text }: Messages): Rows {
  const { fields } = text.settings;
  return [
    [fields.name, fields.direction, fields.connectorType, text.settings.forced, text.settings.matches, text.settings.messageCount],
    ...drafts.map((draft) => [
      draft.name,
      text.direction[draft.direction],
      draft.connectorType,
      forcesTls(draft),
      describeMatches(draft).map(({ property, values }) => `${property}: ${values.join(" ")};`),
      draft.was === null ? null : (messages.get(`${draft.direction}:${draft.was}`) ?? 0),
    ]),
  ];
}

/** Every way before and after. */
export function renderTrialRows(paths: TrialAnswer["paths"], messages: Messages): Rows {
  const { text } = messages;
  return [
    [
      text.settings.way,
      text.settings.fields.direction,
      text.settings.before,
      text.settings.after,
      text.settings.change,
      text.settings.from,
    ],
    ...paths.map((path) => [
      nameOfWay(messages, path),
      text.direction[path.direction],
      path.messagesBefore,
      path.messagesAfter,
      path.messagesAfter - path.messagesBefore,
      path.from.map((from) => `${from.messages} ${nameOfWay(messages, from.path)};`),
    ]),
  ];
}

/** What the logs leave open. */
export function renderGapRows(hosts: LoggingAnswer["hosts"], { text }: Messages): Rows {
  return [
    [text.settings.host, text.sources.source, text.settings.mail, text.settings.messageCount, text.settings.unknownMessages],
    ...hosts.map(({ host, source, direction, messages, unknown }) => [
      host,
      source,
      direction === "submission" ? text.settings.submission : text.direction[direction],
      messages,
      unknown,
    ]),
  ];
}
