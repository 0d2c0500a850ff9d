import type { Formats } from "../../formats.ts";

/** Texts of findings. */
export const insights = {
  title: "Recommended for you",
  nothing: "Nothing to act on.",
  checked: "Connectors, SMTP AUTH clients, mail with the internet and the logs themselves were checked.",
  certainty: {
    observed: "Certainty: observed",
    inferred: "Certainty: partly inferred",
    unknown: "Certainty: unknown",
  },
  who: "Who",
  whatToDo: "What to do",
  more: (format: Formats, count: number) => (format.plural(count) === "one" ? "One more finding" : `${format.number(count)} more findings`),
  snooze: {
    untilDay: (day: string) => `Snoozed until ${day}`,
    untilWorse: "Snoozed until it gets worse",
    /** It came back before its day. */
    worse: "Back: it is worse than when it was snoozed.",
    over: (day: string) => `Back: it was snoozed until ${day}.`,
    count: (format: Formats, count: number) => `${format.number(count)} snoozed`,
  },
};
