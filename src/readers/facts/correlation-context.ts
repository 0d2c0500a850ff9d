import type { FactSink, ReaderOptions } from "../reader.ts";

/** What every step of a correlation works on. */
export interface CorrelationContext<State> {
  readonly state: State;
  readonly sink: FactSink;
  readonly isOwnAddress: ReaderOptions["isOwnAddress"];
}
