import type { insights as english } from "./en.ts";

export const insights: typeof english = {
  title: "Rekommenderas för dig",
  nothing: "Inget att åtgärda.",
  checked: "Anslutningar, SMTP AUTH-klienter, e-post med internet och själva loggarna har kontrollerats.",
  certainty: { observed: "Säkerhet: observerat", inferred: "Säkerhet: delvis härlett", unknown: "Säkerhet: okänd" },
  who: "Vilka",
  whatToDo: "Vad du kan göra",
  more: (format, count) => (format.plural(count) === "one" ? "En upptäckt till" : `${format.number(count)} upptäckter till`),
  snooze: {
    untilDay: (day) => `Pausad till ${day}`,
    untilWorse: "Pausad tills det blir värre",
    worse: "Tillbaka: det är värre än när upptäckten pausades.",
    over: (day) => `Tillbaka: den var pausad till ${day}.`,
    count: (format, count) => (format.plural(count) === "one" ? "1 pausad" : `${format.number(count)} pausade`),
  },
};
