import { hashOf, isSame, type LineMemory, latin1, lineMemory } from "./bytes.ts";

/**
 * What the texts that come again and again mean: hosts, relays, domains, ciphers. A text is found by its bytes, so that
 * neither it nor its meaning is made twice, and the same text is always the same object, which whoever comes later can
 * compare by identity.
 *
 * Every text has one place, by its hash, and the newest text keeps it: a log is a stranger's, and can neither fill this
 * nor make it slow.
 */
export interface KnownTexts<Meaning> {
  readonly maxBytes: number;
  /** One less than the number of places, a power of two. */
  readonly mask: number;
  /** `maxBytes` for each place. */
  readonly keys: LineMemory;
  /** -1 for an empty place. */
  readonly lengths: Int16Array;
  readonly meanings: Meaning[];
  readonly meaningOf: (text: string) => Meaning;
}

/**
 * Starts a table in which nothing is known.
 *
 * @param places a power of two: a few times the texts that are in use at once
 * @param maxBytes a longer text is worked out anew each time
 * @param meaningOf works out what a text means
 */
export function startKnownTexts<Meaning>(places: number, maxBytes: number, meaningOf: (text: string) => Meaning): KnownTexts<Meaning> {
  return {
    maxBytes,
    mask: places - 1,
    keys: lineMemory(Buffer.alloc(places * maxBytes)),
    lengths: new Int16Array(places).fill(-1),
    meanings: new Array<Meaning>(places).fill(meaningOf("")),
    meaningOf,
  };
}

/** What the text between two places means. */
export function meaningAt<Meaning>(known: KnownTexts<Meaning>, memory: LineMemory, start: number, end: number): Meaning {
  const length = end - start;
  if (length > known.maxBytes) return known.meaningOf(latin1(memory, start, end));
  const place = hashOf(memory, start, end) & known.mask;
  const meaning = known.meanings[place];
  if (meaning !== undefined && known.lengths[place] === length && isSame(memory, start, known.keys, place * known.maxBytes, length)) {
    return meaning;
  }
  return learn(known, memory, start, end, place);
}

function learn<Meaning>(known: KnownTexts<Meaning>, memory: LineMemory, start: number, end: number, place: number): Meaning {
  const meaning = known.meaningOf(latin1(memory, start, end));
  memory.bytes.copy(known.keys.bytes, place * known.maxBytes, start, end);
  known.lengths[place] = end - start;
  known.meanings[place] = meaning;
  return meaning;
}
