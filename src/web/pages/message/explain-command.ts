import { renderVisibleText } from "../../../messages/visible-text.ts";
import type { ListedMessage } from "../../../questions/listed-message.ts";

/** An id that a shell takes as it stands. */
const PLAIN = /^[\w.@+%=:,-]+$/;

/**
 * The command that tells the same in a terminal, by queue id, else by Message-ID; `null` without either.
 *
 * An id comes from a stranger: it is quoted for the shell, and one with characters that a terminal obeys when they are pasted is not
 * offered.
 */
export function explainCommand({ queueId, messageId }: Pick<ListedMessage, "queueId" | "messageId">): string | null {
  const id = queueId ?? messageId;
  if (id === null || id === "" || renderVisibleText(id) !== id) return null;
  const operand = PLAIN.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`;
  return `postseal explain ${id.startsWith("-") ? "-- " : ""}${operand}`;
}
