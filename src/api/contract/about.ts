import type { DayRange } from "./day-range.ts";

/** `GET /api/v1/about` */
export interface AboutAnswer {
  readonly version: string;
  readonly organization: string | null;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
  readonly language: "en" | "sv" | "nl";
  /** The bundled sample is shown, no mail of the reader's own. */
  readonly sample: boolean;
  /** Days of the oldest and the newest delivery; `null` while the store is empty. */
  readonly stored: DayRange | null;
  /** The first day of which single messages are kept; `null` while all of them are. */
  readonly messagesFrom: string | null;
  /** The only host that this server connects to, for reports by mail; `null`: to none. */
  readonly mailRelay: string | null;
}
