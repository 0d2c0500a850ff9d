/** From which size on a finding is worth an administrator's attention: both must be reached. */
export interface Significance {
  /** 0 to 1. */
  readonly share: number;
  readonly messages: number;
}

/** The share of something, if it is significant. What never happened is not, whatever the thresholds. */
export function findSignificantShare(messages: number, base: number, thresholds: Significance): number | undefined {
  if (messages === 0 || messages < thresholds.messages) return undefined;
  const share = messages / base;
  return share < thresholds.share ? undefined : share;
}
