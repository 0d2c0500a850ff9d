/** Every failed request. */
export interface ProblemAnswer {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly hint: string;
    /** What is wrong with single fields of what was sent: `connectors[0].senderDomains[1]`. */
    readonly problems?: readonly FieldProblem[] | undefined;
  };
}

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}
