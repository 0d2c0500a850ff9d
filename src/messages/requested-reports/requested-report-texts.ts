import type { Weekday } from "../../model/report/schedule.ts";
import type { Formats } from "../formats.ts";

/** Texts of reports that are sent by mail: how they are asked for, their list, and the mail itself. Apart from the page's, which loads them when they are wanted. */
export interface RequestedReportTexts {
  readonly request: {
    readonly changeTitle: string;
    readonly name: string;
    readonly shows: string;
    /** Below what is shown. */
    readonly showsNote: string;
    readonly period: string;
    readonly frequency: string;
    readonly weekday: string;
    readonly dayOfMonth: string;
    /** Where the day is not in every month. */
    readonly lastDay: string;
    readonly time: string;
    readonly timeZone: (zone: string) => string;
    readonly recipients: string;
    readonly recipientsHint: (domains: string) => string;
    readonly recipientsAnywhere: string;
    readonly notAnAddress: (text: string) => string;
    readonly noRecipient: string;
    readonly tooManyRecipients: (format: Formats, most: number) => string;
    readonly nameMissing: string;
    readonly language: string;
    readonly cancel: string;
    readonly close: string;
    readonly send: string;
    readonly plan: string;
    readonly save: string;
    readonly sending: (recipients: string) => string;
    readonly planned: (moment: string) => string;
    readonly toReports: string;
    readonly notSetUp: string;
    /** @param file the configuration's name */
    readonly setUp: (file: string) => string;
    readonly setUpWithoutFile: string;
    readonly setUpThen: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly windows: {
    readonly days: (range: string) => string;
    readonly last: (format: Formats, days: number) => string;
    readonly lastMonth: string;
    readonly lastQuarter: string;
  };
  readonly frequencies: { readonly once: string; readonly daily: string; readonly weekly: string; readonly monthly: string };
  readonly weekdays: Readonly<Record<Weekday, string>>;
  /** A whole schedule in words. */
  readonly schedules: {
    readonly once: string;
    readonly daily: (time: string) => string;
    readonly weekly: (weekday: Weekday, time: string) => string;
    readonly monthly: (day: number, time: string) => string;
  };
  readonly list: {
    readonly title: string;
    readonly subtitle: string;
    readonly none: string;
    readonly name: string;
    readonly when: string;
    readonly recipients: string;
    readonly lastSent: string;
    readonly nextDue: string;
    readonly actions: string;
    readonly never: string;
    readonly paused: string;
    readonly done: string;
    readonly sending: string;
    readonly waits: string;
    readonly failed: (format: Formats, times: number, moment: string) => string;
    readonly givenUp: string;
    readonly refused: (recipients: string) => string;
    readonly sendNow: string;
    readonly change: string;
    readonly pause: string;
    readonly resume: string;
    readonly remove: string;
    /** Named for who does not see the row. */
    readonly of: (action: string, name: string) => string;
    readonly removeTitle: (name: string) => string;
    readonly removeBody: string;
    readonly removed: (name: string) => string;
    readonly relay: (host: string, from: string) => string;
  };
  readonly mail: {
    readonly subject: (name: string, range: string) => string;
    readonly shows: string;
    readonly conditions: string;
    readonly search: string;
    readonly noMail: (stored: string) => string;
    readonly noMailEver: string;
    readonly unknown: (format: Formats, count: number) => string;
    readonly total: string;
    readonly firstRows: (format: Formats, shown: number, count: number) => string;
    readonly allRows: string;
    readonly findings: string;
    readonly findingsOf: (range: string) => string;
    readonly moreFindings: (format: Formats, count: number) => string;
    readonly openPage: string;
    readonly footer: (name: string, schedule: string, zone: string) => string;
    readonly footerOnce: (name: string) => string;
    readonly howToStop: string;
  };
}
