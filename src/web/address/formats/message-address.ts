import { LONGEST_TEXT } from "../../../model/address-parameters.ts";
import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

/** One delivery or attempt, with the lines that prove it. */
export interface MessageAddress {
  readonly page: "message";
  readonly period: PeriodChoice;
  /** As the API gives it. */
  readonly id: string;
}

export const messageFormat: AddressFormat<MessageAddress> = {
  page: "message",
  parse([first, id, ...rest], _parameters, period) {
    if (first !== "messages" || !id || rest.length > 0) return undefined;
    return { page: "message", period, id: id.slice(0, LONGEST_TEXT) };
  },
  pathOf: ({ id }) => ["messages", id],
  setParameters: () => {},
};
