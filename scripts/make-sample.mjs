// node scripts/make-sample.mjs [FOLDER]
// Makes mail.log.gz and tls-reports.mbox of corpus/sample (or FOLDER). The log comes from the logs of the lab: two weeks of a mail server, the same bytes every time.
// The lines are those of a real Postfix; only their times are new, in the form that Debian 12 writes by default.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { splitConversations } from "./sample/conversations.mjs";
import { spreadOver } from "./sample/rhythm.mjs";
import { renderReportMails } from "./sample/tls-reports.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** A Saturday in Amsterdam, in winter time. */
const FIRST_DAY = Date.parse("2026-11-07T00:00:00+01:00");
const OFFSET = "+01:00";
const OFFSET_SECONDS = 3600;
const WEEK_DAYS = 7;
/** One run for each week. */
const RUNS = ["run2", "run1"];
/** Conversations follow one another, so that a process never seems to serve two clients at once. */
const PAUSE_SECONDS = 2;

const weeks = RUNS.map((run, week) => {
  const log = readFileSync(join(root, "corpus/postfix/lab", run, "mail.log"), "utf8");
  return renderWeek(splitConversations(log), FIRST_DAY / 1000 + week * WEEK_DAYS * 86_400);
});
// The level is fixed, and the header carries no time: the same bytes every time.
const folder = process.argv[2] ?? join(root, "corpus/sample");
writeFileSync(join(folder, "mail.log.gz"), gzipSync(weeks.join(""), { level: 9 }));
writeFileSync(join(folder, "tls-reports.mbox"), renderReportMails(Date.parse("2026-11-07T00:00:00Z"), RUNS.length * WEEK_DAYS));

function renderWeek(conversations, startsAt) {
  const moments = spreadOver(WEEK_DAYS, conversations.length);
  let free = startsAt;
  return conversations
    .map((conversation, index) => {
      const start = Math.max(free, startsAt + (moments[index] ?? 0));
      const first = conversation[0]?.second ?? 0;
      const last = conversation.at(-1)?.second ?? first;
      free = start + (last - first) + 1 + PAUSE_SECONDS;
      return renderConversation(conversation, start);
    })
    .join("");
}

/** Keeps the seconds between a conversation's lines and gives each line its own microseconds within its second. */
function renderConversation(conversation, start) {
  const first = conversation[0]?.second ?? 0;
  const base = Math.floor(start);
  return [...groupBySecond(conversation)]
    .flatMap(([second, lines]) => {
      const step = Math.floor(900_000 / lines.length);
      return lines.map(({ text }, index) => {
        const microseconds = index * step + 50_000 + ((base * 7919 + index * 104_729) % step);
        return `${renderTime(base + second - first, microseconds)} ${text}\n`;
      });
    })
    .join("");
}

function groupBySecond(conversation) {
  const seconds = new Map();
  for (const line of conversation) seconds.set(line.second, [...(seconds.get(line.second) ?? []), line]);
  return seconds;
}

/** `2026-11-09T08:15:02.123456+01:00` */
function renderTime(seconds, microseconds) {
  const local = new Date((seconds + OFFSET_SECONDS) * 1000).toISOString().slice(0, 19);
  return `${local}.${String(microseconds).padStart(6, "0")}${OFFSET}`;
}
