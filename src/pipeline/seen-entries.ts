/** What facts refer to, kept from the first fact that had it on. */
export interface Entry {
  /** Its place among the entries of one commit: of the last one that it was placed in. */
  place: number;
  commit: number;
  /** The next entry of the same key. */
  next: Entry | null;
}

/** What a new entry begins with. */
export const UNPLACED: Entry = { place: 0, commit: -1, next: null };

/** How entries of one kind are told apart. */
export interface EntryRules<Fact, Kept extends Entry> {
  /** What entries are looked up by: one of their texts. */
  readonly keyOf: (fact: Fact) => string | null;
  readonly isSame: (entry: Kept, fact: Fact) => boolean;
  readonly make: (fact: Fact) => Kept;
}

/** Entries kept of one kind: a log may have any number of peers. */
const MAX_ENTRIES = 20_000;
/** Entries kept of one key. */
const MAX_OF_KEY = 64;

/**
 * Finds the entry of a fact. One that has what an earlier one had costs a look-up and a few comparisons; after more entries
 * than are kept the same may be made twice, which the store sees.
 */
export function rememberEntries<Fact, Kept extends Entry>({ keyOf, isSame, make }: EntryRules<Fact, Kept>): (fact: Fact) => Kept {
  const firstByKey = new Map<string | null, Kept>();
  let size = 0;
  let last: Kept | null = null;

  function add(fact: Fact, key: string | null, next: Entry | null): Kept {
    const isFull = size >= MAX_ENTRIES;
    if (isFull) firstByKey.clear();
    const made = make(fact);
    made.next = isFull ? null : next;
    firstByKey.set(key, made);
    size = isFull ? 1 : size + 1;
    return made;
  }

  function search(fact: Fact): Kept {
    const key = keyOf(fact);
    const first = firstByKey.get(key) ?? null;
    let previous: Entry | null = null;
    let depth = 0;
    for (let entry = first; entry !== null; entry = entry.next as Kept | null) {
      if (isSame(entry, fact)) {
        if (previous !== null) {
          // What was met just now is likely to be met again.
          previous.next = entry.next;
          entry.next = first;
          firstByKey.set(key, entry);
        }
        return entry;
      }
      previous = entry;
      depth++;
    }
    return add(fact, key, depth < MAX_OF_KEY ? first : null);
  }

  return (fact) => {
    if (last === null || !isSame(last, fact)) last = search(fact);
    return last;
  };
}

/** The entries that one commit refers to, in the order of their places. */
export interface PlacedEntries<Kept extends Entry> {
  placeOf(entry: Kept): number;
  /** Those placed so far; the next commit begins without any. */
  take(): readonly Kept[];
}

export function placeEntries<Kept extends Entry>(): PlacedEntries<Kept> {
  let placed: Kept[] = [];
  let commit = 0;
  return {
    placeOf(entry) {
      if (entry.commit !== commit) {
        entry.commit = commit;
        entry.place = placed.push(entry) - 1;
      }
      return entry.place;
    },
    take() {
      const taken = placed;
      placed = [];
      commit++;
      return taken;
    },
  };
}
