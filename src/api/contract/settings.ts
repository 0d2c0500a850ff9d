import type { MatchExplanation } from "../../connectors/explain-match.ts";
import type { TriedPath } from "../../connectors/try-connectors.ts";
import type { HostAdvice } from "../../insights/unknown-tls/advise-hosts.ts";
import type { Connector } from "../../model/connector.ts";
import type { Period } from "../../model/period.ts";
import type { LoggingGap } from "../../questions/logging-gaps.ts";
import type { PathMessages } from "../../questions/messages-per-path.ts";
import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/settings` */
export interface SettingsAnswer {
  /** `null`: the server was started without one. Only its name is told: where it is concerns nobody who looks at the page. */
  readonly file: { readonly name: string; readonly hash: string } | null;
  /** The file's, in their order; while the file is broken, those in force. */
  readonly connectors: readonly Connector[];
  /** Why saving is refused; `null` when it is not. */
  readonly refusal: SettingsProblem | null;
  /** What is wrong in the file as it stands: what held before holds on. */
  readonly problems: readonly { readonly line: number; readonly column: number; readonly path: string; readonly message: string }[];
  /** Why the file could not be read or taken up; tried again. */
  readonly failure: SettingsProblem | null;
  /** Sections of the file that are taken up at the next start. */
  readonly waiting: readonly ("timezone" | "sources" | "store" | "web")[];
  /** What each way carried in the thirty days up to the newest delivery. */
  readonly traffic: { readonly period: DayRange; readonly paths: readonly PathMessages[] };
  readonly inForce: SettingsInForce;
}

export interface SettingsProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface SettingsInForce {
  readonly organization: string | null;
  readonly timezone: string;
  readonly language: "en" | "sv" | "nl";
  readonly privacy: "full" | "domains" | "none";
  /** `null`: for ever. */
  readonly retention: { readonly deliveriesDays: number | null; readonly rollupsDays: number | null };
  readonly ownAddresses: readonly string[];
  readonly ownNetworks: readonly string[];
  readonly insights: { readonly windowDays: number; readonly significantShare: number; readonly significantMessages: number };
  readonly sources: readonly { readonly file: string; readonly reader: string; readonly timezone: string | null }[];
}

/** `PUT /api/v1/settings/connectors` */
export interface SavedAnswer {
  /** Of the file as it stands now. */
  readonly hash: string;
}

/** `POST /api/v1/settings/connectors/test` */
export interface TrialAnswer {
  /** The mail that the connectors were held against: thirty days, or less where that would be more than 250,000 messages. */
  readonly period: Period;
  readonly messages: number;
  /** Of rare peers, left out. */
  readonly omitted: number;
  readonly paths: readonly TriedPath[];
  /** The section for the file, to be put there by hand. */
  readonly yaml: string;
}

/** `POST /api/v1/settings/connectors/match` */
export type MatchAnswer = MatchExplanation;

/** `GET /api/v1/settings/logging` */
export interface LoggingAnswer {
  /** Thirty days up to the newest delivery, or less where that would be more than a million messages. */
  readonly period: Period;
  readonly hosts: readonly LoggingGap[];
  /** What to set where; a host that lacks nothing is left out. */
  readonly advice: readonly HostAdvice[];
}
