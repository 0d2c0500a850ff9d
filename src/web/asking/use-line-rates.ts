import { useSyncExternalStore } from "react";
import type { SourcesAnswer } from "../../api/contract/sources.ts";
import { addSamples, type LineSamples, lineRateOf, NO_SAMPLES } from "./line-rates.ts";
import { useSources } from "./questions.ts";

/** Kept while the application is open, so that a rate is known at once on the next page. */
let samples: LineSamples = NO_SAMPLES;
let latest: SourcesAnswer | undefined;

/** Lines per second of a source, as far as it was watched; `null` while that is not known. */
export function useLineRate(): (source: string) => number | null {
  const { data } = useSources();
  const current = useSyncExternalStore(subscribeToNothing, () => samplesWith(data));
  return (source) => lineRateOf(current, source);
}

function samplesWith(answer: SourcesAnswer | undefined): LineSamples {
  if (answer !== undefined && answer !== latest) {
    latest = answer;
    samples = addSamples(samples, answer);
  }
  return samples;
}

/** The samples change with the answers only, which draw the page anew by themselves. */
function subscribeToNothing(): () => void {
  return () => {};
}
