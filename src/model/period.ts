/** A half-open stretch of time, epoch milliseconds UTC: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: number;
  readonly to: number;
}
