import type { LineUse } from "../../reader.ts";
import { domainOf, findAddressEnd } from "../parse/address.ts";
import { type Context, type LogLine, textFrom } from "./context.ts";
import { refuseMessage } from "./inbound.ts";

/**
 * `QID: milter-reject: END-OF-MESSAGE from host[address]: 5.7.1 ...; from=<> to=<>`, or `QID: reject: header ...` of a
 * header or body check: the transaction ends here, though its message had a queue id.
 *
 * @param at position after `milter-reject: ` or `reject: `
 */
export function readContentRejection(context: Context, line: LogLine, queueId: string, at: number): LineUse {
  const message = line.program.host.messages.get(queueId);
  if (message === undefined) return "irrelevant";
  const text = textFrom(line, at);
  const envelope = text.lastIndexOf("; from=<");
  const words = envelope === -1 ? text : text.slice(0, envelope);
  const peerEnd = words.indexOf("]: ");
  const senderEnd = envelope === -1 ? -1 : findAddressEnd(text, envelope + 8);
  const senderDomain = senderEnd === -1 ? null : domainOf(text.slice(envelope + 8, senderEnd));
  refuseMessage(context, line, message, peerEnd === -1 ? words : words.slice(peerEnd + 3), senderDomain);
  return "used";
}
