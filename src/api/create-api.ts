import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Config } from "../config/config.ts";
import type { SnoozeKeeper } from "../model/snooze.ts";
import type { Queryable } from "../store/store.ts";
import { createAnswers } from "./create-answers.ts";
import { createQuestions } from "./create-questions.ts";
import type { AnswerOptions } from "./endpoints/answer-options.ts";

export interface ApiOptions extends Omit<AnswerOptions, "questions" | "snoozes"> {
  readonly store: Queryable & SnoozeKeeper;
  readonly config: Config;
}

/** The HTTP API over a store. */
export function createApi({ store, config, ...rest }: ApiOptions): OpenAPIHono {
  return createAnswers({ ...rest, config, questions: createQuestions(store, config), snoozes: store });
}
