// A big log made of a small one: the real lines again and again, each time later, with other process ids and queue ids, so that nothing
// repeats that would not repeat on a busy server. The order of the lines, and so the way sessions interleave, is the original's.

const LINE = /^[A-Z][a-z]{2} +\d+ \d\d:(\d\d):(\d\d) (\S+ [^\s[]+\[)(\d+)(\]: )(.*)$/;
/** Queue ids of both kinds. Ten or more hexadecimal digits with a blank or a mark after them are nothing else here. */
const QUEUE_ID = /\b(?:[0-9A-F]{10,12}|4[0-9A-Za-z]{9}z[0-9A-Za-z]{3,5})(?=[\s:,;).]|$)/g;
const MESSAGE_ID = /message-id=<(?=.)/;
/** Postfix writes long queue ids without vowels. @see Postfix `MAIL_QUEUE_ID_...`, src/global/mail_queue.h: `safe_ultostr()` */
const DIGITS = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
/** Restarting the server once a minute is not what a busy one does. */
const RESTART = /postfix-script\[|\/master\[/;

/**
 * A line in pieces: what stays, and between the pieces what changes from copy to copy.
 * @typedef {{ second: number, pieces: (string | { pid: number } | { id: string } | { copy: true })[] }} Template
 */

/** @param {string[]} logs whole logs, one following the other in time @returns {{ templates: Template[], seconds: number }} */
export function readTemplates(logs) {
  const templates = [];
  let passed = 0;
  for (const log of logs) {
    const lines = log.split("\n").filter((line) => line !== "" && !RESTART.test(line));
    const first = secondOf(lines[0]);
    for (const line of lines) templates.push(toTemplate(line, passed - first));
    passed += secondOf(lines.at(-1)) - first + 1;
  }
  return { templates, seconds: passed };
}

function secondOf(line) {
  const [, minute, second] = LINE.exec(line) ?? [];
  return Number(minute) * 60 + Number(second);
}

function toTemplate(line, offset) {
  const [, minute, second, head, pid, middle, message] = LINE.exec(line) ?? [];
  const pieces = [` ${head}`, { pid: Number(pid) }, middle];
  let at = 0;
  for (const match of message.matchAll(QUEUE_ID)) {
    pieces.push(...withMessageId(message.slice(at, match.index)), { id: match[0] });
    at = match.index + match[0].length;
  }
  pieces.push(...withMessageId(`${message.slice(at)}\n`));
  return { second: Number(minute) * 60 + Number(second) + offset, pieces };
}

/** A message id is unique too: each copy puts its number in front. */
function withMessageId(text) {
  const match = MESSAGE_ID.exec(text);
  if (match === null) return [text];
  const at = match.index + match[0].length;
  return [text.slice(0, at), { copy: true }, text.slice(at)];
}

/** What other programs of a mail server write into the same log. */
const NEIGHBOURS = [
  "dovecot: imap-login: Login: user=<alice@lab.test>, method=PLAIN, rip=127.0.2.1, lip=127.0.0.1, mpid=4711, TLS, session=<abcdefghijklmnop>",
  "dovecot: imap(alice@lab.test)<4711><abcdefghijklmnop>: Disconnected: Logged out in=812 out=40961 deleted=0 expunged=0 trashed=0",
  "postfix/postscreen[280]: CONNECT from [127.0.7.99]:52331 to [127.0.0.1]:25",
  "postfix/dnsblog[281]: addr 127.0.7.99 listed by domain zen.example.test as 127.0.0.4",
  "postfix/postscreen[280]: NOQUEUE: reject: RCPT from [127.0.7.99]:52331: 550 5.7.1 Service unavailable; client [127.0.7.99] blocked",
  "postfix/postscreen[280]: DISCONNECT [127.0.7.99]:52331",
  "postfix/anvil[282]: statistics: max connection rate 4/60s for (smtp:127.0.1.6) at Nov 20 08:15:02",
  "opendkim[283]: 8B77D21C5F2: DKIM-Signature field added (s=mail, d=lab.test)",
  "rspamd[284]: <a1b2c3>; task; rspamd_task_write_log: id: <11.run1@partner6.test>, qid: <A470C21C606>, ip: 127.0.1.6, (default: F (no action): [0.10/15.00])",
];

/** One copy of the log, `startsAt` in seconds since 1970 UTC. @param {"iso" | "traditional"} format @param neighbours per line */
export function renderCopy({ templates }, copy, startsAt, format, neighbours = 0) {
  const renderTime = format === "iso" ? isoTime : traditionalTime;
  const ids = new Map();
  const freshId = (id) => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const fresh = id.length > 12 ? laterLongId(id, copy) : otherShortId(id, copy);
    ids.set(id, fresh);
    return fresh;
  };
  let text = "";
  let inSecond = 0;
  let previous = -1;
  for (const { second, pieces } of templates) {
    inSecond = second === previous ? inSecond + 1 : 0;
    previous = second;
    for (let count = 0; count < neighbours; count += 1) {
      text += `${renderTime(startsAt + second, inSecond)} mx ${NEIGHBOURS[(text.length + count) % NEIGHBOURS.length]}\n`;
    }
    text += renderTime(startsAt + second, inSecond);
    for (const piece of pieces) {
      if (typeof piece === "string") text += piece;
      else if (piece.id !== undefined) text += freshId(piece.id);
      else if (piece.pid !== undefined) text += 100 + ((piece.pid + copy * 7_919) % 4_000_000);
      else text += `${copy}.`;
    }
  }
  return text;
}

/** Another id of the same length: five digits are microseconds, the others an inode. */
function otherShortId(id, copy) {
  const space = 16 ** id.length;
  const fresh = (Number.parseInt(id, 16) + copy * 0x1_2345_6789) % space;
  return fresh.toString(16).toUpperCase().padStart(id.length, "0");
}

/** The same id a day later for each copy: its first six digits are seconds, in base 52. */
function laterLongId(id, copy) {
  let value = [...id.slice(0, 6)].reduce((sum, digit) => sum * 52 + DIGITS.indexOf(digit), 0) + copy * 86_400;
  let text = "";
  for (let place = 0; place < 6; place += 1) {
    text = DIGITS[value % 52] + text;
    value = Math.floor(value / 52);
  }
  return text + id.slice(6);
}

let cachedSecond = -1;
let cachedText = "";

/** Most lines share their second with the one before. */
function isoTime(seconds, inSecond) {
  if (seconds !== cachedSecond) {
    cachedSecond = seconds;
    cachedText = new Date(seconds * 1000).toISOString().slice(0, 19);
  }
  return `${cachedText}.${String(Math.min(inSecond * 997, 999_999)).padStart(6, "0")}+00:00`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function traditionalTime(seconds) {
  const time = new Date(seconds * 1000);
  return `${MONTHS[time.getUTCMonth()]} ${String(time.getUTCDate()).padStart(2)} ${time.toISOString().slice(11, 19)}`;
}
