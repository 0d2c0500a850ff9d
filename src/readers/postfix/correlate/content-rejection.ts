import type { LineUse } from "../../reader.ts";
import { type Context, type LogLine, textFrom } from "./context.ts";
import { refuseMessage } from "./inbound.ts";
import { findMessage } from "./messages.ts";
import { senderDomainAt } from "./sender-domain.ts";

/**
 * `QID: milter-reject: END-OF-MESSAGE from host[address]: 5.7.1 ...; from=<> to=<>`, or `QID: reject: header ...` of a
 * header or body check: the transaction ends here, though its message had a queue id.
 *
 * @param at position after `milter-reject: ` or `reject: `
 */
export function readContentRejection(context: Context, line: LogLine, at: number): LineUse {
  const message = findMessage(line.program.host.messages, line);
  if (message === undefined) return "irrelevant";
  const text = textFrom(line, at);
  const envelope = text.lastIndexOf("; from=<");
  const words = envelope === -1 ? text : text.slice(0, envelope);
  const peerEnd = words.indexOf("]: ");
  const senderDomain = envelope === -1 ? null : senderDomainAt(context, line, at + envelope + 8);
  refuseMessage(context, line, message, peerEnd === -1 ? words : words.slice(peerEnd + 3), senderDomain);
  return "used";
}
