// Splits the log of a Postfix into conversations: lines that belong together because they share a connection, a queue id, or
// both, from "connect from" to the last hand-over. A conversation can be moved in time as a whole without changing what it says.

const LINE = /^[A-Z][a-z]{2} +\d+ \d\d:(\d\d):(\d\d) (\S+) (\S+?)\[(\d+)\]: (.*)$/;
const QUEUE_ID = /^(?:warning: )?([0-9A-F]{10,12}|4[0-9A-Za-z]{14}): /;
const LINKED_ID =
  /orig_queue_id=(\w+)|notification: (\w+)$|proxy-accept: .{0,80}queued as (\w+)|relay=127\.0\.0\.1\[.{0,300}queued as (\w+)\)$/;
/** One end of a connection that tlsproxy or postscreen holds: `[address]:port`. */
const ENDPOINT = /\[[0-9.]{7,15}\]:\d{1,5}/;

/** @returns {{second: number, text: string}[][]} conversations in the order of their first lines; `second` counts from the hour */
export function splitConversations(log) {
  const groups = new Groups();
  const processes = new Map();
  const lives = new Map();
  const lines = log.split("\n").filter((line) => line !== "");
  const entries = lines.map((line, index) => {
    const [, minute, second, host, tag, pid, message] = LINE.exec(line) ?? refuse(line);
    groups.add(index);
    linkProcess(groups, processes, lives, `${tag}[${pid}]`, message, index);
    linkIds(groups, lives, message, index);
    return { second: Number(minute) * 60 + Number(second), text: `${host} ${tag}[${pid}]: ${message}` };
  });
  return groups.collect(entries);
}

/** A line without a queue id belongs to the process's connection or, for a client, to the message that it works on next. */
function linkProcess(groups, processes, lives, process, message, index) {
  const state = processes.get(process) ?? { open: [] };
  processes.set(process, state);
  const endpoint = ENDPOINT.exec(message)?.[0];
  if (/smtpd\[/.test(process)) linkServer(groups, state, message, index);
  else if (/\/(?:smtp|lmtp)\[/.test(process)) linkClient(groups, state, lives, message, index, endpoint);
  else if (/\/(?:tlsproxy|postscreen)\[/.test(process) && endpoint !== undefined) linkEndpoint(groups, lives, message, index, endpoint);
  else if (/\/(?:master|postfix-script)\[/.test(process)) groups.join(index, message.startsWith("stopping") ? "stop" : "start", lives);
}

function linkServer(groups, state, message, index) {
  if (message.startsWith("connect from")) state.open = [];
  if (state.open.length > 0) groups.unite(state.open[0], index);
  state.open = message.startsWith("disconnect from") ? [] : [state.open[0] ?? index];
}

function linkClient(groups, state, lives, message, index, endpoint) {
  for (const waiting of state.open) groups.unite(waiting, index);
  state.open = QUEUE_ID.test(message) && /status=/.test(message) ? [] : [index];
  if (endpoint === undefined) return;
  const proxied = lives.get(`connecting ${endpoint}`);
  if (proxied !== undefined) groups.unite(proxied, index);
  lives.delete(`connecting ${endpoint}`);
  lives.set(`connected ${endpoint}`, index);
}

/** A connection of tlsproxy or postscreen belongs to the client line that speaks of it next; its end, to the one that spoke of it last. */
function linkEndpoint(groups, lives, message, index, endpoint) {
  const last = lives.get(`connected ${endpoint}`);
  if (message.startsWith("DISCONNECT") && last !== undefined) groups.unite(last, index);
  else groups.join(index, `connecting ${endpoint}`, lives);
}

/** A queue id stands for one message until it is removed; afterwards the server may give it to another. */
function linkIds(groups, lives, message, index) {
  const id = QUEUE_ID.exec(message)?.[1];
  if (id !== undefined) groups.join(index, `id ${id}`, lives);
  const linked = LINKED_ID.exec(message)
    ?.slice(1)
    .find((value) => value !== undefined);
  if (linked !== undefined) groups.join(index, `id ${linked}`, lives);
  if (id !== undefined && message.endsWith(": removed")) lives.delete(`id ${id}`);
}

function refuse(line) {
  throw new Error(`Not a line of Postfix: ${line.slice(0, 200)}`);
}

/** Sets of lines, united when a line belongs to two of them. */
class Groups {
  #parents = [];

  add(index) {
    this.#parents[index] = index;
  }

  /** Puts a line with all others of the same name, as long as the name lives. */
  join(index, name, lives) {
    const first = lives.get(name);
    if (first === undefined) lives.set(name, index);
    else this.unite(first, index);
  }

  unite(left, right) {
    const [first, second] = [this.#rootOf(left), this.#rootOf(right)].sort((a, b) => a - b);
    this.#parents[second] = first;
  }

  collect(entries) {
    const members = new Map();
    entries.forEach((entry, index) => {
      const root = this.#rootOf(index);
      if (!members.has(root)) members.set(root, []);
      members.get(root).push(entry);
    });
    return [...members.values()];
  }

  #rootOf(index) {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root];
    this.#parents[index] = root;
    return root;
  }
}
