/** One sample of a metric: its labels and its number. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric with all its samples. */
export interface MetricFamily {
  /** Without `_total`, which counters get when they are written. */
  readonly name: string;
  readonly type: "counter" | "gauge" | "info";
  readonly help: string;
  readonly samples: readonly Sample[];
}
