/** Every failed request. */
export interface ProblemAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
