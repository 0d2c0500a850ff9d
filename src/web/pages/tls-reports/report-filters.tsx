import { type ReactNode, useId } from "react";
import type { TlsReportsAnswer } from "../../../api/contract/tls-reports.ts";
import { nameOfPolicy, nameOfResult } from "../../../messages/tls-report-words.ts";
import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { TlsReportsAddress } from "../../address/formats/tls-reports-address.ts";
import { visit } from "../../address/use-address.ts";
import { Choice } from "../../parts/choice.tsx";
import { useMessages } from "../../preferences/messages-context.tsx";

interface ReportFiltersProps {
  readonly address: TlsReportsAddress;
  readonly answer: TlsReportsAnswer;
}

/** Which reports. */
export function ReportFilters({ address, answer: { choices } }: ReportFiltersProps): ReactNode {
  const messages = useMessages();
  const words = messages.text.tlsReports;
  const id = useId();
  const choose = (changes: Partial<TlsReportsAddress>) => visit({ ...address, ...changes, tablePage: 1 });
  return (
    <div className="report-filters">
      <Choice
        id={`${id}-domain`}
        label={words.domain}
        value={address.domain ?? ""}
        options={optionsOf(words.allDomains, choices.domains, address.domain, renderVisibleText)}
        onChoose={(domain) => choose({ domain: domain === "" ? null : domain })}
      />
      <Choice
        id={`${id}-organization`}
        label={words.organization}
        value={address.organization ?? ""}
        options={optionsOf(words.allOrganizations, choices.organizations, address.organization, renderVisibleText)}
        onChoose={(organization) => choose({ organization: organization === "" ? null : organization })}
      />
      <Choice
        id={`${id}-policy`}
        label={words.policy}
        value={address.policy ?? ""}
        options={optionsOf(words.allPolicies, choices.policies, address.policy, (type) => nameOfPolicy(messages, type))}
        onChoose={(policy) => choose({ policy: policy === "" ? null : policy })}
      />
      <Choice
        id={`${id}-result`}
        label={words.columns.result}
        value={address.result ?? ""}
        options={optionsOf(words.allResults, choices.results, address.result, (type) => nameOfResult(messages, type))}
        onChoose={(result) => choose({ result: result === "" ? null : result })}
      />
    </div>
  );
}

/** What is chosen stands in the list also when these days have none of it. */
function optionsOf(all: string, names: readonly string[], chosen: string | null, nameOf: (value: string) => string) {
  const values = chosen === null || names.includes(chosen) ? names : [...names, chosen];
  return [{ value: "", name: all }, ...values.map((value) => ({ value, name: nameOf(value) }))];
}
