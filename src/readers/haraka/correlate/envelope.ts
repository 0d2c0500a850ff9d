import { mailDomainOf } from "../../facts/mail-domain.ts";
import { parseCount } from "../../facts/parse-count.ts";
import type { LineUse } from "../../reader.ts";
import { type Context, type LogLine, messageOf } from "./context.ts";
import type { Message } from "./state.ts";

const MAX_DOMAINS = 50;

/** `sender <a@example.org>`, `recipient <b@example.net> code=OK`, `message mid=<1@x> size=82 rcpts=2/0/0`: what a message is. */
export function readEnvelope(context: Context, line: LogLine, session: string): LineUse {
  const { transaction, message: words, values } = line.event;
  if (transaction === null) return "irrelevant";
  const [, word, address = ""] = /^(sender|recipient) <(.{0,1024})>$/.exec(words) ?? [];
  if (word === undefined && words !== "message") return "irrelevant";
  const message = messageOf(context, `${session}.${transaction}`, line.observedAt);
  if (word === "sender") message.senderDomain = mailDomainOf(address);
  else if (word === "recipient" && values.get("code") === "OK") addRecipient(message, address);
  else if (words === "message") {
    message.messageId = values.get("mid")?.slice(0, 998) || null;
    message.sizeBytes = parseCount(values.get("size"));
    message.recipients = parseCount(values.get("rcpts")?.split("/")[0]);
    message.position = line.position;
  }
  return "used";
}

/** A recipient that no plugin takes is refused after a line that says `OK`: domains are known where the counts agree. */
function addRecipient(message: Message, address: string): void {
  message.namedRecipients++;
  const domain = mailDomainOf(address);
  const { recipientDomains: domains } = message;
  if (domain !== null && !domains.includes(domain) && domains.length < MAX_DOMAINS) domains.push(domain);
}
