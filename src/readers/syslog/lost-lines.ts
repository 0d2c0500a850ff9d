import type { LosingLogger } from "../../model/source-survey.ts";
import { unwrapLine } from "./unwrap-line.ts";

/** Programs whose word on lost lines counts. */
export const LOGGERS: ReadonlySet<string> = new Set([
  "rsyslogd",
  "rsyslogd-2177",
  "systemd-journald",
  "systemd-journal",
  "journald",
  "postlogd",
]);

const LOST_LINES =
  /^(?:imuxsock|imjournal).{0,160} (?:lost|begins? to drop)|^Suppressed \d{1,12} messages from .{0,64}(?:postfix|exim|sendmail|smtpd)|lines? lost/;

/** Whether a logging program says that lines did not reach the log. `text`: what stands behind its name. */
export function tellsOfLostLines(text: string): boolean {
  return LOST_LINES.test(text);
}

const POSSIBLE = /lost|Suppressed|drop/;
/** What stands before the program holds no colon at its end: so no other program's text can be taken for a logger's. */
const OF_LOGGER = new RegExp(`^(?:\\S{0,63}[^:\\s] {1,8}){1,6}(?:\\S{0,64}/)?(${[...LOGGERS].join("|")})(?:\\[\\d{1,10}\\])?: (.{1,256})`);

/** The logging program that says in this line that lines were lost, if it is such a line; plain or wrapped. */
export function findLosingLogger(line: string): LosingLogger | undefined {
  if (!POSSIBLE.test(line)) return undefined;
  const [, program = "", text = ""] = OF_LOGGER.exec(unwrapLine(line) ?? line) ?? [];
  if (!tellsOfLostLines(text)) return undefined;
  if (program === "postlogd") return "postlogd";
  if (text.startsWith("imjournal")) return "imjournal";
  return program.startsWith("rsyslogd") ? "imuxsock" : "journald";
}
