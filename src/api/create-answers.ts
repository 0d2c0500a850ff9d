import { OpenAPIHono } from "@hono/zod-openapi";
import type { Config } from "../config/config.ts";
import { forcesTls } from "../model/connector.ts";
import { dayOf } from "../model/day.ts";
import { OperatorError } from "../model/operator-error.ts";
import type { DayRange, SourceState } from "./contract.ts";
import { daysOfPeriod, periodOfDays, previousDayRange, readDayRange } from "./periods.ts";
import { problemStatusOf, renderProblem } from "./problem.ts";
import type { Questions } from "./questions.ts";
import { aboutRoute, connectorReportRoute, insightsRoute, overviewRoute, sourcesRoute } from "./routes.ts";

export interface AnswerOptions {
  readonly questions: Questions;
  readonly config: Pick<Config, "organization" | "timezone" | "language" | "connectors">;
  readonly about: { readonly version: string; readonly sample: boolean };
  /** The sources as they are at this moment. */
  readonly sources: () => readonly SourceState[];
  /** Epoch milliseconds UTC. */
  readonly now: () => number;
  /** Told of every fault of our own, which the asker sees as INTERNAL only. */
  readonly onFault?: (fault: unknown) => void;
}

/** Answers `/api/v1/...`; `/api/openapi.json` describes it. Needs no clock, network or disk of its own. */
export function createAnswers(options: AnswerOptions): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const name = result.error.issues[0]?.path.join(".") ?? "request";
      throw new OperatorError("INVALID_ARGUMENT", `${name} is not valid.`, "See /api/openapi.json for what it takes.");
    },
  });
  answerAbout(api, options);
  answerOverview(api, options);
  answerConnectorReport(api, options);
  answerInsights(api, options);
  api.openapi(sourcesRoute, (context) => context.json({ sources: options.sources() }, 200));
  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Postseal", version: options.about.version, description: "How each message was protected in transit." },
  });
  api.notFound((context) =>
    context.json(renderProblem(new OperatorError("NOT_FOUND", "There is nothing at this address.", "See /api/openapi.json.")), 404),
  );
  api.onError((error, context) => {
    if (!(error instanceof OperatorError)) options.onFault?.(error);
    return context.json(renderProblem(error), problemStatusOf(error));
  });
  return api;
}

function answerAbout(api: OpenAPIHono, { questions, config, about }: AnswerOptions): void {
  api.openapi(aboutRoute, async (context) => {
    const stored = await questions.storedPeriod();
    return context.json(
      {
        version: about.version,
        organization: config.organization,
        timeZone: config.timezone,
        language: config.language,
        sample: about.sample,
        stored: stored === null ? null : daysOfPeriod(stored, config.timezone),
      },
      200,
    );
  });
}

function answerOverview(api: OpenAPIHono, options: AnswerOptions): void {
  api.openapi(overviewRoute, async (context) => {
    const period = await askedDays(options, context.req.valid("query"));
    const previousPeriod = previousDayRange(period);
    const { timezone } = options.config;
    const [overview, previous] = await Promise.all([
      options.questions.overview(periodOfDays(period, timezone)),
      options.questions.overview(periodOfDays(previousPeriod, timezone)),
    ]);
    return context.json({ period, overview, previousPeriod, previous }, 200);
  });
}

function answerConnectorReport(api: OpenAPIHono, options: AnswerOptions): void {
  const connectors = options.config.connectors.map((connector) => ({
    name: connector.name,
    direction: connector.direction,
    connectorType: connector.connectorType,
    forcesTls: forcesTls(connector),
  }));
  api.openapi(connectorReportRoute, async (context) => {
    const period = await askedDays(options, context.req.valid("query"));
    return context.json({ period, days: await options.questions.connectorReport(period), connectors }, 200);
  });
}

function answerInsights(api: OpenAPIHono, { questions, now }: AnswerOptions): void {
  api.openapi(insightsRoute, async (context) => {
    const stored = await questions.storedPeriod();
    const newestAt = stored === null ? now() : stored.to - 1;
    return context.json({ insights: await questions.insights(newestAt) }, 200);
  });
}

async function askedDays(
  { questions, config, now }: AnswerOptions,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<DayRange> {
  const stored = await questions.storedPeriod();
  return readDayRange(asked, dayOf(stored === null ? now() : stored.to - 1, config.timezone));
}
