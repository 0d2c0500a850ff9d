import type { SilentStretch, SourceSurvey } from "../../model/source-survey.ts";

/** What the times of a log's lines tell, one after the other. */
export interface LineTimes {
  /** Told of the newest time after every line; `null` before the first line with one. */
  see(at: number | null): void;
  /** The next lines are those of the file that goes on from the one before. */
  nextFile(path: string): void;
  /** The next lines are those of another log of the same server, of whatever time. */
  otherLog(): void;
  sum(): Pick<SourceSurvey, "firstLineAt" | "lastLineAt" | "backwards" | "stretches">;
}

/** How far lines of different programs may be out of order. */
const LATE_MS = 60_000;
/** Shorter stretches are nothing to speak of. */
const LEAST_STRETCH_MS = 3_600_000;
const MOST_STRETCHES = 5;

export function startLineTimes(): LineTimes {
  const backwards = { times: 0, mostMs: 0, at: 0 };
  let stretches: SilentStretch[] = [];
  let firstLineAt: number | null = null;
  let lastLineAt: number | null = null;
  /** Of the line before, in the same log. */
  let previousAt: number | null = null;
  let file = "";
  let previousFile: string | null = null;

  function step(from: number, to: number): void {
    if (from - to > LATE_MS) {
      backwards.times++;
      if (from - to > backwards.mostMs) Object.assign(backwards, { mostMs: from - to, at: to });
    }
    if (to - from < LEAST_STRETCH_MS) return;
    const between = previousFile === null ? null : { before: previousFile, after: file };
    stretches.push({ from, to, between });
    if (stretches.length > MOST_STRETCHES) stretches = longestOf(stretches);
  }

  return {
    see(at) {
      if (at === null || at === previousAt) return;
      if (previousAt !== null) step(previousAt, at);
      firstLineAt ??= at;
      lastLineAt = at;
      previousAt = at;
      previousFile = null;
    },
    nextFile(path) {
      if (previousAt !== null) previousFile = file;
      file = path;
    },
    otherLog() {
      previousAt = null;
      previousFile = null;
    },
    sum: () => ({ firstLineAt, lastLineAt, backwards: backwards.times === 0 ? null : { ...backwards }, stretches: longestOf(stretches) }),
  };
}

function longestOf(stretches: readonly SilentStretch[]): SilentStretch[] {
  return stretches.toSorted((left, right) => right.to - right.from - (left.to - left.from)).slice(0, MOST_STRETCHES);
}
