import type { ReactNode } from "react";
import { CONNECTOR_TYPES, TLS_SETTINGS } from "../../../../model/connector.ts";
import { Icon } from "../../../parts/icon.tsx";
import { useMessages } from "../../../preferences/messages-context.tsx";
import type { ConnectorDraft, ConnectorField } from "./connector-draft.ts";
import type { ConnectorRowProps } from "./connector-row.tsx";
import { CheckField, ChoiceField, LinesField, TextField } from "./fields.tsx";
import { idOfField, idOfToggle } from "./focus.ts";

/** Every property of one connector, named as in the file, with words that explain. */
export function ConnectorForm(props: ConnectorRowProps): ReactNode {
  const { draft, onToggle, onRemove } = props;
  const { text } = useMessages();
  const close = (): void => {
    onToggle(false);
    document.getElementById(idOfToggle(draft.id))?.focus();
  };
  return (
    <div className="connector-form">
      <TextField {...fieldOf(props, "name", text.settings.hints.name)} isWide />
      <ChoiceField
        {...fieldOf(props, "direction", text.settings.hints.direction)}
        options={(["inbound", "outbound"] as const).map((value) => ({ value, name: text.direction[value] }))}
      />
      <ChoiceField
        {...fieldOf(props, "connectorType")}
        options={CONNECTOR_TYPES.map((value) => ({ value, name: text.settings.types[value], note: value }))}
      />
      {draft.direction === "inbound" ? <InboundFields {...props} /> : <OutboundFields {...props} />}
      <div className="connector-form-actions">
        <button type="button" className="control" onClick={close}>
          {text.settings.close}
        </button>
        <button type="button" className="control quiet" onClick={onRemove}>
          <Icon name="remove" />
          {text.settings.remove}
        </button>
      </div>
    </div>
  );
}

function InboundFields(props: ConnectorRowProps): ReactNode {
  const { text } = useMessages();
  const { hints } = text.settings;
  const domains = props.draft.connectorType === "OnPremises" ? text.settings.onPremisesDomains : hints.senderDomains;
  return (
    <>
      <LinesField {...fieldOf(props, "senderDomains", domains)} />
      <LinesField {...fieldOf(props, "senderIpAddresses", hints.senderIpAddresses)} />
      <TextField {...fieldOf(props, "tlsSenderCertificateName", hints.tlsSenderCertificateName)} isMono />
      <CheckField {...fieldOf(props, "restrictDomainsToIpAddresses", hints.restrictDomainsToIpAddresses)} />
      <CheckField {...fieldOf(props, "restrictDomainsToCertificate", hints.restrictDomainsToCertificate)} />
      <CheckField {...fieldOf(props, "requireTls", hints.requireTls)} />
    </>
  );
}

function OutboundFields(props: ConnectorRowProps): ReactNode {
  const { text } = useMessages();
  const { hints } = text.settings;
  return (
    <>
      <LinesField {...fieldOf(props, "recipientDomains", hints.recipientDomains)} />
      <LinesField {...fieldOf(props, "smartHosts", hints.smartHosts)} />
      <ChoiceField
        {...fieldOf(props, "tlsSettings", hints.tlsSettings)}
        isTall
        options={(["", ...TLS_SETTINGS] as const).map((value) => ({ value, name: text.settings.tlsSettings[value], note: value }))}
      />
    </>
  );
}

/** What every field is given: its value, its words, its problems, and where a change goes. */
function fieldOf<Field extends ConnectorField>({ draft, problems, onChange }: ConnectorRowProps, field: Field, hint?: string) {
  return {
    id: idOfField(draft.id, field),
    property: field,
    hint: hint ?? null,
    problems: problems?.get(field) ?? [],
    value: draft[field] as ConnectorDraft[Field],
    onChange: (value: ConnectorDraft[Field]): void => onChange({ [field]: value }),
  };
}
