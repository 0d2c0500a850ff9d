import type { insights as english } from "./en.ts";

export const insights: typeof english = {
  title: "Aanbevolen voor u",
  nothing: "Er is niets te doen.",
  checked: "Connectors, SMTP AUTH-clients, e-mail met internet en de logboeken zelf zijn nagezien.",
  certainty: { observed: "Zekerheid: waargenomen", inferred: "Zekerheid: deels afgeleid", unknown: "Zekerheid: onbekend" },
  who: "Wie",
  whatToDo: "Wat te doen",
  more: (format, count) => (format.plural(count) === "one" ? "Nog één bevinding" : `Nog ${format.number(count)} bevindingen`),
  snooze: {
    untilDay: (day) => `Uitgesteld tot ${day}`,
    untilWorse: "Uitgesteld tot het erger wordt",
    worse: "Terug: het is erger dan toen het werd uitgesteld.",
    over: (day) => `Terug: het was uitgesteld tot ${day}.`,
    count: (format, count) => `${format.number(count)} uitgesteld`,
  },
};
