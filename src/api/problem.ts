import { InvalidConnectors } from "../config/invalid-connectors.ts";
import { ERROR_CODES, OperatorError } from "../model/operator-error.ts";
import type { ProblemAnswer } from "./contract/problem.ts";

/** What is told of a failure. A fault of our own is not described: its text may hold paths and data. */
export function renderProblem(error: unknown): ProblemAnswer {
  if (error instanceof InvalidConnectors) {
    return { error: { code: error.code, message: error.message, hint: error.hint, problems: error.problems } };
  }
  if (error instanceof OperatorError) return { error: { code: error.code, message: error.message, hint: error.hint } };
  return {
    error: {
      code: "INTERNAL",
      message: "Postseal failed to answer: a fault of its own.",
      hint: "Look at the server's standard error, and report it.",
    },
  };
}

type ProblemStatus = (typeof ERROR_CODES)[keyof typeof ERROR_CODES]["status"];

/** The catalogue's HTTP status; 500 for a fault of our own. */
export function problemStatusOf(error: unknown): ProblemStatus {
  return error instanceof OperatorError ? ERROR_CODES[error.code].status : 500;
}
