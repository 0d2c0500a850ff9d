import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

const RECEIVE = "Get-ReceiveConnector | Set-ReceiveConnector -ProtocolLoggingLevel Verbose";
const SEND = "Get-SendConnector | Set-SendConnector -ProtocolLoggingLevel Verbose";

/**
 * Exchange logs TLS in its protocol logs alone, which connectors made by hand do not write. It takes the change up by itself.
 *
 * @see Exchange Server documentation, "Configure protocol logging"
 */
export function adviseExchange(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  const isSilent = (isOutbound: boolean) => silent.some(({ direction }) => (direction === "outbound") === isOutbound);
  const lines = [...(isSilent(false) ? [RECEIVE] : []), ...(isSilent(true) ? [SEND] : [])];
  return lines.length === 0 ? [] : [{ file: "Exchange Management Shell", lines, commands: [] }];
}
