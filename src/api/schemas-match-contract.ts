import type { z } from "@hono/zod-openapi";
import type { AboutAnswer, ConnectorReportAnswer, InsightsAnswer, OverviewAnswer, ProblemAnswer, SourcesAnswer } from "./contract.ts";
import type { aboutSchema, connectorReportSchema, insightsSchema, overviewSchema, problemSchema, sourcesSchema } from "./schemas.ts";

/** `true` when each type may stand for the other; a property more or less, or of another type, makes it `never`. */
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;

/** The published schemas and the contract that the web application is written against, side by side: a difference does not compile. */
export const SCHEMAS_MATCH_CONTRACT: {
  readonly about: Same<z.infer<typeof aboutSchema>, AboutAnswer>;
  readonly overview: Same<z.infer<typeof overviewSchema>, OverviewAnswer>;
  readonly connectorReport: Same<z.infer<typeof connectorReportSchema>, ConnectorReportAnswer>;
  readonly insights: Same<z.infer<typeof insightsSchema>, InsightsAnswer>;
  readonly sources: Same<z.infer<typeof sourcesSchema>, SourcesAnswer>;
  readonly problem: Same<z.infer<typeof problemSchema>, ProblemAnswer>;
} = { about: true, overview: true, connectorReport: true, insights: true, sources: true, problem: true };
