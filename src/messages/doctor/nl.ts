import type { Formats } from "../formats.ts";
import type { DoctorCatalogue } from "./doctor-catalogue.ts";
import { type DurationWords, writeDuration } from "./duration-words.ts";

const DURATIONS: DurationWords = { minutes: ["minuut", "minuten"], hours: ["uur", "uur"], days: ["dag", "dagen"] };
const WHICH = { inbound: "inkomende", outbound: "uitgaande", submission: "ingeleverde" } as const;
const counted = (format: Formats, count: number, one: string, other: string) =>
  `${format.number(count)} ${format.plural(count) === "one" ? one : other}`;

export const nl: DoctorCatalogue = {
  title: "Controle van het loggen",
  extent: ({ format, moment }, lines, messages, first, last) => {
    const stretch = first === null || last === null ? "" : `, ${moment(first)} tot ${moment(last)}`;
    return `${counted(format, lines, "regel", "regels")}, ${counted(format, messages, "bericht", "berichten")}${stretch}`;
  },
  nothing: "Er ontbreekt niets.",
  putInto: (file) => `Zet dit in ${file}:`,
  thenRun: "Voer daarna uit:",
  run: "Voer uit:",
  conclusion: (format, actions) =>
    actions === 0 ? "Er is niets te doen." : `${counted(format, actions, "bevinding vraagt", "bevindingen vragen")} om actie.`,
  findings: {
    unusable: ({ message, hint }, { visible }) => ({ title: visible(message), body: visible(hint) }),
    "silent-log": ({ direction, silent, messages, until }, { format, moment }) => ({
      title: `Het logboek zegt niet hoe ${WHICH[direction]} e-mail beveiligd was`,
      body:
        until === null
          ? `Het zegt niets, of geen TLS-versie, over ${format.number(silent)} van ${counted(format, messages, "bericht", "berichten")}.`
          : `Het zegt niets, of geen TLS-versie, over ${format.number(silent)} van ${counted(format, messages, "bericht", "berichten")}, het laatst op ${moment(until)}. Over andere wel.`,
    }),
    "lost-lines": ({ times, lastAt }, { format, moment }) => ({
      title: "Onderweg naar het logboek zijn regels verloren gegaan",
      body: `Het logprogramma meldt dat ${format.number(times)} keer${lastAt === null ? "" : `, voor het laatst op ${moment(lastAt)}`}. Wat erin stond, ontbreekt in elk getal.`,
    }),
    "unrecognized-lines": ({ lines, ofLines }, { format }) => ({
      title: "Regels over e-mail worden niet begrepen",
      body: `${format.number(lines)} van ${format.number(ofLines)} (${format.share(lines / ofLines)}). Werk Postseal bij, of meld de regels.`,
    }),
    "no-messages": ({ lines }, { format }) => ({
      title: "In dit logboek is geen bericht afgeleverd",
      body: `Er ${format.plural(lines) === "one" ? "is 1 regel" : `zijn ${format.number(lines)} regels`} gelezen. Controleer of dit het hele maillogboek is, niet een met alleen waarschuwingen of weigeringen. Wat tussen eigen adressen van deze server gaat, telt niet mee.`,
    }),
    "no-time-zone": ({ timeZone }) => ({
      title: "De tijden noemen geen tijdzone",
      body: `Ze worden gelezen in die van deze machine, ${timeZone}. Komt het logboek van een andere machine, noem dan die van haar.`,
    }),
    "wrong-time-zone": ({ file, timeZone, aheadMs }, { format, visible }) => ({
      title: "De tijden worden in de verkeerde tijdzone gelezen",
      body: `Gelezen in ${timeZone} is de laatste regel van ${visible(file)} ${writeDuration(format, aheadMs, DURATIONS)} nieuwer dan het bestand zelf. Noem de tijdzone van de loggende machine met --timezone, of als timezone van de bron in de configuratie.`,
    }),
    "clock-set-back": ({ times, mostMs, at }, { format, moment }) => ({
      title: "De tijd loopt terug",
      body: `${format.number(times)} keer, hooguit ${writeDuration(format, mostMs, DURATIONS)}, naar ${moment(at)}. De klok is verzet, of meerdere machines met verschillende klokken schrijven in het logboek: houd hun tijd gelijk met NTP.`,
    }),
    gap: ({ from, to }, { format, moment }) => ({
      title: `De mailserver schreef ${writeDuration(format, to - from, DURATIONS)} lang niets`,
      body: `Van ${moment(from)} tot ${moment(to)}.`,
    }),
    "missing-part": ({ from, to, before, after }, { format, moment, visible }) => ({
      title: `Een deel van het logboek lijkt te ontbreken, ${writeDuration(format, to - from, DURATIONS)}`,
      body: `Van ${moment(from)} tot ${moment(to)}, tussen ${visible(before)} en ${visible(after)}.`,
    }),
    "log-ended": ({ lastLineAt }, { moment }) => ({
      title: `De mailserver heeft sinds ${moment(lastLineAt)} niets geschreven`,
      body: "Kijk of hij nog in dit bestand logt. Waar rsyslog niet is geïnstalleerd, staan de regels alleen in het journaal.",
    }),
    "rotated-away": ({ lastLineAt }, { moment }) => ({
      title: "Het logboek is weggeroteerd voordat het tot het einde was gelezen",
      body: `Het bestand dat het laatst is gelezen${lastLineAt === null ? "" : `, tot ${moment(lastLineAt)},`} is weg. Laat Postseal draaien terwijl het logboek wordt geroteerd, en bewaar meer geroteerde delen.`,
    }),
    evicted: ({ count }, { format }) => ({
      title: `${counted(format, count, "sessie of wachtrij-id is", "sessies of wachtrij-id's zijn")} losgelaten bij de geheugengrens`,
      body: "Wat latere regels erover zouden hebben gezegd, is niet bekend.",
    }),
  },
};
