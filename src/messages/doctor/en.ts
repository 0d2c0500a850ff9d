import type { Formats } from "../formats.ts";
import type { DoctorCatalogue } from "./doctor-catalogue.ts";
import { type DurationWords, writeDuration } from "./duration-words.ts";

const DURATIONS: DurationWords = { minutes: ["minute", "minutes"], hours: ["hour", "hours"], days: ["day", "days"] };
const WHICH = { inbound: "inbound", outbound: "outbound", submission: "submitted" } as const;
const counted = (format: Formats, count: number, one: string, other: string) =>
  `${format.number(count)} ${format.plural(count) === "one" ? one : other}`;

export const en: DoctorCatalogue = {
  title: "Doctor",
  extent: ({ format, moment }, lines, messages, first, last) => {
    const stretch = first === null || last === null ? "" : `, ${moment(first)} to ${moment(last)}`;
    return `${counted(format, lines, "line", "lines")}, ${counted(format, messages, "message", "messages")}${stretch}`;
  },
  nothing: "Nothing is lacking.",
  putInto: (file) => `Put this into ${file}:`,
  thenRun: "Then run:",
  run: "Run:",
  conclusion: (format, actions) =>
    actions === 0 ? "Nothing asks for action." : `${counted(format, actions, "finding asks", "findings ask")} for action.`,
  findings: {
    unusable: ({ message, hint }, { visible }) => ({ title: visible(message), body: visible(hint) }),
    "silent-log": ({ direction, silent, messages, until }, { format, moment }) => ({
      title: `The log does not tell how ${WHICH[direction]} mail was protected`,
      body:
        until === null
          ? `It says nothing, or no TLS version, of ${format.number(silent)} of ${counted(format, messages, "message", "messages")}.`
          : `It says nothing, or no TLS version, of ${format.number(silent)} of ${counted(format, messages, "message", "messages")}, the last on ${moment(until)}. Of others it does.`,
    }),
    "lost-lines": ({ times, lastAt }, { format, moment }) => ({
      title: "Lines were lost on the way to the log",
      body: `The logging program says so ${format.plural(times) === "one" ? "once" : `${format.number(times)} times`}${lastAt === null ? "" : `, last on ${moment(lastAt)}`}. What they said is missing from every number.`,
    }),
    "unrecognized-lines": ({ lines, ofLines }, { format }) => ({
      title: "Lines about mail are not understood",
      body: `${format.number(lines)} of ${format.number(ofLines)} (${format.share(lines / ofLines)}). Update Postseal, or report the lines.`,
    }),
    "no-messages": ({ lines }, { format }) => ({
      title: "No message was handed over in this log",
      body: `${counted(format, lines, "line was", "lines were")} read. Check that it is the whole mail log, not one of warnings or rejections. What passes between the own addresses of this server does not count.`,
    }),
    "no-time-zone": ({ timeZone }) => ({
      title: "Its times name no time zone",
      body: `They are read in this machine's, ${timeZone}. Where the log comes from another machine, name that one's.`,
    }),
    "wrong-time-zone": ({ file, timeZone, aheadMs }, { format, visible }) => ({
      title: "Its times are read in the wrong time zone",
      body: `Read in ${timeZone}, the last line of ${visible(file)} is ${writeDuration(format, aheadMs, DURATIONS)} newer than the file itself. Name the zone of the logging host with --timezone, or as timezone of the source in the configuration.`,
    }),
    "clock-set-back": ({ times, mostMs, at }, { format, moment }) => ({
      title: "Time goes backwards",
      body: `${format.plural(times) === "one" ? "Once" : `${format.number(times)} times`}, at most by ${writeDuration(format, mostMs, DURATIONS)}, to ${moment(at)}. The clock was set, or several hosts with different clocks write into the log: keep their time by NTP.`,
    }),
    gap: ({ from, to }, { format, moment }) => ({
      title: `The mail server wrote nothing for ${writeDuration(format, to - from, DURATIONS)}`,
      body: `From ${moment(from)} to ${moment(to)}.`,
    }),
    "missing-part": ({ from, to, before, after }, { format, moment, visible }) => ({
      title: `A part of the log seems to be missing, ${writeDuration(format, to - from, DURATIONS)}`,
      body: `From ${moment(from)} to ${moment(to)}, between ${visible(before)} and ${visible(after)}.`,
    }),
    "log-ended": ({ lastLineAt }, { moment }) => ({
      title: `The mail server has written nothing since ${moment(lastLineAt)}`,
      body: "Look whether it still logs into this file. Where rsyslog is not installed, only the journal has its lines.",
    }),
    "rotated-away": ({ lastLineAt }, { moment }) => ({
      title: "The log was rotated away before it was read to its end",
      body: `The file that was read last${lastLineAt === null ? "" : `, up to ${moment(lastLineAt)},`} is gone. Let Postseal run while the log is rotated, and keep more rotated parts.`,
    }),
    evicted: ({ count }, { format }) => ({
      title: `${counted(format, count, "session or queue id was", "sessions or queue ids were")} dropped at the memory limit`,
      body: "What later lines would have told of them is not known.",
    }),
  },
};
