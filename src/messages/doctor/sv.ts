import type { Formats } from "../formats.ts";
import type { DoctorCatalogue } from "./doctor-catalogue.ts";
import { type DurationWords, writeDuration } from "./duration-words.ts";

const DURATIONS: DurationWords = { minutes: ["minut", "minuter"], hours: ["timme", "timmar"], days: ["dygn", "dygn"] };
const WHICH = { inbound: "inkommande", outbound: "utgående", submission: "inlämnad" } as const;
const counted = (format: Formats, count: number, one: string, other: string) =>
  `${format.number(count)} ${format.plural(count) === "one" ? one : other}`;
const ofMessages = (format: Formats, silent: number, messages: number) =>
  `${format.number(silent)} av ${counted(format, messages, "meddelande", "meddelanden")}`;

export const sv: DoctorCatalogue = {
  title: "Kontroll av loggningen",
  extent: ({ format, moment }, lines, messages, first, last) => {
    const stretch = first === null || last === null ? "" : `, ${moment(first)} till ${moment(last)}`;
    return `${counted(format, lines, "rad", "rader")}, ${counted(format, messages, "meddelande", "meddelanden")}${stretch}`;
  },
  nothing: "Ingenting saknas.",
  putInto: (file) => `Lägg in detta i ${file}:`,
  thenRun: "Kör sedan:",
  run: "Kör:",
  conclusion: (format, actions) => (actions === 0 ? "Inget behöver göras." : `${format.number(actions)} fynd kräver åtgärd.`),
  findings: {
    unusable: ({ message, hint }, { visible }) => ({ title: visible(message), body: visible(hint) }),
    "silent-log": ({ direction, silent, messages, until }, { format, moment }) => ({
      title: `Loggen säger inte hur ${WHICH[direction]} e-post skyddades`,
      body:
        until === null
          ? `Den säger ingenting, eller ingen TLS-version, om ${ofMessages(format, silent, messages)}.`
          : `Den säger ingenting, eller ingen TLS-version, om ${ofMessages(format, silent, messages)}, senast ${moment(until)}. Om andra gör den det.`,
    }),
    "lost-lines": ({ times, lastAt }, { format, moment }) => ({
      title: "Rader gick förlorade på väg till loggen",
      body: `Loggprogrammet säger det ${counted(format, times, "gång", "gånger")}${lastAt === null ? "" : `, senast ${moment(lastAt)}`}. Det de sade saknas i varje tal.`,
    }),
    "unrecognized-lines": ({ lines, ofLines }, { format }) => ({
      title: "Rader om e-post förstås inte",
      body: `${format.number(lines)} av ${format.number(ofLines)} (${format.share(lines / ofLines)}). Uppdatera Postseal eller rapportera raderna.`,
    }),
    "no-messages": ({ lines }, { format }) => ({
      title: "Inget meddelande överlämnades i den här loggen",
      body: `${counted(format, lines, "rad lästes", "rader lästes")}. Kontrollera att det är hela e-postloggen, inte en med bara varningar eller avvisningar. Det som går mellan serverns egna adresser räknas inte.`,
    }),
    "no-time-zone": ({ timeZone }) => ({
      title: "Tiderna anger ingen tidszon",
      body: `De läses i den här datorns, ${timeZone}. Kommer loggen från en annan dator, ange dess tidszon.`,
    }),
    "wrong-time-zone": ({ file, timeZone, aheadMs }, { format, visible }) => ({
      title: "Tiderna läses i fel tidszon",
      body: `Läst i ${timeZone} är sista raden i ${visible(file)} ${writeDuration(format, aheadMs, DURATIONS)} nyare än själva filen. Ange den loggande datorns tidszon med --timezone, eller som timezone för källan i konfigurationen.`,
    }),
    "clock-set-back": ({ times, mostMs, at }, { format, moment }) => ({
      title: "Tiden går baklänges",
      body: `${counted(format, times, "gång", "gånger")}, som mest ${writeDuration(format, mostMs, DURATIONS)}, till ${moment(at)}. Klockan ställdes om, eller så skriver flera datorer med olika klockor i loggen: håll deras tid med NTP.`,
    }),
    gap: ({ from, to }, { format, moment }) => ({
      title: `E-postservern skrev ingenting på ${writeDuration(format, to - from, DURATIONS)}`,
      body: `Från ${moment(from)} till ${moment(to)}.`,
    }),
    "missing-part": ({ from, to, before, after }, { format, moment, visible }) => ({
      title: `En del av loggen tycks saknas, ${writeDuration(format, to - from, DURATIONS)}`,
      body: `Från ${moment(from)} till ${moment(to)}, mellan ${visible(before)} och ${visible(after)}.`,
    }),
    "log-ended": ({ lastLineAt }, { moment }) => ({
      title: `E-postservern har inte skrivit något sedan ${moment(lastLineAt)}`,
      body: "Se efter om den fortfarande loggar till den här filen. Där rsyslog inte är installerat finns raderna bara i journalen.",
    }),
    "rotated-away": ({ lastLineAt }, { moment }) => ({
      title: "Loggen roterades bort innan den hade lästs till slutet",
      body: `Filen som lästes senast${lastLineAt === null ? "" : `, fram till ${moment(lastLineAt)},`} är borta. Låt Postseal köra medan loggen roteras, och behåll fler roterade delar.`,
    }),
    evicted: ({ count }, { format }) => ({
      title: `${counted(format, count, "session eller kö-id släpptes", "sessioner eller kö-id:n släpptes")} vid minnesgränsen`,
      body: "Vad senare rader skulle ha sagt om dem är inte känt.",
    }),
  },
};
