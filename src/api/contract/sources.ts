import type { SourceState } from "../../model/source-state.ts";

/** `GET /api/v1/sources` */
export interface SourcesAnswer {
  readonly sources: readonly SourceState[];
}
