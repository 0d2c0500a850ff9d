/** A line that has the mark of an event but cannot be read in full: a changed format shows here first. */
export type Unrecognized = "unrecognized";
export const unrecognized: Unrecognized = "unrecognized";
