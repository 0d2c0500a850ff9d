import type { Messages } from "./messages.ts";

/** The same language, where it speaks of what is counted: recipients in place of messages. */
export function speakOfRecipients(messages: Messages): Messages {
  const { text } = messages;
  const { chart, report, flyout } = text.recipients;
  return {
    ...messages,
    text: { ...text, chart: { ...text.chart, ...chart }, report: { ...text.report, ...report }, flyout: { ...text.flyout, ...flyout } },
  };
}
