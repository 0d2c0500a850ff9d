import type { LineUse } from "../../reader.ts";
import { textAt } from "../../syslog/bytes.ts";
import { parseQueueActive } from "../parse/queue-active.ts";
import { type Context, type LogLine, messageFor, removeMessage } from "./context.ts";
import { settleMessage } from "./inbound.ts";

/** Longest Message-ID kept; RFC 5322 2.1.1 bounds a line at 998. */
const MAX_MESSAGE_ID = 512;

/**
 * `QID: message-id=<...>`, by cleanup.
 *
 * @param at position of the Message-ID
 */
export function readMessageId(context: Context, line: LogLine, at: number): LineUse {
  const message = messageFor(context, line);
  if (message.messageId === null) {
    message.messageId = textAt(line.memory, at, Math.min(line.end, at + MAX_MESSAGE_ID));
    message.messagePosition = line.position;
  }
  return "used";
}

/** `QID: from=<...>, size=, nrcpt= (queue active)`: the first one means that the message was accepted; retries repeat it. */
export function readQueueActive(context: Context, line: LogLine, start: number): LineUse {
  const active = parseQueueActive(context.familiar.domains, line.memory, start, line.end);
  if (active === "unrecognized") return "unrecognized";
  const message = messageFor(context, line);
  message.senderDomain = active.senderDomain;
  message.sizeBytes = active.sizeBytes;
  if (message.accepted !== null) return "used";
  message.accepted = { observedAt: line.observedAt, host: line.host, position: line.position, recipients: active.recipients };
  settleMessage(context, message);
  return "used";
}

/** `QID: removed`: the id's life ends, and the same id may come again for another message. */
export function readRemoved(line: LogLine): LineUse {
  removeMessage(line);
  return "used";
}
