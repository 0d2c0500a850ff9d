/** One step of the schema: its number, and the statements that lead from the step before to it. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}
