import type { Config } from "./config.ts";

/** Sections of which a change is taken up while running. The others need a start. */
const TAKEN_UP = ["organization", "domains", "network", "connectors", "insights", "retention", "privacy", "language", "mail"] as const;
const AT_START = ["timezone", "sources", "tlsReportFolders", "store", "web"] as const satisfies readonly Exclude<
  keyof Config,
  (typeof TAKEN_UP)[number]
>[];

/** As the file calls it. */
export type SectionAtStart = Exclude<(typeof AT_START)[number], "tlsReportFolders">;

type Unlisted = Exclude<keyof Config, (typeof TAKEN_UP)[number] | (typeof AT_START)[number]>;
// A new section of `Config` has to be put into one of the two lists.
true satisfies [Unlisted] extends [never] ? true : never;

/** What the reading of mail follows from. */
const OF_READING = ["network", "connectors", "privacy"] as const;

/** What holds after the file was changed: its sections that can be taken up, and the rest as at the start. */
export function takeUp(started: Config, file: Config): Config {
  return { ...file, ...Object.fromEntries(AT_START.map((name) => [name, started[name]])) };
}

/** Sections that differ from what holds since the start. */
export function findWaiting(started: Config, file: Config): readonly SectionAtStart[] {
  const changed = AT_START.filter((name) => JSON.stringify(started[name]) !== JSON.stringify(file[name]));
  return [...new Set(changed.map((name) => (name === "tlsReportFolders" ? "sources" : name)))];
}

/** Whether mail has to be read and grouped otherwise. */
export function concernsReading(before: Config, after: Config): boolean {
  return OF_READING.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** A configuration whose sections are always those of the moment: for whoever asks it anew for every request. */
export function viewConfig(current: () => Config): Config {
  const view = {};
  for (const name of [...TAKEN_UP, ...AT_START]) {
    Object.defineProperty(view, name, { enumerable: true, get: () => current()[name] });
  }
  return view as Config; // every section has been defined: the two lists are all of them
}
