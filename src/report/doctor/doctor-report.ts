import type { Examined } from "../../doctor/finding.ts";

/** What `postseal doctor` gives; its JSON form is exactly this. */
export interface DoctorReport {
  /** IANA zone in which moments are told. */
  readonly timeZone: string;
  readonly sources: readonly Examined[];
  /** How many findings ask for action. */
  readonly actions: number;
}
