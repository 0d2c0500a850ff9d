import { OperatorError } from "../model/operator-error.ts";
import type { FieldProblem } from "./parse-connectors.ts";

/** Connectors that cannot be used, with every problem at its field. */
export class InvalidConnectors extends OperatorError {
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    const [first] = problems;
    super(
      "CONFIG_INVALID",
      first === undefined ? "These connectors are not valid." : `${first.path}: ${first.message}`,
      "Correct what is named.",
    );
    this.name = "InvalidConnectors";
    this.problems = problems;
  }
}
