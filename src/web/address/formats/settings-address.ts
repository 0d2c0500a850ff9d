import type { AddressFormat } from "../address-format.ts";
import type { PeriodChoice } from "../period-choice.ts";

export const SETTINGS_SECTIONS = ["connectors", "sources", "reports", "appearance"] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export interface SettingsAddress {
  readonly page: "settings";
  readonly period: PeriodChoice;
  readonly section: SettingsSection;
}

export const settingsFormat: AddressFormat<SettingsAddress> = {
  page: "settings",
  parse([first, second, ...rest], _parameters, period) {
    const section = second === undefined ? "connectors" : SETTINGS_SECTIONS.find((name) => name === second);
    if (first !== "settings" || section === undefined || rest.length > 0) return undefined;
    return { page: "settings", period, section };
  },
  pathOf: ({ section }) => ["settings", section],
  setParameters: () => {},
};
