import type { EvidenceLine } from "../../model/evidence-line.ts";
import type { ListedMessage } from "../../questions/listed-message.ts";
import type { MessageJourney } from "../../questions/message-journey.ts";

/** `GET /api/v1/messages/d-1y2p0ij32e8e7-1kx`: all that is stored of one delivery or attempt, and the log lines that prove it. */
export interface MessageAnswer {
  readonly message: ListedMessage;
  /** In the log's order; `text` is null for those that the log no longer has. */
  readonly lines: readonly EvidenceLine[];
  readonly journey: MessageJourney;
  /** Whether its connector demands TLS; `null` without a connector, or when the configuration no longer has it. */
  readonly forcesTls: boolean | null;
}
