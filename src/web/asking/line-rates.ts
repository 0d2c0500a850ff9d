import type { SourcesAnswer } from "../../api/contract/sources.ts";

/** What a source had read at a moment of the server's clock. */
interface Sample {
  readonly at: number;
  readonly linesRead: number;
}

export type LineSamples = ReadonlyMap<string, readonly Sample[]>;

export const NO_SAMPLES: LineSamples = new Map();

/** A rate is of the last minute, as far as it was watched. */
const KEPT_MS = 60_000;
/** Over less, a single line more or less would show as several per second. */
const LEAST_MS = 2000;

/** The samples with those of one more answer; a source that begins anew, after an import say, forgets the old ones. */
export function addSamples(samples: LineSamples, { sources, answeredAt }: SourcesAnswer): LineSamples {
  return new Map(
    sources.map(({ source, linesRead }) => {
      const known = samples.get(source) ?? [];
      const isNewer = (known.at(-1)?.at ?? 0) < answeredAt;
      const kept = known.filter((sample) => sample.at >= answeredAt - KEPT_MS && sample.linesRead <= linesRead);
      return [source, isNewer ? [...kept, { at: answeredAt, linesRead }] : known];
    }),
  );
}

/** Lines per second that a source has read since it is watched, at most a minute; `null` while that is too short. */
export function lineRateOf(samples: LineSamples, source: string): number | null {
  const known = samples.get(source) ?? [];
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || last.at - first.at < LEAST_MS) return null;
  return (1000 * (last.linesRead - first.linesRead)) / (last.at - first.at);
}
