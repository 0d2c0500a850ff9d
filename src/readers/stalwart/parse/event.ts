/** One event of Stalwart's log. */
export interface StalwartEvent {
  /** `tls.handshake`, `queue.message-queued`. */
  readonly id: string;
  /** The first value of each name: those of the connection or the message, which the server writes before all others. */
  readonly first: ReadonlyMap<string, string>;
  /** The last value of each name: those of the event itself, behind everything that a stranger may have chosen. */
  readonly last: ReadonlyMap<string, string>;
}

const EVENT = /^(?:TRACE|DEBUG|INFO|WARN|ERROR) [^()]{1,120} \(([a-z0-9-]{1,40}\.[a-z0-9-]{1,60})\) ?(.*)$/s;
const VALUE = /(?:^|, )([a-zA-Z]{1,40}) = (?:"((?:[^"\\]|\\.){0,4096})"|\[([^\]]{0,8192})\]|([^",[{]{0,1024}))(?=$|, | [{}])/g;
const MOST_VALUES = 100;

/**
 * Reads `INFO TLS handshake (tls.handshake) listenerId = "smtp", remoteIp = 192.0.2.5, ...`, without the time before it.
 *
 * @returns `undefined` for a line of another form
 * @see Stalwart crates/trc/src/serializers/text.rs; versions before 2026 do not escape quotation marks within texts
 */
export function parseStalwartEvent(text: string): StalwartEvent | undefined {
  const match = EVENT.exec(text);
  if (match === null) return undefined;
  const [, id = "", rest = ""] = match;
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  let count = 0;
  for (const [, name = "", quoted, list, plain = ""] of rest.matchAll(VALUE)) {
    const value = quoted ?? list ?? plain.trim();
    if (!first.has(name)) first.set(name, value);
    last.set(name, value);
    if (++count >= MOST_VALUES) break;
  }
  return { id, first, last };
}

/** The addresses of `to = ["a@example.org", "b@example.org"]`, or of `to = "a@example.org"`. */
export function parseAddresses(value: string | undefined): readonly string[] {
  const texts = [...(value ?? "").matchAll(/"([^"]{1,320})"/g)].map((match) => match[1] ?? "");
  return texts.length > 0 ? texts.slice(0, MOST_RECIPIENTS) : (value ?? "").includes("@") ? [value ?? ""] : [];
}

const MOST_RECIPIENTS = 1000;
