/** A finding that somebody has put aside for a while, and why. */
export interface Snooze {
  /** The finding's id. */
  readonly insight: string;
  /** In the words of who put it aside. */
  readonly reason: string;
  /** The day, in the store's time zone, on which it comes back; `null`: only when it gets worse. */
  readonly until: string | null;
  /** Epoch milliseconds UTC. */
  readonly snoozedAt: number;
  /** How large it was then: what "worse" is measured against. */
  readonly messages: number;
  readonly share: number;
}

/** Keeps snoozes, one for a finding. */
export interface SnoozeKeeper {
  /** Takes the place of an earlier one of the same finding. */
  putSnooze(snooze: Snooze): Promise<void>;
  /** Nothing happens where there is none. */
  removeSnooze(insight: string): Promise<void>;
}
