/** Lines of one hour that tell of mail. */
export interface LineHour {
  /** Its start, epoch milliseconds UTC. */
  readonly hour: number;
  readonly used: number;
  readonly unrecognized: number;
}

/** Lines of one family and hour that were not understood. */
export interface UnrecognizedFamily {
  /** Program and first words, without anything that differs from line to line. */
  readonly family: string;
  readonly hour: number;
  readonly lines: number;
  /** The newest of them, bounded, reduced as the privacy setting says. */
  readonly sample: string;
}

/** How well a log is understood, hour by hour. */
export interface LineUnderstanding {
  readonly hours: readonly LineHour[];
  readonly families: readonly UnrecognizedFamily[];
}
