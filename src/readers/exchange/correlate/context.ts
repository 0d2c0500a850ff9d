import type { CorrelationContext } from "../../facts/correlation-context.ts";
import type { ExchangeState } from "./state.ts";

/** What every step of the correlation works on. */
export type Context = CorrelationContext<ExchangeState>;
