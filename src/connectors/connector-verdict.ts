import type { ConnectorSubject } from "../model/connector.ts";

/** Whether one connector takes a delivery, and what decided that. */
export interface ConnectorVerdict {
  readonly matches: boolean;
  /** `senderIpAddresses 198.51.100.0/24` when it matches, `sender domain is not in senderDomains` when it does not. */
  readonly reason: string;
}

export type ConnectorCheck = (subject: ConnectorSubject) => ConnectorVerdict;
