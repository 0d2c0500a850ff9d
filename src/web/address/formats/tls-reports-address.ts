import { boundedText, parseTablePage } from "../../../model/address-parameters.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export interface TlsReportsAddress {
  readonly page: "tls-reports";
  readonly period: PeriodChoice;
  /** `null` for all. */
  readonly organization: string | null;
  readonly domain: string | null;
  readonly policy: string | null;
  readonly result: string | null;
  /** Of the list of reports; the first is 1. */
  readonly tablePage: number;
}

const AS_IT_OPENS = { organization: null, domain: null, policy: null, result: null, tablePage: 1 } as const;

/** All that was reported. */
export function tlsReportsAddress(
  period: PeriodChoice,
  changes: Partial<Omit<TlsReportsAddress, "page" | "period">> = {},
): TlsReportsAddress {
  return { page: "tls-reports", period, ...AS_IT_OPENS, ...changes };
}

export const tlsReportsFormat: AddressFormat<TlsReportsAddress> = {
  page: "tls-reports",
  parse(path, parameters, period) {
    if (path.length !== 1 || path[0] !== "tls-reports") return undefined;
    return tlsReportsAddress(period, {
      organization: boundedText(parameters, "organization"),
      domain: boundedText(parameters, "domain"),
      policy: boundedText(parameters, "policy"),
      result: boundedText(parameters, "result"),
      tablePage: parseTablePage(parameters.get("page")),
    });
  },
  pathOf: () => ["tls-reports"],
  setParameters(parameters, address) {
    for (const name of ["organization", "domain", "policy", "result"] as const) {
      const value = address[name];
      if (value !== null) parameters.set(name, value);
    }
    if (address.tablePage > 1) parameters.set("page", String(address.tablePage));
  },
};
