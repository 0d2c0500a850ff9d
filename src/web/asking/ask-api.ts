import type { FieldProblem, ProblemAnswer } from "../../api/contract/problem.ts";

/** A question that was not answered: by the API with a code of its catalogue, or not at all. */
export class ApiProblem extends Error {
  /** `UNREACHABLE` when nothing answered. */
  readonly code: string;
  readonly hint: string;
  /** What is wrong with single fields of what was sent. */
  readonly problems: readonly FieldProblem[];

  constructor({ code, message, hint, problems = [] }: ProblemAnswer["error"]) {
    super(message);
    this.name = "ApiProblem";
    this.code = code;
    this.hint = hint;
    this.problems = problems;
  }
}

const UNREACHABLE = { code: "UNREACHABLE", message: "", hint: "" };

/** Asks this server's API. Throws `ApiProblem`. */
export function askApi<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  return answerTo<Answer>(path, { signal });
}

/** Changes something through this server's API. Throws `ApiProblem`. */
export function changeByApi<Answer>(method: "PUT" | "POST" | "DELETE", path: string, body?: object): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return answerTo<Answer>(path, { method, ...sent });
}

async function answerTo<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(path, { ...options, headers: { accept: "application/json", ...options.headers } }).catch(
    (error: unknown) => {
      if (options.signal?.aborted === true) throw error;
      throw new ApiProblem(UNREACHABLE);
    },
  );
  const body: unknown = await response.json().catch(() => {
    throw new ApiProblem({ ...UNREACHABLE, code: `HTTP_${response.status}` });
  });
  if (isProblem(body)) throw new ApiProblem(body.error);
  // The server checks its answers against the same contract at compile time: they are one release.
  return body as Answer;
}

function isProblem(body: unknown): body is ProblemAnswer {
  return typeof body === "object" && body !== null && "error" in body;
}
