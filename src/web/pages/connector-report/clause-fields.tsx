import { type ReactNode, useId } from "react";
import type { ConnectorSummary } from "../../../api/contract/connector-report.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import { nameOfChoice, nameOfField } from "../../../report/connectors/describe-clause.ts";
import {
  CHOICE_FIELDS,
  CHOICE_OPERATORS,
  type ChoiceField,
  CLAUSE_FIELDS,
  type ClauseField,
  COUNT_FIELDS,
  createClause,
  LONGEST_VALUE,
  NUMBER_OPERATORS,
  type ReportClause,
  TEXT_OPERATORS,
} from "../../../report/connectors/report-clause.ts";
import { Choice } from "../../parts/choice.tsx";
import { Icon } from "../../parts/icon.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

/** A condition while it is being typed. */
export interface ClauseDraft {
  readonly id: number;
  readonly field: ClauseField;
  readonly operator: ReportClause["operator"];
  readonly value: string;
}

interface ClauseFieldsProps {
  readonly draft: ClauseDraft;
  readonly isFirst: boolean;
  /** What is not complete is marked. */
  readonly isJudged: boolean;
  readonly connectors: readonly ConnectorSummary[];
  readonly onChange: (draft: ClauseDraft) => void;
  readonly onRemove: () => void;
}

/** One condition: what, how, and a value of the kind that fits. */
export function ClauseFields({ draft, isFirst, isJudged, connectors, onChange, onRemove }: ClauseFieldsProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const id = useId();
  const choose = (field: ClauseField) => onChange({ ...draft, field, operator: operatorsOf(field)[0], value: firstValueOf(field) });
  return (
    <li className="clause">
      <Choice
        id={`${id}-field`}
        label={text.report.field}
        value={draft.field}
        options={CLAUSE_FIELDS.map((value) => ({ value, name: nameOfField(value, messages) }))}
        onChoose={choose}
        isFocusedFirst={isFirst}
      />
      <Choice
        id={`${id}-operator`}
        label={text.report.operator}
        value={draft.operator}
        options={operatorsOf(draft.field).map((value) => ({ value, name: text.report.operators[value] }))}
        onChoose={(operator) => onChange({ ...draft, operator })}
      />
      <ValueField
        id={`${id}-value`}
        draft={draft}
        connectors={connectors}
        isWrong={isJudged && createClause(draft.field, draft.operator, draft.value) === undefined}
        onChange={(value) => onChange({ ...draft, value })}
      />
      <button type="button" className="control quiet square" aria-label={text.report.removeClause} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

interface ValueFieldProps {
  readonly id: string;
  readonly draft: ClauseDraft;
  readonly connectors: readonly ConnectorSummary[];
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function ValueField({ id, draft: { field, value }, connectors, isWrong, onChange }: ValueFieldProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  if (isChoiceField(field)) {
    const options = CHOICE_FIELDS[field].map((choice) => ({ value: choice as string, name: nameOfChoice(field, choice, messages) }));
    return <Choice id={id} label={text.report.value} value={value} options={options} onChoose={onChange} />;
  }
  const isText = field === "connector";
  return (
    <span className="clause-value">
      <label className="visually-hidden" htmlFor={id}>
        {text.report.value}
      </label>
      <input
        id={id}
        type="text"
        inputMode={isText ? "text" : "decimal"}
        maxLength={LONGEST_VALUE}
        value={value}
        list={isText ? `${id}-names` : undefined}
        aria-invalid={isWrong}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {!isText && !isCountField(field) && <span aria-hidden="true">%</span>}
      {isText && (
        <datalist id={`${id}-names`}>
          {[...new Set(connectors.map(({ name }) => renderVisibleText(name)))].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </span>
  );
}

function isChoiceField(field: ClauseField): field is ChoiceField {
  return field in CHOICE_FIELDS;
}

function isCountField(field: ClauseField): boolean {
  return COUNT_FIELDS.some((count) => count === field);
}

function operatorsOf(field: ClauseField): readonly [ReportClause["operator"], ...ReportClause["operator"][]] {
  if (field === "connector") return TEXT_OPERATORS;
  return isChoiceField(field) ? CHOICE_OPERATORS : NUMBER_OPERATORS;
}

function firstValueOf(field: ClauseField): string {
  return isChoiceField(field) ? CHOICE_FIELDS[field][0] : "";
}
