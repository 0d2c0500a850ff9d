import type { Direction } from "../model/delivery.ts";
import type { TlsCounts } from "../model/tls.ts";

/** How the messages of one direction were protected. */
export interface DirectionOverview {
  readonly messages: number;
  readonly recipients: number;
  /** Protected messages among those whose outcome is known, 0 to 1; `null` when none is known. */
  readonly protectedShare: number | null;
  /** Messages whose outcome the log cannot tell among all, 0 to 1; `null` without messages. */
  readonly unknownShare: number | null;
  /** Messages per TLS outcome. */
  readonly byTls: TlsCounts;
  readonly recipientsByTls: TlsCounts;
}

export type Overview = Readonly<Record<Direction, DirectionOverview>>;
