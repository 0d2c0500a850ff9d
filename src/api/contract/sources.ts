import type { SourceState } from "../../model/source-state.ts";

/** `GET /api/v1/sources` */
export interface SourcesAnswer {
  readonly sources: readonly SourceState[];
  /** When this was so, epoch milliseconds UTC by the server's clock. */
  readonly answeredAt: number;
}
