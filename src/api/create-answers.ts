import { OpenAPIHono, type z } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { OperatorError } from "../model/operator-error.ts";
import type { AnswerOptions } from "./endpoints/answer-options.ts";
import { ENDPOINTS } from "./endpoints/endpoints.ts";
import { problemStatusOf, renderProblem } from "./problem.ts";

/** Answers `/api/v1/...`; `/api/openapi.json` describes it. Needs no clock, network or disk of its own. */
export function createAnswers(options: AnswerOptions): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      throw new OperatorError("INVALID_ARGUMENT", explainIssue(result.error.issues[0]), "See /api/openapi.json for what it takes.");
    },
  });
  for (const answer of ENDPOINTS) answer(api, options);
  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Postseal", version: options.about.version, description: "How each message was protected in transit." },
  });
  api.notFound((context) =>
    context.json(renderProblem(new OperatorError("NOT_FOUND", "There is nothing at this address.", "See /api/openapi.json.")), 404),
  );
  api.onError((thrown, context) => {
    const error = explainRefusal(thrown);
    if (!(error instanceof OperatorError)) options.onFault?.(error);
    return context.json(renderProblem(error), problemStatusOf(error));
  });
  return api;
}

/** Of a name that a stranger may have chosen. */
const LONGEST_NAME = 40;

function explainIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "unrecognized_keys") return `${issue.keys[0]?.slice(0, LONGEST_NAME)} is not known here.`;
  return `${issue?.path.join(".") || "The request"} is not valid.`;
}

/** What the framework refuses by itself is a body that cannot be read as JSON. */
function explainRefusal(error: Error): Error {
  if (!(error instanceof HTTPException) || error.status !== 400) return error;
  return new OperatorError("INVALID_ARGUMENT", "The body of this request is not JSON.", "See /api/openapi.json for what it takes.");
}
