import type { FactSink } from "../../reader.ts";
import type { ExchangeState } from "./state.ts";

/** What every step of the correlation works on. */
export interface Context {
  readonly state: ExchangeState;
  readonly sink: FactSink;
  readonly isOwnAddress: (address: string) => boolean;
}
